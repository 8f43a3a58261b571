"""One invented production through the planner, and everything that is wrong with the plan.

The checker looks at every plan, and nothing may be left out that a free date could take. Tiny
productions are also tried out in full: no plan may cost less than the cheapest, or be called
proven above it, and none should cost more.
"""

from __future__ import annotations

from dataclasses import dataclass

from shoot_referee.brute import Brute
from shoot_referee.checker import check_plan
from shoot_referee.fact import minute_of
from shoot_referee.production import LARGE, TINY, make_production
from shoot_referee.spare import find_missed

from scout.schedule.planner import Effort, plan_days
from scout.schedule.request import PlanRequest

FEW, USUAL = 30, 150
"""Rounds of improving: enough to use all of the search on large productions; as by default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``faults``: broken rules and wrong prices; ``misses``: what could have been done better."""

    seed: int
    faults: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


def make_request(production):
    """What the planner is asked."""
    return PlanRequest(
        script=production.script,
        needs=production.needs,
        location_set=production.location_set,
        locations=production.locations,
        start=production.start,
        rules=production.rules,
        terms=production.terms,
    )


def make_plan(production, *, rounds=USUAL):
    """The planner's plan of a production."""
    request, effort = make_request(production), Effort(rounds=rounds)
    return plan_days(request, travel=production.road, sun=production.sun, effort=effort)


def judge_large(seed):
    """What is wrong with the plan of a large production: by the checker alone."""
    production = make_production(seed, size=LARGE)
    plan = make_plan(production, rounds=FEW)
    faults = tuple(check_plan(plan, production))
    return Verdict(seed=seed, faults=faults, misses=tuple(find_missed(plan, production)))


def judge_tiny(seed):
    """What is wrong with the plan of a tiny production: by the checker and by trying all."""
    production = make_production(seed, size=TINY)
    plan = make_plan(production)
    called = tuple(int(minute_of(day.date, day.call)) for day in plan.days)
    brute = Brute(production, production.rules.max_days, called)
    faults = [
        *check_plan(plan, production),
        *(f"the trial: {fault}" for fault in check_plan(brute.make_plan(), production)),
    ]
    left, price = brute.best[:2]
    reached, best = (len(plan.unplaced), plan.cost.total), (left, price)
    if reached < best:
        faults.append(f"reached {reached} scenes left out and 元, the best is {best}")
    if len(plan.unplaced) == left and plan.bound > price:
        faults.append(f"the bound is {plan.bound}, {price} can be had")
    misses = (f"reached {reached} scenes left out and 元, the best is {best}",)
    return Verdict(seed=seed, faults=tuple(faults), misses=misses if reached > best else ())
