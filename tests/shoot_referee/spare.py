"""Scenes that a plan leaves out although a free date could take them, alone and by all rules."""

from __future__ import annotations

from shoot_referee.brute import list_calls
from shoot_referee.fact import DATE, Facts, minute_of, to_minutes
from shoot_referee.layout import DayTrial
from shoot_referee.window import find_window

HORIZON = 14
"""Dates that are looked at where the number of days is not limited."""


def find_missed(plan, production):
    """What is wrong with leaving scenes out, in words; silent where nothing is."""
    facts = Facts(production)
    dates = facts.list_dates(facts.rules.max_days or HORIZON)
    used = {day.date for day in plan.days}
    for lost in plan.unplaced:
        day = next(
            (day for day in dates if day not in used and _takes(facts, plan, lost.scene, day=day)),
            None,
        )
        if day is not None:
            yield f"scene {lost.scene} is left out, {day} is free ({lost.reason.code})"


def _takes(facts, plan, index, *, day):
    """Whether a scene may be shot alone on a date that the plan does not use."""
    if find_window(facts, index, day=day) is None or not _matches(facts, plan, index, day=day):
        return False
    layouts = DayTrial(facts, day, (index,), list_calls(facts.rules)).layouts.get(1, ())
    return any(_leaves_rest(facts, plan, layout, day=day) for layout in layouts)


def _leaves_rest(facts, plan, layout, *, day):
    rest, midnight = to_minutes(facts.rules.rest_hours), day.toordinal() * DATE
    for other in plan.days:
        shift = other.date.toordinal() * DATE
        call, wrap = (
            shift + minute_of(other.date, other.call),
            shift + minute_of(other.date, other.wrap),
        )
        if other.date < day and midnight + layout.call < wrap + rest:
            return False
        if other.date > day and call < midnight + layout.wrap + rest:
            return False
    return True


def _matches(facts, plan, index, *, day):
    """Whether what must match stays close together with one more shoot day."""
    at = {slot.scene: d.date for d in plan.days for visit in d.visits for slot in visit.slots}
    at[index] = day
    rank = {date: number for number, date in enumerate(sorted(set(at.values())))}
    for group in facts.terms.together:
        ranks = [rank[date] for scene, date in at.items() if facts.homes[scene].need_id in group]
        if ranks and max(ranks) - min(ranks) >= facts.rules.match_days:
            return False
    return True
