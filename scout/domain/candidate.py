"""A need at a spot: how well it fits, part by part, or what forbids it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class FitPart:
    """One named part of a fit (``era``, ``setting``, ``int_ext``, …), 0 to 1, and its reason."""

    name: str
    score: float
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A need that a spot can play. ``fit`` is 0 to 1; dressing is an estimate in hours and 元."""

    need_id: str
    location_id: str
    spot_id: str
    fit: float
    parts: tuple[FitPart, ...]
    dressing_h: float = 0.0
    dressing_cny: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A spot that nearly plays a need, and what stands in its way.

    ``way_out`` marks a stage: it could be built there, for the price and days in ``why_not``.
    """

    need_id: str
    location_id: str
    spot_id: str
    why_not: Message
    way_out: bool = False
