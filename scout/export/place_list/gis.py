"""A list of places as GeoPackage or Shapefile, through pyogrio where it is installed.

There is no reference system for GCJ-02 and BD-09: such a file names none, and says its datum in the
name of its layer and beside each point.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
import shapely

from scout.domain.errors import ExportError
from scout.domain.message import say
from scout.domain.point import Datum
from scout.export.clean_text import clean_text
from scout.export.place_list.sheet import ID

if TYPE_CHECKING:
    from scout.export.place_list.sheet import PlaceSheet

DRIVERS = {".gpkg": "GPKG", ".shp": "ESRI Shapefile"}
SHORT = 10
"""As many signs has the name of a column of a Shapefile."""
_SHORT_TEXT = 250  # bytes of a cell of a Shapefile


def write_gis(sheet: PlaceSheet, name: str) -> dict[str, bytes]:
    """The files by their names, of which a Shapefile has several; raises ``ExportError``."""
    suffix = Path(name).suffix.casefold()
    try:
        import pyogrio.raw
    except ImportError as error:
        raise ExportError(say("export.no_gis", suffix=suffix)) from error
    is_short = suffix == ".shp"
    names = [ID, *(field.id for field in sheet.fields)]
    columns = [
        np.array([_text(row.cells.get(one, ""), is_short) for row in sheet.rows], dtype=object)
        for one in names
    ]
    points = [None if row.point is None else shapely.Point(row.point[::-1]) for row in sheet.rows]
    shapes = np.array([None if one is None else one.wkb for one in points], dtype=object)
    layer = f"places_{sheet.order.datum.value}"
    with TemporaryDirectory(prefix="scout-") as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that no system is named: there is none
        path = Path(folder) / f"{layer}{suffix}"
        pyogrio.raw.write(
            str(path),
            shapes,
            columns,
            [one[:SHORT] for one in names] if is_short else names,
            layer=layer,
            driver=DRIVERS[suffix],
            geometry_type="Point",
            crs="EPSG:4326" if sheet.order.datum is Datum.WGS84 else None,
            encoding="UTF-8",
        )
        stem = Path(name).stem
        files = sorted(Path(folder).iterdir())
        return {f"{stem}{file.suffix}": file.read_bytes() for file in files}


def _text(text: str, is_short: bool) -> str:  # noqa: FBT001 - of the column
    clean = clean_text(text)
    if not is_short:
        return clean
    return clean.encode()[:_SHORT_TEXT].decode(errors="ignore")
