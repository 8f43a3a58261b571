"""Points on the earth, one type per datum, so that the type checker refuses to mix them.

Everything inside the program is WGS-84. GCJ-02 (Amap, Tencent) and BD-09 (Baidu) exist only at
the border. In Pingshan the same place differs by about 590 m between WGS-84 and GCJ-02.
"""

from __future__ import annotations

import math
from enum import StrEnum

from scout.record import dataclass

_MAX_LAT = 90.0
_MAX_LON = 180.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Point:
    """Degrees north and east; raises ``ValueError`` when out of range or not finite."""

    lat: float
    lon: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.lat) and math.isfinite(self.lon)):
            raise ValueError(f"latitude and longitude must be numbers: {self.lat}, {self.lon}")
        if abs(self.lat) > _MAX_LAT or abs(self.lon) > _MAX_LON:
            raise ValueError(f"latitude, longitude out of range: {self.lat}, {self.lon}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wgs84(_Point):
    """A point in WGS-84, the datum of GPS and of everything inside Scout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gcj02(_Point):
    """A point in GCJ-02, the datum of Amap, Tencent and Apple maps in mainland China."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bd09(_Point):
    """A point in BD-09, the datum of Baidu maps."""


class Datum(StrEnum):
    """In what the numbers of a foreign file are, in the order in which they are thought of."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"

    @property
    def label(self) -> str:
        """As it stands in a file, so that a person and a reader know it."""
        return DATUM_LABELS[self]


DATUM_LABELS = {Datum.WGS84: "WGS-84", Datum.GCJ02: "GCJ-02", Datum.BD09: "BD-09"}
