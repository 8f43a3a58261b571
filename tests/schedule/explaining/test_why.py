"""Why a scene is on its day: every price is that of the moved plan, every rule is true."""

from dataclasses import replace

import pytest
from shoot_referee.brute import list_calls
from shoot_referee.checker import check_plan
from shoot_referee.cost import measure_day, measure_plan
from shoot_referee.fact import Facts
from shoot_referee.layout import DayTrial

from scout.domain.plan import itemise
from scout.domain.terms import CastTerms, Fix, Terms
from scout.schedule.explaining.trial import Trials
from scout.schedule.explaining.why import explain_scene
from scout.schedule.planner import make_plan
from scout.schedule.search.draft import make_draft
from tests.schedule.conftest import START, LevelSun, StraightRoad
from tests.schedule.explaining.conftest import ask

BLOCKS, SIZE = 4, 10
OF_THE_DAY = {"cast", "permit", "build", "fixed", "light", "hours", "dressing", "pages", "full"}
"""Rules that speak of one date and what is on it; an order of a day is only not found."""


def explained(seed):
    """A tiny shoot, its trials, and the explanation of each of its scenes."""
    asked = ask(seed)
    trials = Trials(asked.plan, asked.request, **asked.clock)
    return asked, trials, [explain_scene(trials, scene) for scene in trials.job.number_of]


def measure(plan, facts):
    """The price by kind of cost, reckoned from the clock of the plan alone."""
    return itemise(measure_plan(plan, facts), [measure_day(day, facts) for day in plan.days])


def move(trials, trial):
    """The plan with the scene moved."""
    day = list(trials.day)
    day[trials.job.number_of[trial.scene]] = trials.dates.index(trial.day)
    return make_plan(trials.job, make_draft(trials.planner, trials.dates, day=day))


@pytest.mark.parametrize("block", range(BLOCKS))
def test_a_move_costs_what_is_said_and_keeps_every_rule(block):
    """The moved plan has no fault before the referee, and its price differs as told, by kind."""
    free = 0
    for seed in range(block * SIZE, (block + 1) * SIZE):
        asked, trials, found = explained(seed)
        facts = Facts(asked.production)
        before = measure(asked.plan, facts)
        for trial in (trial for why in found for trial in why.trials if trial.change is not None):
            moved = move(trials, trial)
            assert [] == check_plan(moved, asked.production), (seed, trial)
            after = measure(moved, facts)
            after.subtract(before)
            assert {kind: cny for kind, cny in after.items() if cny} == trial.change, (seed, trial)
            free += 1
    assert free > 0


@pytest.mark.parametrize("block", range(BLOCKS))
def test_what_is_kept_off_a_date_cannot_be_there(block):
    """Beside what is on the date no layout of it exists, by trying all of them."""
    kept = 0
    for seed in range(block * SIZE, (block + 1) * SIZE):
        asked, _, found = explained(seed)
        facts = Facts(asked.production)
        for trial in (trial for why in found for trial in why.trials):
            if OF_THE_DAY & {*trial.rules}:
                shot = {scene for scene, day in asked.plan.dates.items() if day == trial.day}
                scenes = tuple(sorted(shot | {trial.scene}))
                layouts = DayTrial(facts, trial.day, scenes, list_calls(facts.rules)).layouts
                assert (1 << len(scenes)) - 1 not in layouts, (seed, trial)
                kept += 1
    assert kept > 0


@pytest.mark.parametrize("seed", range(SIZE))
def test_every_sentence_speaks_both_languages(seed):
    """No blank is left, and the first sentence says where the scene is."""
    _, _, found = explained(seed)
    for why in found:
        texts = [sentence.text(lang) for sentence in why.sentences for lang in ("en", "zh")]
        assert not [text for text in texts if "{" in text]
        assert (why.day is not None) == (why.sentences[0].code == "schedule.why_day")


@pytest.fixture
def two_houses(studio):
    """Two houses, a day each; An works at both ends, Bo at the first house only."""
    places = [studio.place("a", 114.30), studio.place("b", 114.32)]
    shots = [studio.shot(f"{name}/hall", eighths=16) for name in "ab" for _ in range(4)]
    request = studio.request(shots, places)
    casts = [("An", "Bo"), *[("Bo",)] * 3, *[()] * 3, ("An",)]
    scenes = tuple(
        replace(scene, cast=cast) for scene, cast in zip(request.script.scenes, casts, strict=True)
    )
    return replace(request, script=replace(request.script, scenes=scenes))


def why(plan, request, scene):
    """The explanation of one scene."""
    return explain_scene(Trials(plan, request, travel=StraightRoad(), sun=LevelSun()), scene)


def codes(found):
    """What was said."""
    return [sentence.code.removeprefix("schedule.") for sentence in found.sentences]


def test_what_it_shares_with_its_day(studio, two_houses):
    """The scenes at its house, who works that day anyway, and who comes for it alone."""
    plan = studio.plan(two_houses)
    company = why(plan, two_houses, 1).company
    assert ("a", (2, 3, 4), ("Bo",), ("An",)) == (
        company.place, company.with_place, company.working, company.own,
    )  # fmt: skip


def test_a_fixed_scene_is_there_because_it_was_fixed(studio, two_houses):
    """Said once, and not again for every other date."""
    asked = replace(two_houses, terms=Terms(fixes=(Fix(scene=1, day=START),)))
    found = why(studio.plan(asked), asked, 1)
    assert START == found.fixed == found.day
    assert "why_fixed" in codes(found)
    assert not [s for s in found.sentences if "another date" in s.text("en")]
    assert {("fixed",)} == {trial.rules for trial in found.trials}


def test_who_is_away_is_named_once_with_all_dates(studio, two_houses):
    """An is away but for the first date: one sentence, with the dates as a run."""
    away = frozenset(START.fromordinal(START.toordinal() + days) for days in range(1, 40))
    asked = replace(two_houses, terms=Terms(cast=(CastTerms(name="An", away=away),)))
    plan = studio.plan(asked)
    texts = [sentence.text("en") for sentence in why(plan, asked, 1).sentences]
    told = [text for text in texts if "An away" in text]
    assert 1 == len(told)
    assert told[0].startswith("Not on 2 Dec to ")
    assert any(text.startswith("Of the other") for text in texts)


def test_a_cheaper_date_is_said_honestly(studio):
    """A plan that was laid out for fixes is dearer than need be once they are gone."""
    request = studio.request([studio.shot("a/hall")] * 2, [studio.place("a")])
    dates = (START, START.fromordinal(START.toordinal() + 2))
    fixes = tuple(Fix(scene=scene, day=day) for scene, day in enumerate(dates, 1))
    fixed = replace(request, terms=Terms(fixes=fixes))
    found = why(studio.plan(fixed), request, 2)
    assert {"why_cheaper", "why_cheaper_found"} <= {*codes(found)}
    assert min(trial.change_cny for trial in found.trials if trial.change is not None) < 0


def test_a_scene_on_no_day_has_its_reason_and_its_dates(studio, two_houses):
    """With one day allowed: the reason of the plan first, then what each date says."""
    asked = replace(two_houses, rules=replace(two_houses.rules, max_days=1))
    plan = studio.plan(asked)
    lost = plan.unplaced[0]
    found = why(plan, asked, lost.scene)
    assert (None, lost.reason) == (found.day, found.sentences[0])
    assert {"days", "full", "pages"} >= {rule for trial in found.trials for rule in trial.rules}
    assert "days" in {rule for trial in found.trials for rule in trial.rules}


def test_a_scene_that_nothing_plays_has_its_reason(studio):
    """No place, no dates to try."""
    request = studio.request([studio.shot("a/hall"), studio.shot("")], [studio.place("a")])
    plan = studio.plan(request)
    found = why(plan, request, 2)
    assert ((plan.unplaced[0].reason,), ()) == (found.sentences, found.trials)
