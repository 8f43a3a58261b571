"""Shapefile, GeoPackage and DXF, through pyogrio where it is installed (the extra ``gis``).

The library behind it opens a hundred kinds of files, some of which point at others or at hosts: a
file is let through by its first bytes alone, and is copied first, since opening one may write
beside it.
"""

from __future__ import annotations

import shutil
import warnings
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

import shapely

from scout.domain.errors import LimitError, ReadError
from scout.domain.fact_field import load_fact_fields
from scout.domain.message import say
from scout.domain.point import Datum
from scout.places.intake.foreign import DatumWord, Gathering, Origin, SaidBy, find_datum
from scout.places.intake.geojson import as_text, point_of
from scout.places.intake.limit import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shapely.geometry.base import BaseGeometry

    from scout.places.intake.foreign import ForeignList

# How each kind begins; what goes with a Shapefile lies beside it.
_FIRST: Mapping[str, tuple[bytes, ...]] = {
    ".shp": (b"\x00\x00\x27\x0a",),
    ".gpkg": (b"SQLite format 3\x00",),
    ".dxf": (b"AutoCAD Binary DXF", b"0\n", b"0\r", b"  0", b"999"),
}
SUFFIXES = tuple(_FIRST)
_BESIDE = (".dbf", ".shx", ".prj", ".cpg")
_DEGREES = {"EPSG:4326", "EPSG:4490", "OGC:CRS84", "EPSG:4979"}
_WGS84 = "EPSG:4326"
_MB = 1024**2
_SHORT = 10


def is_gis(path: Path) -> bool:
    """Whether a file looks like one of these by its name."""
    return path.suffix.casefold() in SUFFIXES


def read_gis(path: Path, *, layer: str = "") -> ForeignList:
    """The features of a layer, the first where none is asked for.

    Raises ``ReadError`` where pyogrio is missing or the file is not what its name says, and
    ``LimitError`` where it is too large.
    """
    pyogrio = _load(path)
    with TemporaryDirectory(prefix="scout-") as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is wrong with a file is told, or kept out
        copy = _copy(path, Path(folder))
        try:
            layers = tuple(str(name) for name, _ in pyogrio.list_layers(str(copy)))
            chosen = layer if layer in layers else next(iter(layers), "")
            crs = str(pyogrio.read_info(str(copy), layer=chosen or None).get("crs") or "")
            seen = copy if not crs or crs in _DEGREES else _turned(copy, chosen)
            meta, _, shapes, columns = pyogrio.raw.read(
                str(seen), max_features=LIMITS.rows, datetime_as_string=True,
                **({"layer": chosen} if seen is copy and chosen else {}),
            )  # fmt: skip
        except (ReadError, MemoryError):
            raise
        except Exception as error:  # the one border to GDAL, which leaks a dozen kinds of error
            raise ReadError(say("places.intake_broken"), file=path.name) from error
    gathering = Gathering()
    for values, drawn in _features(meta, shapes, columns=columns):
        _take(gathering, values, drawn=drawn)
    made = gathering.list(path.name, Origin.GIS, datum=_word(crs, layer=chosen))
    return replace(made, layer=chosen, layers=layers)


def _turned(copy: Path, layer: str) -> Path:
    """A view of a layer that is in metres, turned into degrees of WGS-84 as it is read."""
    name = quoteattr(layer)
    view = copy.with_name("turned.vrt")
    view.write_text(
        f"<OGRVRTDataSource><OGRVRTWarpedLayer><OGRVRTLayer name={name}>"
        f'<SrcDataSource relativeToVRT="1">{copy.name}</SrcDataSource>'
        f"<SrcLayer>{escape(layer)}</SrcLayer></OGRVRTLayer>"
        f"<TargetSRS>{_WGS84}</TargetSRS></OGRVRTWarpedLayer></OGRVRTDataSource>",
        encoding="utf-8",
    )
    return view


def _load(path: Path) -> Any:
    try:
        import pyogrio
        import pyogrio.raw
    except ImportError as error:
        raise ReadError(say("places.intake_no_gis", suffix=path.suffix), file=path.name) from error
    pyogrio.set_gdal_config_options({"OGR_SQLITE_LOAD_EXTENSIONS": "NO", "CPL_CURL_VERBOSE": "NO"})
    return pyogrio


def _copy(path: Path, folder: Path) -> Path:
    """The file, and what lies beside it, where nobody minds what is done to them."""
    suffix = path.suffix.casefold()
    try:
        files = [path]
        if suffix == ".shp":
            beside = {one.suffix.casefold(): one for one in path.parent.glob(f"{_plain(path)}.*")}
            files += [beside[end] for end in _BESIDE if end in beside]
        if sum(file.stat().st_size for file in files) > LIMITS.table_mb * _MB:
            message = say("places.intake_large", limit_mb=LIMITS.table_mb)
            raise LimitError(message, file=path.name)
        with path.open("rb") as opened:
            head = opened.read(32)
        if not head.startswith(_FIRST[suffix]):
            raise ReadError(say("places.intake_broken"), file=path.name)
        for file in files:
            shutil.copyfile(file, folder / f"places{file.suffix.casefold()}")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(say("places.cannot_open", reason=reason), file=path.name) from error
    return folder / f"places{suffix}"


def _plain(path: Path) -> str:
    """The stem of a name, in which no sign means more than itself."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in path.stem)


def _features(
    meta: Mapping[str, Any], shapes: Any, *, columns: Any
) -> Iterator[tuple[dict[str, str], BaseGeometry | None]]:
    names = [_whole_name(str(name)) for name in meta["fields"]]
    count = len(columns[0]) if names else len(shapes if shapes is not None else ())
    for row in range(count):
        values = {name: _clean(column[row]) for name, column in zip(names, columns, strict=True)}
        blob = shapes[row] if shapes is not None else None
        yield values, shapely.from_wkb(blob, on_invalid="ignore") if blob is not None else None


def _whole_name(name: str) -> str:
    """The field that the name of a column is the beginning of: a Shapefile has ten signs for it."""
    if len(name) < _SHORT:
        return name
    whole = [one for one in load_fact_fields().by_id if one.startswith(name)]
    return whole[0] if len(whole) == 1 else name


def _clean(value: Any) -> str:
    """A value as text; not-a-number is how a missing number comes."""
    if isinstance(value, float) and value != value:  # noqa: PLR0124 - not a number
        return ""
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        if value != value:  # noqa: PLR0124
            return ""
        if value.is_integer():
            return str(int(value))
    return as_text(value).replace("\0", "")


def _take(gathering: Gathering, values: dict[str, str], *, drawn: BaseGeometry | None) -> None:
    is_line = drawn is not None and drawn.geom_type in {"LineString", "MultiLineString"}
    if is_line:
        gathering.skip_line()
        return
    empty = drawn is None or drawn.is_empty
    gathering.take(values, None if empty or drawn is None else point_of(drawn))


def _word(crs: str, *, layer: str) -> DatumWord:
    """What a system says, else the name of the layer: there is no system for GCJ-02."""
    named = find_datum(layer)
    if named is not None:
        return DatumWord(said_by=SaidBy.LABEL, datum=named, where=layer)
    if not crs:
        return DatumWord()
    return DatumWord(said_by=SaidBy.STANDARD, datum=Datum.WGS84, where=crs[:40])
