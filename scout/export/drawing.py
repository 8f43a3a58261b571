"""The maps of a paper: one of the whole shoot, one a day; the same numbers on all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.text import Bilingual
from scout.map.print_map import draw_print_map
from scout.map.sheet import MapRoute, MapSheet, MapStop

if TYPE_CHECKING:
    from typing import Literal

    from scout.domain.plan import ShootDay
    from scout.export.content import ItineraryContent
    from scout.export.glyph import GlyphCheck

    PaperLang = Literal["zh", "en", "both"]

_WIDTH_PT = 493.0
_OVERVIEW_PT = (300.0, 460.0)
"""The lowest and the tallest overview map; below it stand the tables of routes and places."""
_TABLES_PT, _ROW_PT = 590.0, 27.0
_DAY_PT = (_WIDTH_PT, 236.0)


def draw_maps(content: ItineraryContent, lang: PaperLang, *, glyphs: GlyphCheck) -> dict[str, str]:
    """SVG by file name: ``overview.svg`` and ``day-N.svg``."""
    painter = _Painter(content, lang, glyphs=glyphs)
    days = content.plan.days
    maps = {f"day-{day.number}.svg": painter.draw((day,), _DAY_PT) for day in days}
    maps["overview.svg"] = painter.draw(days, (_WIDTH_PT, _overview_height(content)))
    return maps


def _overview_height(content: ItineraryContent) -> float:
    """As tall as the tables leave room for on the same page; tall where they need another one."""
    lowest, tallest = _OVERVIEW_PT
    rows = len(content.plan.days) + len(content.stop_numbers())
    room = _TABLES_PT - _ROW_PT * rows
    return tallest if room < lowest else min(room, tallest)


class _Painter:
    def __init__(self, content: ItineraryContent, lang: PaperLang, *, glyphs: GlyphCheck) -> None:
        self._content, self._lang, self._glyphs = content, lang, glyphs
        self._numbers = content.stop_numbers()

    def draw(self, days: tuple[ShootDay, ...], size_pt: tuple[float, float]) -> str:
        """The stops and routes of some days; the district alone where no position is known."""
        content = self._content
        return draw_print_map(
            MapSheet(
                district=content.district,
                landmarks=content.landmarks,
                stops=self._stops(days),
                routes=tuple(self._route(day) for day in days),
                lang=self._lang,
                title=self._clean(content.district.name),
                width_pt=size_pt[0],
                height_pt=size_pt[1],
            )
        )

    def _stops(self, days: tuple[ShootDay, ...]) -> tuple[MapStop, ...]:
        """Each place once, in the colour of the first of these days on which it is visited."""
        first = {
            visit.location_id: day.number
            for day in reversed(days)
            for visit in reversed(day.visits)
        }
        ordered = sorted(first, key=lambda name: self._numbers[name])
        places = [(name, self._content.location(name)) for name in ordered]
        return tuple(
            MapStop(
                number=self._numbers[name],
                point=place.position.point,
                name=self._clean(place.name),
                day=first[name],
            )
            for name, place in places
            if place.position is not None
        )

    def _route(self, day: ShootDay) -> MapRoute:
        known = [
            self._numbers[visit.location_id]
            for visit in day.visits
            if self._content.location(visit.location_id).position is not None
        ]
        return MapRoute(day=day.number, stops=tuple(known))

    def _clean(self, name: Bilingual) -> Bilingual:
        return Bilingual(
            zh=self._glyphs.clean(name.zh) or "–", en=self._glyphs.clean(name.en) or "–"
        )
