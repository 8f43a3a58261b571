"""Put a set of places on shoot days: plain, correct and the same every time.

No optimiser: the work is grouped by location, the locations stand in the order of a short tour,
and each date is filled in turn. Whatever fits on no day is named with its reason.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.plan import Plan, Unplaced
from scout.domain.progress import Progress
from scout.schedule.day_builder import build_best_day
from scout.schedule.daylight import Light
from scout.schedule.leg import Legs
from scout.schedule.request import PlanRequest
from scout.schedule.shoot_day import make_shoot_day
from scout.schedule.task import make_tasks
from scout.schedule.tour import order_tour
from scout.schedule.workday import Workday

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.plan import DayRules, ShootDay
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.day_builder import Block
    from scout.schedule.day_state import DayState
    from scout.schedule.task import Task

__all__ = ["PlanRequest", "plan_days"]

_DAY_MIN = 24 * 60
_IDLE_DATES = 2
"""After so many dates on which nothing fits, nothing ever will: the sun hardly changes."""


def plan_days(
    request: PlanRequest,
    *,
    travel: TravelEstimator,
    sun: SunClock,
    progress: Progress | None = None,
) -> Plan:
    """The shoot days of a location set. Every scene is on one day or unplaced with a reason.

    Raises ``Cancelled`` when the user stops it.
    """
    progress = progress or Progress()
    tasks, unplaced = make_tasks(request)
    legs = Legs(travel)
    blocks = _order_blocks(tasks, legs)
    days: list[ShootDay] = []
    first = Workday(day=request.start, earliest_min=0, rules=request.rules, sun=sun, legs=legs)
    for workday, state in _fill_dates(first, blocks, progress=progress):
        days.append(make_shoot_day(state, workday, number=len(days) + 1))
    shot = {slot.scene for day in days for visit in day.visits for slot in visit.slots}
    left = [task for task in tasks if task.scene.index not in shot]
    reasons = [_explain_left(task, request.rules, shot_days=len(days)) for task in left]
    return Plan(
        location_set=request.location_set,
        days=tuple(days),
        unplaced=tuple(sorted((*unplaced, *reasons), key=lambda lost: lost.scene)),
        notes=(say("schedule.plain_planner"),),
    )


def _order_blocks(tasks: Sequence[Task], legs: Legs) -> list[Block]:
    """One block a location, in tour order; the end with more daylight exteriors goes first."""
    at: dict[str, list[Task]] = {}
    for task in tasks:
        at.setdefault(task.location.id, []).append(task)
    tour = order_tour([group[0].location for group in at.values()], legs)
    blocks = [tuple(at[location.id]) for location in tour]
    half = len(blocks) // 2
    if _daylight_min(blocks[:half]) < _daylight_min(blocks[len(blocks) - half :]):
        blocks.reverse()
    return blocks


def _daylight_min(blocks: Sequence[Block]) -> int:
    return sum(task.minutes for block in blocks for task in block if task.light is Light.DAYLIGHT)


def _fill_dates(
    workday: Workday, blocks: list[Block], *, progress: Progress
) -> list[tuple[Workday, DayState]]:
    filled: list[tuple[Workday, DayState]] = []
    total, idle = sum(map(len, blocks)), 0
    max_days = workday.rules.max_days
    while blocks and idle < _IDLE_DATES and (max_days is None or len(filled) < max_days):
        placed = total - sum(map(len, blocks))
        progress.report(placed / total, say("schedule.planning", day=len(filled) + 1))
        state = build_best_day(workday, blocks)
        if state is None or _is_worth_a_day_off(state, workday, blocks=blocks):
            idle += 1
            workday = _follow(workday, workday.earliest_min)
            continue
        idle = 0
        filled.append((workday, state))
        blocks = _without(blocks, state)
        workday = _follow(workday, _rested_at(state, workday.rules))
    return filled


def _is_worth_a_day_off(state: DayState, workday: Workday, *, blocks: Sequence[Block]) -> bool:
    """After a night: whether the crew, sleeping in, would do less than half of tomorrow's work."""
    if workday.earliest_min <= workday.rules.call_hour * 60:
        return False
    tomorrow = build_best_day(_follow(workday, workday.earliest_min), blocks)
    return tomorrow is not None and state.placed_min * 2 < tomorrow.placed_min


def _rested_at(state: DayState, rules: DayRules) -> int:
    """The first minute of the next call, on the clock of the day that ends."""
    return state.now + rules.load_out_min + round(rules.rest_hours * 60)


def _follow(workday: Workday, rested_at: int) -> Workday:
    """The next date on which a rested crew can be called, its clock from its own midnight."""
    dates = max(1, rested_at // _DAY_MIN)
    return Workday(
        day=workday.day + timedelta(days=dates),
        earliest_min=max(0, rested_at - dates * _DAY_MIN),
        rules=workday.rules,
        sun=workday.sun,
        legs=workday.legs,
    )


def _without(blocks: Sequence[Block], state: DayState) -> list[Block]:
    shot = {step.task.scene.index for step in state.steps}
    left = (tuple(task for task in block if task.scene.index not in shot) for block in blocks)
    return [block for block in left if block]


def _explain_left(task: Task, rules: DayRules, *, shot_days: int) -> Unplaced:
    if rules.max_days is not None and shot_days >= rules.max_days:
        reason = say("schedule.no_days_left", scene=task.scene.number, days=rules.max_days)
    else:
        reason = say("schedule.no_light", scene=task.scene.number, minutes=task.minutes)
    return Unplaced(scene=task.scene.index, reason=reason)
