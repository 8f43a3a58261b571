"""GeoJSON: features with properties; points, and the middles of outlines. Lines are no places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import LineString, MultiLineString, shape

from scout.domain.message import say
from scout.domain.problem import Severity
from scout.places.intake.coordinate import Degrees, half_of, order_pair
from scout.places.intake.foreign import (
    ForeignList,
    Gathering,
    Origin,
    RawPoint,
    label_in,
    standard,
)
from scout.places.intake.outline import middle_of_shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shapely.geometry.base import BaseGeometry

_STANDARD = "GeoJSON (RFC 7946)"
_DEEPEST = 16  # collections in collections
_HEADS = ("datum", "name", "title", "description", "note")


def read_geojson(text: str, file: str) -> ForeignList:
    """The features of a text; raises ``ValueError`` where it is no GeoJSON."""
    data = json.loads(text)
    if not isinstance(data, dict) or not isinstance(data.get("type"), str):
        raise ValueError("no object with a type")  # noqa: TRY004 - the caller words one kind
    gathering = Gathering()
    for feature in _features(data, 0):
        if gathering.is_full:
            break
        drawn = _draw(feature.get("geometry"))
        if isinstance(drawn, LineString | MultiLineString):
            gathering.skip_line()
            continue
        gathering.take(dict(_told(feature)), None if drawn is None else point_of(drawn))
    if not (gathering.rows or gathering.lines or data["type"] in _COLLECTIONS):
        raise ValueError(data["type"][:40])
    told = (str(data[name]) for name in _HEADS if isinstance(data.get(name), str))
    said = label_in((*_crs(data), *told)) or standard(_STANDARD)
    if data.get("crs") and said.datum is None:
        gathering.tell(say("places.intake_crs", crs=str(data["crs"])[:80]), Severity.WARNING)
    return gathering.list(file, Origin.GEOJSON, datum=said)


_COLLECTIONS = {"FeatureCollection", "GeometryCollection", "Feature"}


def _features(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Every feature, also of a bare geometry or of collections in collections."""
    if not isinstance(data, dict) or depth > _DEEPEST:
        return
    if data.get("type") == "FeatureCollection":
        entries = data.get("features")
        for entry in entries if isinstance(entries, list) else ():
            yield from _features(entry, depth + 1)
    elif data.get("type") == "Feature":
        yield data
    elif isinstance(data.get("coordinates"), list):
        yield {"geometry": data, "properties": {}}


def _crs(data: Mapping[str, Any]) -> Iterator[str]:
    """The name of a reference system, as GeoJSON of 2008 writes it."""
    crs = data.get("crs")
    if isinstance(crs, dict) and isinstance(crs.get("properties"), dict):
        yield str(crs["properties"].get("name", ""))


def _told(feature: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    properties = feature.get("properties")
    for name, value in properties.items() if isinstance(properties, dict) else ():
        yield str(name), as_text(value)


def as_text(value: Any) -> str:
    """A property as the cell of a table."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list) and all(isinstance(one, str | int | float) for one in value):
        return ", ".join(str(one) for one in value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value).strip()


def _draw(geometry: Any) -> BaseGeometry | None:
    """The shape of a geometry, ``None`` where there is none or it is none."""
    if not isinstance(geometry, dict):
        return None
    try:
        drawn: BaseGeometry = shape(geometry)
        corners = shapely.get_coordinates(drawn)
    except Exception:  # noqa: BLE001 - shapely raises nearly anything for what is no shape
        return None
    whole = len(corners) and bool((abs(corners) <= 1e6).all())  # noqa: PLR2004 - not nan, not infinite
    return drawn if whole else None


def point_of(drawn: BaseGeometry) -> RawPoint | None:
    """The point of a shape in degrees: itself, or its middle."""
    if drawn.geom_type != "Point":
        return middle_of_shape(drawn)
    lon, lat = float(drawn.x), float(drawn.y)  # type: ignore[attr-defined]
    return RawPoint.of_pair(order_pair(Degrees(lat, half_of(lat)), Degrees(lon, half_of(lon))))
