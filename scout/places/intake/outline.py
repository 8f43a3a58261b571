"""The middle of an outline: where a place is that a file draws instead of pointing at it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import shapely
from shapely.geometry import Point, Polygon

from scout.places.intake.foreign import RawPoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

_CORNERS = 3
_METRES_A_DEGREE = 111_320.0


def middle_of(ring: Sequence[tuple[float, float]]) -> RawPoint | None:
    """The middle of a ring of ``(lon, lat)``, ``None`` where it is none."""
    if len(ring) < _CORNERS or not all(math.isfinite(part) for pair in ring for part in pair):
        return None
    return middle_of_shape(Polygon(ring))


def middle_of_shape(shape: BaseGeometry) -> RawPoint | None:
    """A point inside of a shape in degrees; its error reaches to the furthest corner."""
    if shape.is_empty:
        return None
    middle = shape.centroid
    if not shapely.covers(shape, middle):  # the middle of an L lies outside of it
        middle = shape.representative_point()
    lat, lon = float(middle.y), float(middle.x)
    if not (abs(lat) <= 90 and abs(lon) <= 180):  # noqa: PLR2004 - false for what is no number too
        return None
    reach = _reach_m(shape, lat, lon=lon)
    return RawPoint(lat=lat, lon=lon, exact_m=math.ceil(reach), is_middle=True)


def _reach_m(shape: BaseGeometry, lat: float, *, lon: float) -> float:
    """Metres from a point to the furthest corner of a shape, in a plane: a house is small."""
    east = math.cos(math.radians(lat))
    corners = shapely.get_coordinates(shape)
    if isinstance(shape, Point) or not len(corners):
        return 0.0
    return float(
        max(math.hypot((x - lon) * east, y - lat) for x, y in corners.tolist()) * _METRES_A_DEGREE
    )
