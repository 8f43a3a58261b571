"""Where a row is: its geometry or its cells, read in the datum of the file or of its own column."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.point import Datum
from scout.places.intake.coordinate import order_pair, read_degrees, read_pair
from scout.places.intake.evidence import read_raw
from scout.places.intake.foreign import RawPoint, find_datum
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.message import Message
    from scout.domain.point import Wgs84
    from scout.places.intake.column import IntakeColumn
    from scout.places.intake.foreign import ForeignRow

LEAST_EXACT_M = 30
"""Better than this no point of a file is taken for, unless it says how exact it is: nobody knows
how it was found."""
MOST_EXACT_M = 20_000
_CONVERTED_M = 1  # what the formula differs from the services of map makers


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPoint:
    """The numbers of a row, the datum that the row itself says, and its own word on its error."""

    at: RawPoint | None
    datum: Datum | None = None
    exact_m: int | None = None
    remarks: tuple[Message, ...] = ()


def find_point(
    row: ForeignRow, texts: Mapping[str, str], *, columns: Sequence[IntakeColumn]
) -> RowPoint:
    """The numbers of a row; ``texts`` are its cells by field."""
    remarks: list[Message] = []
    at = row.at
    if at is None:
        at = _of_cells(texts)
        tried = next((texts[name] for name in ("coordinates", "lat", "lon") if texts.get(name)), "")
        if at is None and tried:
            remarks.append(say("places.row_no_point", text=tried[:40]))
    if at is not None and at.is_swapped:
        remarks.append(say("places.row_swapped"))
    if at is not None and at.is_middle:
        remarks.append(say("places.row_middle", exact_m=at.exact_m))
    said = texts.get("datum", "")
    datum = find_datum(said, by_maker=True) if said else _of_headers(row, columns)
    if said and datum is None:
        remarks.append(say("places.row_datum", text=said[:40]))
    return RowPoint(
        at=at, datum=datum, exact_m=_read_exact(texts.get("exact_m", "")), remarks=tuple(remarks)
    )


def _of_cells(texts: Mapping[str, str]) -> RawPoint | None:
    lat, lon = texts.get("lat", ""), texts.get("lon", "")
    if lat and lon:
        found_lat, found_lon = read_degrees(lat), read_degrees(lon)
        both = found_lat and found_lon
        return RawPoint.of_pair(order_pair(found_lat, found_lon)) if both else None  # type: ignore[arg-type]
    return RawPoint.of_pair(read_pair(texts.get("coordinates") or lat or lon))


def _of_headers(row: ForeignRow, columns: Sequence[IntakeColumn]) -> Datum | None:
    """What the headers above the numbers say: 百度经度."""
    if row.at is not None:
        return None
    said = {
        column.datum
        for column in columns
        if column.field and column.field.id in {"lat", "lon", "coordinates"} and column.datum
    }
    return next(iter(said)) if len(said) == 1 else None


def _read_exact(text: str) -> int | None:
    digits = text.strip().lstrip("±").split(" ")[0].rstrip("m米")
    try:
        metres = float(digits)
    except ValueError:
        return None
    return math.ceil(metres) if 0 < metres <= MOST_EXACT_M else None


def place_point(found: RowPoint, datum: Datum) -> tuple[Wgs84, int] | None:
    """The point and its error in metres, read in the row's own datum or in that of its file."""
    at = found.at
    if at is None:
        return None
    read = found.datum or datum
    exact_m = found.exact_m
    if exact_m is None:
        shift = 0 if read is Datum.WGS84 else _CONVERTED_M
        exact_m = min(max(LEAST_EXACT_M, at.exact_m + shift), MOST_EXACT_M)
    return read_raw(at, read), exact_m
