"""The movement order (转场路书): a page a place, with all that a driver and a guard ask for.

The parking, the entrance, the hospital: what no source states has a line to write on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.day_page import build_move
from scout.export.edition import head_edition
from scout.export.glyph import GlyphCheck
from scout.export.place_map import draw_place, list_stations
from scout.export.stop_card import build_card
from scout.export.typeset import clean_data, draw_codes, typeset
from scout.export.word import clock, pair

if TYPE_CHECKING:
    from scout.domain.plan import ShootDay, Visit
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.word import Json

_TEMPLATE = "movement-order.typ"
_MAP_PT = (493.0, 255.0)


def render_movement_order(content: ItineraryContent, lang: PaperLang) -> bytes:
    """The PDF in Chinese, English or both; the same content gives the same bytes."""
    glyphs = GlyphCheck()
    drawings = {
        f"stop-{number}.svg": draw_place(
            content,
            content.location(name),
            number=number,
            day=_list_stays(content, name)[0][0].number,
            lang=lang,
            size_pt=_MAP_PT,
        )
        for name, number in content.stop_numbers.items()
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


def _list_stays(content: ItineraryContent, location_id: str) -> list[tuple[ShootDay, Visit]]:
    return [
        (day, visit)
        for day in content.plan.days
        for visit in day.visits
        if visit.location_id == location_id
    ]


def _build_stop(content: ItineraryContent, location_id: str) -> Json:
    visits = _list_stays(content, location_id)
    day, visit = visits[0]
    location = content.location(location_id)
    card = build_card(content, day, visit=visit)
    stations = list_stations(content, location)
    return {
        **{key: value for key, value in card.items() if key not in {"plays", "common_reasons"}},
        "day": day.number,
        "map": f"stop-{card['number']}.svg" if location.position else "",
        "visits": [_build_visit(content, day, visit=visit) for day, visit in visits],
        "stations": [{"name": pair(one.name), "km": f"{km:.1f}"} for one, km in stations],
    }


def _build_visit(content: ItineraryContent, day: ShootDay, *, visit: Visit) -> Json:
    """A stay: its day and hours, its scenes, and the drive that leads there, if one does."""
    before = day.find_move_to(visit)
    return {
        "number": day.number,
        "date": day.date.isoformat(),
        "weekday": day.date.weekday(),
        "call": clock(day.call, day.date),
        "arrive": clock(visit.arrive, day.date),
        "first": clock(visit.slots[0].start, day.date) if visit.slots else "",
        "leave": clock(visit.leave, day.date),
        "scenes": [content.script.scene(slot.scene).number for slot in visit.slots],
        "move": build_move(content, before, day=day) if before else None,
    }
