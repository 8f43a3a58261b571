"""A day as one picture for a chat group: hours, places and scenes, readable on a telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.appendix import common_notes
from scout.export.day_page import build_line, list_places
from scout.export.edition import build_changes, head_edition
from scout.export.glyph import GlyphCheck
from scout.export.timetable import list_lines
from scout.export.typeset import clean_data, draw_picture
from scout.export.word import clock, pair

if TYPE_CHECKING:
    from scout.domain.plan import ShootDay, Slot
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.word import Json

_TEMPLATE = "day-picture.typ"
_PPI = 216.0
"""Of a page 360 points wide: 1,080 pixels, the width of most telephones."""


def render_day_picture(content: ItineraryContent, day: ShootDay, *, lang: PaperLang) -> bytes:
    """The picture as PNG; the same content gives the same bytes."""
    data = build_day_picture(content, day) | {"lang": lang}
    return draw_picture(_TEMPLATE, clean_data(data, GlyphCheck()), ppi=_PPI)


def build_day_picture(content: ItineraryContent, day: ShootDay) -> Json:
    """What the picture shows: the timetable, and what to mind."""
    common = common_notes(content.plan)
    return {
        "title": content.script.title.strip(),
        "revision": head_edition(content),
        "changes": build_changes(content, day=day),
        "number": day.number,
        "days": len(content.plan.days),
        "date": day.date.isoformat(),
        "weekday": day.date.weekday(),
        "call": clock(day.call, day.date),
        "wrap": clock(day.wrap, day.date),
        "sun": f"{day.sun.sunrise:%H:%M}–{day.sun.sunset:%H:%M}",
        "scene_count": len(day.slots),
        "pages": str(day.length),
        "places": [
            place | {"address": content.location(visit.location_id).address}
            for place, visit in zip(list_places(content, day), day.visits, strict=True)
        ],
        "lines": [
            build_line(content, line, day=day) | _build_scene(content, day, slot=line.slot)
            for line in list_lines(day, content.rules)
        ],
        "notes": [pair(note) for note in day.notes if note not in common],
    }


def _build_scene(content: ItineraryContent, day: ShootDay, *, slot: Slot | None) -> Json:
    """Who is in the scene of a line, if it is one, and whether it is other than before."""
    if slot is None:
        return {"cast": [], "changed": False}
    changed = content.edition.is_marked(day, slot.scene)
    return {"cast": list(content.script.scene(slot.scene).cast), "changed": changed}
