"""A scene tried on another date: every rule that keeps it from there is said, or the price."""

from dataclasses import replace
from datetime import timedelta

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.terms import CastTerms, Fix, PlaceTerms, Terms
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
