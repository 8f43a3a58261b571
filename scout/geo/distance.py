"""How far apart two points are, over the ellipsoid."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.domain.point import Wgs84


@lru_cache(maxsize=100_000)
def geodesic_km(start: Wgs84, end: Wgs84) -> float:
    """The geodesic on the WGS-84 ellipsoid in kilometres (Karney's method, through geopy)."""
    from geopy.distance import geodesic  # slow to load, and a window can open without it

    return float(geodesic((start.lat, start.lon), (end.lat, end.lon)).kilometers)
