"""The moves of the search for cheaper days: what they leave alone, and what they spare."""

import random
from dataclasses import replace

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.progress import Progress
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.job.job import make_job
from scout.schedule.search.draft import make_draft
from scout.schedule.search.improve import Budget, improve
from scout.schedule.search.ledger import Ledger
from scout.schedule.search.turn import turn_dates
from tests.schedule.conftest import LevelSun, StraightRoad

EACH = 4
SETS = tuple(map(frozenset, ({0, 1}, {2}, (), {3, 4, 5}, (), {6})))


@pytest.fixture(scope="module")
def houses(studio):
    """Seven houses with a day's work each; two play in each, one of them in the next too."""
    names = [f"h{n}" for n in range(7)]
    places = [studio.place(name, 114.28 + n / 40) for n, name in enumerate(names)]
    shots = [
        studio.shot(f"{name}/hall", IntExt.INT, TimeOfDay.DAY, eighths=16)
        for name in names
        for _ in range(EACH)
    ]
    request = studio.request(shots, places)
    scenes = tuple(
        replace(scene, cast=("ABCDEFGH"[number // EACH], "ABCDEFGH"[number // EACH + 1]))
        for number, scene in enumerate(request.script.scenes)
    )
    return replace(request, script=replace(request.script, scenes=scenes))


@pytest.fixture
def planner(houses):
    """A planner that has laid out nothing yet, under the level sun."""
    return DayPlanner(make_job(houses, travel=StraightRoad(), sun=LevelSun()))


def test_days_change_dates_whole():
    """Whatever way days turn, the same days stand on the same dates, and all ways are taken."""
    dice = random.Random(1)  # noqa: S311 - repeatable
    turned = [turn_dates(SETS, dice=dice) for _ in range(300)]
    assert all(sorted(map(sorted, sets)) == sorted(map(sorted, SETS)) for sets in turned)
    used = [bool(tasks) for tasks in SETS]
    assert all([bool(tasks) for tasks in sets] == used for sets in turned)
    assert 13 == len(set(turned))


def test_one_day_has_no_order():
    """A single day stays where it is."""
    alone = (frozenset(), frozenset({1}), frozenset())
    assert alone == turn_dates(alone, dice=random.Random(1))  # noqa: S311 - repeatable


def test_dates_with_the_same_hours_are_laid_out_once(planner, monkeypatch):
    """The second date gets the same hours, as its own day, without being laid out."""
    asked, lay_out = [], DayPlanner._lay_out

    def count(self, day, tasks, *, earliest):
        asked.append(day)
        return lay_out(self, day, tasks, earliest=earliest)

    monkeypatch.setattr(DayPlanner, "_lay_out", count)
    dates, tasks = planner.job.list_dates(3), frozenset({0, 1, 2})
    made = [planner.plan(day, tasks) for day in dates]
    assert [dates[0]] == asked
    assert list(dates) == [plan.day for plan in made]
    assert 1 == len({plan._replace(day=dates[0]) for plan in made})


def test_a_plan_that_is_too_dear_is_not_laid_out_to_its_end(planner):
    """Below its price no date is called broken; above it none is, since all can be laid out."""
    dates = planner.job.list_dates(2)
    ledger, sets = Ledger(planner, dates), (frozenset({0, 1, 2}), frozenset({4, 5}))
    value = ledger.value(sets, frozenset())
    assert ledger.find_broken(sets, (), below=value) is None
    assert [] == ledger.find_broken(sets, (), below=value + 1)


def test_days_in_a_bad_order_are_put_in_the_best(planner):
    """No scene has another day to go to: only whole days can change, until nobody is held."""
    dates, day = planner.job.list_dates(7), [3, 0, 5, 1, 6, 2, 4]
    first = make_draft(planner, dates, day=[at for at in day for _ in range(EACH)])
    best = improve(planner, dates, start=first, budget=Budget(rounds=400), progress=Progress())
    assert first.price.cast_holds > 0
    assert 0 == best.price.cast_holds
