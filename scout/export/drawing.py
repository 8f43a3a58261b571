"""The maps of a paper: one of the whole shoot, one a day; the same numbers on all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.text import Bilingual
from scout.export.stop_list import list_routes, list_stops
from scout.map.print_map import draw_print_map
from scout.map.sheet import MapSheet

if TYPE_CHECKING:
    from typing import Literal

    from scout.domain.plan import ShootDay
    from scout.export.content import ItineraryContent
    from scout.export.glyph import GlyphCheck

    PaperLang = Literal["zh", "en", "both"]

_WIDTH_PT = 493.0
_OVERVIEW_PT = (300.0, 460.0)
"""The lowest and the tallest overview map; below it stand the tables of routes and places."""
_TABLES_PT, _ROW_PT = 585.0, 36.0
_DAY_HEIGHT_PT, _ALONE_HEIGHT_PT = 218.0, 150.0
"""Of the map of a day; a single stop has no way to show."""


def draw_maps(content: ItineraryContent, lang: PaperLang, *, glyphs: GlyphCheck) -> dict[str, str]:
    """SVG by file name: ``overview.svg`` and ``day-N.svg``."""
    days = content.plan.days

    def draw(shown: tuple[ShootDay, ...], height_pt: float) -> str:
        stops = list_stops(content, shown)
        return draw_print_map(
            MapSheet(
                district=content.district,
                landmarks=content.landmarks,
                stops=tuple(replace(s, name=clean_name(s.name, glyphs)) for s in stops),
                routes=list_routes(content, shown),
                lang=lang,
                title=content.district.name,
                width_pt=_WIDTH_PT,
                height_pt=height_pt,
            )
        )

    maps = {f"day-{day.number}.svg": draw((day,), _day_height(day)) for day in days}
    maps["overview.svg"] = draw(days, _overview_height(content))
    return maps


def _day_height(day: ShootDay) -> float:
    places = {visit.location_id for visit in day.visits}
    return _DAY_HEIGHT_PT if len(places) > 1 else _ALONE_HEIGHT_PT


def _overview_height(content: ItineraryContent) -> float:
    """As tall as the tables leave room for on the same page; tall where they need another one."""
    lowest, tallest = _OVERVIEW_PT
    rows = len(content.plan.days) + len(content.stop_numbers)
    room = _TABLES_PT - _ROW_PT * rows
    return tallest if room < lowest else min(room, tallest)


def clean_name(name: Bilingual, glyphs: GlyphCheck) -> Bilingual:
    """The name with signs that the typeface has; a dash where nothing remains."""
    return Bilingual(zh=glyphs.clean(name.zh) or "–", en=glyphs.clean(name.en) or "–")
