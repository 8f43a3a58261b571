"""The shoot days of a Universal Schedule Standard file: which strips lie between which day breaks.

A stripboard orders the strips by their ids; a strip of the type ``day`` ends a day of shooting. Its
date is inferred from the board's calendar: from the start on, without the weekdays and dates off.
What lies on the boneyard, or on no board, is on no day. Source: the standard's documentation,
version 1.0.
"""

from __future__ import annotations

from datetime import date, timedelta
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

    Of several stripboards the first with a day break counts, as a plan stands first that is used.
    A file without boards has its strips and breaks in one order.
    """
    strips = records(data.get("breakdowns"))
    days = {place for place, strip in enumerate(strips) if text_of(strip.get("type")) == _DAY}
    if not records(data.get("stripboards")):
        return _plan(range(len(strips)), days, dates=iter(())), []
    places = {text_of(strip.get("id")): place for place, strip in enumerate(strips)}
    used: dict[int, str] = {}
    others: list[str] = []
    for stripboard in records(data.get("stripboards")):
        planned = _read_board(stripboard, places, days=days, data=data)
        if planned and used:
            others.append(text_of(stripboard.get("name")))
        used = used or planned
    return used, others


def _read_board(
    stripboard: Mapping[str, Any],
    places: Mapping[str, int],
    *,
    days: set[int],
    data: Mapping[str, Any],
) -> dict[int, str]:
    planned: dict[int, str] = {}
    for board in records(stripboard.get("boards")):
        if text_of(board.get("name")).lower() == _BONEYARD:
            continue
        ids = (text_of(entry) for entry in list_of(board.get("breakdownIds")))
        order = [places[key] for key in ids if key in places]
        planned |= _plan(order, days, dates=_dates(data, text_of(stripboard.get("calendar"))))
    return planned


def _plan(order: Sequence[int], days: set[int], *, dates: Iterator[date]) -> dict[int, str]:
    """The strips with their day, by place; without any break nothing is planned."""
    if days.isdisjoint(order):
        return {}
    planned: dict[int, str] = {}
    number, told = 1, _name(1, dates)
    for place in order:
        if place in days:
            number += 1
            told = _name(number, dates)
        else:
            planned[place] = told
    return planned


def _name(number: int, dates: Iterator[date]) -> str:
    day = next(dates, None)
    return f"Day {number}, {day.isoformat()}" if day is not None else f"Day {number}"


def _dates(data: Mapping[str, Any], calendar_id: str) -> Iterator[date]:
    """The dates of shooting in order; none where the calendar has no start."""
    calendars = records(data.get("calendars"))
    calendar = next((one for one in calendars if text_of(one.get("id")) == calendar_id), {})
    events = records(calendar.get("events"))
    starts = [day for event in events if "start" in _kinds(event) and (day := _date(event))]
    off = {day for event in events if _OFF & _kinds(event) and (day := _date(event))}
    weekdays = {day for day in list_of(calendar.get("daysOff")) if isinstance(day, int)}
    if not starts or len(weekdays) >= _WEEK:
        return iter(())
    return _working(min(starts), off=off, weekdays=weekdays)


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
