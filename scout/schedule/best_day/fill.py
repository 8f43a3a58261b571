"""A day filled to the minute with what brings most, by what is decided of its extras; compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.schedule.best_day.desk import (
    COUNTED,
    MOST_FOUND,
    OPEN,
    PAGES,
    WITH,
    add_shares,
    price_extra,
)
from scout.schedule.sketch.compiled import compiled

if TYPE_CHECKING:
    from scout.schedule.array import Flags
    from scout.schedule.best_day.desk import Desk
    from scout.schedule.best_day.pool import Pool


@compiled
def fill(pool: Pool, desk: Desk, dearer: float) -> float:
    """What no day by the decisions is worth more than; the day that is, as far as pages allow.

    Each place by itself for each number of units (a knapsack), then all places together: so hours
    and stays are paid for exactly. Open extras are paid for by shares, pages by their price, in 元
    an eighth ``dearer`` than on the desk.
    """
    _fill_places(pool, desk, dearer)
    _join_places(pool, desk)
    units, last = 0, len(pool.fee) - 1
    gained = (
        (desk.price[PAGES] + dearer) * pool.pages - desk.price[COUNTED] * pool.least - pool.base
    )
    for extra in range(len(pool.cny)):
        if desk.decided[extra] == WITH:
            units += pool.takes[extra]
            gained -= price_extra(pool, desk, extra)
        elif desk.decided[extra] == OPEN:
            shares = add_shares(pool, desk, extra)
            gained += max(0.0, shares - price_extra(pool, desk, extra))
    most, goal = -np.inf, 0
    for unit in range(min(pool.fee.shape[1], len(pool.over) - units)):
        value = desk.joint[last, unit] - pool.over[unit + units]
        if value > most:
            most, goal = value, unit
    if most > -np.inf:
        _take(pool, desk, goal)
    return most + gained


@compiled
def _fill_places(pool: Pool, desk: Desk, dearer: float) -> None:
    """The most that so many units at each place bring, its fee paid."""
    units = pool.fee.shape[1]
    for place in range(len(pool.fee)):
        best = desk.best[place]
        for unit in range(units):
            best[unit] = -np.inf
        best[0] = 0.0
    for task in range(len(pool.number)):
        value = desk.still[task] + desk.pace[task] - dearer * pool.eighths[task]
        kept, lasts, best = desk.kept[task], pool.lasts[task], desk.best[pool.place[task]]
        for unit in range(units):
            kept[unit] = False
        if desk.barred[task] > 0:
            continue  # what brings less than nothing may still be all that there is at a place
        for unit in range(units - 1, lasts - 1, -1):
            if best[unit - lasts] + value > best[unit]:
                best[unit] = best[unit - lasts] + value
                kept[unit] = True
    for place in range(len(pool.fee)):
        for unit in range(units):
            desk.best[place, unit] -= pool.fee[place, unit]
        desk.best[place, 0] = -np.inf  # each place is visited for something


@compiled
def _join_places(pool: Pool, desk: Desk) -> None:
    """The most that so many units at the first places together bring."""
    units = pool.fee.shape[1]
    for unit in range(units):
        desk.joint[0, unit] = desk.best[0, unit]
    for place in range(1, len(pool.fee)):
        joint, before, best = desk.joint[place], desk.joint[place - 1], desk.best[place]
        split = desk.split[place]
        for unit in range(units):
            joint[unit] = -np.inf
        for here in range(units):
            if best[here] == -np.inf:
                continue
            for unit in range(here, units):
                if before[unit - here] + best[here] > joint[unit]:
                    joint[unit] = before[unit - here] + best[here]
                    split[unit] = here


@compiled
def _take(pool: Pool, desk: Desk, goal: int) -> None:
    """The tasks that bring the most in so many units."""
    for task in range(len(desk.taken)):
        desk.taken[task] = False
    task = len(pool.number) - 1
    for place in range(len(pool.fee) - 1, -1, -1):
        here = goal if place == 0 else desk.split[place, goal]
        goal -= here
        while task >= 0 and pool.place[task] == place:
            if desk.kept[task, here]:
                desk.taken[task] = True
                here -= pool.lasts[task]
            task -= 1


@compiled
def count_pages(pool: Pool, desk: Desk) -> float:
    """The eighths of the tasks taken."""
    eighths = 0.0
    for task in range(len(desk.taken)):
        if desk.taken[task]:
            eighths += pool.eighths[task]
    return eighths


@compiled
def judge(pool: Pool, desk: Desk) -> float:
    """What the tasks taken are worth beyond the price of their day, and keep it if it is good.

    Where they are too many for a day, those that are worth least for their time go first.
    """
    value = _reckon(pool, desk)
    while value == -np.inf:
        worst = -1
        for task in range(len(desk.taken)):
            if desk.taken[task] and (
                worst < 0
                or desk.worth[task] * pool.lasts[worst] < desk.worth[worst] * pool.lasts[task]
            ):
                worst = task
        if worst < 0:
            return value
        desk.taken[worst] = False
        value = _reckon(pool, desk)
    _keep(desk, value)
    return value


@compiled
def _reckon(pool: Pool, desk: Desk) -> float:
    """Worth less price of the tasks taken; endlessly little where they are no day."""
    value, eighths, last = -pool.base, 0.0, len(pool.fee) - 1
    units = work = task = counted = 0
    for place in range(last + 1):
        stay = 0
        while task < len(desk.taken) and pool.place[task] == place:
            if desk.taken[task]:
                stay += pool.lasts[task]
                eighths += pool.eighths[task]
                value += desk.worth[task]
            task += 1
        if stay == 0 or stay >= pool.fee.shape[1]:
            return -np.inf
        value -= pool.fee[place, stay]
        work += stay
    for extra in range(len(pool.cny)):
        for link in range(pool.first[extra], pool.first[extra + 1]):
            if desk.taken[pool.task[link]]:
                value -= pool.cny[extra] - desk.gift[extra]
                units += pool.takes[extra]
                counted += pool.counts[extra]
                break
    if counted < pool.least or work + units >= len(pool.over) or eighths > pool.pages:
        return -np.inf
    return value - pool.over[work + units]


@compiled
def _keep(desk: Desk, value: float) -> None:
    """Among the best days found, in the place of the least good one."""
    least = 0
    for row in range(MOST_FOUND):
        if abs(desk.good[row] - value) < 1e-6 and _is_taken(desk, desk.found[row]):  # noqa: PLR2004
            return
        if desk.good[row] < desk.good[least]:
            least = row
    if value > desk.good[least]:
        desk.good[least] = value
        for task in range(len(desk.taken)):
            desk.found[least, task] = desk.taken[task]


@compiled
def _is_taken(desk: Desk, day: Flags) -> bool:
    differ = 0
    for task in range(len(day)):
        differ += day[task] != desk.taken[task]
    return differ == 0
