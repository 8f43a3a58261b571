"""GPX of phones and navigators: its waypoints. Ways and tracks are how one went, not places."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_STANDARD = "GPX 1.1"
# Several may tell of a place; what stands first here wins the name of the notes.
_NOTES = ("desc", "cmt")
_KEPT = ("name", "sym", "type", "time", "src")


def read_gpx(root: Element, file: str) -> ForeignList:
    """The waypoints of a file."""
    gathering = Gathering()
    for element in root:
        if _bare(element.tag) == "wpt" and not gathering.is_full:
            gathering.take(_told(element), _point(element))
    gathering.skip_line(sum(_bare(element.tag) in {"rte", "trk"} for element in root))
    return gathering.list(file, Origin.GPX, datum=label_in(_heads(root)) or standard(_STANDARD))


def _bare(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _heads(root: Element) -> Iterator[str]:
    """Name and description of the file; in GPX 1.0 they stand at the root."""
    for holder in (root, *(one for one in root if _bare(one.tag) == "metadata")):
        for one in holder:
            if _bare(one.tag) in {"name", "desc", "keywords"} and one.text:
                yield one.text


def _told(waypoint: Element) -> dict[str, str]:
    told: dict[str, str] = {}
    notes: list[str] = []
    for element in waypoint:
        tag, text = _bare(element.tag), (element.text or "").strip()
        if tag in _NOTES and text and text not in notes:
            notes.append(text)
        elif tag in _KEPT:
            told[tag] = text
        elif tag == "extensions":
            told |= dict(_extended(element))
    if OWN not in told:  # else the description only repeats it
        told.setdefault("note", "\n".join(notes))
    return told


def _extended(extensions: Element) -> Iterator[tuple[str, str]]:
    """What a program adds of its own, by the names of its elements or what they call themselves."""
    for element in extensions.iter():
        text = (element.text or "").strip()
        if len(element) == 0 and text:
            yield element.get("name") or _bare(element.tag), text


def _point(waypoint: Element) -> RawPoint | None:
    lat, lon = (read_degrees(waypoint.get(name, "")) for name in ("lat", "lon"))
    return RawPoint.of_pair(order_pair(lat, lon) if lat and lon else None)
