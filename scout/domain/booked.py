"""What others have booked, as far as a shoot must know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.booking import Booking


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """Bookings that take hours, none of the production's own.

    ``start`` is the first date of the shoot where the wishes do not say, ``None`` where nobody
    does.
    """

    bookings: tuple[Booking, ...] = ()
    start: date | None = None
