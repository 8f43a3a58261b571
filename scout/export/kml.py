"""The stops as KML and KMZ for Google Earth, OsmAnd and the like: a folder a day, moves as lines.

KML is WGS-84 by its standard (OGC 07-147r2); the name of the document says so. Descriptions are
read as HTML by most programs, so they are written as HTML in which every text is escaped. Nothing
in the file points to any host; the KMZ brings numbered pins along.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from scout.export.archive import pack_files
from scout.export.pin import draw_pin
from scout.export.stop_text import name_day, name_map, name_stop, note_map, tell_move, tell_stop
from scout.export.track import list_tracks, write_degrees
from scout.export.xml_text import Element, add, write_xml
from scout.map.sheet import day_colour

if TYPE_CHECKING:
    from scout.domain.point import Wgs84
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.track import DayTrack, TrackMove, TrackStop

_SPACE = "http://www.opengis.net/kml/2.2"
_LINE_WIDTH = 3


def write_kml(content: ItineraryContent, lang: PaperLang) -> bytes:
    """The document alone; every program shows its own pins."""
    return _write(content, lang, pins=False)


def write_kmz(content: ItineraryContent, lang: PaperLang) -> bytes:
    """The document with a numbered pin for each place, in the colour of the day."""
    pins = {
        _pin_name(track, stop): draw_pin(stop.number, day_colour(track.day.number))
        for track in list_tracks(content)
        for stop in track.stops
        if stop.point is not None
    }
    return pack_files({"doc.kml": _write(content, lang, pins=True), **pins})


def _pin_name(track: DayTrack, stop: TrackStop) -> str:
    return f"pins/day-{track.day.number}-{stop.number}.png"


def _write(content: ItineraryContent, lang: PaperLang, *, pins: bool) -> bytes:
    root = Element("kml", {"xmlns": _SPACE})
    document = add(root, "Document")
    add(document, "name", text=name_map(content, lang))
    add(document, "open", text="1")
    add(document, "description", text=_as_html(note_map(content, lang)))
    for track in list_tracks(content):
        _add_day(document, content, track=track, lang=lang, pins=pins)
    return write_xml(root)


def _add_day(
    document: Element,
    content: ItineraryContent,
    *,
    track: DayTrack,
    lang: PaperLang,
    pins: bool,
) -> None:
    """A folder with the stops in the order of the clock, then the moves."""
    folder = add(document, "Folder")
    add(folder, "name", text=name_day(track.day, lang))
    for stop in track.stops:
        place = add(folder, "Placemark")
        add(place, "name", text=name_stop(content, stop.location.id, lang=lang))
        told = tell_stop(content, track.day, visit=stop.visit, lang=lang)
        add(place, "description", text=_as_html(told))
        if stop.point is not None:
            icon = add(add(place, "Style"), "IconStyle")
            if pins:
                add(add(icon, "Icon"), "href", text=_pin_name(track, stop))
            else:
                add(icon, "color", text=_colour(track))
            add(add(place, "Point"), "coordinates", text=_write_point(stop.point))
    for move in track.moves:
        _add_move(
            folder, track, text=tell_move(content, track.day, move=move.move, lang=lang), move=move
        )


def _add_move(folder: Element, track: DayTrack, *, text: str, move: TrackMove) -> None:
    line = add(folder, "Placemark")
    add(line, "name", text=text)
    style = add(add(line, "Style"), "LineStyle")
    add(style, "color", text=_colour(track))
    add(style, "width", text=str(_LINE_WIDTH))
    shape = add(line, "LineString")
    add(shape, "tessellate", text="1")
    ends = (move.start, move.end)
    add(shape, "coordinates", text=" ".join(_write_point(end) for end in ends))


def _write_point(point: Wgs84) -> str:
    return f"{write_degrees(point.lon)},{write_degrees(point.lat)}"


def _colour(track: DayTrack) -> str:
    """The colour of the day in the order of KML: opacity, blue, green, red."""
    red, green, blue = (day_colour(track.day.number)[at : at + 2] for at in (1, 3, 5))
    return f"ff{blue}{green}{red}"


def _as_html(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br/>\n")
