"""A plan that gets better while one watches, that can be taken at any time and gone on from."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from scout.domain.errors import Cancelled
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.progress import Progress
from scout.domain.terms import Fix, Terms
from scout.schedule.planner import Effort, plan_days
from tests.schedule.conftest import LevelSun, StraightRoad


@pytest.fixture(scope="module")
def village(studio):
    """Forty short scenes in five houses along a road, played by six people in odd companies."""
    dice = random.Random(3)  # noqa: S311 - repeatable
    places = [studio.place(f"h{n}", 114.28 + n / 40, fee_cny_day=900 + 300 * n) for n in range(5)]
    shots = [
        studio.shot(
            f"h{dice.randrange(5)}/{spot}",
            IntExt.INT if spot == "hall" else IntExt.EXT,
            dice.choice((TimeOfDay.DAY, TimeOfDay.DAY, TimeOfDay.NIGHT)),
            eighths=dice.randint(3, 9),
        )
        for spot in dice.choices(("hall", "lane"), k=40)
    ]
    request = studio.request(shots, places)
    scenes = tuple(
        replace(scene, cast=tuple(sorted(dice.sample("ABCDEF", dice.randint(1, 3)))))
        for scene in request.script.scenes
    )
    return replace(request, script=replace(request.script, scenes=scenes))


def make(request, *, rounds=60, **more):
    """The plan under the level sun."""
    effort = more.pop("effort", Effort(rounds=rounds))
    return plan_days(request, travel=StraightRoad(), sun=LevelSun(), effort=effort, **more)


@pytest.fixture(scope="module")
def first(village):
    """The village laid out and not made cheaper: something is left to gain."""
    seen = []
    make(village, progress=Progress(show=seen.append))
    return seen[0]


def test_the_first_plan_and_each_better_one_are_shown(village, studio, monkeypatch):
    """Every plan shown keeps the rules and costs less than the one before."""
    monkeypatch.setattr("scout.domain.progress.SHOWN_EVERY_S", 0.0)
    seen = []
    final = make(village, rounds=150, progress=Progress(show=seen.append))
    prices = [plan.cost.total for plan in seen]
    assert len(prices) > 1
    assert sorted(set(prices), reverse=True) == prices
    assert final.cost.total <= prices[-1]
    assert not any(tuple(studio.faults(plan, village)) for plan in seen)


def test_watching_changes_nothing(village):
    """The same request and rounds give the same plan, looked at or not."""
    assert make(village) == make(village, progress=Progress(show=lambda _plan: None))


def test_good_enough_ends_the_work_with_the_best_so_far(village):
    """Enough from the first plan on: a billion rounds end at once, and a whole plan comes back."""
    seen = []
    progress = Progress(show=seen.append, enough=lambda: bool(seen))
    plan = make(village, rounds=10**9, progress=progress)
    assert plan.cost.total <= seen[0].cost.total
    assert () == plan.unplaced


def test_cancel_is_not_good_enough(village):
    """Who stops gets no plan."""
    seen = []
    progress = Progress(show=seen.append, stopped=lambda: bool(seen))
    with pytest.raises(Cancelled):
        make(village, rounds=10**9, progress=progress)


def test_a_plan_comes_back_as_it_is_without_rounds(village, first):
    """Gone on from with no effort, a plan is the same to the minute."""
    assert make(village, rounds=0, start=first) == first


@pytest.mark.parametrize("rounds", [1, 20, 100])
@pytest.mark.parametrize("calm", [False, True])
def test_going_on_never_makes_a_plan_dearer(village, studio, first, rounds, calm):
    """However short the effort, and whether or not changes are charged for."""
    plan = make(village, start=first, effort=Effort(rounds=rounds, calm=calm))
    assert plan.cost.total <= first.cost.total
    assert () == plan.unplaced
    assert () == tuple(studio.faults(plan, village))


def test_calm_moves_fewer_scenes(village, first):
    """Where each change is charged for, more scenes keep their dates."""
    kept = {
        calm: sum(
            first.dates[scene] == day
            for scene, day in make(
                village, start=first, effort=Effort(rounds=150, calm=calm)
            ).dates.items()
        )
        for calm in (False, True)
    }
    assert kept[True] > kept[False]


def test_what_is_placed_by_hand_goes_there_first(village, first):
    """A scene put on another date is there without any rounds, and stays with many."""
    free = first.days[-1].date + timedelta(days=1)
    scene = first.days[0].slots[0].scene
    pinned = replace(village, terms=Terms(fixes=(Fix(scene=scene, day=free),)))
    moved = make(pinned, rounds=0, start=first)
    assert {**first.dates, scene: free} == moved.dates
    better = make(pinned, rounds=80, start=moved)
    assert free == better.dates[scene]
    assert better.cost.total <= moved.cost.total


def test_a_plan_that_no_longer_keeps_the_rules_is_mended(village, first):
    """What cannot stay where it was finds another date."""
    off = Terms(dates_off=frozenset({first.days[1].date}))
    asked = replace(village, terms=off)
    plan = make(asked, start=first)
    assert () == plan.unplaced
    assert first.days[1].date not in set(plan.dates.values())


def test_a_stop_is_heard_wherever_the_work_is(village):
    """Stopped at any of its questions, the work ends there: none is asked after it."""
    asked = []

    def count():
        asked.append(None)
        return False

    make(village, rounds=20, progress=Progress(stopped=count))
    for moment in range(1, len(asked), len(asked) // 12):
        left = [moment]

        def stop(left=left):
            left[0] -= 1
            return left[0] <= 0

        with pytest.raises(Cancelled):
            make(village, rounds=20, progress=Progress(stopped=stop))
        assert left[0] == 0
