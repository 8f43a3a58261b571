"""Every rule of a shoot as a function that says what a plan breaks, in words; silent where nothing.

These look at scenes, places, dates and light; the rules of the clock stand in ``day_rule.py``.
Nothing of ``scout.schedule`` is imported: what a plan may do is reckoned from the production.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from shoot_referee.fact import DATE, EARLIEST_CALL, minute_of, to_minutes
from shoot_referee.window import find_ban, find_dressed, find_light, list_free

from scout.domain.heading import TimeOfDay


def list_slots(plan):
    """Every slot with its day and its visit."""
    return [(day, visit, slot) for day in plan.days for visit in day.visits for slot in visit.slots]


def check_count(plan, facts):
    """Each scene once, on a day or unplaced, and never what nothing plays."""
    found = Counter(slot.scene for _, _, slot in list_slots(plan))
    found.update(lost.scene for lost in plan.unplaced)
    for index in facts.scenes.keys() | found.keys():
        times = found[index]
        if times != (1 if index in facts.scenes else 0):
            yield f"scene {index} is there {times} times"


def check_place(plan, facts):
    """Each scene at the spot that was chosen for its need."""
    for _, visit, slot in list_slots(plan):
        home = facts.homes[slot.scene]
        there = visit.location_id, slot.spot_id, slot.need_id
        asked = home and (home.location_id, home.spot_id, home.need_id)
        if there != asked:
            yield f"scene {slot.scene} is shot at {there}, not {asked}"


def check_minutes(plan, facts):
    """Each scene as long as its pages ask."""
    for day, _, slot in list_slots(plan):
        took = minute_of(day.date, slot.end) - minute_of(day.date, slot.start)
        if took != facts.minutes(slot.scene):
            yield f"scene {slot.scene} takes {took} minutes, not {facts.minutes(slot.scene)}"


def check_pages(plan, facts):
    """A day has no more pages than the rules allow, and says how many it has."""
    for day in plan.days:
        eighths = sum(
            facts.scenes[slot.scene].length.count for visit in day.visits for slot in visit.slots
        )
        if eighths > facts.rules.pages * 8:
            yield f"day {day.number} has {eighths} eighths"
        if day.length.count != eighths:
            yield f"day {day.number} has {eighths} eighths and says {day.length.count}"


def check_calendar(plan, facts):
    """Days in order from the start on, none too many, called on their date and not before three."""
    most = facts.rules.max_days
    if most is not None and len(plan.days) > most:
        yield f"{len(plan.days)} days, at most {most} are allowed"
    for number, day in enumerate(plan.days, 1):
        if day.number != number:
            yield f"day {number} says that it is day {day.number}"
        if day.date < facts.production.start:
            yield f"day {number} is before the start"
        if not facts.works(day.date):
            yield f"day {number} is a day off"
        earliest = min(EARLIEST_CALL, to_minutes(facts.rules.call_hour))
        if not earliest <= minute_of(day.date, day.call) < DATE:
            yield f"day {number} is called at {day.call}"
        if not day.visits or not all(visit.slots for visit in day.visits):
            yield f"day {number} has nothing to shoot"


def check_rest(plan, facts):
    """Dates go up, and the crew rests between wrap and call."""
    rest = to_minutes(facts.rules.rest_hours)
    for before, day in pairwise(plan.days):
        if day.date <= before.date:
            yield f"day {day.number} is not after the one before"
        slept = minute_of(before.date, day.call) - minute_of(before.date, before.wrap)
        if slept < rest:
            yield f"{slept} minutes of rest before day {day.number}"


def check_date(plan, facts):
    """What keeps a scene from a date: cast, fixes, permits, building, places closed at night."""
    for day, _, slot in list_slots(plan):
        reason = facts.homes[slot.scene] and find_ban(facts, slot.scene, day=day.date)
        if reason:
            yield f"scene {slot.scene} on {day.date}: {reason}"


def check_light(plan, facts):
    """Each scene in the light that it asks for; the day's own sun is that of its first place."""
    for day in plan.days:
        if day.sun != facts.sun(day.date, day.visits[0].location_id):
            yield f"day {day.number} has another sun"
    for day, _, slot in list_slots(plan):
        if facts.homes[slot.scene] is None:
            continue
        hours = find_light(facts, slot.scene, day=day.date)
        if not _is_within(slot, hours, day=day.date) and not _is_before_dawn(slot, facts, day=day):
            yield f"scene {slot.scene} on {day.date} has no light at {slot.start:%H:%M}"


def _is_within(slot, hours, *, day):
    start, end = minute_of(day, slot.start), minute_of(day, slot.end)
    return hours[0] <= start and end <= hours[1]


def _is_before_dawn(slot, facts, *, day):
    """A night may be shot before the dawn of its date as well."""
    if facts.light(slot.scene) is not TimeOfDay.NIGHT:
        return False
    dawn = facts.sun(day.date, facts.homes[slot.scene].location_id).dawn
    return slot.end <= dawn


def check_dressing(plan, facts):
    """A set is dressed before it is shot and struck after, while its place is free."""
    for day, _, slot in list_slots(plan):
        if facts.homes[slot.scene] is None:
            continue
        hours = find_dressed(facts, slot.scene, day=day.date)
        if hours is None or not _is_within(slot, hours, day=day.date):
            yield f"scene {slot.scene} on {day.date} is not dressed at {slot.start:%H:%M}"


def check_opening(plan, facts):
    """Each visit from arriving to leaving inside one span in which the place can be had."""
    for day in plan.days:
        for visit in day.visits:
            arrive, leave = (
                minute_of(day.date, visit.arrive),
                minute_of(day.date, visit.leave),
            )
            free = list_free(facts, visit.location_id, day=day.date)
            if not any(start <= arrive and leave <= end for start, end in free):
                yield f"{visit.location_id} is not free from {visit.arrive} to {visit.leave}"


def check_together(plan, facts):
    """Needs that must match are shot on shoot days close together."""
    found = [(day.number, slot.need_id) for day, _, slot in list_slots(plan)]
    for group in facts.terms.together:
        days = {number for number, need in found if need in group}
        if days and max(days) - min(days) >= facts.rules.match_days:
            yield f"{sorted(group)} must match and are shot on days {sorted(days)}"


def check_hand(plan, facts):
    """A day laid out by hand has just its scenes in their order; what is put off is on no day."""
    laid_out = {order.day: order.scenes for order in facts.terms.orders}
    for day in plan.days:
        shot = [slot.scene for visit in day.visits for slot in visit.slots]
        asked = laid_out.get(day.date, tuple(shot))
        if shot != [scene for scene in asked if scene in shot]:
            yield f"{day.date} is laid out as {shot}, not as {asked}"
    for _, _, slot in list_slots(plan):
        if slot.scene in facts.terms.put_off:
            yield f"scene {slot.scene} was put off"


def check_answer(plan, facts):
    """The set that was asked about, an honest bound, and a reason for what is on no day."""
    if plan.location_set != facts.production.location_set:
        yield "the set of places is another one"
    for lost in plan.unplaced:
        reason = lost.reason.both()
        if not reason.zh or not reason.en:
            yield f"scene {lost.scene} is unplaced and nobody says why"
    if plan.bound > plan.cost.total:
        yield f"the bound is {plan.bound}, the plan costs {plan.cost.total}"
    if list(plan.unplaced) != sorted(plan.unplaced, key=lambda lost: lost.scene):
        yield "unplaced scenes are not in the order of the script"


RULES = (
    check_count,
    check_place,
    check_minutes,
    check_pages,
    check_calendar,
    check_rest,
    check_date,
    check_light,
    check_dressing,
    check_opening,
    check_together,
    check_hand,
    check_answer,
)
