"""How long a way of straight legs is, over the ellipsoid."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from scout.geo.distance import geodesic_km

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.point import Wgs84

_KM = 1000


def measure_way(points: Sequence[Wgs84]) -> tuple[float, ...]:
    """Metres from the first point to each point, straight from one to the next."""
    legs = (geodesic_km(start, end) * _KM for start, end in pairwise(points))
    return tuple(accumulate(legs, initial=0.0)) if points else ()


def word_way(points: Sequence[Wgs84]) -> list[str]:
    """What stands at each point: the last leg, and the whole way where it is more; empty first."""
    so_far = measure_way(points)
    words = [""] * min(1, len(so_far))
    for leg, (before, reached) in enumerate(pairwise(so_far)):
        last = word_length(reached - before)
        words.append(f"{last} · Σ {word_length(reached)}" if leg else last)
    return words


def word_length(metres: float) -> str:
    """Metres below a kilometre, then kilometres with two digits."""
    whole = round(metres)
    return f"{whole} m" if whole < _KM else f"{metres / _KM:.2f} km"
