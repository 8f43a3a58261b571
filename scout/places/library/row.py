"""A place as a row of its table and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.domain.place_store import PlaceLine
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.places.library.record_text import write_record
from scout.places.library.word import clean, line_of

if TYPE_CHECKING:
    from sqlalchemy import Row

    from scout.domain.place_record import PlaceRecord

LINE_COLUMNS = (
    *("id", "version", "name_zh", "name_en", "kind", "state", "scouted", "subdistrict"),
    *("fee_cny_day", "lat", "lon", "exact_m", "changed_by", "changed_at"),
)
"""What a line of a list is made of."""


def row_of(record: PlaceRecord) -> dict[str, Any]:
    """The columns of a place but its number."""
    place, where = record.place, record.place.position
    return {
        "id": place.id,
        "version": record.version,
        "changed_by": clean(record.changed_by),
        "changed_at": record.changed_at,
        "name_zh": clean(place.name.zh),
        "name_en": clean(place.name.en),
        "kind": place.kind.value,
        "state": place.state.value,
        "scouted": record.state.value if record.state else "",
        "subdistrict": clean(place.subdistrict),
        "fee_cny_day": place.fee_cny_day,
        "lat": where.point.lat if where else None,
        "lon": where.point.lon if where else None,
        "exact_m": where.exact_m if where else None,
        "line": line_of(record),
        "record": write_record(record),
    }


def line_of_row(row: Row[Any]) -> PlaceLine:
    """A line of a list, from ``LINE_COLUMNS``."""
    point = None if row.lat is None else Wgs84(lat=row.lat, lon=row.lon)
    return PlaceLine(
        id=row.id,
        version=row.version,
        name=Bilingual(zh=row.name_zh, en=row.name_en),
        kind=row.kind,
        state=row.state,
        scouted=row.scouted,
        subdistrict=row.subdistrict,
        fee_cny_day=row.fee_cny_day,
        point=point,
        exact_m=row.exact_m,
        changed_by=row.changed_by,
        changed_at=row.changed_at,
    )
