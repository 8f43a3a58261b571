"""Between WGS-84 (GPS), GCJ-02 (Amap, Tencent) and BD-09 (Baidu).

The forward formulas are the published approximations of the Chinese offset (Krasovsky ellipsoid
for GCJ-02, a spiral for BD-09); the inverse is found by fixed-point iteration until it moves less
than a thousandth of a micrometre, so that there and back is below 1e-6 m. Against points measured
with Amap's own service the formula differs by up to about 0.7 m around Shenzhen: do not claim
better than one metre.

The offset is defined for mainland China only. The functions apply it wherever they are asked and
do not guess by a bounding box, which would also shift Hong Kong; whoever calls them knows that the
point is in the district.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from scout.domain.point import Bd09, Datum, Gcj02, Wgs84

if TYPE_CHECKING:
    from collections.abc import Callable

_AXIS_M = 6378245.0  # semi-major axis of the Krasovsky 1940 ellipsoid
_ECCENTRICITY2 = 0.00669342162296594323
_BAIDU_TURN = math.pi * 3000.0 / 180.0
_BAIDU_LAT, _BAIDU_LON = 0.006, 0.0065
_STILL_DEG = 1e-14
_MAX_STEPS = 60

Pair = tuple[float, float]


def to_gcj02(point: Wgs84) -> Gcj02:
    """GPS to Amap."""
    lat, lon = _shift(point.lat, point.lon)
    return Gcj02(lat=lat, lon=lon)


def from_gcj02(point: Gcj02) -> Wgs84:
    """Amap to GPS."""
    lat, lon = _invert(_shift, point.lat, lon=point.lon)
    return Wgs84(lat=lat, lon=lon)


def to_bd09(point: Wgs84) -> Bd09:
    """GPS to Baidu."""
    lat, lon = _turn(*_shift(point.lat, point.lon))
    return Bd09(lat=lat, lon=lon)


def from_bd09(point: Bd09) -> Wgs84:
    """Baidu to GPS."""
    lat, lon = _invert(_turn, point.lat, lon=point.lon)
    lat, lon = _invert(_shift, lat, lon=lon)
    return Wgs84(lat=lat, lon=lon)


def read_in(datum: Datum, lat: float, *, lon: float) -> Wgs84:
    """The point that these numbers mean in a datum; raises ``ValueError`` out of range."""
    if datum is Datum.GCJ02:
        return from_gcj02(Gcj02(lat=lat, lon=lon))
    if datum is Datum.BD09:
        return from_bd09(Bd09(lat=lat, lon=lon))
    return Wgs84(lat=lat, lon=lon)


def write_in(datum: Datum, point: Wgs84) -> Pair:
    """Latitude and longitude of a point in a datum."""
    shown: Wgs84 | Gcj02 | Bd09 = point
    if datum is Datum.GCJ02:
        shown = to_gcj02(point)
    elif datum is Datum.BD09:
        shown = to_bd09(point)
    return shown.lat, shown.lon


def _invert(forward: Callable[[float, float], Pair], lat: float, *, lon: float) -> Pair:
    """The point that ``forward`` takes to ``lat, lon``: correct the guess by what it misses."""
    guess_lat, guess_lon = lat, lon
    for _ in range(_MAX_STEPS):
        reached_lat, reached_lon = forward(guess_lat, guess_lon)
        miss_lat, miss_lon = lat - reached_lat, lon - reached_lon
        guess_lat, guess_lon = guess_lat + miss_lat, guess_lon + miss_lon
        if abs(miss_lat) < _STILL_DEG and abs(miss_lon) < _STILL_DEG:
            break
    return guess_lat, guess_lon


def _shift(lat: float, lon: float) -> Pair:
    """The GCJ-02 offset, in degrees, added to a WGS-84 point."""
    x, y = lon - 105.0, lat - 35.0
    phi = math.radians(lat)
    curve = 1 - _ECCENTRICITY2 * math.sin(phi) ** 2
    meridian_m = _AXIS_M * (1 - _ECCENTRICITY2) / (curve * math.sqrt(curve))
    parallel_m = _AXIS_M / math.sqrt(curve) * math.cos(phi)
    north_m, east_m = _northing(x, y), _easting(x, y)
    return lat + math.degrees(north_m / meridian_m), lon + math.degrees(east_m / parallel_m)


def _waves(x: float) -> float:
    return (20.0 * math.sin(6.0 * x * math.pi) + 20.0 * math.sin(2.0 * x * math.pi)) * 2.0 / 3.0


def _northing(x: float, y: float) -> float:
    """Metres north, from degrees off (105 E, 35 N)."""
    plain = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x))
    slow = 20.0 * math.sin(y * math.pi) + 40.0 * math.sin(y / 3.0 * math.pi)
    slower = 160.0 * math.sin(y / 12.0 * math.pi) + 320.0 * math.sin(y * math.pi / 30.0)
    return plain + _waves(x) + slow * 2.0 / 3.0 + slower * 2.0 / 3.0


def _easting(x: float, y: float) -> float:
    """Metres east, from degrees off (105 E, 35 N)."""
    plain = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x))
    slow = 20.0 * math.sin(x * math.pi) + 40.0 * math.sin(x / 3.0 * math.pi)
    slower = 150.0 * math.sin(x / 12.0 * math.pi) + 300.0 * math.sin(x / 30.0 * math.pi)
    return plain + _waves(x) + slow * 2.0 / 3.0 + slower * 2.0 / 3.0


def _turn(lat: float, lon: float) -> Pair:
    """GCJ-02 to BD-09: a small turn and two constants."""
    radius = math.hypot(lon, lat) + 0.00002 * math.sin(lat * _BAIDU_TURN)
    angle = math.atan2(lat, lon) + 0.000003 * math.cos(lon * _BAIDU_TURN)
    return radius * math.sin(angle) + _BAIDU_LAT, radius * math.cos(angle) + _BAIDU_LON
