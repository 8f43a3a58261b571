"""What is agreed with places, as it stands in the terms of a shoot."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from scout.actions.contract.entry import DAY_MIN
from scout.actions.contract.rule_terms import MOST_CNY
from scout.domain.message import say
from scout.domain.terms import Booking, Fee, PlaceTerms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.contract.entry import Entry
    from scout.actions.contract.shoot_calendar import ShootCalendar
    from scout.actions.place_name import PlaceNames
    from scout.domain.location import HourSpan

PLACE = ("fee", "open_hours", "booked", "permit_from", "build_from")
BOOKED = ("date", "from", "until")
_WAYS = ("hour", "half_day", "day")
_HOURS = ("min_hours", "half_hours", "day_hours")
FEE = ("hour", "min_hours", "half_day", "half_hours", "day", "day_hours", "overtime")


def read_places(
    entry: Entry | None, calendar: ShootCalendar, *, names: PlaceNames
) -> tuple[PlaceTerms, ...]:
    """What is agreed with each place that is named, in the order of the document."""
    found: dict[str, PlaceTerms] = {}
    for name, body in entry.named("place") if entry else ():
        place = name.look_up(names.find)
        if place in found:
            name.note(say("actions.terms_twice", name=place))
        agreed = _read_place(body, calendar, place=place or "")  # what is wrong inside is told too
        if place is not None:
            found.setdefault(place, agreed)
    return tuple(found.values())


def _read_place(entry: Entry, calendar: ShootCalendar, *, place: str) -> PlaceTerms:
    parts = entry.fields(PLACE)
    permit, build = parts.get("permit_from"), parts.get("build_from")
    hours = parts.get("open_hours")
    return PlaceTerms(
        location_id=place,
        fee=_read_fee(parts["fee"]) if "fee" in parts else None,
        open_hours=_read_hours(hours) if hours else None,
        booked=tuple(_read_booked(parts.get("booked"), calendar)),
        permit_from=calendar.day(permit, early=True) if permit else None,
        build_from=calendar.day(build, early=True) if build else None,
    )


def _read_fee(entry: Entry) -> Fee:
    parts = entry.fields(FEE)
    if isinstance(entry.value, dict) and not set(_WAYS) & set(parts):
        entry.note(say("actions.terms_fee"))
    values = {
        name: part.whole(1, 24) if name in _HOURS else part.whole(0, MOST_CNY)
        for name, part in parts.items()
    }
    return Fee(**{name: value for name, value in values.items() if value is not None})


def _read_hours(entry: Entry) -> tuple[HourSpan, ...]:
    """The hours in order; none at all means at any hour."""
    spans = [span for part in entry.words() if (span := part.span()) is not None]
    spans.sort(key=lambda span: span.start)
    if any(after.start < before.until for before, after in pairwise(spans)):
        entry.note(say("actions.terms_overlap"))
    return tuple(spans)


def _read_booked(entry: Entry | None, calendar: ShootCalendar) -> Iterator[Booking]:
    """A booking for each date: all day long where no hours are said.

    The eve of the first day counts: a place may be dressed on it.
    """
    for part in entry.listed() if entry else ():
        parts = part.fields(BOOKED, needed=("date",))
        start = parts["from"].clock() if "from" in parts else 0
        until = parts["until"].clock() if "until" in parts else DAY_MIN
        dates = calendar.dates(parts["date"], eve=True) if "date" in parts else ()
        if start is None or until is None:
            continue
        if not start < until or start >= DAY_MIN:
            part.note(say("actions.terms_backwards"))
            continue
        yield from (Booking(day=day, start=start, until=until) for day in dates)
