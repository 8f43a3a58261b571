"""Exchanges find what trying everything finds, where that can be tried."""

import random
from itertools import product

import pytest

from scout.schedule.district.exchange import exchange


def make_question(seed):
    """Eight groups of three offers, a third of all pairs excluding each other."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable question, no secret
    groups = [range(3 * number, 3 * number + 3) for number in range(8)]
    excludes = [0] * 24
    for one in range(24):
        for other in range(one):
            if one // 3 == other // 3 or dice.random() < 0.35:
                excludes[one] |= 1 << other
                excludes[other] |= 1 << one
    return groups, excludes


def _agree(chosen, excludes):
    return not any(excludes[one] >> other & 1 for one in chosen for other in chosen)


@pytest.mark.parametrize("seed", range(5))
def test_as_many_as_by_trying_everything(seed):
    """The most groups, no two of whose offers exclude each other; twice the same."""
    groups, excludes = make_question(seed)
    ways = ({one for one in way if one is not None}
            for way in product(*([None, *group] for group in groups)))  # fmt: skip
    most = max(len(way) for way in ways if _agree(way, excludes))
    found = exchange(groups, excludes, start=())
    assert (most, True) == (len(found), _agree(found, excludes))
    assert found == exchange(groups, excludes, start=())


def test_nothing_known_is_lost():
    """What it starts from is kept, unless more can be had."""
    groups, excludes = [range(1), range(1, 2), range(2, 3)], [0b110, 0b001, 0b001]
    assert {1, 2} == exchange(groups, excludes, start=[0])
    assert {0} == exchange(groups[:1], excludes[:1], start=[0])
    assert set() == exchange([], [], start=())
