"""The stops and moves as GeoJSON (RFC 7946) for QGIS and web maps.

The standard allows WGS-84 alone, longitude first, and knows no member that says so; ``name`` and
``datum`` say it for a person. A stop whose position nobody knows is a feature without a geometry.
Names stand in both languages; ``title`` is in that of the paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.export.json_text import write_json
from scout.export.stop_text import name_map, name_stop, tell_move
from scout.export.track import DATUM, list_attributions, list_tracks, lon_lat
from scout.export.word import name_in
from scout.map.sheet import day_colour

if TYPE_CHECKING:
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.track import DayTrack, TrackMove, TrackStop
    from scout.export.word import Json


def write_geojson(content: ItineraryContent, lang: PaperLang) -> bytes:
    """A collection of points and lines, as UTF-8; the same content gives the same bytes."""
    features: list[Json] = []
    for track in list_tracks(content):
        features += [_stop(content, track, stop=stop, lang=lang) for stop in track.stops]
        features += [_move(content, track, move=move, lang=lang) for move in track.moves]
    collection = {
        "type": "FeatureCollection",
        "name": name_map(content, lang),
        "datum": DATUM,
        "note": name_in(say("export.map_note"), lang),
        "revision": content.revision.isoformat(timespec="seconds"),
        "attributions": list(list_attributions(content)),
        "features": features,
    }
    return write_json(collection)


def _stop(content: ItineraryContent, track: DayTrack, *, stop: TrackStop, lang: PaperLang) -> Json:
    place, position = stop.location, stop.location.position
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": lon_lat(stop.point)} if stop.point else None,
        "properties": {
            "kind": "stop",
            "title": name_stop(content, place.id, lang=lang),
            "day": track.day.number,
            "date": track.day.date.isoformat(),
            "number": stop.number,
            "location": place.id,
            "name_zh": place.name.zh,
            "name_en": place.name.en,
            "address": place.address,
            "arrive": stop.visit.arrive.isoformat(timespec="minutes"),
            "leave": stop.visit.leave.isoformat(timespec="minutes"),
            "scenes": [content.script.scene(slot.scene).number for slot in stop.visit.slots],
            "exact_m": position.exact_m if position else None,
            "approximate": position.approximate if position else None,
            "marker-color": day_colour(track.day.number),
        },
    }


def _move(content: ItineraryContent, track: DayTrack, *, move: TrackMove, lang: PaperLang) -> Json:
    made = move.move
    return {
        "type": "Feature",
        "geometry": {
            "type": "LineString",
            "coordinates": [lon_lat(move.start), lon_lat(move.end)],
        },
        "properties": {
            "kind": "move",
            "title": tell_move(content, track.day, move=made, lang=lang),
            "day": track.day.number,
            "date": track.day.date.isoformat(),
            "from": made.from_id,
            "to": made.to_id,
            "depart": made.depart.isoformat(timespec="minutes"),
            "arrive": made.arrive.isoformat(timespec="minutes"),
            "km": made.travel.km,
            "minutes_low": made.travel.minutes_low,
            "minutes_high": made.travel.minutes_high,
            "stroke": day_colour(track.day.number),
        },
    }
