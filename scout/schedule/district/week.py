"""A week's picture: the hours that places can give beside those that are taken and asked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.booking import BookingState
from scout.domain.free_hour import USUAL_HOURS
from scout.domain.week_load import EraLoad, PlaceLoad, WeekLoad

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, tzinfo

    from scout.domain.booking import Booking
    from scout.domain.location import Location

WEEK = 7


class Minutes(NamedTuple):
    """Minutes in which a place is taken, is only asked for, and is wanted by more than one."""

    taken: int
    asked: int
    clash: int


def draw_week(
    monday: date,
    bookings: Iterable[Booking],
    *,
    locations: Sequence[Location],
    zone: tzinfo,
    now: datetime,
    wanted: Mapping[str, int] | None = None,
) -> WeekLoad:
    """How the places stand in the week from a Monday on, in the time of a zone.

    ``now`` says which holds have lapsed. ``wanted``: minutes of an era for which no place was
    found; without it an era is asked for where a place is that can play it.
    """
    start = datetime.combine(monday, time(), tzinfo=zone).astimezone(UTC)
    end = datetime.combine(monday + timedelta(days=WEEK), time(), tzinfo=zone).astimezone(UTC)
    inside: dict[str, list[Booking]] = defaultdict(list)
    for one in bookings:
        counts = one.state is BookingState.ASKED or one.takes_at(now)
        if counts and one.start < end and one.end > start:
            inside[one.location_id].append(one)
    loads = {
        place.id: _load(place, inside[place.id], span=(start, end), now=now) for place in locations
    }
    order = sorted(loads.values(), key=lambda one: (-one.clash_min, -one.share, one.location_id))
    return WeekLoad(
        monday=monday, places=tuple(order), eras=tuple(_list_eras(locations, loads, wanted=wanted))
    )


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def _load(
    place: Location, bookings: Sequence[Booking], *, span: tuple[datetime, datetime], now: datetime
) -> PlaceLoad:
    hours = place.open_hours or USUAL_HOURS
    minutes = _count(bookings, span=span, now=now)
    return PlaceLoad(
        location_id=place.id,
        open_min=WEEK * sum(one.until - one.start for one in hours),
        assumed=not place.open_hours,
        taken_min=minutes.taken,
        asked_min=minutes.asked,
        clash_min=minutes.clash,
        stays=len(bookings),
    )


def _count(
    bookings: Sequence[Booking], *, span: tuple[datetime, datetime], now: datetime
) -> Minutes:
    """Between every two moments at which somebody comes or leaves, who is there."""
    moments = {moment for one in bookings for moment in (one.start, one.end)}
    inside = sorted({*span, *(one for one in moments if span[0] < one < span[1])})
    found: Counter[str] = Counter()
    for start, end in pairwise(inside):
        here = [one for one in bookings if one.start <= start and end <= one.end]
        minutes = int((end - start).total_seconds() // 60)
        if any(one.takes_at(now) for one in here):
            found["taken"] += minutes
        elif here:
            found["asked"] += minutes
        if any(one.meets(other) for n, one in enumerate(here) for other in here[:n]):
            found["clash"] += minutes
    return Minutes(taken=found["taken"], asked=found["asked"], clash=found["clash"])


def _list_eras(
    locations: Sequence[Location],
    loads: Mapping[str, PlaceLoad],
    *,
    wanted: Mapping[str, int] | None,
) -> list[EraLoad]:
    plays: dict[str, list[PlaceLoad]] = defaultdict(list)
    for place in locations:
        for era in sorted({fit.era for spot in place.spots for fit in spot.eras}):
            plays[era].append(loads[place.id])
    for era in wanted or ():
        plays.setdefault(era, [])
    return [
        EraLoad(
            era=era,
            places=len(here),
            open_min=sum(one.open_min for one in here),
            taken_min=sum(one.taken_min for one in here),
            asked_min=sum(one.asked_min for one in here) if wanted is None else wanted.get(era, 0),
        )
        for era, here in sorted(plays.items())
    ]
