"""Free hours: of a place, beside what was wanted, and of all places that would do."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from scout.actions.places import find_places
from scout.domain.booking_store import BookingWanted
from scout.domain.free_hour import FreePlace, Span, find_nearest, list_free
from scout.geo.zone import TIMEZONE
from scout.places.search import PlaceQuery
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from scout.actions.booking.desk import BookingDesk
    from scout.actions.library import Library
    from scout.domain.booking import Booking, Clash
    from scout.domain.location import Location, Spot

NEAR = timedelta(days=14)
"""So far before and after what was wanted other hours are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeQuery:
    """How long, when and where: ``places`` says of which kind, era, setting or words.

    ``locations`` narrows that to some of them, where any are named.
    """

    length: timedelta
    within: Span
    places: PlaceQuery = field(default_factory=PlaceQuery)
    locations: frozenset[str] = frozenset()


def find_free(desk: BookingDesk, query: FreeQuery) -> tuple[FreePlace, ...]:
    """Every place that would do with the hours in which it can be had, in the library's order.

    Spots that would do and are free alike stand together. What has begun is past: nothing is
    offered before the present moment.
    """
    now = desk.store.now()
    within = Span(max(query.within.start, now), max(query.within.end, now))
    wanted = BookingWanted(start=within.start, end=within.end)
    taken = [one for one in desk.store.find(wanted) if one.takes_at(now)]
    found = (
        free
        for place in find_places(desk.library, query.places)
        if not query.locations or place.id in query.locations
        for free in _free_spots(place, desk.library, query=query, within=within, taken=taken)
    )
    return tuple(found)


def find_near(desk: BookingDesk, booking: Booking) -> tuple[Span, ...]:
    """The hours nearest to those of a booking, as long, in which its place can be had.

    One stretch before and one after at most, in order of time; none in the past. Raises
    ``KeyError`` for a place that is gone from the library.
    """
    now = desk.store.now()
    within = Span(max(now, booking.start - NEAR), max(now, booking.end + NEAR))
    wanted = BookingWanted(
        locations=frozenset({booking.location_id}), start=within.start, end=within.end
    )
    free = list_free(
        desk.library.location(booking.location_id),
        [one for one in desk.store.find(wanted) if one.takes_at(now) and one.id != booking.id],
        within=within,
        zone=TIMEZONE,
        spot_id=booking.spot_id,
    )
    return find_nearest(free, Span(booking.start, booking.end))


def list_near(desk: BookingDesk, clashes: Sequence[Clash]) -> tuple[Span, ...]:
    """What is free instead, where one booking alone was refused, of a place that is known."""
    claims = {clash.claim.id: clash.claim for clash in clashes}
    if len(claims) != 1:
        return ()
    (claim,) = claims.values()
    return find_near(desk, claim) if desk.library.knows(claim.location_id) else ()


def span_of_days(first: date, last: date) -> Span:
    """From the midnight with which a date begins to the one with which another ends."""
    start, end = (
        datetime.combine(day, time(), tzinfo=TIMEZONE).astimezone(UTC)
        for day in (first, last + timedelta(days=1))
    )
    return Span(start, end)


def this_week(today: date) -> Span:
    """From today to the end of its Sunday."""
    return span_of_days(today, today + timedelta(days=6 - today.weekday()))


def _free_spots(
    place: Location,
    library: Library,
    *,
    query: FreeQuery,
    within: Span,
    taken: Sequence[Booking],
) -> Iterable[FreePlace]:
    here = [one for one in taken if one.location_id == place.id]
    spots = [spot.id for spot in place.spots if _plays(spot, query.places, library=library)]
    asks = query.places.era is not None or query.places.setting is not None
    alike: dict[tuple[Span, ...], list[str]] = defaultdict(list)
    for spot_id in spots if asks else [""]:
        free = list_free(place, here, within=within, zone=TIMEZONE, spot_id=spot_id)
        hours = tuple(span for span in free if span.length >= query.length)
        if hours:
            alike[hours] += [spot_id] if spot_id else []
    for hours, names in alike.items():
        yield FreePlace(
            location_id=place.id,
            spots=tuple(names),
            hours=hours,
            assumed=not place.open_hours,
        )


def _plays(spot: Spot, query: PlaceQuery, *, library: Library) -> bool:
    era = library.vocabulary.find_era(query.era) if query.era else None
    setting = library.vocabulary.find_setting(query.setting) if query.setting else None
    return (era is None or spot.plays(era.bucket) is not None) and (
        setting is None or setting.id in spot.settings
    )
