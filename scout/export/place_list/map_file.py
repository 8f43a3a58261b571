"""A list of places as KML, KMZ, GPX and GeoJSON, with the datum in the name and beside each point.

The standards of all four know WGS-84 alone. A list in another datum is for the programs of mainland
China that expect it, and says so wherever a reader may look.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from scout.export.archive import pack_files
from scout.export.json_text import write_json
from scout.export.place_list.sheet import ID, degrees
from scout.export.xml_text import Element, add, write_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.export.place_list.sheet import ListRow, PlaceSheet
    from scout.export.word import Json

_KML, _GPX = "http://www.opengis.net/kml/2.2", "http://www.topografix.com/GPX/1/1"
_OWN = "urn:scout:place:1"
_SHOWN = ("kind", "address", "fee", "open_hours", "permit", "settings", "eras", "note")


def write_kml(sheet: PlaceSheet) -> bytes:
    """The document: a placemark a place, with all that is said of it by field."""
    root = Element("kml", {"xmlns": _KML})
    document = add(root, "Document")
    add(document, "name", text=sheet.title)
    add(document, "open", text="1")
    add(document, "description", text=html.escape(_note(sheet), quote=False))
    for row in sheet.rows:
        place = add(document, "Placemark")
        add(place, "name", text=row.name)
        add(place, "description", text=html.escape(_tell(sheet, row), quote=False))
        told = add(place, "ExtendedData")
        for name, head, text in _values(sheet, row):
            data = add(told, "Data", said={"name": name})
            add(data, "displayName", text=head)
            add(data, "value", text=text)
        if row.point is not None:
            lat, lon = row.point
            add(add(place, "Point"), "coordinates", text=f"{degrees(lon)},{degrees(lat)}")
    return write_xml(root)


def write_kmz(sheet: PlaceSheet) -> bytes:
    """The same, packed."""
    return pack_files({"doc.kml": write_kml(sheet)})


def write_gpx(sheet: PlaceSheet) -> bytes:
    """A waypoint a place; a place without a position is not in it."""
    root = Element("gpx", {"version": "1.1", "creator": "Scout", "xmlns": _GPX, "xmlns:s": _OWN})
    head = add(root, "metadata")
    add(head, "name", text=sheet.title)
    add(head, "desc", text=_note(sheet))
    for row in sheet.rows:
        if row.point is None:
            continue
        lat, lon = row.point
        point = add(root, "wpt", said={"lat": degrees(lat), "lon": degrees(lon)})
        add(point, "name", text=row.name)
        add(point, "desc", text=_tell(sheet, row))
        told = add(point, "extensions")
        for name, _, text in _values(sheet, row):
            add(told, "s:value", text=text, said={"name": name})
    return write_xml(root)


def write_geojson(sheet: PlaceSheet) -> bytes:
    """A feature a place, longitude first; one whose position nobody knows has no geometry."""
    features: list[Json] = []
    for row in sheet.rows:
        geometry = None
        if row.point is not None:
            lat, lon = row.point
            geometry = {"type": "Point", "coordinates": [lon, lat]}
        properties = {name: text for name, _, text in _values(sheet, row)}
        features.append(
            {
                "type": "Feature",
                "geometry": geometry,
                "properties": {"name": row.name, **properties},
            }
        )
    collection = {
        "type": "FeatureCollection",
        "name": sheet.title,
        "datum": sheet.order.datum.label,
        "note": sheet.note,
        "attributions": list(sheet.attributions),
        "features": features,
    }
    return write_json(collection)


def _note(sheet: PlaceSheet) -> str:
    return "\n".join((sheet.note, *sheet.attributions))


def _values(sheet: PlaceSheet, row: ListRow) -> Iterator[tuple[str, str, str]]:
    """Every value with the id of its field and the name that a person reads."""
    yield ID, ID, row.cells[ID]
    for field in sheet.fields:
        if text := row.cells.get(field.id, ""):
            yield field.id, sheet.head(field), text


def _tell(sheet: PlaceSheet, row: ListRow) -> str:
    """What a map program shows of a place: the datum, and what one asks first."""
    lines = [sheet.order.datum.label] if row.point else []
    told = (field for field in sheet.fields if field.id in _SHOWN and row.cells.get(field.id))
    lines += (f"{sheet.head(field)}: {row.cells[field.id]}" for field in told)
    return "\n".join(lines)
