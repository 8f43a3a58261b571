"""What a plan costs, reckoned from its clock and the price list alone.

Each part is reckoned by itself in plain minutes, so that the search by trial prices what it tries
with the same few functions.
"""

from __future__ import annotations

import math
from dataclasses import fields
from fractions import Fraction
from itertools import pairwise

from shoot_referee.fact import DATE, minute_of, to_minutes

from scout.domain.plan import DayCost, PlanCost

HALF_HOUR = 30


def count_half_hours(minutes):
    """Started half hours; none of nothing."""
    return max(0, math.ceil(Fraction(minutes) / HALF_HOUR))


def price_stay(fee, minutes):
    """What a place takes for so many minutes: the cheapest way in which it is let."""
    if minutes <= 0:
        return 0
    ways = []
    if fee.hour is not None:
        ways.append(fee.hour * max(fee.min_hours, math.ceil(Fraction(minutes) / 60)))
    if fee.half_day is not None:
        over = count_half_hours(minutes - fee.half_hours * 60)
        ways.append(fee.half_day + fee.overtime * over)
    if fee.day is not None:
        over = count_half_hours(minutes - fee.day_hours * 60)
        ways.append(fee.day + fee.overtime * over)
    return min(ways) if ways else 0


def count_dark(call, wrap, *, rules):
    """Minutes worked at night: after the late hour and before the early one, date by date."""
    late, early = to_minutes(rules.late_hour), to_minutes(rules.early_hour)
    return sum(
        max(0, min(wrap, early + shift) - max(call, late - DATE + shift)) for shift in (0, DATE)
    )


def price_hours(facts, call, wrap):
    """Overtime, night work and the late finish of a day, in that order."""
    prices, rules = facts.terms.prices, facts.rules
    over = wrap - call - to_minutes(rules.normal_hours)
    dark = count_dark(call, wrap, rules=rules)
    return (
        prices.overtime * count_half_hours(over),
        prices.night * count_half_hours(dark),
        prices.late_finish if wrap > DATE else 0,
    )


def price_move(facts, start_id, end_id):
    """A company move: the move itself and its minutes, load-out and load-in included."""
    prices, rules = facts.terms.prices, facts.rules
    minutes = rules.load_out_min + facts.drive(start_id, end_id) + rules.load_in_min
    return prices.move + prices.move_minute * minutes


def measure_day(day, facts):
    """What a day costs by itself."""
    prices = facts.terms.prices
    call, wrap = minute_of(day.date, day.call), minute_of(day.date, day.wrap)
    overtime, night, late_finish = price_hours(facts, call, wrap)
    visited = [visit.location_id for visit in day.visits]
    changes = sum(
        (before.spot_id, before.need_id) != (after.spot_id, after.need_id)
        for visit in day.visits
        for before, after in pairwise(visit.slots)
    )
    stays = [
        (visit.location_id, minute_of(day.date, visit.leave) - minute_of(day.date, visit.arrive))
        for visit in day.visits
    ]
    return DayCost(
        crew=prices.day,
        overtime=overtime,
        night=night,
        late_finish=late_finish,
        moves=sum(price_move(facts, one, other) for one, other in pairwise(visited)),
        micro_moves=prices.micro_move * changes,
        places=sum(price_stay(facts.fee(place), minutes) for place, minutes in stays),
    )


def measure_rest(facts, at):
    """What a plan costs besides its days; ``at`` is the date of each scene that is shot."""
    prices = facts.terms.prices
    shot = {}
    for index, day in at.items():
        shot.setdefault(day, []).append(index)
    days, holds, travel = _measure_cast(facts, at)
    return {
        "idle_days": prices.idle_day * _count_idle(facts, shot),
        "dressing": _price_dressing(facts, at),
        "split": prices.split * _count_splits(facts, shot),
        "cast_days": days,
        "cast_holds": holds,
        "cast_travel": travel,
        "story_order": prices.story_order
        * sum(
            pair.first in at and pair.then in at and at[pair.first] > at[pair.then]
            for pair in facts.terms.pairs
        ),
    }


def _count_idle(facts, shot):
    """Dates between the first and the last on which the crew could work and does not."""
    if not shot:
        return 0
    first, last = min(shot), max(shot)
    span = (first.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
    return sum(facts.works(day) and day not in shot for day in span)


def _price_dressing(facts, at):
    """The hire of each place while its sets are dressed, all at once: as long as the longest."""
    longest = {}
    for index in at:
        home = facts.homes[index]
        minutes = max(longest.get(home.location_id, 0), facts.dressing_min(index))
        longest[home.location_id] = minutes
    return sum(price_stay(facts.fee(place), minutes) for place, minutes in longest.items())


def _count_splits(facts, shot):
    """Each further date on which a place is come to."""
    visits = {(day, facts.homes[index].location_id) for day in shot for index in shot[day]}
    return len(visits) - len({place for _, place in visits})


def _measure_cast(facts, at):
    """Days of work, days of being held between the first and the last, and the two of travel."""
    works = {}
    for index, day in at.items():
        for name in facts.scenes[index].cast:
            works.setdefault(name, set()).add(day)
    worked = held = 0
    for name, days in works.items():
        day_cny, hold_cny, _ = facts.cast_terms(name)
        worked += day_cny * len(days)
        held += hold_cny * ((max(days) - min(days)).days + 1 - len(days))
    return worked, held, facts.terms.prices.cast_travel * len(works)


def measure_plan(plan, facts):
    """What the whole plan costs."""
    at = {slot.scene: day.date for day in plan.days for v in day.visits for slot in v.slots}
    days = sum(measure_day(day, facts).total for day in plan.days)
    return PlanCost(days=days, **measure_rest(facts, at))


def check_cost(plan, facts):
    """Every part of every price as it is reckoned here."""
    for day in plan.days:
        yield from _compare(day.cost, measure_day(day, facts), name=f"day {day.number}")
    yield from _compare(plan.cost, measure_plan(plan, facts), name="the plan")


def _compare(told, reckoned, *, name):
    for field in fields(reckoned):
        said, right = getattr(told, field.name), getattr(reckoned, field.name)
        if said != right:
            yield f"{name}: {field.name} is {right} 元, not {said}"
