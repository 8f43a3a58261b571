"""Judge a plan from the outside: every broken rule as a message, none for a plan that holds.

Shares no clock with the planner, so that a slip there does not hide itself here; only the estimate
of a scene's minutes is the same.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.message import say
from scout.schedule.job.sheet import sun_point
from scout.schedule.job.task import MEAL_AFTER_MIN, scene_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.plan import DayRules, Plan, ShootDay, Slot, Visit
    from scout.domain.sun import SunClock, SunTimes
    from scout.schedule.request import PlanRequest

_MINUTE = timedelta(minutes=1)


def check_plan(plan: Plan, request: PlanRequest, *, sun: SunClock) -> tuple[Message, ...]:
    """Every rule that the plan breaks; empty when it keeps them all."""
    return (
        *_check_count(plan, request),
        *_check_calendar(plan, request),
        *(problem for day in plan.days for problem in _check_day(day, request.rules)),
        *(problem for day in plan.days for problem in _check_places(day, request, sun=sun)),
    )


def _check_count(plan: Plan, request: PlanRequest) -> Iterator[Message]:
    found = Counter(slot.scene for day in plan.days for slot in day.slots)
    found.update(lost.scene for lost in plan.unplaced)
    for scene in request.script.scenes:
        if (times := found.pop(scene.index, 0)) != 1:
            yield say("schedule.broken_count", scene=scene.number, times=times)
    for index, times in found.items():
        yield say("schedule.broken_count", scene=f"#{index}", times=times)


def _check_calendar(plan: Plan, request: PlanRequest) -> Iterator[Message]:
    rules, days = request.rules, plan.days
    if rules.max_days is not None and len(days) > rules.max_days:
        yield say("schedule.broken_days", days=len(days))
    if days and days[0].date < request.start:
        yield say("schedule.broken_start", day=days[0].number)
    for before, day in pairwise(days):
        if day.date <= before.date or day.call < before.wrap + rules.rest_hours * 60 * _MINUTE:
            yield say("schedule.broken_rest", day=day.number)


def _check_day(day: ShootDay, rules: DayRules) -> Iterator[Message]:
    number = day.number
    if day.call.date() != day.date or not day.visits or day.visits[-1].leave != day.wrap:
        yield say("schedule.broken_clock", day=number)
    if day.wrap - day.call > rules.hours * 60 * _MINUTE:
        yield say("schedule.broken_hours", day=number)
    if day.length.pages > rules.pages:
        yield say("schedule.broken_pages", day=number)
    fed = [day.call, *(end for _, end in day.meals)]
    due = [*(start for start, _ in day.meals), day.wrap]
    if any(then - since > MEAL_AFTER_MIN * _MINUTE for since, then in zip(fed, due, strict=True)):
        yield say("schedule.broken_meal", day=number)
    if any(end - start < rules.meal_min * _MINUTE for start, end in day.meals):
        yield say("schedule.broken_meal", day=number)
    drives = ((move.depart, move.arrive) for move in day.moves)
    shots = ((slot.start, slot.end) for slot in day.slots)
    busy = [*sorted([*day.meals, *drives, *shots]), (day.wrap, day.wrap)]
    if any(end > start for (_, end), (start, _) in pairwise(busy)):
        yield say("schedule.broken_overlap", day=number)
    yield from _check_moves(day, rules)


def _check_moves(day: ShootDay, rules: DayRules) -> Iterator[Message]:
    if len(day.moves) != len(day.visits) - 1 or day.visits[0].arrive < day.call:
        yield say("schedule.broken_moves", day=day.number)
        return
    for move, before, after in zip(day.moves, day.visits, day.visits[1:], strict=False):
        if (
            (move.from_id, move.to_id) != (before.location_id, after.location_id)
            or move.depart < before.leave
            or move.arrive > after.arrive
            or move.arrive - move.depart < move.travel.minutes_high * _MINUTE
        ):
            yield say("schedule.broken_moves", day=day.number)
    for visit in day.visits:
        yield from _check_visit(visit, day, rules=rules)


def _check_visit(visit: Visit, day: ShootDay, *, rules: DayRules) -> Iterator[Message]:
    """Load-in, load-out and changes of spot, each with the meals that fall into it added."""
    slots = visit.slots
    load_in = _working(visit.arrive, slots[0].start, day=day)
    load_out = _working(slots[-1].end, visit.leave, day=day)
    if load_in < rules.load_in_min or load_out < rules.load_out_min:
        yield say("schedule.broken_load", day=day.number)
    for before, after in pairwise(slots):
        same = (before.spot_id, before.need_id) == (after.spot_id, after.need_id)
        needed = 0 if same else rules.spot_change_min
        if _working(before.end, after.start, day=day) < needed:
            yield say("schedule.broken_change", day=day.number)


def _working(start: datetime, end: datetime, *, day: ShootDay) -> float:
    """Minutes between two moments that no meal takes."""
    eaten = sum(
        max(0.0, (min(end, over) - max(start, begun)) / _MINUTE) for begun, over in day.meals
    )
    return (end - start) / _MINUTE - eaten


def _check_places(day: ShootDay, request: PlanRequest, *, sun: SunClock) -> Iterator[Message]:
    places = {location.id: location for location in request.locations}
    spots = {
        a.candidate.need_id: (a.candidate.location_id, a.candidate.spot_id)
        for a in request.location_set.assignments
    }
    for visit in day.visits:
        location = places[visit.location_id]
        today = sun.times(day.date, sun_point(location))
        morrow = sun.times(day.date + timedelta(days=1), sun_point(location))
        for slot in visit.slots:
            scene = request.script.scene(slot.scene)
            if spots.get(slot.need_id) != (visit.location_id, slot.spot_id):
                yield say("schedule.broken_place", scene=scene.number, day=day.number)
            if slot.end - slot.start < scene_minutes(scene, request.rules) * _MINUTE:
                yield say("schedule.broken_minutes", scene=scene.number, day=day.number)
            if not _has_light(slot, request, location=location, suns=(today, morrow)):
                yield say("schedule.broken_light", scene=scene.number, day=day.number)


def _has_light(
    slot: Slot, request: PlanRequest, *, location: Location, suns: tuple[SunTimes, SunTimes]
) -> bool:
    heading, (today, morrow) = request.script.scene(slot.scene).heading, suns
    if location.stage is not None:
        return True
    int_ext = heading.int_ext or _offered(location, slot.spot_id)
    if int_ext is IntExt.INT:
        return location.night is not False or today.dawn <= slot.start < slot.end <= today.dusk
    if heading.time is TimeOfDay.NIGHT:
        after_dusk = slot.start >= today.dusk and slot.end <= morrow.dawn
        return location.night is not False and (after_dusk or slot.end <= today.dawn)
    if heading.time is TimeOfDay.DAWN:
        soon = slot.start < today.golden_morning[1] and slot.end <= today.golden_morning[1]
        return today.dawn <= slot.start and (soon or slot.start - today.dawn < 5 * _MINUTE)
    if heading.time is TimeOfDay.DUSK:
        late = slot.start >= today.golden_evening[0]
        return slot.end <= today.dusk and (late or today.dusk - slot.end < 5 * _MINUTE)
    margin = request.rules.daylight_margin_min * _MINUTE
    first, last = today.sunrise + margin, today.sunset - margin
    return first <= slot.start and slot.end <= last and _has_hour(slot, heading.time, sun=today)


def _has_hour(slot: Slot, time: TimeOfDay | None, *, sun: SunTimes) -> bool:
    """Morning ends and afternoon begins at noon; what outlasts its part may use all daylight."""
    reach = timedelta(hours=2)
    if slot.end - slot.start > (2 * reach if time is TimeOfDay.NOON else timedelta(hours=3.5)):
        return True
    if time is TimeOfDay.MORNING:
        return slot.end <= sun.noon
    if time is TimeOfDay.NOON:
        return sun.noon - reach <= slot.start and slot.end <= sun.noon + reach
    return time is not TimeOfDay.AFTERNOON or slot.start >= sun.noon


def _offered(location: Location, spot_id: str) -> IntExt:
    return next((spot.int_ext for spot in location.spots if spot.id == spot_id), IntExt.EXT)
