"""A scene tried on another date: every rule that keeps it from there is said, or the price."""

from dataclasses import replace
from datetime import timedelta

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.terms import CastTerms, DayOrder, Fix, PlaceTerms, Terms
from scout.schedule.explaining.trial import Trials
from tests.schedule.conftest import START, LevelSun, StraightRoad

NEXT = START + timedelta(days=1)


@pytest.fixture
def two_days(studio):
    """Two houses, a day each: four interiors of two pages, one lane by day at the first."""
    places = [studio.place("a", 114.30), studio.place("b", 114.32)]
    shots = [studio.shot(f"{name}/hall", eighths=16) for name in "ab" for _ in range(4)]
    shots.append(studio.shot("a/lane", IntExt.EXT, TimeOfDay.DAY, eighths=8))
    return studio.request(shots, places)


def tries(studio, request, **terms):
    """Trials of the plan, with terms that came up since."""
    plan = studio.plan(request)
    asked = replace(request, terms=Terms(**terms)) if terms else request
    return plan, Trials(plan, asked, travel=StraightRoad(), sun=LevelSun())


def codes(trial):
    """What was said."""
    return {message.code for message in trial.broken}


def test_where_it_is_now_it_may_be_and_costs_nothing_more(studio, two_days):
    """Each scene on its own date changes nothing."""
    plan, trials = tries(studio, two_days)
    for day in plan.days:
        for slot in (slot for visit in day.visits for slot in visit.slots):
            found = trials.try_scene(slot.scene, day.date)
            assert ((), 0) == (found.broken, found.change_cny)


def test_a_new_date_costs_a_day_more(studio, two_days):
    """A scene alone on a free date: allowed, and dearer by a day of the crew at least."""
    plan, trials = tries(studio, two_days)
    free = plan.days[-1].date + timedelta(days=1)
    found = trials.try_scene(1, free)
    assert () == found.broken
    assert found.change_cny is not None
    assert found.change_cny >= two_days.terms.prices.day


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        ("cast", {"cast": (CastTerms(name="An", away=frozenset({NEXT})),)}),
        ("permit", {"places": (PlaceTerms(location_id="a", permit_from=NEXT + timedelta(9)),)}),
        ("fixed", {"fixes": (Fix(scene=1, day=START),)}),
        ("off", {"dates_off": frozenset({NEXT})}),
    ],
)
def test_the_rule_that_keeps_it_from_a_date_is_said(studio, two_days, said, terms):
    """Cast, permit, a date of the user's and a day off, each by name and in both languages."""
    first = replace(two_days.script.scenes[0], cast=("An",))
    script = replace(two_days.script, scenes=(first, *two_days.script.scenes[1:]))
    _, trials = tries(studio, replace(two_days, script=script), **terms)
    found = trials.try_scene(1, NEXT)
    assert {f"schedule.keeps_{said}"} == codes(found)
    assert all(message.both() for message in found.broken)


def test_a_full_day_says_by_how_much(studio, two_days):
    """Too many scenes for a date: pages or minutes over the limit are named."""
    plan, trials = tries(studio, two_days)
    other = {s.scene: day.date for day in plan.days for v in day.visits for s in v.slots}
    moved = [trials.try_scene(scene, day) for scene in other for day in {*other.values()}]
    refused = {code for trial in moved for code in codes(trial)}
    assert refused <= {"schedule.keeps_pages", "schedule.keeps_full", "schedule.keeps_layout"}
    assert refused


def test_a_whole_place_is_tried_at_once(studio, two_days):
    """All scenes of a visit on a free date, or on none: allowed, and the price of just that."""
    plan, trials = tries(studio, two_days)
    visit, free = plan.days[0].visits[0], plan.days[-1].date + timedelta(days=1)
    scenes = [slot.scene for slot in visit.slots]
    moved = trials.try_moves(dict.fromkeys(scenes, free))
    assert ((), True) == (moved.broken, moved.change_cny is not None)
    dropped = trials.try_moves(dict.fromkeys(scenes))
    assert () == dropped.broken
    assert (dropped.change_cny or 0) < 0


def test_what_is_against_several_is_told_of_a_few(studio, two_days):
    """A day off keeps each scene away: three are named, then how many more."""
    plan, trials = tries(studio, two_days, dates_off=frozenset({START + timedelta(days=20)}))
    scenes = [*plan.dates][:5]
    found = trials.try_moves(dict.fromkeys(scenes, START + timedelta(days=20)))
    assert ["off"] * 3 + ["more"] == [*found.rules]
    assert all(message.both() for message in found.broken)


def test_too_much_for_a_day_is_told_of_all(studio, two_days):
    """Everything on one date: the pages of the day are named, or its hours."""
    plan, trials = tries(studio, two_days)
    found = trials.try_moves(dict.fromkeys(plan.dates, plan.days[0].date))
    (said,) = found.broken
    assert said.code in {"schedule.block_pages", "schedule.block_full"}
    assert str(len(plan.dates)) in said.text("en")


def test_an_order_by_hand_is_tried(studio, two_days):
    """The order that is there costs the same; one that returns to a place is refused."""
    plan, trials = tries(studio, two_days)
    day = plan.days[0]
    shot = tuple(slot.scene for slot in day.slots)
    same = trials.try_moves({}, orders=[DayOrder(day=day.date, scenes=shot)])
    assert ((), 0) == (same.broken, same.change_cny)
    torn = replace(two_days, rules=replace(two_days.rules, hours=14.0))
    plan, trials = tries(studio, torn)
    first, second = shot[0], next(s for s in plan.dates if s not in shot)
    order = DayOrder(day=day.date, scenes=(first, second, *shot[1:]))
    found = trials.try_moves({second: day.date}, orders=[order])
    assert codes(found) & {"schedule.keeps_order", "schedule.keeps_full", "schedule.keeps_pages"}


def test_nobody_joins_a_day_laid_out_by_hand(studio, two_days):
    """Such a date refuses every other scene, and says so."""
    plan = studio.plan(two_days)
    shot = tuple(slot.scene for slot in plan.days[0].slots)
    other = next(scene for scene in plan.dates if scene not in shot)
    orders = (DayOrder(day=plan.days[0].date, scenes=shot),)
    _, trials = tries(studio, two_days, orders=orders)
    assert {"schedule.keeps_locked"} == codes(trials.try_scene(other, plan.days[0].date))
