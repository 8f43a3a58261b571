"""The shoot itinerary (拍摄行程单): ``resources/templates/itinerary.typ`` and what it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.progress import Progress
from scout.export.appendix import build_appendix
from scout.export.content import ItineraryContent
from scout.export.day_page import build_day
from scout.export.drawing import draw_maps
from scout.export.front_page import (
    build_cover,
    build_open_needs,
    build_place_list,
    build_unplaced,
)
from scout.export.glyph import GlyphCheck
from scout.export.typeset import clean_data, draw_codes, typeset

if TYPE_CHECKING:
    from scout.export.drawing import PaperLang
    from scout.export.word import Json

__all__ = ["ItineraryContent", "render_itinerary"]

_TEMPLATE = "itinerary.typ"


def render_itinerary(
    content: ItineraryContent, lang: PaperLang, *, progress: Progress | None = None
) -> bytes:
    """The PDF in Chinese, English or both; raises ``ExportError`` where it cannot be set.

    Signs that the typeface lacks are printed as 〓 and named in the appendix.
    """
    progress = progress or Progress()
    glyphs = GlyphCheck()
    progress.report(0.2, say("export.drawing_maps"))
    drawings = draw_maps(content, lang, glyphs=glyphs)
    progress.report(0.4, say("export.setting_pages"))
    data = build_data(content, lang, glyphs=glyphs)
    codes = draw_codes(card for day in data["days"] for card in day["cards"])
    return typeset(_TEMPLATE, data, drawings=drawings | codes, content=content, progress=progress)


def build_data(content: ItineraryContent, lang: PaperLang, *, glyphs: GlyphCheck) -> Json:
    """All that the template prints, with every sign in the typeface."""
    return clean_data(
        {
            "lang": lang,
            "cover": build_cover(content),
            "open_needs": build_open_needs(content),
            "unplaced": build_unplaced(content),
            "places": build_place_list(content),
            "days": [build_day(content, day) for day in content.plan.days],
            "appendix": build_appendix(content),
        },
        glyphs,
    )
