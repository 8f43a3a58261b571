"""The linear relaxation of plain coverings: a bound of every answer, tight where that is known."""

from __future__ import annotations

import numpy as np
import pytest

from scout.suggest.covering.core import make_core
from scout.suggest.covering.problem import Problem
from scout.suggest.covering.relaxation import is_plain_cover, relax
from scout.suggest.covering.solve import solve
from tests.bench.or_library import Family, generate_instance


def _cover(rows, costs):
    return Problem.from_cover([np.array(row) for row in rows], np.array(costs))


def test_three_needs_in_a_ring_cost_a_half_more_than_one_place_and_two_are_needed():
    """Each of three places plays two of three needs: the relaxation uses half of each."""
    ring = make_core(_cover([[0, 1], [1, 2], [2, 0]], [1, 1, 1]))
    bound = relax(ring)
    assert bound is not None
    assert bound.value == pytest.approx(1.5)
    assert bound.leaning == pytest.approx([0.5, 0.5, 0.5])


@pytest.mark.parametrize("seed", range(30))
def test_no_answer_undercuts_the_relaxation(seed):
    """The optimum lies at or above the bound, and one place more cannot be had below it."""
    instance = generate_instance(Family(name="t", rows=12, columns=25, density=0.2), seed)
    problem = Problem.from_cover(instance.rows, instance.costs)
    bound, answer = relax(make_core(problem)), solve(problem)
    assert bound is not None
    assert answer is not None
    assert answer.proven
    assert bound.value <= answer.value + 1e-6


def test_pairs_that_cost_something_are_no_plain_cover():
    """Where what is played costs, the prices are raised step by step instead."""
    problem = _cover([[0, 1], [1]], [3, 4])
    dear = problem.priced(problem.place_cost, np.array([0, 0, 1]))
    assert is_plain_cover(make_core(problem))
    assert not is_plain_cover(make_core(dear))
