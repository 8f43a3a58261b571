"""Travel between two places: always a range, always with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.message import Message
    from scout.domain.point import Wgs84


@dataclass(frozen=True, slots=True, kw_only=True)
class Travel:
    """Minutes of driving from door to door as a range, the road distance, and who says so.

    An estimate unless a person typed it. Loading in and out is not part of it.
    """

    minutes_low: int
    minutes: int
    minutes_high: int
    km: float
    source: Message


class TravelEstimator(Protocol):
    """Whoever knows how long it takes from one point to another."""

    def between(self, start: Wgs84, end: Wgs84) -> Travel:
        """The travel from ``start`` to ``end``."""

    def minutes(self, points: Sequence[Wgs84]) -> Iterable[Iterable[int]]:
        """``between(a, b).minutes`` for each two of these points, row by row, with 0 for itself.

        Square, and best an array of whole numbers: many thousand pairs are asked at once.
        """
