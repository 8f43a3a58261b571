"""A day whose extras are all decided, filled to the minute and to the page at once; compiled.

Where hours and pages are both short, a price for pages leaves a gap that no choice of it closes; a
knapsack of both has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.best_day.desk import WITH
from scout.schedule.sketch.compiled import compiled

if TYPE_CHECKING:
    from scout.schedule.array import FlagCube, Flags, FloatCube
    from scout.schedule.best_day.desk import Desk
    from scout.schedule.best_day.pool import Pool


PAIR = 2
"""So many places are filled one by one; more together."""


class Room(NamedTuple):
    """Room to fill a day in, shared by pools that are asked one after the other.

    ``paged``: the most that units (row) and eighths (column) bring, at each of two places;
    ``chosen``: by task, whether it is among what brings that. ``halt``: one flag, by which another
    thread ends the search.
    """

    paged: FloatCube
    chosen: FlagCube
    halt: Flags


def make_room(tasks: int, *, units: int, eighths: int) -> Room:
    """Room for days of at most so much."""
    return Room(
        paged=np.zeros((PAIR, units + 1, eighths + 1)),
        chosen=np.zeros((tasks, units + 1, eighths + 1), dtype=np.bool_),
        halt=np.zeros(1, dtype=np.bool_),
    )


@compiled
def fill_exactly(pool: Pool, desk: Desk, room: Room) -> float:
    """What the best day by the decisions is worth beyond its price; that day.

    Of more than two places all stays together are priced at the least that they may cost.
    """
    _fill_pages(pool, desk, room)
    units, gained = 0, -pool.base
    for extra in range(len(pool.cny)):
        if desk.decided[extra] == WITH:
            units += pool.takes[extra]
            gained += desk.gift[extra] - pool.cny[extra]
    if len(pool.fee) == PAIR:
        return gained + _take_two(pool, desk, room, units)
    return gained + _take_all(pool, desk, room, units)


@compiled
def _fill_pages(pool: Pool, desk: Desk, room: Room) -> None:
    """The most that just so many units (row) and at most so many eighths (column) bring."""
    for place in range(PAIR):
        for unit in range(pool.fee.shape[1]):
            for eighth in range(room.paged.shape[2]):
                room.paged[place, unit, eighth] = -np.inf if unit > 0 else 0.0
    for task in range(len(pool.number)):
        paged = room.paged[pool.place[task] if len(pool.fee) == PAIR else 0]
        kept, value = room.chosen[task], desk.worth[task]
        lasts, eighths = pool.lasts[task], int(pool.eighths[task])
        for unit in range(pool.fee.shape[1] - 1, -1, -1):
            for eighth in range(paged.shape[1]):
                kept[unit, eighth] = False
            if unit < lasts or desk.barred[task] > 0:
                continue
            row, before = paged[unit], paged[unit - lasts]
            for eighth in range(eighths, paged.shape[1]):
                if before[eighth - eighths] + value > row[eighth]:
                    row[eighth] = before[eighth - eighths] + value
                    kept[unit, eighth] = True


@compiled
def _take_all(pool: Pool, desk: Desk, room: Room, units: int) -> float:
    """The best number of units in all, beside those of the extras, and the tasks that are it."""
    most, goal, last = -np.inf, 0, room.paged.shape[2] - 1
    for unit in range(1, min(pool.fee.shape[1], len(pool.over) - units)):
        value = room.paged[0, unit, last] - pool.shared[unit] - pool.over[unit + units]
        if value > most:
            most, goal = value, unit
    if most > -np.inf:
        task = len(pool.number) - 1
        _take(pool, desk, room, (task, 0), (goal, last))
    return most


@compiled
def _take_two(pool: Pool, desk: Desk, room: Room, units: int) -> float:
    """The best numbers of units and eighths at two places, and the tasks that are it."""
    most, goal, last = -np.inf, (0, 0, 0), room.paged.shape[2] - 1
    for one in range(1, pool.fee.shape[1]):
        for two in range(1, min(pool.fee.shape[1] - one, len(pool.over) - units - one)):
            paid = pool.fee[0, one] + pool.fee[1, two] + pool.over[one + two + units]
            first, second = room.paged[0, one], room.paged[1, two]
            if first[last] + second[last] - paid <= most:
                continue
            for eighth in range(last + 1):
                value = first[eighth] + second[last - eighth] - paid
                if value > most:
                    most, goal = value, (one, two, eighth)
    if most > -np.inf:
        task = len(pool.number) - 1
        task = _take(pool, desk, room, (task, 1), (goal[1], last - goal[2]))
        _take(pool, desk, room, (task, 0), (goal[0], goal[2]))
    return most


@compiled
def _take(pool: Pool, desk: Desk, room: Room, begin: tuple[int, int], goal: tuple[int, int]) -> int:
    """From a task on backwards, while it is at the place: those that are so many units and eighths.

    The task before them comes back; ``begin``: the task and the place, where these are two.
    """
    task, place = begin
    unit, eighth = goal
    while task >= 0 and (len(pool.fee) != PAIR or pool.place[task] == place):
        desk.taken[task] = room.chosen[task, unit, eighth]
        if desk.taken[task]:
            unit -= pool.lasts[task]
            eighth -= int(pool.eighths[task])
        task -= 1
    return task
