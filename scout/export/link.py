"""Links that open a place in the driver's map app: Amap's marker, in the datum Amap expects.

The link is the documented https form, which opens the app where it is installed and a page where
it is not. ``coordinate=gaode`` says GCJ-02; the order is longitude, latitude.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from scout.geo.datum import to_gcj02

if TYPE_CHECKING:
    from scout.domain.point import Wgs84

_MARKER = "https://uri.amap.com/marker"
NAME_SIGNS = 8
"""A Hanzi costs nine characters in a link; longer names make a QR code too fine to scan."""


def amap_marker_link(point: Wgs84, name: str) -> str:
    """The marker at a point (WGS-84 in, GCJ-02 in the link, six decimals: 0.1 m)."""
    shifted = to_gcj02(point)
    label = quote(name.strip()[:NAME_SIGNS], safe="", errors="replace")
    return (
        f"{_MARKER}?position={shifted.lon:.6f},{shifted.lat:.6f}&name={label}"
        "&coordinate=gaode&callnative=1&src=scout"
    )
