"""The pocket page (随身页): a day on one sheet of A5 that a driver can read at arm's length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.day_page import build_head, build_move
from scout.export.edition import head_edition
from scout.export.glyph import GlyphCheck
from scout.export.stop_card import build_card
from scout.export.typeset import clean_data, draw_codes, typeset

if TYPE_CHECKING:
    from scout.domain.plan import ShootDay, Visit
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.word import Json

_TEMPLATE = "pocket.typ"
_FIELDS = frozenset(
    {
        "number",
        "name",
        "arrive",
        "leave",
        "address",
        "parking",
        "contact",
        "hospital",
        "exact",
        "qr",
    }
)


def render_pocket(content: ItineraryContent, day: ShootDay, *, lang: PaperLang) -> bytes:
    """The PDF of a day, always one page; the same content gives the same bytes."""
    data = clean_data(build_pocket(content, day) | {"lang": lang}, GlyphCheck())
    return typeset(_TEMPLATE, data, drawings=draw_codes(data["stops"]), content=content)


def build_pocket(content: ItineraryContent, day: ShootDay) -> Json:
    """All that the template prints: the stops in order, each with the move that leads there."""
    return {
        "title": content.script.title.strip(),
        "revision": head_edition(content),
        "days": len(content.plan.days),
        **build_head(day),
        "stops": [_build_stop(content, day, visit=visit) for visit in day.visits],
    }


def _build_stop(content: ItineraryContent, day: ShootDay, *, visit: Visit) -> Json:
    card = build_card(content, day, visit=visit)
    before = day.find_move_to(visit)
    return {
        **{key: value for key, value in card.items() if key in _FIELDS},
        "move": build_move(content, before, day=day) if before else None,
    }
