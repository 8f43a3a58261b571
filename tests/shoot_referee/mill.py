"""A shoot that one can picture: a mill by day, an inn by night, and the inn again the day after.

On the first date the unit shoots in the hall of the mill (1) and on its lane (2), moves to the inn
and waits for the night there (3). On the second it shoots two settings in one room of the inn (4
and 5), and one more scene after them (6). Scene 7 is nowhere. Everything is fixed on its date.
"""

from __future__ import annotations

from datetime import timedelta

from shoot_referee.production import START, OneWayRoad, Production, TurningSun

from scout.domain.candidate import Candidate
from scout.domain.day_rules import DayRules
from scout.domain.eighths import Eighths
from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.location import HourSpan, Location, PlaceKind, PlaceState, Position, Spot
from scout.domain.location_set import Assignment, Figures, LocationSet
from scout.domain.need import Need
from scout.domain.point import Wgs84
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting
from scout.domain.terms import Fix, StoryPair, Terms
from scout.domain.text import Bilingual

MORROW = START + timedelta(days=1)
PLAYED = {
    "grinding": ("mill", "hall", 1.0),
    "market": ("mill", "lane", 0.0),
    "moonlight": ("inn", "lane", 0.0),
    "supper": ("inn", "hall", 0.0),
    "wedding": ("inn", "hall", 0.0),
}
SCENES = (
    ("grinding", IntExt.INT, TimeOfDay.DAY, 8, ("甲", "乙")),
    ("market", IntExt.EXT, TimeOfDay.DAY, 16, ("甲",)),
    ("moonlight", IntExt.EXT, TimeOfDay.NIGHT, 8, ("甲",)),
    ("supper", IntExt.INT, TimeOfDay.NIGHT, 8, ("乙",)),
    ("wedding", IntExt.INT, TimeOfDay.DAY, 20, ("乙",)),
    ("wedding", IntExt.INT, TimeOfDay.DAY, 20, ()),
    ("moon", IntExt.EXT, TimeOfDay.NIGHT, 4, ()),
)
DATES = (START, START, START, MORROW, MORROW, MORROW)


def make_mill():
    """The production."""
    places = (_make_place("mill", 114.30, until=1200), _make_place("inn", 114.35, until=1440))
    return Production(
        script=Script(title="磨坊", format="test", scenes=tuple(_list_scenes())),
        needs=tuple(_list_needs()),
        location_set=_make_set(places),
        locations=places,
        start=START,
        rules=DayRules(hours=13.0, max_days=2),
        terms=Terms(
            fixes=tuple(Fix(scene=index, day=day) for index, day in enumerate(DATES, 1)),
            pairs=(StoryPair(first=4, then=1),),
        ),
        sun=TurningSun(rise=6.75, fall=17.65, drift=0.0),
        road=OneWayRoad(),
    )


def _make_place(name, lon, *, until):
    return Location(
        id=name,
        name=Bilingual(zh=name, en=name),
        kind=PlaceKind.VILLAGE,
        state=PlaceState.OPEN,
        spots=tuple(
            Spot(id=spot, name=Bilingual(zh=spot, en=spot), eras=(), settings=(), int_ext=offered)
            for spot, offered in (("hall", IntExt.INT), ("lane", IntExt.EXT))
        ),
        facts=(),
        position=Position(point=Wgs84(lat=22.69, lon=lon), exact_m=100, source="invented"),
        fee_cny_day=2000,
        night=True,
        open_hours=(HourSpan(start=360, until=until),),
    )


def _list_scenes():
    for index, (need, int_ext, time, eighths, cast) in enumerate(SCENES, 1):
        yield Scene(
            index=index,
            heading=Heading(raw="", number=str(index), int_ext=int_ext, time=time),
            setting=Setting(place=need),
            cast=cast,
            length=Eighths(eighths),
        )


def _list_needs():
    for need in PLAYED:
        scenes = tuple(index for index, scene in enumerate(SCENES, 1) if scene[0] == need)
        yield Need(id=need, setting=Setting(place=need), era=None, int_ext=None, scenes=scenes)


def _make_set(places):
    candidates = (
        Candidate(
            need_id=need, location_id=place, spot_id=spot, fit=1.0, parts=(), dressing_h=hours
        )
        for need, (place, spot, hours) in PLAYED.items()
    )
    return LocationSet(
        label="best_fit",
        proven=True,
        gap=0.0,
        location_ids=tuple(place.id for place in places),
        figures=Figures(locations=len(places), fee_cny=0, fit=1.0, spread_min=0),
        assignments=tuple(Assignment(candidate=one, reasons=()) for one in candidates),
    )
