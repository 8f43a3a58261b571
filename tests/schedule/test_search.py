"""The moves of the search for cheaper days: what they leave alone, and what they spare."""

from dataclasses import asdict, replace

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.progress import Progress
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.job.job import make_job
from scout.schedule.search.draft import make_draft
from scout.schedule.sketch.improve import Budget, improve
from tests.schedule.conftest import LevelSun, StraightRoad

EACH = 4


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


def test_days_in_a_bad_order_are_put_in_the_best(planner):
    """No scene has another day to go to: only whole days can change, until nobody is held."""
    dates, day = planner.job.list_dates(7), [3, 0, 5, 1, 6, 2, 4]
    first = make_draft(planner, dates, day=[at for at in day for _ in range(EACH)])
    best = improve(planner, dates, start=first, budget=Budget(rounds=400), progress=Progress())
    assert first.price.cast_holds > 0
    assert 0 == best.price.cast_holds


def test_a_layout_that_is_learned_counts_where_it_is_better(planner):
    """One that breaks a rule is forgotten; a better one is taken from then on, by all who ask."""
    day, tasks = planner.job.list_dates(1)[0], frozenset({0, 1, 4, 5})
    found = planner.plan(day, tasks)
    order = [step.task for step in found.steps]
    planner.learn(day, found.call + 12 * 60, order=order)
    planner.learn(day, found.call, order=[0, 4, 1, 5])
    assert found == planner.plan(day, tasks)
    cheap = found.price.__class__(**{**asdict(found.price), "crew": 0})
    planner._learned[day, tasks] = found._replace(price=cheap)
    planner._known.clear()
    assert cheap == planner.plan(day, tasks).price
    assert found.call < planner.plan(day, tasks, earliest=found.call + 60).call


def test_a_wait_is_over_by_rounds_or_by_seconds():
    """Whichever is further; without seconds the clock on the wall does not count."""
    assert (5, 10) == Budget(rounds=10).share(5, 1000.0)
    assert (5, 10) == Budget(rounds=10, seconds=100.0).share(5, 10.0)
    over, whole = Budget(rounds=10, seconds=100.0).share(1, 50.0)
    assert 0.5 == over / whole
    over, whole = Budget(seconds=0.0).share(0, 0.0)
    assert over == whole


def test_days_begin_on_the_first_date_where_that_is_no_dearer(planner):
    """A plan that was begun two dates late is begun at once, whole."""
    dates = planner.job.list_dates(9)
    late = make_draft(planner, dates, day=[at for at in range(2, 9) for _ in range(EACH)])
    best = improve(planner, dates, start=late, budget=Budget(rounds=1), progress=Progress())
    assert 0 == min(best.day)
    assert 6 == max(best.day)
    assert best.price.total <= late.price.total
