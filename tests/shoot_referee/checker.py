"""Finds every fault of a plan, whoever made it: nothing of ``scout.schedule`` is imported."""

from __future__ import annotations

from shoot_referee.cost import check_cost
from shoot_referee.day_rule import DAY_RULES
from shoot_referee.fact import Facts
from shoot_referee.rule import RULES, check_calendar, check_count, check_place

FORM = (check_count, check_place, check_calendar)
"""What must hold before anything else can be looked at."""


def check_plan(plan, production):
    """What is wrong with a plan, in words; empty where nothing is."""
    facts = Facts(production)
    faults = [fault for rule in FORM for fault in rule(plan, facts)]
    if faults:
        return faults
    faults = [fault for rule in RULES for fault in rule(plan, facts)]
    for day in plan.days:
        found = (fault for rule in DAY_RULES for fault in rule(day, facts))
        faults += [f"day {day.number}: {fault}" for fault in found]
    return [*faults, *check_cost(plan, facts)]
