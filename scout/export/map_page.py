"""The map of a plan as one HTML file that asks nothing of any host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.export.clean_text import encode_text
from scout.export.stop_list import list_routes, list_stops
from scout.map.standalone import PageContent, PageStop, draw_standalone_page

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.plan import ShootDay
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang


def render_map_page(content: ItineraryContent, lang: PaperLang) -> bytes:
    """The page as UTF-8: stops by day, their routes, the district, without the network."""
    days = content.plan.days
    place_of = {number: name for name, number in content.stop_numbers.items()}
    page = PageContent(
        title=content.script.title.strip() or _pick(say("export.untitled"), lang),
        lang=lang,
        district=content.district,
        landmarks=content.landmarks,
        stops=tuple(
            PageStop(stop=stop, location=content.location(place_of[stop.number]))
            for stop in list_stops(content, days)
        ),
        routes=list_routes(content, days),
        day_names=tuple((day.number, _day_name(day, lang)) for day in days),
    )
    return encode_text(draw_standalone_page(page))


def _day_name(day: ShootDay, lang: PaperLang) -> str:
    return _pick(say("export.day_name", number=day.number, date=day.date.isoformat()), lang)


def _pick(message: Message, lang: PaperLang) -> str:
    """A message in the language of the page; Chinese where the page has both."""
    return message.text("en" if lang == "en" else "zh")
