"""Finds every fault of a plan, whoever made it: nothing of ``scout.schedule`` is imported."""

from __future__ import annotations

from dataclasses import replace

from shoot_referee.cost import check_cost
from shoot_referee.day_rule import DAY_RULES
from shoot_referee.fact import Facts
from shoot_referee.rule import RULES, check_calendar, check_count, check_place

from scout.domain.message import say
from scout.domain.plan import Plan, Unplaced

FORM = (check_count, check_place, check_calendar)
"""What must hold before anything else can be looked at."""


def check_plan(plan, production):
    """What is wrong with a plan, in words; empty where nothing is."""
    facts = Facts(production)
    faults = [fault for rule in FORM for fault in rule(plan, facts)]
    return faults or [*_check_rules(plan, facts), *check_cost(plan, facts)]


def check_days(days, production):
    """What is wrong with some days of a plan, whatever is shot on the others; prices apart."""
    days = tuple(replace(day, number=number) for number, day in enumerate(days, 1))
    shot = {slot.scene for day in days for visit in day.visits for slot in visit.slots}
    elsewhere = tuple(
        Unplaced(scene=scene.index, reason=say("schedule.no_need"))
        for scene in production.script.scenes
        if scene.index not in shot
    )
    plan = Plan(location_set=production.location_set, days=days, unplaced=elsewhere)
    facts = Facts(production)
    faults = [fault for rule in FORM for fault in rule(plan, facts)]
    return faults or _check_rules(plan, facts)


def _check_rules(plan, facts):
    faults = [fault for rule in RULES for fault in rule(plan, facts)]
    for day in plan.days:
        found = (fault for rule in DAY_RULES for fault in rule(day, facts))
        faults += [f"day {day.number}: {fault}" for fault in found]
    return faults
