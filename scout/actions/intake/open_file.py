"""Open a foreign file of places, whatever kind it is: read apart, copied from, never written to."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from scout.actions.apart import work_on
from scout.domain.errors import LimitError, ReadError
from scout.domain.message import say
from scout.domain.photo import is_photo
from scout.places.intake.column import find_field
from scout.places.intake.geojson import read_geojson
from scout.places.intake.gis import is_gis, read_gis
from scout.places.intake.gpx import read_gpx
from scout.places.intake.kml import read_kml
from scout.places.intake.limit import LIMITS
from scout.places.intake.photo_list import list_photos
from scout.places.intake.table import TableSheet, count_known, read_table
from scout.places.photo import read_photo
from scout.script.format.delimited import ENOUGH_COLUMNS
from scout.script.reader import open_book
from scout.script.source.archive import list_members, read_member
from scout.script.source.decode import decode
from scout.script.source.source import Source, open_source
from scout.script.source.xml_tree import parse_xml
from scout.script.table.cell import seen_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scout.domain.progress import Progress
    from scout.places.intake.foreign import ForeignList
    from scout.script.apart.readers import Readers
    from scout.script.table.sheet import Sheet

MAP_SUFFIXES = (".kml", ".kmz", ".gpx", ".geojson", ".shp", ".gpkg", ".dxf")
"""What holds places and can be no script."""
TABLE_SUFFIXES = (".csv", ".tsv", ".xlsx", ".xls", ".et", ".json")
"""What may hold places or scenes: its columns tell."""

_ZIP = b"PK\x03\x04"
_ROOT = re.compile(r"<([A-Za-z][\w.-]*:)?(?P<name>kml|gpx)[\s>]", re.IGNORECASE)
_HEAD = 4096
_SCENE_COLUMNS = frozenset({"场次", "场号", "集", "气氛", "日夜", "scene", "scenes", "setting"})
_ENOUGH = 3  # columns of places in a table


def open_foreign(
    paths: Sequence[Path],
    *,
    layer: str = "",
    progress: Progress | None = None,
    readers: Readers | None = None,
) -> ForeignList:
    """What one file holds, or several photos; raises ``ReadError`` and ``LimitError``."""
    work = partial(_open, tuple(paths), layer=layer)
    return work_on(paths[0].name, work, progress=progress, readers=readers)


def _open(paths: tuple[Path, ...], *, layer: str, progress: Progress) -> ForeignList:
    if all(map(is_photo, paths)):
        return _open_photos(paths, progress=progress)
    (path,) = paths[:1]
    progress.report(0.1, say("actions.intake_reading", file=path.name))
    if is_gis(path):
        return read_gis(path, layer=layer)
    source = open_source(path)
    found = _read(source, layer=layer, progress=progress)
    progress.report(0.9, say("actions.intake_reading", file=path.name))
    return found


def _open_photos(paths: Sequence[Path], *, progress: Progress) -> ForeignList:
    if len(paths) > LIMITS.photos:
        raise LimitError(say("actions.intake_photos", limit=LIMITS.photos), file=paths[0].name)
    readings = []
    for number, path in enumerate(paths):
        progress.report(number / len(paths), say("actions.intake_reading", file=path.name))
        readings.append(read_photo(path))
    return list_photos(readings, paths[0].name if len(paths) == 1 else paths[0].parent.name)


def _read(source: Source, *, layer: str, progress: Progress) -> ForeignList:
    if source.content.startswith(_ZIP) and (inner := _find_kml(source)) is not None:
        return read_kml(parse_xml(inner), source.name)
    text = "" if source.content.startswith(_ZIP) else _head(source)
    if (root := _ROOT.search(text)) is not None:
        read = read_kml if root["name"].lower() == "kml" else read_gpx
        return read(parse_xml(source), source.name)
    if text.lstrip().startswith("{"):
        return _read_json(source)
    return _read_book(source, layer=layer, progress=progress)


def _head(source: Source) -> str:
    """The beginning of a text in whatever encoding, good enough to find its first element."""
    return source.content[:_HEAD].replace(b"\0", b"").decode("latin-1").lstrip("ï»¿þÿ")


def _find_kml(source: Source) -> Source | None:
    """The document of a KMZ: ``doc.kml``, or the first one at its root or in a folder of it."""
    members = [name for name in list_members(source) if name.casefold().endswith(".kml")]
    if not members:
        return None
    first = min(members, key=lambda name: (name.casefold() != "doc.kml", name.count("/"), name))
    return read_member(source, first)


def _read_json(source: Source) -> ForeignList:
    try:
        return read_geojson(decode(source).text, source.name)
    except RecursionError as error:
        raise LimitError(say("places.too_deep"), file=source.name) from error
    except ValueError as error:
        why = (str(error).splitlines() or [type(error).__name__])[0]
        message = say("places.intake_no_geojson", why=why)
        raise ReadError(message, file=source.name, line=getattr(error, "lineno", None)) from error


def _read_book(source: Source, *, layer: str, progress: Progress) -> ForeignList:
    found = read_table(read_sheets(source, progress=progress), source.name, asked=layer)
    if found is None:
        raise ReadError(say("places.intake_no_table"), file=source.name)
    return found


def read_sheets(
    source: Source, *, columns: int = ENOUGH_COLUMNS, progress: Progress
) -> list[TableSheet]:
    """The sheets of a table as text but those that are hidden; none of what is no table."""
    book = open_book(source, columns=columns, progress=progress)
    return [_as_text(sheet) for sheet in book.sheets if not sheet.is_hidden] if book else []


def _as_text(sheet: Sheet) -> TableSheet:
    """The rows of a sheet as they are seen; what is merged says the same in each of its rows."""
    width = min(sheet.width, LIMITS.columns)
    rows = [
        tuple(seen_of(sheet.cell(row, column)) for column in range(width))
        if any(cell is not None for cell in sheet.rows[row])
        else ()
        for row in islice(range(len(sheet.rows)), 2 * LIMITS.rows)
    ]
    return TableSheet(sheet.name, rows)


def is_place_list(path: Path, *, readers: Readers | None = None) -> bool:
    """Whether a table, or JSON, is a list of places rather than one of scenes; reads it."""
    try:
        found = open_foreign([path], readers=readers)
    except ReadError:
        return False
    names = {header.strip().casefold() for header in found.headers}
    fields = {field.id for header in found.headers if (field := find_field(header))}
    if names & _SCENE_COLUMNS:
        return {"lat", "lon"} <= fields
    return count_known(found.headers) >= _ENOUGH or bool(fields & {"coordinates", "lat"})
