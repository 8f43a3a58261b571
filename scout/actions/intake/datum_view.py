"""The points of a file as each datum has them, to be looked at side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.location import Containment
from scout.domain.point import Datum
from scout.places.intake.evidence import read_raw
from scout.places.intake.row_place import texts_of
from scout.places.intake.row_point import find_point
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.actions.intake.look import Intake
    from scout.geo.district import District
    from scout.places.intake.foreign import RawPoint

DOTS = 500
"""More than this nobody tells apart in a small picture."""
_NEAR_DEG = 0.12  # how far beyond the outline a picture reaches at most


@dataclass(frozen=True, slots=True, kw_only=True)
class DatumView:
    """One reading: ``dots`` are latitude, longitude, and whether that is in the district."""

    datum: Datum
    inside: int
    count: int
    dots: tuple[tuple[float, float, bool], ...]


def view_datums(intake: Intake, district: District) -> tuple[DatumView, ...]:
    """The readings in every datum of the points whose rows do not say theirs."""
    raw = _raw(intake)
    return tuple(_view(raw, datum, intake=intake, district=district) for datum in Datum)


def _raw(intake: Intake) -> list[RawPoint]:
    points: list[RawPoint] = []
    rows = intake.foreign.rows
    for row in rows[:: max(1, len(rows) // DOTS)]:
        found = find_point(row, texts_of(row, intake.columns), columns=intake.columns)
        if found.at is not None and found.datum is None:
            points.append(found.at)
    return points


def _view(raw: list[RawPoint], datum: Datum, *, intake: Intake, district: District) -> DatumView:
    points = [read_raw(at, datum) for at in raw]
    answers = district.judge_many(points, [0] * len(points))
    dots = tuple(
        (point.lat, point.lon, answer is not Containment.OUTSIDE)
        for point, (answer, _) in zip(points, answers, strict=True)
    )
    evidence = intake.evidence
    return DatumView(datum=datum, inside=evidence.inside[datum], count=evidence.points, dots=dots)


def frame_of(district: District, view: DatumView) -> tuple[float, float, float, float]:
    """West, south, east, north of what a picture shows: the district, and points near it."""
    west, south, east, north = district.bounds
    lats = [lat for lat, _, _ in view.dots]
    lons = [lon for _, lon, _ in view.dots]
    return (
        max(min(west, *lons), west - _NEAR_DEG) if lons else west,
        max(min(south, *lats), south - _NEAR_DEG) if lats else south,
        min(max(east, *lons), east + _NEAR_DEG) if lons else east,
        min(max(north, *lats), north + _NEAR_DEG) if lats else north,
    )
