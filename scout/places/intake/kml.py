"""KML as it comes from map programs: placemarks in folders, in any version and name space.

Nothing that a file points at is fetched: pictures, styles and network links are left where they
are. Lines are ways and no places; the middle of an outline is where its place is.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.problem import Severity
from scout.places.intake.column import OWN
from scout.places.intake.coordinate import order_pair, read_degrees
from scout.places.intake.foreign import (
    ForeignList,
    Gathering,
    Origin,
    RawPoint,
    label_in,
    standard,
)
from scout.places.intake.limit import LIMITS
from scout.places.intake.outline import middle_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_STANDARD = "KML (OGC 07-147r2)"
_TEXTS = ("name", "address", "phoneNumber", "description")
_BREAKS = re.compile(r"<\s*(?:br|/p|/div|/tr|/li)[^>]*>", re.IGNORECASE)
_TAGS = re.compile(r"<[^>]{0,2000}>")
_HEADERS = {"phoneNumber": "phone", "description": "note"}


def read_kml(root: Element, file: str) -> ForeignList:
    """The places of a document."""
    gathering = Gathering()
    for placemark, folders in _placemarks(root, ()):
        if gathering.is_full:
            break
        _take(placemark, folders, gathering=gathering)
    if any(_bare(element.tag) == "NetworkLink" for element in root.iter()):
        gathering.tell(say("places.intake_links"), Severity.WARNING)
    heads = [text for element in _heads(root) if (text := (element.text or "").strip())]
    return gathering.list(file, Origin.KML, datum=label_in(heads) or standard(_STANDARD))


def _bare(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _placemarks(
    element: Element, folders: tuple[str, ...]
) -> Iterator[tuple[Element, tuple[str, ...]]]:
    """Every placemark with the names of the folders that it lies in, the outermost first."""
    for child in element:
        tag = _bare(child.tag)
        if tag == "Placemark":
            yield child, folders
        elif tag in {"Folder", "Document"}:
            name = _text(child, "name") if tag == "Folder" else ""
            yield from _placemarks(child, (*folders, name) if name else folders)


def _heads(root: Element) -> Iterator[Element]:
    """Name and description of the document, and of its outermost folder."""
    for holder in (root, *(one for one in root if _bare(one.tag) in {"Document", "Folder"})):
        yield from (one for one in holder if _bare(one.tag) in {"name", "description"})


def _text(element: Element, tag: str) -> str:
    found = next((one for one in element if _bare(one.tag) == tag), None)
    return "".join(found.itertext()).strip() if found is not None else ""


def _take(placemark: Element, folders: tuple[str, ...], *, gathering: Gathering) -> None:
    at, is_line = _where(placemark)
    if is_line and at is None:
        gathering.skip_line()
        return
    values = {_HEADERS.get(tag, tag): _text(placemark, tag) for tag in _TEXTS}
    values["note"] = plain_text(values["note"])
    values["folder"] = " / ".join(folders)
    extended = dict(_extended(placemark))
    if OWN in extended:  # the description only repeats it
        del values["note"]
    gathering.take({**values, **extended}, at)


def plain_text(told: str) -> str:
    """What a description says without its mark-up.

    >>> plain_text("<b>祠堂</b><br/>1891 年 &amp; later").splitlines()
    ['祠堂', '1891 年 & later']
    """
    if "<" not in told:
        return html.unescape(told).strip()
    bare = html.unescape(_TAGS.sub("", _BREAKS.sub("\n", told)))
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip())


def _extended(placemark: Element) -> Iterator[tuple[str, str]]:
    """What a program adds of its own, by name."""
    for holder in placemark:
        if _bare(holder.tag) != "ExtendedData":
            continue
        for element in holder.iter():
            tag, name = _bare(element.tag), element.get("name", "").strip()
            if tag == "Data" and name:
                yield name, _text(element, "value")
            elif tag == "SimpleData" and name:
                yield name, (element.text or "").strip()


def _where(placemark: Element) -> tuple[RawPoint | None, bool]:
    """The point of a placemark, and whether it has lines."""
    outline: list[tuple[float, float]] = []
    is_line = False
    for element in placemark.iter():
        tag = _bare(element.tag)
        if tag == "Point":
            return _point(_text(element, "coordinates")), False
        if tag in {"LineString", "Track", "MultiTrack"}:
            is_line = True
        elif tag == "LinearRing" and not outline:
            outline = list(_points(_text(element, "coordinates")))
    return middle_of(outline), is_line


def _point(text: str) -> RawPoint | None:
    """Longitude, latitude and perhaps a height."""
    parts = text.split(maxsplit=1)[0].split(",") if text.split() else []
    if len(parts) < 2:  # noqa: PLR2004
        return None
    lon, lat = read_degrees(parts[0]), read_degrees(parts[1])
    return RawPoint.of_pair(order_pair(lat, lon) if lat and lon else None)


def _points(text: str) -> Iterator[tuple[float, float]]:
    for part in text.split()[: LIMITS.shape_points]:
        try:
            lon, lat = (float(number) for number in part.split(",")[:2])
        except ValueError:
            continue
        yield lon, lat
