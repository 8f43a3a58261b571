"""The plan as a map page in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.text import Bilingual
from scout.map.sheet import MapRoute, MapStop
from scout.map.standalone import PageContent, PageStop, draw_standalone_page

if TYPE_CHECKING:
    from typing import Literal

    from scout.domain.plan import ShootDay
    from scout.export.content import ItineraryContent

    PaperLang = Literal["zh", "en", "both"]


def render_map_page(content: ItineraryContent, lang: PaperLang) -> bytes:
    """The page as UTF-8; stops carry the numbers of the itinerary."""
    numbers = content.stop_numbers()
    days = content.plan.days
    first = {
        visit.location_id: day.number for day in reversed(days) for visit in reversed(day.visits)
    }
    stops = []
    for name, number in numbers.items():
        place = content.location(name)
        if place.position is not None:
            stop = MapStop(
                number=number, point=place.position.point, name=place.name, day=first[name]
            )
            stops.append(PageStop(stop=stop, location=place))
    page = PageContent(
        title=content.script.title,
        lang=lang,
        district=content.district,
        landmarks=content.landmarks,
        stops=tuple(stops),
        routes=tuple(_route(day, numbers) for day in days),
        day_names=tuple((day.number, _day_name(day, lang)) for day in days),
    )
    return draw_standalone_page(page).encode()


def _route(day: ShootDay, numbers: dict[str, int]) -> MapRoute:
    return MapRoute(day=day.number, stops=tuple(numbers[visit.location_id] for visit in day.visits))


def _day_name(day: ShootDay, lang: PaperLang) -> str:
    name = Bilingual(zh=f"第 {day.number} 天", en=f"Day {day.number}")
    words = f"{name.zh} {name.en}" if lang == "both" else name.pick(lang)
    return f"{words} · {day.date.isoformat()}"
