"""Invented shoots from a seed, with everything that the terms of a shoot know.

A production is what the planner is asked, taken apart: nothing of ``scout.schedule`` is imported.
The sun turns with the date and the place, and the road is longer one way than the other, so that a
date or a direction that is mixed up shows. The same seed gives the same production for ever.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from shoot_referee.world import make_sun_times, make_travel

from scout.domain.candidate import Candidate
from scout.domain.day_rules import DayRules
from scout.domain.eighths import Eighths
from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.location import (
    HourSpan,
    Location,
    PlaceKind,
    PlaceState,
    Position,
    Spot,
    Stage,
)
from scout.domain.location_set import Assignment, Figures, LocationSet
from scout.domain.need import Need
from scout.domain.point import Wgs84
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting
from scout.domain.terms import (
    Booking,
    CastTerms,
    Fee,
    Fix,
    PlaceTerms,
    PriceList,
    StoryPair,
    Terms,
)
from scout.domain.text import Bilingual

START = date(2026, 11, 30)  # a Monday
SPOTS = (("hall", IntExt.INT), ("lane", IntExt.EXT), ("yard", IntExt.BOTH))
OPENINGS = (
    (HourSpan(start=480, until=1080),),
    (HourSpan(start=420, until=1320),),
    (HourSpan(start=1080, until=1560),),
    (HourSpan(start=480, until=720), HourSpan(start=840, until=1260)),
    (HourSpan(start=0, until=1440),),
    (HourSpan(start=395, until=1503),),
)
FEES = (
    Fee(),
    Fee(hour=400),
    Fee(hour=250, min_hours=4, day=2200, overtime=150),
    Fee(half_day=900, day=1500, overtime=110),
    Fee(half_day=800, half_hours=4, overtime=130),
    Fee(hour=333, min_hours=2, half_day=1000, half_hours=6, day=1700, day_hours=8, overtime=90),
)
PRICES = (
    PriceList(),
    PriceList(),
    PriceList(day=30_001, idle_day=1, overtime=777, night=0, move_minute=0, cast_hold=1501),
    PriceList(day=2_000, idle_day=8_000, late_finish=9_000, night=900, micro_move=1_000),
    PriceList(day=0, idle_day=0, overtime=0, night=0, late_finish=0, move=0, move_minute=0),
    PriceList(split=15_000, move=9_000, move_minute=99, story_order=7_000, cast_travel=0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningSun:
    """Up at ``rise`` and down at ``fall`` (hours) on the first date; then later or earlier."""

    rise: float
    fall: float
    drift: float

    def times(self, day, point):
        """The sun of a day at a place: four minutes later for each degree to the west."""
        later = (114.35 - point.lon) / 15
        turned = self.drift * (day - START).days
        rise, fall = self.rise + later + turned, self.fall + later - turned
        return make_sun_times(day, rise=rise, fall=fall)


@dataclass(frozen=True)
class OneWayRoad:
    """Two minutes a kilometre, a third more at worst, and a detour towards the east."""

    def between(self, start, end):
        """The drive between two points."""
        return make_travel(start, end, detour=6 if end.lon > start.lon else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """What a planner is asked, and the sun and the road that it asks."""

    script: Script
    needs: tuple[Need, ...]
    location_set: LocationSet
    locations: tuple[Location, ...]
    start: date
    rules: DayRules
    terms: Terms
    sun: TurningSun
    road: OneWayRoad


def read_request(request, *, sun, road):
    """The production that a planner was asked about, under a sun and on roads of any kind."""
    asked = ("script", "needs", "location_set", "locations", "start", "rules", "terms")
    return Production(**{name: getattr(request, name) for name in asked}, sun=sun, road=road)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """What sort of scenes a shoot has: how often each time of day, and how many eighths."""

    times: dict[TimeOfDay | None, int]
    eighths: tuple[int, ...]


USUAL = Mood(
    times=dict.fromkeys(TimeOfDay, 1) | {TimeOfDay.DAY: 10, TimeOfDay.NIGHT: 6, None: 3},
    eighths=(0, 1, 2, 2, 3, 4, 6, 8, 11, 16, 25, 40),
)
MOODS = (
    *[USUAL] * 7,
    Mood(times={TimeOfDay.NIGHT: 9, TimeOfDay.DAY: 1}, eighths=(4, 8, 16, 25, 40)),
    Mood(
        times={TimeOfDay.DAWN: 3, TimeOfDay.DUSK: 3, TimeOfDay.NOON: 2, TimeOfDay.NIGHT: 2},
        eighths=(1, 2, 4, 8, 11, 16),
    ),
    Mood(times={TimeOfDay.DAY: 4, TimeOfDay.NIGHT: 1, None: 1}, eighths=(38, 44, 50, 56)),
)
"""Most are mixed; some are shot at night, some at dawn and dusk, some a scene a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The most scenes, places and members of the cast, and the most dates where that is asked."""

    scenes: int
    places: int
    cast: int
    dates: tuple[int | None, ...]


TINY = Size(scenes=6, places=3, cast=3, dates=(1, 2, 2, 3, 3))
LARGE = Size(scenes=30, places=6, cast=8, dates=(None, None, None, 1, 3, 6))


def make_production(seed, *, size=LARGE):
    """The production of a seed."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable case, no secret
    start = START + timedelta(days=dice.randrange(7))
    places = tuple(_draw_place(dice, number) for number in range(dice.randint(1, size.places)))
    count, mood = dice.randint(1, size.scenes), dice.choice(MOODS)
    homes = [
        _draw_home(dice, f"need-{number}", places=places)
        for number in range(dice.randint(1, min(count, 2 * len(places) + 1)))
    ]
    actors = [f"角色{number}" for number in range(1, dice.randint(0, size.cast) + 1)]
    company = {need: dice.sample(actors, min(len(actors), 4)) for need, *_ in homes}
    scenes = tuple(
        _draw_scene(dice, index, homes=homes, company=company, mood=mood)
        for index in range(1, count + 1)
    )
    return Production(
        script=Script(title="灯火", format="test", scenes=scenes),
        needs=tuple(_list_needs(homes, scenes)),
        location_set=_make_set(homes, places),
        locations=places,
        start=start,
        rules=_draw_rules(dice, size=size),
        terms=_draw_terms(dice, start, places=places, scenes=scenes, actors=actors),
        sun=TurningSun(
            rise=dice.uniform(5.6, 7.1),
            fall=dice.uniform(17.5, 19.2),
            drift=dice.uniform(-0.1, 0.1),
        ),
        road=OneWayRoad(),
    )


def _draw_place(dice, number):
    point = Wgs84(lat=22.69, lon=round(114.2 + dice.random() / 4, 4))
    position = Position(point=point, exact_m=100, source="invented")
    stage = Stage(build_days=dice.randint(1, 3), build_cny=9000) if dice.random() < 0.1 else None
    name = f"P{number}"
    return Location(
        id=name,
        name=Bilingual(zh=f"{name}场地", en=name),
        kind=PlaceKind.VILLAGE,
        state=PlaceState.OPEN,
        spots=tuple(
            Spot(id=spot, name=Bilingual(zh=spot, en=spot), eras=(), settings=(), int_ext=offered)
            for spot, offered in SPOTS
        ),
        facts=(),
        position=position if dice.random() < 0.88 else None,
        fee_cny_day=dice.choice((0, 800, 1500, 1999, 3000, 6000)),
        night=dice.choice((None, None, True, True, False)),
        open_hours=dice.choice(OPENINGS) if dice.random() < 0.25 else (),
        stage=stage,
    )


def _draw_home(dice, need, *, places):
    """A need with its place, spot and hours of dressing; some have no place."""
    if dice.random() < 0.03:
        return need, None, None, 0.0
    place = dice.choice(places)
    hours = dice.choice((0.5, 2.0, 4.0, 6.5, 11.0)) if dice.random() < 0.2 else 0.0
    if place.stage is not None and dice.random() < 0.5:
        hours = 10.0 * place.stage.build_days  # what a set that is built is said to take
    return need, place.id, dice.choice(SPOTS), hours


def _draw_scene(dice, index, *, homes, company, mood):
    need, _, spot, _ = dice.choice(homes)
    asked = spot[1] if spot and dice.random() < 0.7 else dice.choice((*IntExt, None))
    time = dice.choices([*mood.times], [*mood.times.values()])[0]
    cast = [name for name in company[need] if dice.random() < 0.5]
    return Scene(
        index=index,
        heading=Heading(raw="", number=str(index), int_ext=asked, time=time),
        setting=Setting(place=need if dice.random() < 0.98 else ""),
        cast=tuple(cast),
        length=Eighths(dice.choice(mood.eighths)),
    )


def _list_needs(homes, scenes):
    """Each need with its scenes; a scene of no setting is of no need."""
    for need, *_ in homes:
        members = tuple(scene.index for scene in scenes if scene.setting.place == need)
        yield Need(id=need, setting=Setting(place=need), era=None, int_ext=None, scenes=members)


def _make_set(homes, places):
    assignments = tuple(
        Assignment(
            candidate=Candidate(
                need_id=need,
                location_id=place,
                spot_id=spot[0],
                fit=1.0,
                parts=(),
                dressing_h=hours,
            ),
            reasons=(),
        )
        for need, place, spot, hours in homes
        if place
    )
    return LocationSet(
        label="best_fit",
        proven=True,
        gap=0.0,
        location_ids=tuple(place.id for place in places),
        figures=Figures(locations=len(places), fee_cny=0, fit=1.0, spread_min=0),
        assignments=assignments,
    )


def _draw_rules(dice, *, size):
    """Rules as crews bend them; half of the productions keep most of the usual ones."""
    usual = DayRules(max_days=dice.choice(size.dates))
    odd = {
        "hours": dice.choice((8.0, 10.0, 12.0, 14.5, 16.0)),
        "normal_hours": dice.choice((8.0, 9.25, 10.0, 12.0)),
        "late_hour": dice.choice((20.0, 22.0, 23.5)),
        "early_hour": dice.choice((4.0, 5.5, 6.0, 7.0)),
        "match_days": dice.choice((1, 2, 3)),
        "pages": dice.choice((3.0, 5.5, 8.0, 12.0)),
        "call_hour": dice.choice((2.5, 4.0, 6.5, 7.0, 9.0)),
        "night_call_hour": dice.choice((13.0, 15.0, 18.5)),
        "meal_min": dice.choice((0, 30, 45, 60)),
        "rest_hours": dice.choice((8.0, 10.0, 12.0, 14.0)),
        "minutes_a_page": dice.choice((20.0, 33.6, 45.0, 61.0)),
        "load_in_min": dice.choice((0, 20, 45, 50)),
        "load_out_min": dice.choice((0, 7, 30)),
        "spot_change_min": dice.choice((0, 20, 30)),
        "daylight_margin_min": dice.choice((0, 30, 60)),
    }
    bent = dice.sample(sorted(odd), dice.choice((0, 0, 1, 2, 4, len(odd), len(odd))))
    return replace(usual, **{name: odd[name] for name in bent})


def _draw_terms(dice, start, *, places, scenes, actors):
    asked = [place for place in places if dice.random() < 0.5]
    agreed = [name for name in actors if dice.random() < 0.6]
    indexes = [scene.index for scene in scenes]
    fixed = dice.sample(indexes, min(len(indexes), dice.choice((0, 0, 0, 1, 2, 3))))
    needs = sorted({scene.setting.place for scene in scenes if scene.setting.place})
    groups = [dice.sample(needs, 2)] if len(needs) > 1 and dice.random() < 0.3 else []
    return Terms(
        prices=dice.choice(PRICES),
        places=tuple(_draw_place_terms(dice, place, start=start) for place in asked),
        cast=tuple(_draw_cast_terms(dice, name, start=start) for name in agreed),
        fixes=tuple(Fix(scene=scene, day=_draw_day(dice, start, 4)) for scene in fixed),
        pairs=tuple(
            StoryPair(first=dice.choice(indexes), then=dice.choice(indexes))
            for _ in range(dice.choice((0, 0, 2, 5)))
        ),
        together=tuple(frozenset(group) for group in groups),
        days_off=dice.choice((frozenset(), frozenset(), frozenset({6}), frozenset({1, 2}))),
        dates_off=frozenset(_draw_day(dice, start, 6) for _ in range(dice.choice((0, 0, 1, 2)))),
    )


def _draw_day(dice, start, days):
    return start + timedelta(days=dice.randint(0, days))


def _draw_place_terms(dice, place, *, start):
    return PlaceTerms(
        location_id=place.id,
        fee=dice.choice((None, *FEES)),
        open_hours=dice.choice((*OPENINGS, ())) if dice.random() < 0.3 else None,
        booked=tuple(_draw_booking(dice, start) for _ in range(dice.choice((0, 0, 0, 1, 2, 4)))),
        permit_from=_draw_day(dice, start, 3) if dice.random() < 0.2 else None,
        build_from=_draw_day(dice, start, 3) - timedelta(days=3) if place.stage else None,
    )


def _draw_booking(dice, start):
    begin = dice.choice((0, 300, 540, 700, 840, 1080, 1320))
    return Booking(
        day=_draw_day(dice, start - timedelta(days=1), 5),
        start=begin,
        until=begin + dice.choice((45, 120, 240, 480, 900)),
    )


def _draw_cast_terms(dice, name, *, start):
    return CastTerms(
        name=name,
        day=dice.choice((None, 0, 900, 3500)),
        hold=dice.choice((None, 0, 450, 3000)),
        away=frozenset(_draw_day(dice, start, 8) for _ in range(dice.choice((0, 0, 1, 3)))),
    )
