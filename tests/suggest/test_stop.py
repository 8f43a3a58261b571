"""Stopped by the user at any moment, or by a limit: no thread stays, no answer says too much."""

import json
import subprocess
import sys
import threading
import time
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from referee.checker import check_suggestion, read_played
from referee.instance import LARGE, SMALL, Instance, make_instance
from referee.judge import make_engine
from referee.measure import measure_set

from bench.production import LARGE as LARGE_PRODUCTION
from bench.production import TYPICAL
from scout.domain.errors import Cancelled, NoSolution
from scout.domain.progress import Progress
from scout.domain.wish import Weights, Wishes
from scout.geo.travel import GeodesicEstimator
from scout.suggest.covering.solve import Limit
from scout.suggest.engine import Engine

MOMENTS = 20
REFUSED = "refused"
ROOT = Path(__file__).parents[2]


def _list_threads():
    """The threads that Python started: a window's own that call it once are none of ours."""
    return {one for one in threading.enumerate() if not isinstance(one, threading._DummyThread)}


class Stop:
    """Says that the user wants to stop from the so many-th time on that it is asked."""

    def __init__(self, after=None):
        self.after, self.asked = after, 0

    def look(self):
        """Whether the user wants to stop."""
        self.asked += 1
        return self.after is not None and self.asked >= self.after


@cache
def _ask(seed):
    """A production, its engine, and its first set, if wishes allow any."""
    instance = make_instance(seed, size=LARGE, goal=False)
    engine = make_engine(instance)
    try:
        return instance.wishes, engine, engine.suggest(instance.wishes).sets[0]
    except NoSolution:
        return instance.wishes, engine, None


def _run(verb, seed, stop):
    """The answer to a question that asks ``stop`` whether to go on; or that it was refused."""
    wishes, engine, first = _ask(seed)
    asked = {"wishes": wishes, "progress": Progress(stopped=stop.look)}
    try:
        if verb == "repair":
            return engine.repair(first, first.location_ids[:1], **asked)
        if verb == "backup":
            return engine.backup(first, **asked)
        return _without_times(getattr(engine, verb)(**asked))
    except NoSolution as refusal:
        return REFUSED, refusal.conflicting


def _without_times(answer):
    """The answer without what differs from run to run."""
    if not hasattr(answer, "sets"):
        return answer
    sets = tuple(replace(found, elapsed_ms=0.0) for found in answer.sets)
    return replace(answer, sets=sets, elapsed_ms=0.0)


@pytest.mark.parametrize(
    ("verb", "seed"),
    [
        ("suggest", 0),  # refused: the conflict is searched too
        ("suggest", 1),
        ("suggest", 4),
        ("suggest", 6),
        ("front", 3),
        ("front", 6),
        ("repair", 1),  # refused as well
        ("repair", 5),
        ("repair", 6),
        ("backup", 5),
        ("backup", 6),
    ],
)
def test_a_question_ends_in_its_answer_or_is_cancelled(verb, seed):
    """At whichever moment it is stopped, and without leaving a thread behind."""
    calm = Stop()
    answer = _run(verb, seed, calm)
    before = _list_threads()
    step = max(1, calm.asked // MOMENTS)
    cancelled = 0
    for moment in (*range(1, calm.asked + 1, step), calm.asked):
        try:
            assert answer == _run(verb, seed, Stop(moment)), moment
        except Cancelled:
            cancelled += 1
        assert _list_threads() <= before, moment
    assert cancelled > 0
    with pytest.raises(Cancelled):
        _run(verb, seed, Stop(1))
    assert answer == _run(verb, seed, Stop()), "asked again after all that"


@cache
def _make(size, seed=2):
    """45 needs among 120 locations, or 150 among 2,000."""
    needs, locations = size.make(seed)
    return Instance(seed=seed, needs=needs, locations=locations, wishes=Wishes())


def _open(production, vocabulary, **more):
    return Engine(
        production.needs,
        production.locations,
        vocabulary=vocabulary,
        travel=GeodesicEstimator(),
        **more,
    )


def _suggest_for_ever(engine, wishes, *, progress):
    while True:
        engine.suggest(wishes, progress=progress)


@pytest.mark.parametrize("asked", [Wishes(), Wishes(goal=Weights(minute=400), sets=1)])
def test_a_large_question_is_cancelled_from_another_thread(vocabulary, asked):
    """Within two seconds, however often it has been answered before."""
    engine, flag = _open(_make(LARGE_PRODUCTION), vocabulary), threading.Event()
    before = _list_threads()
    pressed = []

    def press():
        pressed.append(time.monotonic())
        flag.set()

    timer = threading.Timer(0.3, press)
    timer.start()
    with pytest.raises(Cancelled):
        _suggest_for_ever(engine, asked, progress=Progress(stopped=flag.is_set))
    took = time.monotonic() - pressed[0]
    timer.join()
    assert took < 2.0
    assert _list_threads() <= before


def test_a_hard_proof_is_cancelled_from_another_thread():
    """Within two seconds and with no thread of any kind left, far from the solver's next answer."""
    command = [sys.executable, "-m", "tests.suggest.hard_proof"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    told = json.loads(ran.stdout)
    assert told["took_s"] < 2.5
    assert [] == told["left"]


def test_a_large_set_that_lost_a_place_is_mended(vocabulary):
    """Sums too long for 64 bits are not taken for a set that does not exist."""
    engine = _open(_make(LARGE_PRODUCTION), vocabulary)
    (found,) = engine.suggest(Wishes(sets=1, goal=Weights())).sets
    lost = found.location_ids[:1]
    mended = engine.repair(found, lost).repaired
    assert mended.proven
    assert set(lost).isdisjoint(mended.location_ids)
    assert len(found.assignments) == len(mended.assignments)


@pytest.mark.parametrize(
    ("size", "limit"),
    [
        (LARGE_PRODUCTION, Limit(seconds=0.05)),
        (TYPICAL, Limit(seconds=0.001)),
        (TYPICAL, Limit(work=0.001)),
        (TYPICAL, Limit(gap=0.05)),
    ],
)
def test_a_limit_leaves_whole_sets_with_an_honest_gap(size, limit, vocabulary):
    """Each need is played once, the figures are right, and what is not proven has a gap."""
    production = _make(size)
    suggestion = _open(production, vocabulary, limit=limit).suggest()
    assert 4 == len(suggestion.sets)
    for found in suggestion.sets:
        played = read_played(found)
        assert [need.id for need in production.needs] == sorted(choice.need for choice in played)
        assert sorted({choice.location for choice in played}) == list(found.location_ids)
        values, figures = measure_set(played, production), found.figures
        told = (figures.locations, figures.fee_cny, figures.spread_min)
        assert (values.places, values.cost, values.spread) == told
        assert found.proven is (found.gap == 0.0)
        assert 0.0 <= found.gap <= 1.0


LIMITS = (Limit(work=1e-6), Limit(work=0.001), Limit(gap=0.05))


@pytest.mark.parametrize("seed", range(3))
def test_a_gap_holds_what_more_time_finds(seed, vocabulary):
    """With a price on minutes too no set is better than the gap of the one found admits."""
    production, weights = _make(TYPICAL, seed), Weights(minute=3000)
    wishes = Wishes(sets=1, goal=weights)

    def ask(limit=None):
        (found,) = _open(production, vocabulary, limit=limit).suggest(wishes).sets
        return found, measure_set(read_played(found), production).under(weights)[0]

    best, least = ask()
    assert best.proven
    values = []
    for limit in LIMITS:
        found, value = ask(limit)
        assert found.proven is (found.gap == 0.0)
        assert (1 - found.gap - 0.0001) * value <= least <= value
        values.append(value)
    assert max(values) > least


def test_small_productions_within_no_time_are_proven_or_say_their_gap():
    """With hardly any work: a refusal, or whole sets no better than their bound allows."""
    for seed in range(60):
        instance = make_instance(seed, size=SMALL)
        engine = make_engine(instance)
        engine._limit = Limit(work=1e-6)
        try:
            suggestion = engine.suggest(instance.wishes)
        except NoSolution:
            continue
        assert [] == check_suggestion(suggestion, instance), seed
