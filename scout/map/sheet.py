"""What a printed map shows, as values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.point import Wgs84
    from scout.domain.text import Bilingual
    from scout.geo.district import District
    from scout.geo.landmark import Landmarks

# One colour a day, dark enough for white figures; the number on the pin says the rest.
DAY_COLOURS = (
    "#c2500f", "#0b66a8", "#0c7d5c", "#8c3a86", "#7a6200",
    "#a8324a", "#3f6b1f", "#4a4fa3", "#00707a", "#6b4a2b",
)  # fmt: skip


def day_colour(day: int) -> str:
    """The colour of a shoot day, counted from 1."""
    return DAY_COLOURS[(day - 1) % len(DAY_COLOURS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapStop:
    """A numbered pin; a close-up draws a ring of ``doubt_m`` metres about one that is inexact."""

    number: int
    point: Wgs84
    name: Bilingual
    day: int
    doubt_m: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRoute:
    """The stops of a day by number, in order."""

    day: int
    stops: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSheet:
    """A map of so many points by so many points (1/72 inch).

    One route or none zooms to its stops; several show the whole district. ``is_close``: a close-up,
    which names the metro stations and shows the points ``around`` too. Not ``named``: the names
    stand in a table, and pins have numbers alone.
    """

    district: District
    landmarks: Landmarks
    stops: tuple[MapStop, ...]
    routes: tuple[MapRoute, ...]
    lang: Literal["zh", "en", "both"]
    title: Bilingual
    width_pt: float
    height_pt: float
    is_close: bool = False
    around: tuple[Wgs84, ...] = ()
    named: bool = True
