"""Fill the calendar: the best day on each date in turn, with rest between, several orders tried.

A day chosen well today may leave crumbs for a day of their own, so the same work is laid out from
several starting places and the shortest calendar wins.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.schedule.day_builder import MANNERS, build_best_day, late_min
from scout.schedule.workday import Workday

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.plan import DayRules
    from scout.domain.progress import Progress
    from scout.schedule.day_builder import Block, Manner
    from scout.schedule.day_state import DayState

Filled = tuple[tuple[Workday, "DayState"], ...]

_DAY_MIN = 24 * 60
_IDLE_DATES = 2
"""After so many dates on which nothing fits, nothing ever will: the sun hardly changes."""

_MOST_ORDERS = 6
_TASKS_A_SECOND = 300
"""Measured on two slow cores: keeps trying several orders within about a second."""


def fill_calendar(workday: Workday, blocks: Sequence[Block], *, progress: Progress) -> Filled:
    """The shortest of several: most scenes, fewest days, soonest done, least hours."""
    best: Filled = ()
    trials = [(order, manner) for order in _list_orders(blocks) for manner in MANNERS]
    for number, (order, manner) in enumerate(trials):
        progress.report(number / len(trials), say("schedule.planning"))
        filled = fill_dates(workday, order, manner=manner, progress=progress)
        if not best or _cost(filled) < _cost(best):
            best = filled
    return best


def _list_orders(blocks: Sequence[Block]) -> list[list[Block]]:
    """The tour from each of its places, there and back; the fewer the more work there is."""
    size = sum(map(len, blocks))
    most = max(1, min(_MOST_ORDERS, _TASKS_A_SECOND // max(1, size)))
    back = list(reversed(blocks))
    orders = [list(blocks), back]
    for turn in range(1, len(blocks)):
        orders.append([*blocks[turn:], *blocks[:turn]])
        orders.append([*back[turn:], *back[:turn]])
    return orders[:most]


def _cost(filled: Filled) -> tuple[int, int, int, int]:
    shot = sum(len(state.steps) for _, state in filled)
    last = filled[-1][0].day.toordinal() if filled else 0
    hours = sum(state.now - state.call + late_min(state) for _, state in filled)
    return -shot, len(filled), last, hours


def fill_dates(
    workday: Workday, blocks: Sequence[Block], *, manner: Manner, progress: Progress
) -> Filled:
    """Date after date from this one, until all is shot, nothing fits or the days are used up."""
    filled: list[tuple[Workday, DayState]] = []
    idle = 0
    max_days = workday.rules.max_days
    while blocks and idle < _IDLE_DATES and (max_days is None or len(filled) < max_days):
        progress.check()
        state = build_best_day(workday, blocks, manner=manner)
        if state is None or _is_worth_a_day_off(state, workday, blocks=blocks, manner=manner):
            idle += 1
            workday = _follow(workday, workday.earliest_min)
            continue
        idle = 0
        filled.append((workday, state))
        blocks = _without(blocks, state)
        workday = _follow(workday, _rested_at(state, workday.rules))
    return tuple(filled)


def _is_worth_a_day_off(
    state: DayState, workday: Workday, *, blocks: Sequence[Block], manner: Manner
) -> bool:
    """After a night: whether the crew, sleeping in, would do less than half of tomorrow's work."""
    if workday.earliest_min <= workday.rules.call_hour * 60:
        return False
    tomorrow = build_best_day(_follow(workday, workday.earliest_min), blocks, manner=manner)
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
