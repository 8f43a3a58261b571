"""Parts that share nothing, and needs that choose alike: the same optimum as without."""

import numpy as np
import pytest
from coverings.problem import Sizes, list_answers, make_problem

from scout.suggest.covering import solve as solve_room
from scout.suggest.covering.core import make_core
from scout.suggest.covering.problem import Problem
from scout.suggest.covering.solve import solve
from scout.suggest.covering.split import split

PLAIN = Sizes(rows=0, clashes=False)


def _beside(problems):
    """Several problems as one, each with needs and locations of its own."""
    needs = np.cumsum([0, *(p.needs for p in problems)])
    places = np.cumsum([0, *(p.locations for p in problems)])
    return Problem(
        needs=int(needs[-1]),
        locations=int(places[-1]),
        need=np.concatenate([p.need + n for p, n in zip(problems, needs, strict=False)]),
        location=np.concatenate([p.location + n for p, n in zip(problems, places, strict=False)]),
        place_cost=np.concatenate([p.place_cost for p in problems]),
        pair_cost=np.concatenate([p.pair_cost for p in problems]),
    )


def test_parts_share_neither_needs_nor_places():
    """Every column is in one part, and no need or place in two."""
    for seed in range(40):
        problems = [make_problem(seed * 3 + n, PLAIN) for n in range(3)]
        core = make_core(_beside([p for p in problems if p.coverable]))
        if not core.size:
            continue
        parts = split(core)
        assert core.size == sum(part.size for part in parts)
        for kind in ("need", "location"):
            seen = [set(_of(part, kind)) for part in parts]
            assert sum(map(len, seen)) == len(set().union(*seen))


def _of(part, kind):
    values = part.need if kind == "need" else part.location
    return values.tolist()


@pytest.mark.parametrize("least", [0, 10**9])
def test_parts_solved_apart_come_to_the_same(least, monkeypatch):
    """The best of the whole is the best of each added up, however it is solved."""
    monkeypatch.setattr(solve_room, "APART", least)
    for seed in range(40):
        problems = [p for p in (make_problem(seed * 3 + n, PLAIN) for n in range(3)) if p.coverable]
        if not problems:
            continue
        best = sum(list_answers(p).least for p in problems)
        answer = solve(_beside(problems))
        assert (best, True) == (answer.value, answer.proven)


def test_needs_that_choose_alike_are_each_paid_for():
    """Two needs with the same places in the same order of cost: both costs count."""
    problem = Problem(
        needs=2,
        locations=2,
        need=np.array([0, 0, 1, 1]),
        location=np.array([0, 1, 0, 1]),
        place_cost=np.array([10, 10]),
        pair_cost=np.array([1, 2, 5, 30]),
    )
    answer = solve(problem)
    assert (16, [0, 2]) == (answer.value, answer.chosen.tolist())
