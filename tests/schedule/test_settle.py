"""Orders of a day that cost the same: the one in which the crew turns round least is taken."""

from dataclasses import replace
from itertools import groupby

import pytest

from scout.domain.era import EraReading
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.plan import Plan
from scout.domain.progress import Progress
from scout.domain.terms import DayOrder, Terms
from scout.schedule.day.day_plan import DayPlanner, count_turns
from scout.schedule.effort import Effort
from scout.schedule.job.job import make_job
from scout.schedule.planner import plan_days
from scout.schedule.search.draft import make_draft
from scout.schedule.search.settle import settle
from tests.schedule.conftest import LevelSun, StraightRoad

ERAS = ("late_qing", "contemporary", "late_qing", "contemporary")


@pytest.fixture
def house(studio):
    """Four rooms of one house, a scene in each: two eras, told in turns."""
    rooms = ("east", "west", "north", "south")
    shots = [studio.shot(f"house/{room}", IntExt.INT, TimeOfDay.DAY, eighths=8) for room in rooms]
    request = studio.request(shots, [studio.place("house", spots=rooms)])
    scenes = tuple(
        replace(scene, era=EraReading(bucket=era))
        for scene, era in zip(request.script.scenes, ERAS, strict=True)
    )
    return replace(request, script=replace(request.script, scenes=scenes))


def _make(request):
    return DayPlanner(make_job(request, travel=StraightRoad(), sun=LevelSun()))


def _eras(request, plan: Plan) -> list[str]:
    slots = [slot for day in plan.days for visit in day.visits for slot in visit.slots]
    return [era for era, _ in groupby(request.script.scene(s.scene).era.bucket for s in slots)]


def test_scenes_of_one_era_are_shot_together(house):
    """In the order of the script everybody would change three times; once is enough."""
    plan = plan_days(house, travel=StraightRoad(), sun=LevelSun(), effort=Effort(rounds=50))
    assert ["late_qing", "contemporary"] == _eras(house, plan)


def test_a_calmer_day_costs_and_lasts_the_same(house):
    """Fewer turns are taken at the same price, call and wrap only."""
    planner = _make(house)
    dates = planner.job.list_dates(1)
    laid = make_draft(planner, dates, day=[0] * 4)
    told = planner.follow(dates[0], laid.plans[0].call, order=[0, 1, 2, 3])
    draft = replace(laid, plans=(told,))
    calm = settle(planner, dates, draft=draft, progress=Progress())
    turns = [
        count_turns(planner.job, [step.task for step in one.plans[0].steps])
        for one in (draft, calm)
    ]
    assert [6, 4] == turns
    same = [(one.price, one.plans[0].call, one.plans[0].wrap) for one in (draft, calm)]
    assert same[0] == same[1]


def test_a_day_in_the_order_of_the_user_stays_so(house):
    """Whoever has laid out a day by hand finds it as it was."""
    order = DayOrder(day=house.start, scenes=(1, 2, 3, 4))
    asked = replace(house, terms=replace(house.terms or Terms(), orders=(order,)))
    plan = plan_days(asked, travel=StraightRoad(), sun=LevelSun(), effort=Effort(rounds=50))
    assert list(ERAS) == _eras(asked, plan)


def test_planned_on_a_calm_plan_stays_as_it_is(house):
    """What was settled once is found again by whoever goes on from that plan."""
    world = {"travel": StraightRoad(), "sun": LevelSun()}
    plan = plan_days(house, effort=Effort(rounds=50), **world)
    assert plan.days == plan_days(house, start=plan, effort=Effort(rounds=0), **world).days
