"""One invented production through the planner, and everything that is wrong with the plan.

The checker looks at every plan, and nothing may be left out that a free date could take. Tiny
productions are also tried out in full: no plan may cost less than the cheapest, or be called
proven above it, and none should cost more.
"""

from __future__ import annotations

from dataclasses import dataclass

from shoot_referee.brute import Brute
from shoot_referee.checker import check_plan
from shoot_referee.ease import list_eased
from shoot_referee.fact import minute_of
from shoot_referee.production import LARGE, TINY, make_production
from shoot_referee.spare import find_missed

from scout.schedule.planner import Effort, plan_days
from scout.schedule.replan import News, replan
from scout.schedule.request import PlanRequest
from scout.schedule.search.every import MOST_WAYS

FEW, USUAL = 1_000, 4_000
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


def plan_again(plan, production, *, today):
    """The plan made anew from a date on, where nothing has happened."""
    request, news = make_request(production), News(today=today)
    return replan(plan, request, news=news, travel=production.road, sun=production.sun)


def judge_large(seed):
    """What is wrong with the plan of a large production: by the checker alone."""
    production = make_production(seed, size=LARGE)
    plan = make_plan(production, rounds=FEW)
    faults = tuple(check_plan(plan, production))
    return Verdict(seed=seed, faults=faults, misses=tuple(find_missed(plan, production)))


def judge_eased(seed):
    """Where the plan of a tiny production is dearer without one of its rules, in words.

    Only where all ways to deal its scenes out are tried, with the rule and without it.
    """
    production = make_production(seed, size=TINY)
    for name, hard, easy in list_eased(production):
        if (easy.rules.max_days + 1) ** len(easy.script.scenes) <= MOST_WAYS:
            with_it, without = _value(make_plan(hard)), _value(make_plan(easy))
            if without > with_it:
                yield f"seed {seed}, {name}: {without} scenes left out and 元, not {with_it}"


def _value(plan):
    return len(plan.unplaced), plan.cost.total


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
    reached, best = _value(plan), (left, price)
    if reached < best:
        faults.append(f"reached {reached} scenes left out and 元, the best is {best}")
    if len(plan.unplaced) == left and plan.bound > price:
        faults.append(f"the bound is {plan.bound}, {price} can be had")
    misses = (f"reached {reached} scenes left out and 元, the best is {best}",)
    return Verdict(seed=seed, faults=tuple(faults), misses=misses if reached > best else ())
