"""The district's outline and the rule "never leave it", with three answers.

The outline has 1,184 vertices in WGS-84; independent outlines of the same family agree within
about 25 m, others differ by 250 m, so a point within 50 m of the line is to be checked on site.
For planning, not an official boundary: see ``seeds/pingshan/NOTICE.md``.
"""

from __future__ import annotations

import json
import math
from functools import cache, cached_property
from typing import TYPE_CHECKING

from scout import paths
from scout.domain.location import Containment
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import numpy as np
    from shapely.geometry import Point
    from shapely.geometry.base import BaseGeometry

    from scout.domain.point import Wgs84

NEAR_M = 50.0
_TOUCH_M = 0.01
_EARTH_RADIUS_M = 6_371_008.8

Ring = tuple[tuple[float, float], ...]
Shape = tuple[Ring, ...]
"""A polygon: its outline, then its holes."""


class District:
    """A district as polygons in WGS-84, with the rule on metres.

    Distances are measured in a local plane (an equirectangular projection about the middle of the
    outline): over 20 km its scale is off by less than 0.1 %, so 50 m is 50 m within 5 cm.
    """

    def __init__(
        self, shapes: Iterable[Shape], name: Bilingual, *, source: str, file: Path
    ) -> None:
        self.name = name
        self.source = source
        self.file = file
        """Where the outline stands."""
        self._shapes = tuple(shapes)
        self.rings: tuple[Ring, ...] = tuple(ring for one in self._shapes for ring in one)
        across, along = zip(*(point for ring in self.rings for point in ring), strict=True)
        self.bounds: tuple[float, float, float, float] = (
            *(min(across), min(along)),
            *(max(across), max(along)),
        )
        west, south, east, north = self.bounds
        middle_lat = (south + north) / 2
        degree_m = math.radians(1) * _EARTH_RADIUS_M
        self._middle = ((west + east) / 2, middle_lat)
        self._scale_m = (degree_m * math.cos(math.radians(middle_lat)), degree_m)

    @cached_property
    def _plane(self) -> BaseGeometry:
        import shapely  # slow to load, and a window can open without it

        polygons = shapely.MultiPolygon([(outer, holes) for outer, *holes in self._shapes])
        plane: BaseGeometry = shapely.transform(polygons, self._project)
        shapely.prepare(plane)
        return plane

    @cached_property
    def _outline(self) -> BaseGeometry:
        import shapely

        outline: BaseGeometry = self._plane.boundary
        shapely.prepare(outline)
        return outline

    def _project(self, degrees: np.ndarray) -> np.ndarray:
        """Degrees ``[lon, lat]`` to metres east and north of the middle."""
        metres: np.ndarray = (degrees - self._middle) * self._scale_m
        return metres

    def _in_plane(self, point: Wgs84) -> Point:
        from shapely import Point

        (lon, lat), (middle_lon, middle_lat) = (point.lon, point.lat), self._middle
        across_m, along_m = self._scale_m
        return Point((lon - middle_lon) * across_m, (lat - middle_lat) * along_m)

    def outline_m(self, point: Wgs84) -> float:
        """Metres from a point to the outline, on either side of it."""
        return float(self._outline.distance(self._in_plane(point)))

    def rule(self, point: Wgs84) -> Containment:
        """Inside, near the outline (within 50 m on either side: check on site), or outside."""
        spot = self._in_plane(point)
        if float(self._outline.distance(spot)) <= NEAR_M + _TOUCH_M:
            return Containment.NEAR
        return Containment.INSIDE if self._plane.covers(spot) else Containment.OUTSIDE

    def reaches_out(self, point: Wgs84, exact_m: int) -> bool:
        """Whether the circle of uncertainty about a point crosses the outline."""
        return self.outline_m(point) < exact_m

    def judge_many(
        self, points: Sequence[Wgs84], exact_m: Sequence[int]
    ) -> tuple[tuple[Containment, bool], ...]:
        """The answers of ``rule`` and ``reaches_out`` for many points at once: the same ones."""
        if not points:
            return ()
        import numpy as np
        import shapely

        spots = shapely.points(self._project(np.array([(p.lon, p.lat) for p in points])))
        outline_m = np.asarray(shapely.distance(self._outline, spots))
        inside = np.asarray(shapely.covers(self._plane, spots))
        near = outline_m <= NEAR_M + _TOUCH_M
        doubt = outline_m < np.array(exact_m, dtype=float)
        return tuple(
            (_answer(is_near, is_inside), is_doubt)
            for is_near, is_inside, is_doubt in zip(
                near.tolist(), inside.tolist(), doubt.tolist(), strict=True
            )
        )


def _answer(near: bool, inside: bool) -> Containment:  # noqa: FBT001 - two answers of one point
    if near:
        return Containment.NEAR
    return Containment.INSIDE if inside else Containment.OUTSIDE


@cache
def load_district(file: Path | None = None) -> District:
    """The shipped outline, or another one as GeoJSON in WGS-84."""
    file = file or paths.SEEDS / "pingshan" / "district.geojson"
    feature = json.loads(file.read_text(encoding="utf-8"))["features"][0]
    said = feature["properties"]
    name = Bilingual(zh=said["name_zh"], en=said["name_en"])
    drawn = feature["geometry"]
    shapes = [drawn["coordinates"]] if drawn["type"] == "Polygon" else drawn["coordinates"]
    return District(
        (tuple(tuple((float(x), float(y)) for x, y in ring) for ring in one) for one in shapes),
        name,
        source=said["source"],
        file=file,
    )
