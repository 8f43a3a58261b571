"""A place or a part of it, held for a production from one moment to another."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import datetime


class BookingState(StrEnum):
    """How firmly the hours are taken: a place asked for is free for others too."""

    ASKED = "asked"
    HELD = "held"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """Hours at a location, or at a spot of it where ``spot_id`` is given, for a production.

    ``start`` to ``end`` are moments in UTC; the end is the first moment that is free again.
    ``production`` is its name as the office knows it. ``held_until`` is when a hold lapses,
    ``None`` where nobody said. ``id`` is given by whoever keeps it, empty before; ``version``
    counts the saves, 0 where it was never saved; ``who`` asked for it. Raises ``ValueError`` for a
    moment that is not in UTC, and for an end that is not after the start.
    """

    location_id: str
    start: datetime
    end: datetime
    production: str
    spot_id: str = ""
    state: BookingState = BookingState.HELD
    held_until: datetime | None = None
    id: str = ""
    note: str = ""
    version: int = 0
    who: str = ""

    def __post_init__(self) -> None:
        moments = (self.start, self.end, self.held_until or self.start)
        if any(moment.utcoffset() != timedelta(0) for moment in moments):
            raise ValueError(f"the hours of a booking are in UTC: {self.start} to {self.end}")
        if self.end <= self.start:
            raise ValueError(f"a booking ends after it starts: {self.start} to {self.end}")

    @property
    def minutes(self) -> float:
        """How long it lasts."""
        return (self.end - self.start).total_seconds() / 60

    def takes_at(self, now: datetime) -> bool:
        """Whether its hours are taken for others, as things stand at a moment."""
        if self.state is BookingState.HELD:
            return self.held_until is None or now < self.held_until
        return self.state is BookingState.CONFIRMED

    def meets(self, other: Booking) -> bool:
        """Whether both want the same place in the same hours; a whole location is all its spots."""
        return (
            self.location_id == other.location_id
            and (not self.spot_id or not other.spot_id or self.spot_id == other.spot_id)
            and self.start < other.end
            and other.start < self.end
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Hours that a production wished for, and the booking that stands in its way."""

    claim: Booking
    other: Booking
