"""Write places for other programs: one file in one datum, which says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scout.actions.paper_folder import write_papers
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.place_record import PlaceRecord, StateChange
from scout.domain.point import Datum
from scout.export.place_list.gis import DRIVERS, write_gis
from scout.export.place_list.map_file import write_geojson, write_gpx, write_kml, write_kmz
from scout.export.place_list.sheet import ListOrder, list_places
from scout.export.place_list.table import write_csv, write_workbook
from scout.export.word import name_in
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scout.actions.library import Library
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.export.place_list.sheet import PlaceSheet

__all__ = ["SUFFIXES", "ListOrder", "PlaceExport", "export_places", "records_of"]

_PLAIN: dict[str, Callable[[PlaceSheet], bytes]] = {
    ".csv": write_csv,
    ".kml": write_kml,
    ".kmz": write_kmz,
    ".gpx": write_gpx,
    ".geojson": write_geojson,
}
_BY_SPOT = {".csv", ".xlsx"}
SUFFIXES = (".csv", ".xlsx", *(one for one in _PLAIN if one != ".csv"), *DRIVERS)
"""What a list of places can be written as."""


_AS_IT_IS = ListOrder()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceExport:
    """Where to, how, and the time that a workbook carries."""

    path: Path
    revision: datetime
    order: ListOrder = _AS_IT_IS


def records_of(places: Sequence[Location], library: Library) -> tuple[PlaceRecord, ...]:
    """The places with what the user says of them beside."""
    return tuple(_record(place, library) for place in places)


def _record(place: Location, library: Library) -> PlaceRecord:
    entry = library.book.of(place.id)
    states = (StateChange(state=entry.state, day=entry.state_date),) if entry.state else ()
    return PlaceRecord(place=place, note=entry.note, photos=entry.photos, states=states)


def export_places(
    records: Sequence[PlaceRecord], library: Library, *, export: PlaceExport
) -> tuple[Path, ...]:
    """Write the places, and say which files.

    Raises ``WishError`` for a kind of file that there is not, ``ExportError`` where a package is
    missing or the folder cannot be made, ``StoreError`` where the file cannot be kept safe.
    """
    suffix = export.path.suffix.casefold()
    if suffix not in SUFFIXES:
        raise WishError(say("actions.export_suffix", suffix=suffix, all=" ".join(SUFFIXES)))
    order = export.order
    sheet = list_places(
        records,
        order=order,
        vocabulary=library.vocabulary,
        title=name_in(
            say("export.places_title", count=len(records), datum=order.datum.label), order.lang
        ),
        note=name_in(_note(order.datum), order.lang),
        by_spot=suffix in _BY_SPOT,
    )
    written = write_papers(
        export.path.parent or Path(), {"places": _make(sheet, export, suffix=suffix)}
    )
    return written.files


def _note(datum: Datum) -> Message:
    if datum is Datum.WGS84:
        return say("export.places_wgs84")
    return say("export.places_shifted", datum=datum.label)


def _make(sheet: PlaceSheet, export: PlaceExport, *, suffix: str) -> dict[str, bytes]:
    name = export.path.name
    if suffix in DRIVERS:
        return write_gis(sheet, name)
    if suffix == ".xlsx":
        return {name: write_workbook(sheet, export.revision)}
    return {name: _PLAIN[suffix](sheet)}
