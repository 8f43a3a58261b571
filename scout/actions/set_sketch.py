"""The district as a few lines to draw small, with the places of a set as points."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from scout.map.projection import Projection, fit_projection
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.library import Library
    from scout.geo.district import District

SIDE = 100.0
_FINE = 0.6  # what is nearer than this to a line is not seen at this size
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """Rings and points in a square with sides of ``SIDE``: x to the right, y down."""

    rings: tuple[tuple[Point, ...], ...]
    points: tuple[Point, ...]


def sketch_set(library: Library, location_ids: Sequence[str]) -> Sketch:
    """The outline, and those of the places that have a position."""
    view, rings = _outline(library.district)
    placed = (library.location(name).position for name in location_ids)
    return Sketch(rings=rings, points=tuple(view.point(one.point) for one in placed if one))


@lru_cache(4)
def _outline(district: District) -> tuple[Projection, tuple[tuple[Point, ...], ...]]:
    from shapely.geometry import LinearRing  # slow to load, and a window can open without it

    view = fit_projection(district.bounds, size_pt=(SIDE, SIDE), margin_pt=4)
    rings = (LinearRing([view.place(lon, lat) for lon, lat in ring]) for ring in district.rings)
    small = (ring.simplify(_FINE).coords for ring in rings)
    return view, tuple(tuple((float(x), float(y)) for x, y in ring) for ring in small)
