"""Measures packed into one sum: the same order of answers as one measure after the other."""

import random

import numpy as np
import pytest
from coverings.problem import Sizes, list_answers, make_problem
from referee.judge import judge_small

from scout.suggest import level as level_room
from scout.suggest.covering.solve import solve
from scout.suggest.level import Level, pack

SIZES = Sizes(rows=0, clashes=False)
ROOMS = (1, 100, 10_000, 2**61)


def _draw_levels(problem, dice):
    """Two to five sums: the number of places, fees, misfits, the tie-break, or any of them."""
    return [_draw_level(problem, dice) for _ in range(dice.randint(2, 5))]


def _draw_level(problem, dice):
    ones, zeros = np.ones(problem.locations, dtype=int), np.zeros(len(problem.need), dtype=int)
    unit = dice.choice((1, 1, 7, 500))
    place = np.array([dice.randrange(6) * unit for _ in ones], dtype=np.int64)
    pair = np.array([dice.randrange(9) * unit for _ in zeros], dtype=np.int64)
    return dice.choice(
        (Level(ones, zeros), Level(ones * 0, pair), Level(place, pair), Level(place, zeros))
    )


def _sum(problem, level, answers):
    """What each answer comes to at a level that has a number for each column of the problem."""
    return [
        sum(int(level.place[n]) for n in set(problem.location[pairs].tolist()))
        + sum(int(level.pair[n]) for n in pairs)
        for pairs in answers.pairs
    ]


def _rank(keys):
    """The place of each key in the order of all of them; equal ones share one."""
    number = {key: rank for rank, key in enumerate(sorted(set(keys)))}
    return [number[key] for key in keys]


def _draw(count):
    for seed in range(count):
        problem, dice = make_problem(seed, SIZES), random.Random(seed)  # noqa: S311
        yield seed, problem, list_answers(problem), _draw_levels(problem, dice)


@pytest.mark.parametrize("room", ROOMS)
def test_a_packed_sum_orders_as_its_levels_do(room, monkeypatch):
    """Every two answers stand as the levels that were packed say, the first level first."""
    monkeypatch.setattr(level_room, "MOST", room)
    packed = []
    for seed, problem, answers, levels in _draw(120):
        everything = np.arange(len(problem.need))
        count, total, _ = pack(problem, levels, column=everything)
        sums = [_sum(problem, level, answers) for level in levels[:count]]
        expected = _rank(list(zip(*sums, strict=True)))
        assert expected == _rank(_sum(problem, total, answers)), seed
        assert count >= 1, seed
        packed.append(count == len(levels))
    assert (room == 2**61) is all(packed)


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_packed_beside_a_base_comes_after_it(room, monkeypatch):
    """The base decides, then the levels that found room beside it; perhaps none did."""
    monkeypatch.setattr(level_room, "MOST", room)
    counts = set()
    for seed, problem, answers, levels in _draw(120):
        everything = np.arange(len(problem.need))
        _, base, _ = pack(problem, levels[:1], column=everything)
        count, total, _ = pack(problem, levels[1:], column=everything, base=base)
        sums = [_sum(problem, level, answers) for level in levels[: count + 1]]
        expected = _rank(list(zip(*sums, strict=True)))
        assert expected == _rank(_sum(problem, total, answers)), seed
        counts.add(count)
    assert (0 in counts) is (room <= 100)


def test_a_bound_on_the_places_orders_all_that_keep_it():
    """With at most so many places the sum orders all answers that have no more."""
    for seed, problem, answers, levels in _draw(200):
        most = 1 + seed % 3
        everything = np.arange(len(problem.need))
        _, total, last = pack(problem, levels, column=everything, most=most)
        few = [len(set(problem.location[pairs].tolist())) <= most for pairs in answers.pairs]
        sums = zip(*(_sum(problem, level, answers) for level in levels), strict=True)
        expected = [key for key, kept in zip(sums, few, strict=True) if kept]
        reached = [s for s, kept in zip(_sum(problem, total, answers), few, strict=True) if kept]
        assert _rank(expected) == _rank(reached), seed
        _, alone, reach = pack(problem, levels[-1:], column=everything, most=most)
        kept = [s for s, k in zip(_sum(problem, alone, answers), few, strict=True) if k]
        assert last == reach, seed
        assert max(kept, default=0) <= last, seed


def test_the_packed_sum_is_least_where_the_levels_are():
    """One proof of the packed sum finds what one proof after the other would."""
    for seed, problem, answers, levels in _draw(60):
        everything = np.arange(len(problem.need))
        count, total, _ = pack(problem, levels, column=everything)
        found = solve(problem.priced(total.place, total.pair))
        sums = list(zip(*(_sum(problem, level, answers) for level in levels[:count]), strict=True))
        at = answers.pairs.tolist().index(found.chosen.tolist())
        assert min(sums) == sums[at], seed


@pytest.mark.parametrize("name", ["MOST", "LARGEST"])
def test_numbers_stay_within_their_room(name, monkeypatch):
    """No number of a sum of several levels is too large, and neither are all together."""
    monkeypatch.setattr(level_room, name, 5000)
    for seed, problem, _, levels in _draw(120):
        count, total, _ = pack(problem, levels, column=np.arange(len(problem.need)))
        used = np.unique(problem.location)
        numbers = np.concatenate([total.place[used], total.pair])
        if count > 1:
            assert (numbers.sum() if name == "MOST" else numbers.max()) <= 5000, seed


@pytest.mark.parametrize("room", ROOMS[:-1])
def test_many_small_packs_find_the_same_sets(room, monkeypatch):
    """With room for one measure at a time every set is still the best of all that there are."""
    monkeypatch.setattr(level_room, "MOST", room)
    for seed in range(25):
        assert [] == judge_small(seed), seed
