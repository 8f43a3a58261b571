"""Places of which others leave nothing: no day on which a unit could come."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.free_hour import Span, list_free
from scout.geo.zone import TIMEZONE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.domain.booked import Booked
    from scout.domain.booking import Booking
    from scout.domain.location import Location
    from scout.suggest.matching.table import Column

WINDOW = timedelta(days=14)
"""In so many days from its first a micro-drama is shot, with days to spare (an assumption)."""

_LEAST = timedelta(hours=4)
"""Less is no visit: load-in, a scene or two, load-out (an assumption)."""


def mark_taken(locations: Sequence[Location], booked: Booked, *, start: date | None) -> Column:
    """Which locations are taken in the whole window from a date on, as booleans.

    None where nobody says when the shoot starts. A spot that is booked takes its whole location, as
    the planner has it: two units beside each other are heard.
    """
    marks: Column = np.zeros(len(locations), dtype=bool)
    first = start or booked.start
    if first is None or not booked.bookings:
        return marks
    begin = datetime.combine(first, time(), tzinfo=TIMEZONE).astimezone(UTC)
    within = Span(begin, begin + WINDOW)
    of_place: dict[str, list[Booking]] = defaultdict(list)
    for one in booked.bookings:
        of_place[one.location_id].append(one)
    for number, place in enumerate(locations):
        if taken := of_place.get(place.id):
            free = list_free(place, taken, within=within, zone=TIMEZONE)
            marks[number] = all(span.length < _LEAST for span in free)
    return marks
