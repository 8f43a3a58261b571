"""What keeps scenes off every day: demands that cannot all hold, and of which each one counts."""

from dataclasses import replace

import pytest
from shoot_referee.brute import Brute
from shoot_referee.checker import check_plan

from scout.domain.errors import Cancelled
from scout.domain.explanation import Certainty, Demand, DemandKind
from scout.domain.location import HourSpan
from scout.domain.progress import Progress
from scout.domain.terms import CastTerms, Fix, PlaceTerms, Terms
from scout.schedule.explaining import conflict as room
from scout.schedule.explaining.conflict import find_conflict
from scout.schedule.explaining.demand import give_up, list_demands
from scout.schedule.job.job import make_job
from scout.schedule.planner import Effort, plan_days
from tests.schedule.conftest import START, LevelSun, StraightRoad
from tests.schedule.explaining.conftest import ask

BLOCKS, SIZE = 4, 15
DATES = 5
"""Dates that are tried out where their number is not limited."""


def conflicts(block):
    """The conflicts of a block of tiny shoots, each with the way to keep only some demands."""
    for seed in range(block * SIZE, (block + 1) * SIZE):
        asked = ask(seed)
        found = find_conflict(asked.plan, asked.request, **asked.clock)
        if found is not None:
            yield asked, found, keep_only(asked)


def keep_only(asked):
    """A request that makes some demands alone."""
    job = make_job(asked.request, **asked.clock)
    every = list_demands(job, range(len(job.tasks)))
    others = (s.index for s in asked.request.script.scenes if s.index not in job.number_of)
    never = [Demand(kind=DemandKind.SCENE, scene=index) for index in others]
    return lambda kept: give_up(asked.request, [*never, *(d for d in every if d not in kept)])


@pytest.mark.parametrize("block", range(BLOCKS))
def test_a_proven_conflict_is_one(block):
    """With its demands alone no plan of all scenes exists, by trying every one."""
    seen = 0
    for asked, found, only in conflicts(block):
        if found.certainty is Certainty.PROVEN:
            request = only(found.demands)
            dates = request.rules.max_days or DATES
            assert Brute(asked.shoot(request), dates).best[0] > 0, found.sentences
            seen += 1
    assert seen > 0


@pytest.mark.parametrize("block", range(BLOCKS))
def test_every_member_counts(block):
    """Without any one of the demands there is a plan of all scenes without a fault."""
    seen = 0
    for asked, found, only in conflicts(block):
        assert found.smallest
        for member in found.demands:
            request = only([other for other in found.demands if other != member])
            plan = plan_days(request, **asked.clock, effort=Effort(rounds=50))
            assert () == plan.unplaced, (found.sentences, member)
            assert [] == check_plan(plan, asked.shoot(request))
            seen += 1
    assert seen > 0


@pytest.mark.parametrize("block", range(BLOCKS))
def test_every_conflict_is_told_in_both_languages(block):
    """Its demands, how sure it is, and that each counts; no blank is left."""
    for _, found, _ in conflicts(block):
        texts = [sentence.text(lang) for sentence in found.sentences for lang in ("en", "zh")]
        assert not [text for text in texts if "{" in text]
        assert "schedule.conflict_smallest" == found.sentences[-1].code


def ask_why(studio, request, **more):
    """The conflict of the plan of a request."""
    plan = studio.plan(request)
    return find_conflict(plan, request, travel=StraightRoad(), sun=LevelSun(), **more)


def kinds(found):
    """What stands against each other."""
    return [demand.kind for demand in found.demands]


def test_nothing_left_out_is_no_conflict(studio, three_houses):
    """A plan with every scene on a day."""
    assert ask_why(studio, three_houses) is None


def test_three_scenes_and_two_days(studio, three_houses):
    """Three full days do not go into two: the scenes, the days and the hours, proven."""
    asked = replace(three_houses, rules=replace(three_houses.rules, max_days=2))
    found = ask_why(studio, asked)
    assert Certainty.PROVEN is found.certainty
    scene, rules = DemandKind.SCENE, {DemandKind.MAX_DAYS, DemandKind.HOURS, DemandKind.PAGES}
    assert [1, 2, 3] == [demand.scene for demand in found.demands if demand.kind is scene]
    assert DemandKind.MAX_DAYS in kinds(found)
    assert {*kinds(found)} <= {scene} | rules
    assert "scenes #1, #2, #3" in found.sentences[0].text("en")


def test_a_fix_and_an_absence(studio, three_houses):
    """Fixed on a date on which An is away: the scene, the fix and that one date of the absence."""
    away = frozenset(START.fromordinal(START.toordinal() + days) for days in range(4))
    terms = Terms(
        fixes=(Fix(scene=1, day=START),),
        cast=(CastTerms(name="An", away=away), CastTerms(name="Bo", away=away)),
        days_off=frozenset({6}),
    )
    found = ask_why(studio, replace(three_houses, terms=terms))
    assert [DemandKind.SCENE, DemandKind.FIX, DemandKind.AWAY] == kinds(found)
    assert (START, "An") == (found.demands[2].day, found.demands[2].name)
    assert Certainty.PROVEN is found.certainty


def test_opening_hours_that_no_scene_fits_into(studio, three_houses):
    """A house that can be had two hours a day: the scene and the hours of the house."""
    hours = (HourSpan(start=600, until=720),)
    terms = Terms(places=(PlaceTerms(location_id="b", open_hours=hours),))
    found = ask_why(studio, replace(three_houses, terms=terms))
    assert [DemandKind.SCENE, DemandKind.OPEN] == kinds(found)
    assert any("10:00–12:00" in sentence.text("zh") for sentence in found.sentences)


def test_only_the_scene_that_is_asked_about(studio, three_houses):
    """Of two scenes on no day the other is not in the answer."""
    asked = replace(three_houses, rules=replace(three_houses.rules, max_days=1))
    lost = [entry.scene for entry in studio.plan(asked).unplaced]
    assert 2 == len(lost)
    for scene in lost:
        other = sum(lost) - scene
        scenes = {demand.scene for demand in ask_why(studio, asked, scene=scene).demands}
        assert scene in scenes
        assert other not in scenes


def test_the_user_may_stop(studio, three_houses):
    """The work ends at once."""
    asked = replace(three_houses, rules=replace(three_houses.rules, max_days=2))
    with pytest.raises(Cancelled):
        ask_why(studio, asked, progress=Progress(stopped=lambda: True))


def test_an_early_end_is_told(studio, three_houses, monkeypatch):
    """With hardly any work allowed the demands are not said to be the smallest."""
    monkeypatch.setattr(room, "MOST_WORK", 1)
    asked = replace(three_houses, rules=replace(three_houses.rules, max_days=2))
    found = ask_why(studio, asked)
    assert not found.smallest
    assert "schedule.conflict_ended" == found.sentences[-1].code


def test_what_a_longer_search_places_is_no_conflict(studio, three_houses):
    """A plan made for fewer days, asked about with more: a plan for all is found after all."""
    tight = replace(three_houses, rules=replace(three_houses.rules, max_days=2))
    found = find_conflict(studio.plan(tight), three_houses, travel=StraightRoad(), sun=LevelSun())
    assert ((), None) == (found.demands, found.certainty)
    assert ["schedule.conflict_none"] == [sentence.code for sentence in found.sentences]
