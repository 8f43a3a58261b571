"""A small production that can be pictured, a sun and a road that can be reckoned by hand."""

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace

import pytest
from shoot_referee.checker import check_plan
from shoot_referee.production import read_request
from shoot_referee.world import make_sun_times, make_travel

from scout.domain.candidate import Candidate
from scout.domain.day_rules import DayRules
from scout.domain.eighths import Eighths
from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.location import EraFit, Location, PlaceKind, PlaceState, PlaysAs, Position, Spot
from scout.domain.location_set import Assignment, Figures, LocationSet
from scout.domain.need import Need
from scout.domain.point import Wgs84
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting
from scout.domain.text import Bilingual
from scout.schedule.planner import PlanRequest, plan_days

START = date(2026, 12, 1)


@dataclass(frozen=True)
class LevelSun:
    """Every day the same sun: up at ``rise``, down at ``fall`` (hours)."""

    rise: float = 6.75
    fall: float = 17.65

    def times(self, day, point):  # noqa: ARG002 - the same sun everywhere
        """The sun of a day, whatever the place."""
        return make_sun_times(day, rise=self.rise, fall=self.fall)


@dataclass(frozen=True)
class StraightRoad:
    """Two minutes a kilometre of longitude, and a third more at worst."""

    def between(self, start, end):
        """The drive between two points."""
        return make_travel(start, end)


def make_place(name, lon=114.35, *, spots=("hall", "lane"), **facts):
    """A place on a west-east road, with spots for inside and outside."""
    position = Position(point=Wgs84(lat=22.69, lon=lon), exact_m=100, source="test")
    return Location(
        **{
            "id": name,
            "name": Bilingual(zh=f"{name}场地", en=name),
            "kind": PlaceKind.VILLAGE,
            "state": PlaceState.OPEN,
            "spots": tuple(make_spot(spot) for spot in spots),
            "facts": (),
            "position": position,
            **facts,
        }
    )


def make_spot(spot):
    """A spot that plays late Qing."""
    return Spot(
        id=spot,
        name=Bilingual(zh=spot, en=spot),
        eras=(EraFit(era="late_qing", plays=PlaysAs.AS_IS),),
        settings=("courtyard",),
        int_ext=IntExt.INT if spot == "hall" else IntExt.EXT,
    )


@dataclass(frozen=True)
class Shot:
    """One scene of a test production: at which place and spot, what it asks and how long it is."""

    at: str
    int_ext: IntExt | None = IntExt.INT
    time: TimeOfDay | None = TimeOfDay.DAY
    eighths: int = 8
    number: str | None = None


def make_request(shots, places, *, start=START, **rules):
    """A plan request in which every shot has its place (``place/spot``), empty for none."""
    scenes = tuple(
        Scene(
            index=index,
            heading=Heading(raw="", number=shot.number, int_ext=shot.int_ext, time=shot.time),
            setting=Setting(place=shot.at or "月球"),
            length=Eighths(shot.eighths),
        )
        for index, shot in enumerate(shots, 1)
    )
    spots = dict.fromkeys(shot.at for shot in shots)
    needs = tuple(
        Need(
            id=f"need:{at}",
            setting=Setting(place=at or "月球"),
            era="late_qing",
            int_ext=None,
            scenes=tuple(i for i, shot in enumerate(shots, 1) if shot.at == at),
        )
        for at in spots
    )
    assignments = tuple(
        Assignment(
            candidate=Candidate(
                need_id=f"need:{at}",
                location_id=at.split("/")[0],
                spot_id=at.split("/")[1],
                fit=1.0,
                parts=(),
            ),
            reasons=(),
        )
        for at in spots
        if at
    )
    return PlanRequest(
        script=Script(title="灯火", format="test", scenes=scenes),
        needs=needs,
        location_set=LocationSet(
            label="best_fit",
            proven=True,
            gap=0.0,
            location_ids=tuple(place.id for place in places),
            figures=Figures(locations=len(places), fee_cny=0, fit=1.0, spread_min=0),
            assignments=assignments,
        ),
        locations=tuple(places),
        start=start,
        rules=DayRules(**rules),
    )


def make_plan(request, sun=None):
    """The plan under the level sun on the straight road."""
    return plan_days(request, travel=StraightRoad(), sun=sun or LevelSun())


def list_faults(plan, request, *, sun=None, road=None):
    """What the independent referee says against a plan; nothing where all rules are kept."""
    production = read_request(request, sun=sun or LevelSun(), road=road or StraightRoad())
    return check_plan(plan, production)


@pytest.fixture(scope="session")
def studio():
    """What a test makes its production with, and the referee of its plans."""
    return SimpleNamespace(
        place=make_place,
        shot=Shot,
        request=make_request,
        plan=make_plan,
        faults=list_faults,
        sun=LevelSun,
        road=StraightRoad(),
    )
