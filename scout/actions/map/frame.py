"""In which datum the map is drawn: WGS-84, or GCJ-02 where its tiles are shifted.

Inside the program every point is WGS-84; a map on shifted tiles is drawn, and hears of clicks, in
the datum of its tiles.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.point import Gcj02, Wgs84
from scout.geo.datum import from_gcj02, to_gcj02
from scout.map.drawn_point import show_wgs84

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGITS = 6
"""Of a degree: 0.1 m, finer than any source of ours."""


class Frame(StrEnum):
    """The datum of what is drawn."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"

    def show(self, point: Wgs84) -> tuple[float, float]:
        """Latitude and longitude at which a point is drawn."""
        if self is Frame.WGS84:
            return show_wgs84(point)
        shifted = to_gcj02(point)
        return shifted.lat, shifted.lon

    def read(self, lat: float, lon: float) -> Wgs84:
        """The point that is drawn there; raises ``ValueError`` where there is none."""
        if self is Frame.WGS84:
            return Wgs84(lat=lat, lon=lon)
        return from_gcj02(Gcj02(lat=lat, lon=lon))

    def word(self, point: Wgs84) -> str:
        """A point as ``LAT, LON`` in this datum, to be copied."""
        return ", ".join(f"{value:.{DIGITS}f}" for value in self.show(point))

    def show_ring(self, ring: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        """A ring of ``(lon, lat)`` in WGS-84 as it is drawn."""
        if self is Frame.WGS84:
            return list(ring)
        drawn = (self.show(Wgs84(lat=lat, lon=lon)) for lon, lat in ring)
        return [(lon, lat) for lat, lon in drawn]


def word_cursor(point: Wgs84) -> str:
    """A point in both datums, to five digits: a metre, as exact as GCJ-02 is known."""
    shifted = to_gcj02(point)
    return f"WGS-84 {point.lat:.5f}, {point.lon:.5f}   GCJ-02 {shifted.lat:.5f}, {shifted.lon:.5f}"
