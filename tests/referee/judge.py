"""One invented production through the engine, and everything that is wrong with the answer.

The checker looks at every answer. Small productions are also tried out in full: no set may be
better than the one that is called optimal, none may be missing, and the trade-off must be whole.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from referee.brute import Brute, keep_unbeaten
from referee.checker import NAMED, check_suggestion, read_played
from referee.instance import LARGE, SMALL, make_instance
from referee.measure import measure_set
from referee.rule import list_choices, settle_halves

from scout.domain.errors import NoSolution
from scout.domain.vocabulary import load_vocabulary
from scout.domain.wish import Measure, Weights, Wishes
from scout.geo.travel import GeodesicEstimator
from scout.suggest.engine import Engine

GOALS = {
    "fewest_places": (Measure.PLACES, Measure.FIT, Measure.COST),
    "best_fit": (Measure.FIT, Measure.PLACES, Measure.COST),
    "lowest_cost": (Measure.COST, Measure.FIT, Measure.PLACES),
    "closest_together": (Measure.SPREAD, Measure.PLACES, Measure.FIT),
}


@cache
def _vocabulary():
    return load_vocabulary()


def make_engine(instance):
    """An engine for an invented production."""
    return Engine(
        instance.needs, instance.locations, vocabulary=_vocabulary(), travel=GeodesicEstimator()
    )


def judge_large(seed):
    """What is wrong with the answer to a large production: by the checker alone."""
    instance = make_instance(seed, size=LARGE)
    try:
        suggestion = make_engine(instance).suggest(instance.wishes)
    except NoSolution:
        return []  # whether that is so only trying can tell
    return check_suggestion(suggestion, instance)


def judge_small(seed):
    """What is wrong with the answer to a small production: by the checker and by trying all."""
    instance = make_instance(seed, size=SMALL)
    engine = make_engine(instance)
    choices = _settle(instance, engine)
    brute = Brute(instance, choices)
    try:
        suggestion = engine.suggest(instance.wishes)
    except NoSolution:
        return ["refused, but there is a set"] if brute.outcomes else []
    faults = check_suggestion(suggestion, instance)
    if brute.needs and not suggestion.sets:
        faults.append("no set, and no refusal")
    return faults + list(_judge_sets(suggestion, instance, choices=choices))


def _settle(instance, engine):
    """The choices, with exact halves rounded as the engine did: either side is right."""
    fits = {
        (entry.need_id, entry.location_id, entry.spot_id): entry.fit
        for entry in engine.match(instance.wishes).candidates()
    }
    return settle_halves(list_choices(instance), fits)


def _judge_sets(suggestion, instance, *, choices):
    """Each set against the best of all that may be proposed after those before it."""
    for number in range(instance.wishes.sets):
        before = suggestion.sets[:number]
        goal, label = _goal_of(instance.wishes, number)
        homes = tuple(_homes(entry) for entry in before)
        elsewhere = label.startswith("alternative_")
        brute = Brute(instance, choices, homes if elsewhere else ())
        unlike = () if elsewhere else tuple(frozenset(entry.location_ids) for entry in before)
        best = brute.best(goal, unlike=unlike, elsewhere=elsewhere)
        if best is None or number >= len(suggestion.sets):
            if (best is None) is not (number >= len(suggestion.sets)):
                yield f"{label}: {len(suggestion.sets)} sets, the next best is {best}"
            return
        yield from _judge_set(suggestion.sets[number], instance, brute=brute, best=best, goal=goal)


def _judge_set(found, instance, *, brute, best, goal):
    values = measure_set(read_played(found), instance)
    rank = sum(brute.rank[name] for name in found.location_ids)
    reached = (*values.under(goal), rank)
    if not found.proven:
        yield f"{found.label}: not proven"
    if reached != best:
        yield f"{found.label}: reached {reached}, the best is {best}"


def _goal_of(wishes: Wishes, number: int):
    if wishes.goal is not None:
        label = "own_goal" if number == 0 else f"alternative_{number}"
        return wishes.goal, label
    if number < len(NAMED):
        return GOALS[NAMED[number]], NAMED[number]
    return Weights(), f"alternative_{number - len(NAMED) + 1}"


def _homes(found):
    return {entry.candidate.need_id: entry.candidate.location_id for entry in found.assignments}


def judge_front(seed):
    """What is wrong with the trade-off of a small production."""
    instance = make_instance(seed, size=SMALL, goal=False)
    instance = replace(instance, wishes=replace(instance.wishes, sets=1))
    engine = make_engine(instance)
    brute = Brute(instance, _settle(instance, engine))
    try:
        front = engine.front(instance.wishes)
    except NoSolution:
        return ["refused, but there is a set"] if brute.outcomes else []
    values = {measure_set(read_played(point), instance).all for point in front.points}
    if front.complete:
        return [] if values == brute.front else [f"{sorted(values)}, not {sorted(brute.front)}"]
    stray = values - keep_unbeaten(brute.front | values)
    return [f"beaten: {sorted(stray)}"] if stray else ["not complete"]
