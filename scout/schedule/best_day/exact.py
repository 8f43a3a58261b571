"""A day whose extras are all decided, filled to the minute and to the page at once; compiled.

Where hours and pages are both short, a price for pages leaves a gap that no choice of it closes; a
knapsack of both has none. What several places take is reckoned for the cheapest shares of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.best_day.desk import WITH
from scout.schedule.sketch.compiled import compiled

if TYPE_CHECKING:
    from scout.schedule.array import FlagCube, Flags, FloatTable
    from scout.schedule.best_day.desk import Desk
    from scout.schedule.best_day.pool import Pool


class Room(NamedTuple):
    """Room to fill a day in, shared by pools that are asked one after the other.

    ``paged``: the most that units (row) and eighths (column) bring; ``chosen``: by task, whether it
    is among what brings that. ``halt``: one flag, by which another thread ends the search.
    """

    paged: FloatTable
    chosen: FlagCube
    halt: Flags


def make_room(tasks: int, *, units: int, eighths: int) -> Room:
    """Room for days of at most so much."""
    return Room(
        paged=np.zeros((units + 1, eighths + 1)),
        chosen=np.zeros((tasks, units + 1, eighths + 1), dtype=np.bool_),
        halt=np.zeros(1, dtype=np.bool_),
    )


@compiled
def fill_exactly(pool: Pool, desk: Desk, room: Room) -> float:
    """What the best day by the decisions is worth beyond its price; that day."""
    _fill_pages(pool, desk, room)
    units, gained, last = 0, -pool.base, room.paged.shape[1] - 1
    for extra in range(len(pool.cny)):
        if desk.decided[extra] == WITH:
            units += pool.takes[extra]
            gained += desk.gift[extra] - pool.cny[extra]
    most, goal = -np.inf, 0
    for unit in range(1, min(pool.fee.shape[1], len(pool.over) - units)):
        value = room.paged[unit, last] - pool.shared[unit] - pool.over[unit + units]
        if value > most:
            most, goal = value, unit
    if most > -np.inf:
        _take(pool, desk, room, goal)
    return most + gained


@compiled
def _fill_pages(pool: Pool, desk: Desk, room: Room) -> None:
    """The most that just so many units (row) and at most so many eighths (column) bring."""
    paged = room.paged
    for unit in range(pool.fee.shape[1]):
        for eighth in range(paged.shape[1]):
            paged[unit, eighth] = -np.inf if unit > 0 else 0.0
    for task in range(len(pool.number)):
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
def _take(pool: Pool, desk: Desk, room: Room, unit: int) -> None:
    """The tasks that bring the most in so many units."""
    eighth = room.paged.shape[1] - 1
    for task in range(len(pool.number) - 1, -1, -1):
        desk.taken[task] = room.chosen[task, unit, eighth]
        if desk.taken[task]:
            unit -= pool.lasts[task]
            eighth -= int(pool.eighths[task])
