"""What keeps the bookings of many productions, in a file or on a server that an office shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from scout.domain.booking import BookingState
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scout.domain.booking import Booking

ALL_STATES = frozenset(BookingState)
STANDING = ALL_STATES - {BookingState.CANCELLED}
"""The states in which somebody still wants the hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingWanted:
    """Which bookings are looked for: all of those that touch the time, and one of each kind named.

    ``start`` and ``end`` are moments in UTC; an empty set, text or ``None`` asks for nothing.
    """

    locations: frozenset[str] = frozenset()
    production: str = ""
    states: frozenset[BookingState] = STANDING
    start: datetime | None = None
    end: datetime | None = None


class BookingStore(Protocol):
    """Keeps bookings so that no hour is given twice and no change is lost.

    All of its methods raise ``StoreError`` where the library does not answer.
    """

    def now(self) -> datetime:
        """The moment by the clock that holds lapse by, in UTC: on a server, the server's."""

    def find(self, wanted: BookingWanted) -> tuple[Booking, ...]:
        """The bookings that are looked for, in order of time; a lapsed hold is cancelled."""

    def read(self, booking_id: str) -> Booking | None:
        """One booking; ``None`` where there is none of this id."""

    def put(self, bookings: Sequence[Booking], *, who: str) -> tuple[Booking, ...]:
        """Save all of them, each over the version that it has, or none; and say how they stand.

        What is cancelled gives its hours back first. Raises ``BookingRefused`` with everything that
        stands in the way, and ``BookingChanged`` where somebody else changed one meanwhile.
        """

    def release(self, *, who: str) -> tuple[Booking, ...]:
        """Cancel every hold that has lapsed, and say which."""
