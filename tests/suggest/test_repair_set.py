"""A set that lost places, mended, against every set that is left in small productions."""

import random
from dataclasses import replace
from functools import cache

import pytest
from referee.checker import read_played
from referee.every_set import MOST, count_sets, pick_best
from referee.instance import SMALL, make_instance
from referee.judge import make_engine
from referee.measure import measure_set, weigh
from referee.rule import is_named, list_choices, settle_halves

from scout.domain.errors import NoSolution
from scout.domain.wish import Measure, PlayHere

BLOCKS = range(4)
BLOCK = 40


class Case:
    """A production, its first set, what is lost of it, and the production without that."""

    def __init__(self, seed):
        self.seed = seed
        instance = make_instance(seed, size=SMALL, goal=False)
        goal = random.Random(seed).choice((None, (Measure.COST,), (Measure.SPREAD, Measure.PLACES)))  # noqa: S311
        wishes = replace(instance.wishes, sets=1, goal=goal)
        self.instance = replace(instance, wishes=wishes)
        self.engine = make_engine(self.instance)
        self.before = self.engine.suggest(wishes).sets[0]
        self.lost = self._lose(random.Random(seed))  # noqa: S311 - a repeatable case
        self.left = replace(self.instance, wishes=forget(wishes, self.lost))

    def _lose(self, dice):
        """One place of the set, or two, or a spot, or a spot and a place."""
        places = list(self.before.location_ids)
        played = dice.choice(self.before.assignments).candidate
        spot = f"{played.location_id}/{played.spot_id}"
        sort = dice.choice(("one", "one", "two", "spot", "spot", "both"))
        if sort == "two":
            return frozenset(dice.sample(places, min(2, len(places))))
        if sort == "one":
            return frozenset({dice.choice(places)})
        return frozenset({spot} if sort == "spot" else {spot, dice.choice(places)})

    def repair(self):
        """The set mended by the engine."""
        return self.engine.repair(self.before, self.lost, wishes=self.instance.wishes)

    def choices(self):
        """What may play each need without what is lost, rounded as the engine does."""
        fits = {
            (entry.need_id, entry.location_id, entry.spot_id): entry.fit
            for entry in self.engine.match(self.left.wishes).candidates()
        }
        return settle_halves(list_choices(self.left), fits)

    def count(self, played):
        """Pages moved, new places, misfit, places and cost of choices."""
        was = {choice.need: (choice.location, choice.spot) for choice in read_played(self.before)}
        weights = {need.id: weigh(need) for need in self.instance.needs}
        fees = {place.id: place.fee_cny_day for place in self.instance.locations}
        used = {choice.location for choice in played}
        return (
            sum(
                weights[choice.need]
                for choice in played
                if was.get(choice.need) not in {None, (choice.location, choice.spot)}
            ),
            len(used.difference(self.before.location_ids)),
            sum((1000 - choice.fit) * weights[choice.need] for choice in played),
            len(used),
            sum(fees[name] for name in used) + sum(choice.cny for choice in played),
        )


def forget(wishes, lost):
    """What is lost is banned, and no wish insists on it any more."""

    def is_lost(name):
        location, _, spot = name.partition("/")
        return location in lost or (spot and name in lost)

    kept = [name for name in wishes.keep if not is_lost(name)]
    about = [
        wish for wish in wishes.about if not (isinstance(wish, PlayHere) and is_lost(wish.place))
    ]
    return replace(wishes, ban=wishes.ban | lost, keep=frozenset(kept), about=tuple(about))


@cache
def _draw(block):
    """The productions of a block that have a set and are small enough."""
    cases = []
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        try:
            case = Case(seed)
        except (NoSolution, IndexError):  # no set meets the wishes, or nothing can be played
            continue
        cases.append(case)
    return cases


def _mend(block):
    """The cases of a block that could be mended, and how."""
    for case in _draw(block):
        try:
            repair = case.repair()
        except NoSolution:
            continue
        if repair.repaired is not None:
            yield case, repair


def _places(found):
    return {choice.need: (choice.location, choice.spot) for choice in read_played(found)}


@pytest.mark.parametrize("block", BLOCKS)
def test_nothing_is_played_at_what_is_lost(block):
    """And everything else that can be played is, once; what cannot is told."""
    seen = 0
    for case, repair in _mend(block):
        places = _places(repair.repaired)
        assert not any(is_named(case.lost, *place) for place in places.values()), case.seed
        playable = sorted(need for need, found in case.choices().items() if found)
        assert playable == sorted(choice.need for choice in read_played(repair.repaired))
        told = sorted(entry.need_id for entry in repair.uncovered)
        assert sorted({need.id for need in case.instance.needs} - set(playable)) == told, case.seed
        assert (tuple(sorted(case.lost)), True) == (repair.lost, repair.repaired.proven)
        seen += 1
    assert seen >= 10


@pytest.mark.parametrize("block", BLOCKS)
def test_a_set_is_changed_as_little_as_can_be(block):
    """Fewest pages moved, then fewest new places, best fit, fewest places, least cost, of all."""
    seen = 0
    for case in _draw(block):
        choices = case.choices()
        if count_sets(choices) > MOST:
            continue
        best = pick_best(case.left, choices, key=case.count)
        try:
            repair = case.repair()
        except NoSolution:
            assert best is None, case.seed
            continue
        if repair.repaired is None:
            assert not any(choices.values()), case.seed
            continue
        assert best[0] == case.count(read_played(repair.repaired)), case.seed
        seen += 1
    assert seen >= 10


@pytest.mark.parametrize("block", BLOCKS)
def test_what_moved_and_what_changed_is_told(block):
    """Exactly the needs that are played elsewhere, and the figures after less those before."""
    for case, repair in _mend(block):
        before, after = _places(case.before), _places(repair.repaired)
        moved = [need for need in after if before.get(need) != after[need]]
        assert sorted(moved) == sorted(repair.moved), case.seed
        was, now = case.before.figures, repair.repaired.figures
        for name in ("locations", "fee_cny", "spread_min"):
            difference = getattr(now, name) - getattr(was, name)
            assert difference == getattr(repair.change, name), case.seed
        assert now.fit - was.fit == pytest.approx(repair.change.fit), case.seed
        values = measure_set(read_played(repair.repaired), case.instance)
        told = (now.locations, now.fee_cny, now.spread_min)
        assert (values.places, values.cost, values.spread) == told, case.seed


@pytest.mark.parametrize("block", BLOCKS)
def test_what_the_set_does_not_use_changes_nothing(block):
    """A place that plays nothing is lost: no need moves, no figure changes."""
    seen = 0
    for case in _draw(block):
        named = {name.partition("/")[0] for name in case.instance.wishes.keep}
        named |= {
            wish.place.partition("/")[0]
            for wish in case.instance.wishes.about
            if isinstance(wish, PlayHere)
        }
        others = {place.id for place in case.instance.locations} - set(case.before.location_ids)
        for name in sorted(others - named)[:2]:
            repair = case.engine.repair(case.before, [name], wishes=case.instance.wishes)
            assert () == repair.moved, (case.seed, name)
            assert _places(case.before) == _places(repair.repaired), (case.seed, name)
            assert case.before.figures == repair.repaired.figures, (case.seed, name)
            seen += 1
    assert seen >= 10


@pytest.mark.parametrize("block", BLOCKS)
def test_of_nothing_nothing_is_mended(block):
    """All places lost: no set, nothing moved, every need told."""
    for case in _draw(block):
        every = [place.id for place in case.instance.locations]
        if "nowhere" in case.instance.wishes.keep:
            continue
        repair = case.engine.repair(case.before, every, wishes=case.instance.wishes)
        assert (None, None, ()) == (repair.repaired, repair.change, repair.moved), case.seed
        assert len(case.instance.needs) == len(repair.uncovered), case.seed
