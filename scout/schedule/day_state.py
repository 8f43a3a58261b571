"""A shoot day in the making: an immutable row of steps, each a task with what leads up to it.

The clock counts minutes from local midnight of the date. Whatever a state holds keeps all rules of
the day, wrap included: a step that would break one is not made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scout.schedule.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from scout.schedule.task import Task
    from scout.schedule.workday import Workday

_MEAL_WHILE_WAITING_MIN = 180
"""Whoever has worked three hours eats while waiting for the light."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A task on the clock. ``left``: the drive away from the last location; ``arrived``: here."""

    task: Task
    start: int
    end: int
    left: int | None = None
    arrived: int | None = None
    meal: tuple[int, int] | None = None
    idle: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DayState:
    """``now`` is free from here on; ``fed`` is when hunger began to count (call or last meal)."""

    call: int
    now: int
    fed: int
    steps: tuple[Step, ...] = ()
    eighths: int = 0

    @property
    def placed_min(self) -> int:
        """Minutes of shooting."""
        return sum(step.task.minutes for step in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Approach:
    left: int | None
    arrived: int | None
    ready: int


def open_day(call: int) -> DayState:
    """A day on which nothing is shot yet."""
    return DayState(call=call, now=call, fed=call)


def is_change(state: DayState, task: Task) -> bool:
    """Whether the unit must turn to another spot, or redress the one it stands in."""
    if not state.steps:
        return False
    last = state.steps[-1].task
    return (last.location.id, last.spot_id, last.need_id) != (
        task.location.id,
        task.spot_id,
        task.need_id,
    )


def place(state: DayState, task: Task, *, workday: Workday) -> DayState | None:
    """The day with this task next, or ``None`` where a rule of the day forbids it."""
    rules, window = workday.rules, workday.window(task)
    step, fed = _make_step(state, task, workday=workday, opens=window.start)
    out = step.end + rules.load_out_min
    eighths = state.eighths + task.scene.length.count
    if (
        step.end > window.end
        or out > state.call + rules.hours * 60
        or out > fed + MEAL_AFTER_MIN
        or eighths > rules.pages * 8
    ):
        return None
    return replace(state, now=step.end, fed=fed, steps=(*state.steps, step), eighths=eighths)


def _make_step(state: DayState, task: Task, *, workday: Workday, opens: int) -> tuple[Step, int]:
    """The step and when hunger begins to count after it: a meal where one is due."""
    meal_min = workday.rules.meal_min
    way = _approach(state, task, workday=workday, since=state.now)
    start = max(way.ready, opens)
    hungry_at = state.fed + MEAL_AFTER_MIN
    due = start + task.minutes + workday.rules.load_out_min > hungry_at
    waits = start - way.ready >= meal_min and way.ready <= hungry_at
    meal: tuple[int, int] | None = None
    if waits and (due or way.ready - state.fed >= _MEAL_WHILE_WAITING_MIN):
        begin = max(way.ready, min(opens - meal_min, hungry_at))
        meal = (begin, begin + meal_min)
    elif due and not state.steps and way.ready <= hungry_at:
        meal = (way.ready, way.ready + meal_min)
    elif due:
        meal = (state.now, state.now + meal_min)
        way = _approach(state, task, workday=workday, since=meal[1])
    start = max(way.ready, opens, meal[1] if meal else 0)
    eaten = meal_min if meal and meal[0] >= way.ready else 0
    step = Step(
        task=task,
        start=start,
        end=start + task.minutes,
        left=way.left,
        arrived=way.arrived,
        meal=meal,
        idle=start - way.ready - eaten,
    )
    return step, meal[1] if meal else state.fed


def _approach(state: DayState, task: Task, *, workday: Workday, since: int) -> _Approach:
    """From ``since`` to the first minute in which the task could be shot, light apart."""
    rules = workday.rules
    if not state.steps:
        return _Approach(left=None, arrived=since, ready=since + rules.load_in_min)
    last = state.steps[-1].task
    if last.location.id != task.location.id:
        left = since + rules.load_out_min
        arrived = left + workday.legs.drive_min(last.location, task.location)
        return _Approach(left=left, arrived=arrived, ready=arrived + rules.load_in_min)
    change = rules.spot_change_min if is_change(state, task) else 0
    return _Approach(left=None, arrived=None, ready=since + change)
