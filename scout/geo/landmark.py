"""What orients a reader on a map of the district: metro lines and peaks."""

from __future__ import annotations

import json
from functools import cache

from scout import paths
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A metro station: its node, not an exit (±60 m)."""

    name: Bilingual
    point: Wgs84


@dataclass(frozen=True, slots=True, kw_only=True)
class MetroLine:
    """A line with its stations in order; between them it is drawn straight."""

    name: Bilingual
    colour: str
    stations: tuple[Station, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """A summit with its height above sea level in metres."""

    name: Bilingual
    point: Wgs84
    height_m: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmarks:
    """All of them, and the line that must stand on every map that shows them."""

    metro_lines: tuple[MetroLine, ...]
    peaks: tuple[Peak, ...]
    attribution: str

    @property
    def stations(self) -> tuple[Station, ...]:
        """Every station once, also where lines meet."""
        return tuple(dict.fromkeys(s for line in self.metro_lines for s in line.stations))


@cache
def load_landmarks() -> Landmarks:
    """The shipped landmarks."""
    data = json.loads((paths.SEEDS / "pingshan" / "landmarks.json").read_text(encoding="utf-8"))
    stations = {
        entry["id"]: Station(
            name=Bilingual(zh=entry["zh"], en=entry["en"]),
            point=Wgs84(lat=entry["lat"], lon=entry["lon"]),
        )
        for entry in data["stations"]
    }
    return Landmarks(
        metro_lines=tuple(
            MetroLine(
                name=Bilingual(zh=line["zh"], en=line["en"]),
                colour=line["colour"],
                stations=tuple(stations[name] for name in line["stations"]),
            )
            for line in data["metro_lines"]
        ),
        peaks=tuple(
            Peak(
                name=Bilingual(zh=peak["zh"], en=peak["en"]),
                point=Wgs84(lat=peak["lat"], lon=peak["lon"]),
                height_m=peak["height_m"],
            )
            for peak in data["peaks"]
        ),
        attribution=data["attribution"],
    )
