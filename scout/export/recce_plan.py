"""The recce plan (勘景行程): a tour through the candidates, and what each department has to ask.

Every place is come to at the hour of the intended shoot. What a person decides on the way, who
comes, in which car, whether the place fits, has a line to write on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.export.drawing import clean_name
from scout.export.edition import head_edition
from scout.export.glyph import GlyphCheck
from scout.export.need_part import build_need, build_spot
from scout.export.recce_word import word_gap, word_light
from scout.export.stop_card import build_place
from scout.export.typeset import clean_data, draw_codes, typeset
from scout.export.word import clock, pair
from scout.map.print_map import draw_print_map
from scout.map.sheet import MapRoute, MapSheet, MapStop
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.recce import Recce, RecceDay, RecceStop, Sight
    from scout.domain.shortlist import Shortlist
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.word import Json

_TEMPLATE = "recce-plan.typ"
_MAP_PT = (493.0, 400.0)
_MOST_NAMED = 14
"""Routes of several days through the same streets leave no room for more names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecceNotes:
    """The tour, and the candidates of each need that it goes through."""

    tour: Recce
    shortlists: tuple[Shortlist, ...]


def render_recce_plan(content: ItineraryContent, notes: RecceNotes, *, lang: PaperLang) -> bytes:
    """The PDF in Chinese, English or both; the same content gives the same bytes."""
    glyphs = GlyphCheck()
    drawings = {"recce.svg": _draw_tour(content, notes.tour, lang=lang, glyphs=glyphs)}
    data = clean_data(build_recce_plan(content, notes) | {"lang": lang}, glyphs)
    codes = draw_codes(data["places"])
    return typeset(_TEMPLATE, data, drawings=drawings | codes, content=content)


def build_recce_plan(content: ItineraryContent, notes: RecceNotes) -> Json:
    """All that the template prints: days, then needs with their candidates, then places."""
    tour = notes.tour
    seen = [*tour.numbers, *(one.location_id for one in tour.unseen)]
    return {
        "title": content.script.title.strip(),
        "revision": head_edition(content),
        "gap": pair(word_gap(tour)),
        "drive": tour.drive_min,
        "days": [_build_day(content, day, tour=tour) for day in tour.days],
        "needs": [_build_need(content, one, tour=tour) for one in notes.shortlists],
        "places": [_build_place(content, name, tour=tour) for name in dict.fromkeys(seen)],
    }


def _build_day(content: ItineraryContent, day: RecceDay, *, tour: Recce) -> Json:
    date = day.date
    return {
        "number": day.number,
        "date": date.isoformat(),
        "weekday": date.weekday(),
        "call": clock(day.stops[0].arrive, date),
        "wrap": clock(day.stops[-1].leave, date),
        "sun": f"{day.sun.sunrise:%H:%M}–{day.sun.sunset:%H:%M}",
        "dusk": f"{day.sun.dusk:%H:%M}",
        "drive": day.drive_min,
        "proven": day.proven,
        "lunch": [clock(moment, date) for moment in day.lunch] if day.lunch else None,
        "stops": [_build_stop(content, stop, day=day, tour=tour) for stop in day.stops],
    }


def _build_stop(content: ItineraryContent, stop: RecceStop, *, day: RecceDay, tour: Recce) -> Json:
    """A row of the day; ``after_lunch`` marks the first one after the meal."""
    before = [other for other in day.stops if other.leave <= stop.arrive and other is not stop]
    meal = day.lunch
    settings = (content.suggestion.need(sight.need_id).setting.place for sight in stop.sights)
    return {
        "number": tour.numbers[stop.location_id],
        "name": pair(content.location(stop.location_id).name),
        "arrive": clock(stop.arrive, day.date),
        "leave": clock(stop.leave, day.date),
        "minutes": stop.minutes,
        "light": pair(word_light(stop)),
        "in_light": stop.in_light,
        "settings": list(dict.fromkeys(settings)),
        "first_choice": any(sight.rank == 1 for sight in stop.sights),
        "km": f"{stop.travel.km:g}" if stop.travel else "",
        "low": stop.travel.minutes_low if stop.travel else 0,
        "high": stop.travel.minutes_high if stop.travel else 0,
        "after_lunch": bool(
            meal and stop.arrive >= meal[1] and all(other.arrive < meal[0] for other in before)
        ),
    }


def _build_need(content: ItineraryContent, shortlist: Shortlist, *, tour: Recce) -> Json:
    need = content.suggestion.need(shortlist.need_id)
    return {
        **build_need(content, need),
        "candidates": [
            {
                "number": tour.numbers.get(one.location_id, 0),
                "day": _first_day(tour, one.location_id),
                "name": pair(content.location(one.location_id).name),
                "spot": pair(content.location(one.location_id).spot(one.spot_id).name),
                "fit": round(one.fit * 100),
            }
            for one in shortlist.candidates
        ],
    }


def _first_day(tour: Recce, location_id: str) -> int:
    """The number of the first day on which a place is seen, 1 where it is on none."""
    days = (
        day.number for day in tour.days for stop in day.stops if stop.location_id == location_id
    )
    return next(days, 1)


def _build_place(content: ItineraryContent, location_id: str, *, tour: Recce) -> Json:
    """The card of a place: when it is seen, what it would play, and what is open."""
    stays = [(day, s) for day in tour.days for s in day.stops if s.location_id == location_id]
    unseen = [one for one in tour.unseen if one.location_id == location_id]
    sights = (sight for _, stop in stays for sight in stop.sights)
    all_sights = dict.fromkeys((*sights, *(sight for one in unseen for sight in one.sights)))
    return {
        "number": tour.numbers.get(location_id, 0),
        "day": _first_day(tour, location_id),
        **build_place(content.location(location_id)),
        "stays": [
            {
                "day": day.number,
                "date": day.date.isoformat(),
                "arrive": clock(stop.arrive, day.date),
                "leave": clock(stop.leave, day.date),
                "light": pair(word_light(stop)),
                "in_light": stop.in_light,
            }
            for day, stop in stays
        ],
        "unseen": pair(unseen[0].reason) if unseen else None,
        "plays": [
            _build_sight(content, sight, location_id=location_id)
            for sight in sorted(all_sights, key=lambda sight: (sight.rank, sight.need_id))
        ],
        "questions": [
            {
                "who": pair(say(f"domain.department_{department.value}")),
                "lines": [pair(question) for question in questions],
            }
            for department, questions in tour.questions[location_id].items()
            if questions
        ],
    }


def _build_sight(content: ItineraryContent, sight: Sight, *, location_id: str) -> Json:
    need = content.suggestion.need(sight.need_id)
    spot = content.location(location_id).spot(sight.spot_id)
    return {
        **build_need(content, need),
        **build_spot(spot, need),
        "rank": sight.rank,
        "fit": round(sight.fit * 100),
    }


def _draw_tour(
    content: ItineraryContent, tour: Recce, *, lang: PaperLang, glyphs: GlyphCheck
) -> str:
    """All stops by number with the way of each day."""
    stops = []
    for name, number in tour.numbers.items():
        location = content.location(name)
        if location.position is not None:
            stops.append(
                MapStop(
                    number=number,
                    point=location.position.point,
                    name=clean_name(location.name, glyphs),
                    day=_first_day(tour, name),
                )
            )
    routes = (
        MapRoute(day=day.number, stops=tuple(tour.numbers[stop.location_id] for stop in day.stops))
        for day in tour.days
    )
    return draw_print_map(
        MapSheet(
            district=content.district,
            landmarks=content.landmarks,
            stops=tuple(stops),
            routes=tuple(routes),
            lang=lang,
            title=content.district.name,
            width_pt=_MAP_PT[0],
            height_pt=_MAP_PT[1],
            named=len(stops) <= _MOST_NAMED,
        )
    )
