"""Talent scheduling is a shoot in which every scene fills its day and only the cast costs."""

import random
from itertools import permutations

import pytest

from tests.bench.talent import Instance
from tests.bench.talent_shoot import make_talent_shoot


def draw_instance(seed):
    """A few scenes of a day or two, a few members, prices that tie."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable case
    scenes, members = dice.randint(1, 5), dice.randint(1, 4)
    works = [[dice.random() < 0.5 for _ in range(scenes)] for _ in range(members)]
    return Instance(
        name=f"drawn-{seed}",
        works=tuple(map(tuple, works)),
        price=tuple(dice.choice((0, 1, 1, 5)) for _ in range(members)),
        days=tuple(dice.choice((1, 1, 2)) for _ in range(scenes)),
    )


def price_of_order(instance, order):
    """What the members cost from first to last day, both included."""
    total = 0
    for works, price in zip(instance.works, instance.price, strict=True):
        on = [works[scene] for scene in order for _ in range(instance.days[scene])]
        if any(on):
            total += price * (len(on) - on.index(True) - on[::-1].index(True))
    return total


@pytest.mark.parametrize("seed", range(40))
def test_the_plan_costs_what_the_best_of_all_orders_costs(studio, seed):
    """No order of the scenes is cheaper, and the plan says that it is proven."""
    instance = draw_instance(seed)
    orders = permutations(range(len(instance.days)))
    best = min(price_of_order(instance, order) for order in orders)
    plan = studio.plan(make_talent_shoot(instance))
    assert (best, best, 0.0) == (plan.cost.total, plan.bound, plan.gap)
    assert sum(instance.days) == len(plan.days)
