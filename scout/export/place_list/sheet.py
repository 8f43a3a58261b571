"""Places as rows of cells under the fields of the table of facts, in one datum and language.

Every row says its datum, so that it can be told even when a row is copied out of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.fact_field import FactKind, load_fact_fields
from scout.domain.point import Datum
from scout.export.phone import leave_out_phones
from scout.export.place_list.cell import cells_of, cells_of_spot, joined_spots
from scout.export.word import name_in
from scout.geo.datum import write_in
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.fact_field import FactField
    from scout.domain.location import Location
    from scout.domain.place_record import PlaceRecord
    from scout.domain.vocabulary import Vocabulary
    from scout.export.drawing import PaperLang

ID = "id"
_ALWAYS = ("name_zh", "name_en", "kind", "address", "lat", "lon", "datum", "exact_m")
_NEVER = frozenset({"coordinates", "photos"})
_DECIMALS = 8  # 1 mm: what a conversion there and back keeps is a thousandth of that


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOrder:
    """How places are written. ``private``: with the fields and numbers that are left out else."""

    lang: PaperLang = "both"
    datum: Datum = Datum.WGS84
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One place, or one spot of it: its cells by field; ``point`` is latitude and longitude."""

    name: str
    cells: dict[str, str]
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSheet:
    """The rows, and the fields that any of them says; ``title`` tells the datum.

    ``attributions`` must stand beside the points.
    """

    title: str
    note: str
    fields: tuple[FactField, ...]
    rows: tuple[ListRow, ...]
    order: ListOrder
    attributions: tuple[str, ...]

    def head(self, field: FactField) -> str:
        """The header above a column, with its unit, or with the datum of its degrees."""
        name = name_in(field.name, self.order.lang)
        if field.id in {"lat", "lon"}:
            return f"{name} ({self.order.datum.label})"
        unit = field.unit and name_in(field.unit, self.order.lang)
        aside = unit and field.kind not in {FactKind.MONEY, FactKind.DAYS}
        return f"{name} ({unit})" if aside else name


def list_places(
    records: Sequence[PlaceRecord],
    *,
    order: ListOrder,
    vocabulary: Vocabulary,
    title: str,
    note: str,
    by_spot: bool = False,
) -> PlaceSheet:
    """The places as a sheet: a row each, or ``by_spot`` a row for each of their spots."""
    rows = tuple(
        row
        for record in records
        for row in _rows(record, order=order, vocabulary=vocabulary, by_spot=by_spot)
    )
    said = {name for row in rows for name, text in row.cells.items() if text}
    fields = tuple(
        field
        for field in load_fact_fields().fields
        if field.id in {*said, *_ALWAYS} - _NEVER and (order.private or not field.private)
    )
    placed = (record.place.position for record in records)
    lines = (at.attribution for at in placed if at is not None and at.attribution)
    return PlaceSheet(
        title=title,
        note=note,
        fields=fields,
        rows=rows,
        order=order,
        attributions=tuple(dict.fromkeys(lines)),
    )


def _rows(
    record: PlaceRecord, *, order: ListOrder, vocabulary: Vocabulary, by_spot: bool
) -> Iterator[ListRow]:
    record = record if order.private else leave_out_phones(record)
    place = record.place
    cells = {ID: place.id, **cells_of(record, order.lang), **_cells_of_point(place, order.datum)}
    name = name_in(place.name, order.lang)
    point = _point(place, order.datum)
    if not by_spot:
        spots = joined_spots(place.spots, vocabulary, lang=order.lang)
        yield ListRow(name=name, cells={**spots, **cells}, point=point)
        return
    for spot in place.spots:
        told = cells_of_spot(spot, vocabulary, lang=order.lang)
        yield ListRow(name=name, cells={**cells, **told}, point=point)


def _point(place: Location, datum: Datum) -> tuple[float, float] | None:
    if place.position is None:
        return None
    lat, lon = write_in(datum, place.position.point)
    return round(lat, _DECIMALS), round(lon, _DECIMALS)


def _cells_of_point(place: Location, datum: Datum) -> dict[str, str]:
    point = _point(place, datum)
    if point is None or place.position is None:
        return {}
    return {
        "lat": degrees(point[0]),
        "lon": degrees(point[1]),
        "datum": datum.label,
        "exact_m": str(place.position.exact_m),
    }


def degrees(value: float) -> str:
    """Degrees without a power of ten and without idle noughts."""
    return f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
