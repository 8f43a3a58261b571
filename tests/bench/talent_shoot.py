"""A talent scheduling instance as a shoot: one place, every scene fills its day, cast alone costs.

A scene that lasts several days is as many scenes of the same cast.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scout.domain.candidate import Candidate
from scout.domain.day_rules import DayRules
from scout.domain.eighths import Eighths
from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.location import Location, PlaceKind, PlaceState, Spot
from scout.domain.location_set import Assignment, Figures, LocationSet
from scout.domain.need import Need
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting
from scout.domain.terms import CastTerms, PriceList, Terms
from scout.domain.text import Bilingual
from scout.schedule.request import PlanRequest

if TYPE_CHECKING:
    from tests.bench.talent import Instance

START = date(2027, 3, 1)
FILLING = Eighths(8 * 5)  # five pages, an hour each: two do not fit into a day of six hours
RULES = DayRules(
    hours=6.0,
    normal_hours=6.0,
    pages=99.0,
    minutes_a_page=60.0,
    load_in_min=0,
    load_out_min=0,
)
FREE = PriceList(
    day=0,
    idle_day=0,
    overtime=0,
    night=0,
    late_finish=0,
    move=0,
    move_minute=0,
    micro_move=0,
    split=0,
    cast_travel=0,
    story_order=0,
)


def make_talent_shoot(instance: Instance) -> PlanRequest:
    """The shoot whose cheapest plan costs what the best order of the instance costs."""
    setting = Setting(place="舞台")
    scenes: list[Scene] = []
    for number, days in enumerate(instance.days):
        cast = tuple(f"M{m}" for m, works in enumerate(instance.works) if works[number])
        for _ in range(days):
            heading = Heading(
                raw="", number=str(number + 1), int_ext=IntExt.INT, time=TimeOfDay.DAY
            )
            index = len(scenes) + 1
            scenes.append(
                Scene(index=index, heading=heading, setting=setting, cast=cast, length=FILLING)
            )
    need = Need(
        id="stage",
        setting=setting,
        era="contemporary",
        int_ext=IntExt.INT,
        scenes=tuple(scene.index for scene in scenes),
        times=frozenset({TimeOfDay.DAY}),
        length=Eighths(sum(scene.length.count for scene in scenes)),
        people=1,
        fire=False,
    )
    terms = tuple(
        CastTerms(name=f"M{member}", day=price, hold=price)
        for member, price in enumerate(instance.price)
    )
    return PlanRequest(
        script=Script(title=instance.name, format="test", scenes=tuple(scenes)),
        needs=(need,),
        location_set=_make_set(),
        locations=(_make_hall(),),
        start=START,
        rules=RULES,
        terms=Terms(prices=FREE, cast=terms),
    )


def _make_hall() -> Location:
    spot = Spot(
        id="hall",
        name=Bilingual(zh="厅", en="hall"),
        eras=(),
        settings=(),
        int_ext=IntExt.INT,
    )
    return Location(
        id="hall",
        name=Bilingual(zh="厅", en="hall"),
        kind=PlaceKind.VILLAGE,
        state=PlaceState.OPEN,
        spots=(spot,),
        facts=(),
    )


def _make_set() -> LocationSet:
    candidate = Candidate(need_id="stage", location_id="hall", spot_id="hall", fit=1.0, parts=())
    return LocationSet(
        label="fewest_places",
        proven=True,
        gap=0.0,
        location_ids=("hall",),
        figures=Figures(locations=1, fee_cny=0, fit=1.0, spread_min=0),
        assignments=(Assignment(candidate=candidate, reasons=()),),
    )
