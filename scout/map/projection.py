"""From degrees to points on paper: a plane about the middle of what is shown."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.point import Wgs84

DEGREE_M = 111_195.0  # of a sphere of 6,371 km
_LEAST_M = 1_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Equirectangular about (lat, lon): true to a thousandth over a district."""

    lat: float
    lon: float
    points_a_metre: float
    width_pt: float
    height_pt: float

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """X to the right and y down, in points from the top left corner."""
        east_m = (lon - self.lon) * DEGREE_M * math.cos(math.radians(self.lat))
        north_m = (lat - self.lat) * DEGREE_M
        return (
            self.width_pt / 2 + east_m * self.points_a_metre,
            self.height_pt / 2 - north_m * self.points_a_metre,
        )

    def point(self, point: Wgs84) -> tuple[float, float]:
        """The same for a point."""
        return self.place(point.lon, point.lat)


def fit_projection(
    bounds: tuple[float, float, float, float], *, size_pt: tuple[float, float], margin_pt: float
) -> Projection:
    """The largest scale at which the bounds (west, south, east, north) fit with a margin."""
    west, south, east, north = bounds
    lat, lon = (south + north) / 2, (west + east) / 2
    width_m = max(_LEAST_M, (east - west) * DEGREE_M * math.cos(math.radians(lat)))
    height_m = max(_LEAST_M, (north - south) * DEGREE_M)
    width, height = size_pt
    scale = min((width - 2 * margin_pt) / width_m, (height - 2 * margin_pt) / height_m)
    return Projection(lat=lat, lon=lon, points_a_metre=scale, width_pt=width, height_pt=height)
