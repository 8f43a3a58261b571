"""The movement order (转场路书): a page a place, with all that a driver and a guard ask for.

The parking, the entrance, the hospital: what no source states has a line to write on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.export.day_page import build_move
from scout.export.drawing import clean_name
from scout.export.edition import head_edition
from scout.export.glyph import GlyphCheck
from scout.export.stop_card import build_card
from scout.export.stop_list import list_stops
from scout.export.typeset import clean_data, draw_codes, typeset
from scout.export.word import clock, pair
from scout.geo.distance import geodesic_km
from scout.map.print_map import draw_print_map
from scout.map.sheet import MapSheet

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.plan import ShootDay, Visit
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.word import Json
    from scout.geo.landmark import Station

_TEMPLATE = "movement-order.typ"
_WIDTH_PT, _HEIGHT_PT = 493.0, 255.0
_STATIONS, _FAR_KM, _SHOWN_KM = 2, 8.0, 3.0
"""How many stations are named, from how far none, and up to where the map shows the nearest."""


def render_movement_order(content: ItineraryContent, lang: PaperLang) -> bytes:
    """The PDF in Chinese, English or both; the same content gives the same bytes."""
    glyphs = GlyphCheck()
    drawings = {
        f"stop-{content.stop_numbers[name]}.svg": _draw_stop(content, name, lang=lang)
        for name in content.stop_numbers
        if content.location(name).position is not None
    }
    data = clean_data(build_movement_order(content) | {"lang": lang}, glyphs)
    codes = draw_codes(data["stops"])
    return typeset(_TEMPLATE, data, drawings=drawings | codes, content=content)


def build_movement_order(content: ItineraryContent) -> Json:
    """All that the template prints, place by place in the order of their numbers."""
    return {
        "title": content.script.title.strip(),
        "revision": head_edition(content),
        "days": len(content.plan.days),
        "stops": [_build_stop(content, name) for name in content.stop_numbers],
    }


def _build_stop(content: ItineraryContent, location_id: str) -> Json:
    visits = [
        (day, visit)
        for day in content.plan.days
        for visit in day.visits
        if visit.location_id == location_id
    ]
    day, visit = visits[0]
    location = content.location(location_id)
    card = build_card(content, day, visit=visit)
    stations = _list_stations(content, location)
    return {
        **{key: value for key, value in card.items() if key not in {"plays", "common_reasons"}},
        "day": day.number,
        "map": f"stop-{card['number']}.svg" if location.position else "",
        "visits": [_build_visit(content, day, visit=visit) for day, visit in visits],
        "stations": [{"name": pair(one.name), "km": f"{km:.1f}"} for one, km in stations],
    }


def _build_visit(content: ItineraryContent, day: ShootDay, *, visit: Visit) -> Json:
    """A stay: its day and hours, its scenes, and the drive that leads there, if one does."""
    before = [
        move
        for move in day.moves
        if move.to_id == visit.location_id and move.arrive == visit.arrive
    ]
    return {
        "number": day.number,
        "date": day.date.isoformat(),
        "weekday": day.date.weekday(),
        "call": clock(day.call, day.date),
        "arrive": clock(visit.arrive, day.date),
        "first": clock(visit.slots[0].start, day.date) if visit.slots else "",
        "leave": clock(visit.leave, day.date),
        "scenes": [content.script.scene(slot.scene).number for slot in visit.slots],
        "move": build_move(content, before[0], day=day) if before else None,
    }


def _list_stations(content: ItineraryContent, location: Location) -> list[tuple[Station, float]]:
    """The nearest metro stations with their distance in a straight line, in kilometres."""
    if location.position is None:
        return []
    point = location.position.point
    near = sorted(
        ((one, geodesic_km(point, one.point)) for one in content.landmarks.stations),
        key=lambda entry: entry[1],
    )
    return [entry for entry in near[:_STATIONS] if entry[1] <= _FAR_KM]


def _draw_stop(content: ItineraryContent, location_id: str, *, lang: PaperLang) -> str:
    """A close-up: the pin with its ring of doubt, and the nearest station if it is not far."""
    location, glyphs = content.location(location_id), GlyphCheck()
    number = content.stop_numbers[location_id]
    days = tuple(
        day
        for day in content.plan.days
        if any(visit.location_id == location_id for visit in day.visits)
    )
    doubt = location.position.exact_m if location.position else 0
    stops = (
        replace(stop, doubt_m=doubt, name=clean_name(stop.name, glyphs))
        for stop in list_stops(content, days)
        if stop.number == number
    )
    stations = _list_stations(content, location)
    around = tuple(station.point for station, km in stations[:1] if km <= _SHOWN_KM)
    return draw_print_map(
        MapSheet(
            district=content.district,
            landmarks=content.landmarks,
            stops=tuple(stops),
            routes=(),
            lang=lang,
            title=clean_name(location.name, glyphs),
            width_pt=_WIDTH_PT,
            height_pt=_HEIGHT_PT,
            is_close=True,
            around=around,
        )
    )
