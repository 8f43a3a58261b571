"""Put a set of places on shoot days: plain, correct and the same every time.

No optimiser: the work is grouped by location, the locations stand in the order of a short tour,
and the dates are filled in turn. Whatever fits on no day is named with its reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.plan import Plan, Unplaced
from scout.domain.progress import Progress
from scout.schedule.daylight import UNDER_THE_SUN
from scout.schedule.leg import Legs
from scout.schedule.request import PlanRequest
from scout.schedule.shoot_calendar import fill_calendar
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
    from scout.schedule.task import Task

__all__ = ["PlanRequest", "plan_days"]

YEARS = range(1900, 2200)
"""Years that a shoot can start in; any other is a slip of the keyboard."""


def plan_days(
    request: PlanRequest,
    *,
    travel: TravelEstimator,
    sun: SunClock,
    progress: Progress | None = None,
) -> Plan:
    """The shoot days of a location set. Every scene is on one day or unplaced with a reason.

    Raises ``WishError`` for a start in a year that nobody means, ``Cancelled`` when the user stops.
    """
    if request.start.year not in YEARS:
        raise WishError(say("schedule.odd_year", year=request.start.year))
    progress = progress or Progress()
    tasks, unplaced = make_tasks(request)
    legs = Legs(travel)
    blocks = _order_blocks(tasks, legs)
    days: list[ShootDay] = []
    first = Workday(day=request.start, earliest_min=0, rules=request.rules, sun=sun, legs=legs)
    for workday, state in fill_calendar(first, blocks, progress=progress):
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
    return sum(task.minutes for block in blocks for task in block if task.light in UNDER_THE_SUN)


def _explain_left(task: Task, rules: DayRules, *, shot_days: int) -> Unplaced:
    if rules.max_days is not None and shot_days >= rules.max_days:
        reason = say("schedule.no_days_left", scene=task.scene.number, days=rules.max_days)
    else:
        reason = say("schedule.no_light", scene=task.scene.number, minutes=task.minutes)
    return Unplaced(scene=task.scene.index, reason=reason)
