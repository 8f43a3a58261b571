"""Bookings of others as hours in which a place cannot be had."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, time
from typing import TYPE_CHECKING

from scout.domain.terms import Booking as TakenHours
from scout.domain.terms import PlaceTerms

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from scout.domain.booking import Booking


def take_hours(bookings: Iterable[Booking], zone: tzinfo) -> tuple[PlaceTerms, ...]:
    """What the planner is to know of each place that is booked, by the clock of a zone.

    A spot that is booked takes its whole location: two units beside each other are heard.
    """
    found: dict[str, list[TakenHours]] = defaultdict(list)
    for one in bookings:
        found[one.location_id].append(_by_the_clock(one, zone))
    return tuple(
        PlaceTerms(location_id=name, booked=tuple(hours)) for name, hours in sorted(found.items())
    )


def _by_the_clock(booking: Booking, zone: tzinfo) -> TakenHours:
    start, end = booking.start.astimezone(zone), booking.end.astimezone(zone)
    midnight = datetime.combine(start.date(), time(), tzinfo=zone)
    first, last = (int((one - midnight).total_seconds() // 60) for one in (start, end))
    return TakenHours(day=start.date(), start=first, until=last)
