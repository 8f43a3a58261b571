"""Why hours were not given: somebody has them, or changed the booking meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.errors import StoreError

if TYPE_CHECKING:
    from scout.domain.booking import Booking, Clash
    from scout.domain.message import Message


class BookingRefused(StoreError):  # noqa: N818 - the trade's word: nothing is broken
    """Others have the hours; nothing was saved. ``clashes``: all of them, in order of time."""

    def __init__(self, message: Message, *, clashes: tuple[Clash, ...]) -> None:
        super().__init__(message)
        self.clashes = clashes


class BookingChanged(StoreError):  # noqa: N818 - the same
    """Somebody else changed it meanwhile; nothing was saved.

    ``ours`` is what was to be saved, ``theirs`` what stands there, ``None`` where it is gone.
    """

    def __init__(self, message: Message, *, ours: Booking, theirs: Booking | None) -> None:
        super().__init__(message)
        self.ours, self.theirs = ours, theirs
