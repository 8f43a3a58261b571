"""Days laid out by hand, planned around, before the independent referee."""

import random
from dataclasses import replace

import pytest
from shoot_referee.checker import check_plan
from shoot_referee.judge import make_plan
from shoot_referee.production import make_production

from scout.domain.terms import DayOrder


def shuffle_visits(day, *, dice):
    """The scenes of a day, its places and what is shot at each in another order."""
    visits = [[slot.scene for slot in visit.slots] for visit in day.visits]
    dice.shuffle(visits)
    for scenes in visits:
        dice.shuffle(scenes)
    return tuple(scene for scenes in visits for scene in scenes)


def lay_out(production, plan, *, dice):
    """The production with two days of a plan in an order by hand, and a scene put off."""
    days = dice.sample(plan.days, min(2, len(plan.days)))
    orders = tuple(DayOrder(day=day.date, scenes=shuffle_visits(day, dice=dice)) for day in days)
    left = {scene for scene in plan.dates if all(scene not in one.scenes for one in orders)}
    off = frozenset(sorted(left)[:1])
    terms = replace(production.terms, fixes=(), orders=orders, put_off=off)
    return replace(production, terms=terms)


@pytest.mark.parametrize("seed", range(300, 330))
def test_days_by_hand_break_no_rule(seed):
    """From nothing and from a plan: the order is kept, nobody joins, and every price is right."""
    production, dice = make_production(seed), random.Random(seed)  # noqa: S311 - repeatable
    plan = make_plan(production, rounds=5)
    asked = lay_out(production, plan, dice=dice)
    assert [] == check_plan(make_plan(asked, rounds=10), asked)


@pytest.mark.parametrize("seed", range(330, 340))
def test_the_order_that_is_there_costs_nothing(seed):
    """A plan whose days are all laid out by hand as they are is found again, and is as cheap."""
    production = make_production(seed)
    production = replace(production, terms=replace(production.terms, fixes=()))
    plan = make_plan(production, rounds=5)
    orders = tuple(
        DayOrder(day=day.date, scenes=tuple(slot.scene for slot in day.slots)) for day in plan.days
    )
    off = frozenset(lost.scene for lost in plan.unplaced)
    terms = replace(production.terms, orders=orders, put_off=off)
    asked = replace(production, terms=terms)
    again = make_plan(asked, rounds=30)
    assert [] == check_plan(again, asked)
    assert (plan.dates, plan.cost) == (again.dates, again.cost)
