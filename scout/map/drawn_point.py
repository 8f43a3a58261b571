"""Where a page draws a point, in its own datum."""

from __future__ import annotations

from collections.abc import Callable

from scout.domain.point import Wgs84

Show = Callable[[Wgs84], tuple[float, float]]
"""Where a page draws a point, as latitude and longitude of its own datum: see ``show_wgs84``."""


def show_wgs84(point: Wgs84) -> tuple[float, float]:
    """A page draws a point where it is, except on tiles whose makers shift their maps."""
    return point.lat, point.lon
