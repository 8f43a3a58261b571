"""Small covering problems by chance, and all their answers, one after the other.

Costs are few and small, so that sums tie; a need may have several pairs at one location.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from scout.suggest.covering.problem import Problem, Row

PRICES = (0, 0, 1, 2, 3, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """The most needs, locations, pairs of a need and rows; whether anything may clash."""

    needs: int = 5
    locations: int = 7
    pairs: int = 5
    rows: int = 2
    clashes: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Every answer that is allowed: ``pairs`` (one a need) and ``cost``."""

    pairs: np.ndarray
    cost: np.ndarray

    def __len__(self):
        return len(self.cost)

    @property
    def least(self):
        """What the best costs; ``None`` where nothing is allowed."""
        return int(self.cost.min()) if len(self.cost) else None

    def within(self, cost):
        """The pairs of all answers that cost no more."""
        return np.unique(self.pairs[self.cost <= cost])


def make_problem(seed, sizes=None):
    """The problem of a seed; rows, clashes and unlike sets are there half of the time."""
    dice, sizes = random.Random(seed), sizes or Sizes()  # noqa: S311 - a repeatable case
    needs, locations = dice.randint(1, sizes.needs), dice.randint(2, sizes.locations)
    count = [dice.randint(1, sizes.pairs) for _ in range(needs)]
    pairs = sum(count)
    blank = Problem(
        needs=needs,
        locations=locations,
        need=np.repeat(np.arange(needs), count),
        location=_draw(dice, range(locations), pairs),
        place_cost=_draw(dice, PRICES, locations),
        pair_cost=_draw(dice, PRICES, pairs),
    )
    problem = replace(blank, rows=tuple(_draw_rows(blank, dice, most=sizes.rows)))
    return _with_clashes(problem, dice) if sizes.clashes else problem


def _draw(dice, values, count):
    return np.array([dice.choice(values) for _ in range(count)], dtype=np.int64)


def _draw_rows(problem, dice, *, most):
    """Limits that some answer keeps and many do not."""
    for _ in range(dice.randint(0, most)):
        place = _draw(dice, (0, 0, 1, 1, 2), problem.locations)
        pair = _draw(dice, dice.choice(((0,), (0, 1), (-2, -1, 0, 1, 2, 5))), len(problem.need))
        row = Row(place=place, pair=pair, limit=0)
        loads = [load_row(problem, row, draw_answer(problem, dice)) for _ in range(3)]
        yield replace(row, limit=dice.choice(loads) - dice.choice((0, 0, 0, 1, 3)))


def draw_answer(problem, dice):
    """Some pair for each need, whether that is allowed or not."""
    return np.array(
        [
            dice.choice(np.flatnonzero(problem.need == need).tolist())
            for need in range(problem.needs)
        ],
        dtype=np.int64,
    )


def load_row(problem, row, chosen):
    """What pairs, one a need, come to in a row."""
    used = {int(problem.location[pair]) for pair in chosen}
    return sum(int(row.place[place]) for place in used) + sum(int(row.pair[p]) for p in chosen)


def _with_clashes(problem, dice):
    groups = [_draw_group(problem, dice) for _ in range(dice.choice((0, 0, 1, 3)))]
    numbers = range(problem.locations)
    far = [dice.sample(numbers, 2) for _ in range(dice.choice((0, 0, 1, 3)))]
    answers = [draw_answer(problem, dice) for _ in range(dice.choice((0, 0, 1, 3)))]
    return replace(
        problem,
        one_of=tuple(group for group in groups if len(group) > 1),
        far=np.array(far, dtype=np.int64).reshape(-1, 2) if far else None,
        unlike=tuple(frozenset(problem.location[answer].tolist()) for answer in answers),
    )


def _draw_group(problem, dice):
    """All pairs of some needs at one location; or one of these, and pairs of one other need."""
    place = dice.choice(problem.location.tolist())
    needs = dice.sample(range(problem.needs), min(problem.needs, 2))
    here = np.isin(problem.need, needs) & (problem.location == place)
    if dice.random() < 0.5:
        return np.flatnonzero(here)
    one = np.flatnonzero(here & (problem.need == needs[0]))
    theirs = np.flatnonzero(problem.need == needs[-1])
    drawn = [pair for pair in theirs.tolist() if dice.random() < 0.5]
    return np.union1d(one, np.array(drawn, dtype=np.int64))


def list_answers(problem, *, among=None):
    """All answers that a problem allows, with these pairs alone if so asked."""
    open_pairs = np.arange(len(problem.need)) if among is None else among
    options = [open_pairs[problem.need[open_pairs] == need] for need in range(problem.needs)]
    chosen = np.array(list(product(*options)), dtype=np.int64).reshape(-1, problem.needs)
    used = np.zeros((len(chosen), problem.locations), dtype=bool)
    used[np.arange(len(chosen))[:, None], problem.location[chosen]] = True
    allowed = _keeps_rows(problem, chosen, used=used) & _keeps_clashes(problem, chosen, used=used)
    cost = used @ problem.place_cost + problem.pair_cost[chosen].sum(axis=1)
    return Answers(pairs=chosen[allowed], cost=cost[allowed])


def _keeps_rows(problem, chosen, *, used):
    keeps = np.ones(len(chosen), dtype=bool)
    for row in problem.rows:
        keeps &= used @ row.place + row.pair[chosen].sum(axis=1) <= row.limit
    return keeps


def _keeps_clashes(problem, chosen, *, used):
    keeps = np.ones(len(chosen), dtype=bool)
    for group in problem.one_of:
        keeps &= np.isin(chosen, group).sum(axis=1) <= 1
    for one, other in problem.far if problem.far is not None else ():
        keeps &= ~(used[:, one] & used[:, other])
    for places in problem.unlike:
        keeps &= (used != np.isin(np.arange(problem.locations), list(places))).any(axis=1)
    return keeps
