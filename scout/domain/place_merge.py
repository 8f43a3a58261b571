"""Names of one story place: what is offered for merging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOffer:
    """Two names that are probably one place, and why.

    ``keep`` is the name that more scenes use, ``other`` the one that would be read as it;
    ``scenes`` are the scenes of ``other``. ``confidence`` is 0 to 1. Nothing is merged unless the
    user says so.
    """

    keep: str
    other: str
    reason: Message
    confidence: float
    scenes: tuple[int, ...]
