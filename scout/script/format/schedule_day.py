"""The shoot days of a Universal Schedule Standard file: which strips are shot on which day.

A stripboard orders the strips by their ids. Version 1.0 groups those of a day in a list of their
own; in older files a strip of the type ``day`` ends a day of shooting. The date is inferred from
the board's calendar: from the start on, without the weekdays and dates off. What lies on the
boneyard, or on no board, is on no day. Source: the standard's documentation, versions 0.9 and 1.0.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from scout.script.format.schedule_record import list_of, records, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_DAY = "day"
_BONEYARD = "boneyard"
_OFF = {"dayoff", "holiday"}
_WEEK = 7


def read_shoot_days(data: Mapping[str, Any]) -> tuple[dict[int, str], list[str]]:
    """The planned day of each strip by its place from 0, and the names of other boards with days.

    Of several stripboards the first with days counts, as a plan stands first that is used. A file
    without boards has its strips and breaks in one order.
    """
    strips = records(data.get("breakdowns"))
    breaks = {place for place, strip in enumerate(strips) if text_of(strip.get("type")) == _DAY}
    if not records(data.get("stripboards")):
        return _plan(_split(range(len(strips)), breaks), dates=[]), []
    places = {text_of(strip.get("id")): place for place, strip in enumerate(strips)}
    used: dict[int, str] = {}
    others: list[str] = []
    for stripboard in records(data.get("stripboards")):
        boards = [board for board in _list_boards(stripboard, places, breaks=breaks) if board]
        if boards and used:
            others.append(text_of(stripboard.get("name")))
        elif boards:
            most = max(map(len, boards))
            dates = _dates(data, text_of(stripboard.get("calendar")), count=most)
            for board in boards:
                used |= _plan(board, dates=dates)
    return used, others


def _list_boards(
    stripboard: Mapping[str, Any], places: Mapping[str, int], *, breaks: set[int]
) -> Iterator[list[list[int]]]:
    """The days of each board, a day its strips in their order, by place; not the boneyard."""
    for board in records(stripboard.get("boards")):
        if text_of(board.get("name")).lower() == _BONEYARD:
            continue
        entries = list_of(board.get("breakdownIds"))
        groups = [_find(entry, places) for entry in entries if isinstance(entry, list)]
        yield groups or _split(_find(entries, places), breaks)


def _find(keys: Sequence[Any], places: Mapping[str, int]) -> list[int]:
    """The places of the strips with these ids, as far as there are any."""
    return [places[key] for entry in keys if (key := text_of(entry)) in places]


def _split(order: Sequence[int], breaks: set[int]) -> list[list[int]]:
    """The strips between the breaks; without any break nothing is planned."""
    if breaks.isdisjoint(order):
        return []
    days: list[list[int]] = [[]]
    for place in order:
        if place in breaks:
            days.append([])
        else:
            days[-1].append(place)
    return days


def _plan(days: Sequence[Sequence[int]], *, dates: Sequence[date]) -> dict[int, str]:
    """The strips with the name of their day, by place."""
    return {place: _name(day, dates) for day, strips in enumerate(days, 1) for place in strips}


def _name(number: int, dates: Sequence[date]) -> str:
    told = f", {dates[number - 1].isoformat()}" if number <= len(dates) else ""
    return f"Day {number}{told}"


def _dates(data: Mapping[str, Any], calendar_id: str, *, count: int) -> list[date]:
    """The first dates of shooting; none where the calendar has no start."""
    calendars = records(data.get("calendars"))
    calendar = next((one for one in calendars if text_of(one.get("id")) == calendar_id), {})
    events = records(calendar.get("events"))
    starts = [day for event in events if "start" in _kinds(event) and (day := _date(event))]
    off = {day for event in events if _OFF & _kinds(event) and (day := _date(event))}
    weekdays = {day for day in list_of(calendar.get("daysOff")) if isinstance(day, int)}
    if not starts or len(weekdays) >= _WEEK:
        return []
    return list(islice(_working(min(starts), off=off, weekdays=weekdays), count))


def _working(day: date, *, off: set[date], weekdays: set[int]) -> Iterator[date]:
    while day < date.max - timedelta(days=1):
        if day not in off and day.isoweekday() % _WEEK not in weekdays:
            yield day
        day += timedelta(days=1)


def _kinds(event: Mapping[str, Any]) -> set[str]:
    """Version 1.0 says ``effect``, the older samples only ``type``."""
    return {text_of(event.get("effect")).lower(), text_of(event.get("type")).lower()}


def _date(event: Mapping[str, Any]) -> date | None:
    try:
        return date.fromisoformat(text_of(event.get("date"))[:10])
    except ValueError:
        return None
