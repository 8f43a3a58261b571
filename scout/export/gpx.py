"""The stops as GPX 1.1 for phones and car navigation: a waypoint a place, a route a day.

GPX is WGS-84 by its standard (https://www.topografix.com/GPX/1/1/); name and description say so,
since Chinese map programs expect GCJ-02, some 590 m away here.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, NamedTuple

from scout.export.stop_text import name_day, name_map, name_stop, note_map, tell_stop
from scout.export.track import list_tracks, write_degrees
from scout.export.xml_text import Element, add, write_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.point import Wgs84
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.track import DayTrack

_SPACE = "http://www.topografix.com/GPX/1/1"


def write_gpx(content: ItineraryContent, lang: PaperLang) -> bytes:
    """The file in Chinese, English or both; places without a position are not in it."""
    root = Element("gpx", {"version": "1.1", "creator": "Scout", "xmlns": _SPACE})
    tracks = list_tracks(content)
    _add_head(root, content, lang=lang)
    for location_id, told in _tell_places(content, tracks, lang=lang).items():
        point = _add_point(root, "wpt", point=told.point)
        _add_name(point, content, location_id=location_id, lang=lang)
        add(point, "desc", text="\n\n".join(told.visits))
    for track in tracks:
        _add_route(root, content, track=track, lang=lang)
    return write_xml(root)


class _Told(NamedTuple):
    """A place with its point, and what is told of each visit."""

    point: Wgs84
    visits: list[str]


def _tell_places(
    content: ItineraryContent, tracks: Sequence[DayTrack], *, lang: PaperLang
) -> dict[str, _Told]:
    """The places whose position is known, in the order of their numbers."""
    places: dict[str, _Told] = {}
    for track in tracks:
        for stop in track.stops:
            if stop.point is not None:
                told = places.setdefault(stop.location.id, _Told(stop.point, []))
                told.visits.append(tell_stop(content, track.day, visit=stop.visit, lang=lang))
    return places


def _add_head(root: Element, content: ItineraryContent, *, lang: PaperLang) -> None:
    head = add(root, "metadata")
    add(head, "name", text=name_map(content, lang))
    add(head, "desc", text=note_map(content, lang))
    add(head, "time", text=f"{content.revision.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")


def _add_route(
    root: Element, content: ItineraryContent, *, track: DayTrack, lang: PaperLang
) -> None:
    route = add(root, "rte")
    add(route, "name", text=name_day(track.day, lang))
    add(route, "number", text=str(track.day.number))
    for stop in track.stops:
        if stop.point is not None:
            point = _add_point(route, "rtept", point=stop.point)
            _add_name(point, content, location_id=stop.location.id, lang=lang)


def _add_point(parent: Element, tag: str, *, point: Wgs84) -> Element:
    degrees = {"lat": write_degrees(point.lat), "lon": write_degrees(point.lon)}
    return add(parent, tag, said=degrees)


def _add_name(
    point: Element, content: ItineraryContent, *, location_id: str, lang: PaperLang
) -> None:
    add(point, "name", text=name_stop(content, location_id, lang=lang))
