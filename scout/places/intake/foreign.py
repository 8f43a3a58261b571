"""A foreign file before it is understood: rows of cells under headers, and numbers of points."""

from __future__ import annotations

import math
import re
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.point import Datum
from scout.domain.problem import Problem, Severity
from scout.places.intake.limit import LIMITS
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scout.domain.message import Message
    from scout.domain.photo import PhotoReading
    from scout.places.intake.coordinate import Pair


class Origin(StrEnum):
    """What kind of file it is."""

    TABLE = "table"
    KML = "kml"
    GPX = "gpx"
    GEOJSON = "geojson"
    PHOTO = "photo"
    GIS = "gis"


class SaidBy(StrEnum):
    """How a file says its datum: itself, only by the standard of its format, or not at all."""

    LABEL = "label"
    STANDARD = "standard"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatumWord:
    """What a file says of its datum; ``where`` are its words, or the name of the standard."""

    said_by: SaidBy = SaidBy.NOTHING
    datum: Datum | None = None
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPoint:
    """Degrees as they stand, in whatever datum, and how exact that can be by the numbers alone.

    ``exact_m``: half of the last digit that is written, or the radius of an outline whose middle
    the point is (``is_middle``). ``is_swapped``: the numbers stood the other way round.
    """

    lat: float
    lon: float
    exact_m: int
    is_middle: bool = False
    is_swapped: bool = False

    @classmethod
    def of_pair(cls, pair: Pair | None) -> RawPoint | None:
        """The point of two numbers; nothing of nothing."""
        if pair is None:
            return None
        exact_m = math.ceil(pair.half_m)
        return cls(lat=pair.lat, lon=pair.lon, exact_m=exact_m, is_swapped=pair.is_swapped)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignRow:
    """One row or feature: its line or number from 1, its cells, its point where it has geometry."""

    number: int
    cells: tuple[str, ...]
    at: RawPoint | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignList:
    """What one file holds. ``headers`` stand above the cells.

    ``layer`` is the sheet or layer that was read, ``layers`` are all. ``photos`` stand beside the
    rows where the file is one of photos.
    """

    file: str
    origin: Origin
    headers: tuple[str, ...]
    rows: tuple[ForeignRow, ...]
    datum: DatumWord = DatumWord()
    layer: str = ""
    layers: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    photos: tuple[PhotoReading, ...] = ()


@dataclass(slots=True)
class Gathering:
    """Features on their way to be a list: each brings the columns that it has."""

    headers: list[str] = field(default_factory=list)
    rows: list[tuple[int, Mapping[str, str], RawPoint | None]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lines: int = 0

    @property
    def is_full(self) -> bool:
        """Whether there are as many rows as are read."""
        return len(self.rows) >= LIMITS.rows

    def take(self, values: Mapping[str, str], at: RawPoint | None) -> None:
        """One more feature; blank values bring no column."""
        told = {name: text[: LIMITS.cell_chars] for name, text in values.items() if text}
        for name in told:
            if name not in self.headers and len(self.headers) < LIMITS.columns:
                self.headers.append(name)
        self.rows.append((len(self.rows) + 1, told, at))

    def skip_line(self, count: int = 1) -> None:
        """Leave out what is a way and no place."""
        self.lines += count

    def tell(self, message: Message, severity: Severity = Severity.NOTE) -> None:
        """Say what was left out."""
        self.problems.append(Problem(message=message, severity=severity))

    def list(self, file: str, origin: Origin, *, datum: DatumWord) -> ForeignList:
        """All of it as a list."""
        if self.lines:
            self.tell(say("places.intake_lines", count=self.lines))
        if self.is_full:
            self.tell(say("places.intake_full", limit=LIMITS.rows), Severity.WARNING)
        rows = (
            ForeignRow(
                number=number, at=at, cells=tuple(told.get(name, "") for name in self.headers)
            )
            for number, told, at in self.rows
        )
        return ForeignList(
            file=file,
            origin=origin,
            headers=tuple(self.headers),
            rows=tuple(rows),
            datum=datum,
            problems=tuple(self.problems),
        )


# By number or by maker; a text that names two says nothing.
_NUMBERS: tuple[tuple[Datum, str], ...] = (
    (Datum.GCJ02, r"gcj[-_ ]?0?2"),
    (Datum.BD09, r"bd[-_ ]?0?9(?:ll)?"),
    (Datum.WGS84, r"wgs[-_ ]?(?:19)?84|cgcs[-_ ]?2000|crs84|epsg:+(?:4326|4490|4979)\b"),
)
_MAKERS: tuple[tuple[Datum, str], ...] = (
    (Datum.GCJ02, r"火星|高德|腾讯|国测局|amap|gaode|tencent|autonavi"),
    (Datum.BD09, r"百度|baidu"),
    (Datum.WGS84, r"\bgps\b|地心|天地图|2000国家"),
)


def find_datum(text: str, *, by_maker: bool = False) -> Datum | None:
    """The one datum that a text names; ``by_maker`` also by whose maps are in it (百度经度).

    >>> find_datum("经度 (GCJ-02)"), find_datum("WGS-84, not GCJ-02"), find_datum("百度经度")
    (<Datum.GCJ02: 'gcj02'>, None, None)
    """
    found = _named(text, _NUMBERS)
    if not found and by_maker:
        found = _named(text, _MAKERS)
    return next(iter(found)) if len(found) == 1 else None


def _named(text: str, words: Iterable[tuple[Datum, str]]) -> set[Datum]:
    return {datum for datum, pattern in words if re.search(pattern, text, re.IGNORECASE)}


def label_in(texts: Iterable[str]) -> DatumWord | None:
    """The datum that the first of these texts names which names any."""
    for text in texts:
        if (datum := find_datum(text)) is not None:
            where = " ".join(text.split())[:80]
            return DatumWord(said_by=SaidBy.LABEL, datum=datum, where=where)
    return None


def standard(name: str) -> DatumWord:
    """WGS-84, since the standard of the format allows no other; programs write others."""
    return DatumWord(said_by=SaidBy.STANDARD, datum=Datum.WGS84, where=name)
