"""What the search for the best day decides and finds, and what its numbers start from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.array import zero_row
from scout.schedule.sketch.compiled import compiled

if TYPE_CHECKING:
    from scout.schedule.array import Flags, FlagTable, Floats, FloatTable, Ints, IntTable
    from scout.schedule.best_day.pool import Pool

MOST_FOUND = 10

OPEN, WITH, WITHOUT = 0, 1, 2
"""What is decided of an extra: nothing yet, that it is paid for, that the day does without."""

TASKS, PAID, SPARE, FIXED = 0, 1, 2, 3
"""What the best day may be worth at most: what its tasks and the open extras bring, less what is
paid for extras, and what does not depend on the choice."""

HOURS, PAGES, COUNTED, PLACE = 0, 1, 2, 3
"""Prices of what is short: a unit of the hours, an eighth, that an extra counts; from there on a
unit at each place. Whatever they are, what is proven with them holds (Lagrange)."""


class Desk(NamedTuple):
    """The numbers of one search.

    Per task: its ``worth``, the price of its time (``pace``), what it brings beyond its shares of
    what is ``still`` open, by how many extras it is ``barred``, whether it is ``taken``. Per link
    the task's share of the extra's price (``weight``). Per extra what it is worth by itself
    (``gift``), what its shares ``spare`` beyond its price, and what is ``decided``. Per depth the
    extra that was decided there (``asked``), and whether the other answer was tried (``both``).
    ``total``: see ``TASKS``; ``price``: see ``PLACE``. Rooms to fill a day in: ``best``, ``kept``,
    ``joint`` and ``split``. The best days ``found`` and what each is ``good`` for.
    """

    worth: Floats
    pace: Floats
    still: Floats
    barred: Ints
    taken: Flags
    weight: Floats
    gift: Floats
    spare: Floats
    decided: Ints
    asked: Ints
    both: Flags
    total: Floats
    price: Floats
    best: FloatTable
    kept: FlagTable
    joint: FloatTable
    split: IntTable
    found: FlagTable
    good: Floats


def make_desk(pool: Pool) -> Desk:
    """A desk for the days of a pool."""
    tasks, extras, links = len(pool.number), len(pool.cny), len(pool.task)
    places, units = pool.fee.shape
    return Desk(
        worth=np.zeros(tasks),
        pace=np.zeros(tasks),
        still=np.zeros(tasks),
        barred=zero_row(tasks),
        taken=np.zeros(tasks, dtype=np.bool_),
        weight=np.zeros(links),
        gift=np.zeros(extras),
        spare=np.zeros(extras),
        decided=zero_row(extras),
        asked=zero_row(extras + 1),
        both=np.zeros(extras + 1, dtype=np.bool_),
        total=np.zeros(4),
        price=np.zeros(PLACE + places),
        best=np.zeros((places, units)),
        kept=np.zeros((tasks, units), dtype=np.bool_),
        joint=np.zeros((places, units)),
        split=np.zeros((places, units), dtype=np.int64),
        found=np.zeros((MOST_FOUND, tasks), dtype=np.bool_),
        good=np.full(MOST_FOUND, -np.inf),
    )


@compiled
def begin(pool: Pool, desk: Desk) -> None:
    """Nothing is decided: what each task brings, and the most that any day may be worth."""
    for task in range(len(desk.worth)):
        unit_cny = desk.price[HOURS] + desk.price[PLACE + pool.place[task]]
        desk.pace[task] = unit_cny * pool.lasts[task]
        paced = desk.pace[task] + desk.price[PAGES] * pool.eighths[task]
        desk.still[task] = desk.worth[task] - paced
        desk.barred[task] = 0
    desk.total[PAID] = desk.total[SPARE] = desk.total[TASKS] = 0.0
    for extra in range(len(pool.cny)):
        desk.decided[extra] = OPEN
        for link in range(pool.first[extra], pool.first[extra + 1]):
            desk.still[pool.task[link]] -= desk.weight[link]
        shares = add_shares(pool, desk, extra)
        desk.spare[extra] = max(0.0, shares - _price(pool, desk, extra))
        desk.total[SPARE] += desk.spare[extra]
    for task in range(len(desk.worth)):
        desk.total[TASKS] += max(0.0, desk.still[task])
    desk.total[FIXED] = _gain_fixed(pool, desk)
    for row in range(len(desk.good)):
        desk.good[row] = -np.inf


@compiled
def add_shares(pool: Pool, desk: Desk, extra: int) -> float:
    """What its tasks bear of an extra's price together."""
    shares = 0.0
    for link in range(pool.first[extra], pool.first[extra + 1]):
        shares += desk.weight[link]
    return shares


@compiled
def price_extra(pool: Pool, desk: Desk, extra: int) -> float:
    """What an extra costs, its time apart: less where the day is short of such."""
    return pool.cny[extra] - desk.gift[extra] - desk.price[COUNTED] * pool.counts[extra]


@compiled
def _price(pool: Pool, desk: Desk, extra: int) -> float:
    return price_extra(pool, desk, extra) + desk.price[HOURS] * pool.takes[extra]


@compiled
def _gain_fixed(pool: Pool, desk: Desk) -> float:
    """The prices of time and pages taken back at the units where that brings most."""
    most = -np.inf
    for unit in range(len(pool.over)):
        most = max(most, desk.price[HOURS] * unit - pool.over[unit])
    fixed = most + desk.price[PAGES] * pool.pages - desk.price[COUNTED] * pool.least - pool.base
    for place in range(len(pool.fee)):
        most = -np.inf
        for unit in range(pool.fee.shape[1]):
            most = max(most, desk.price[PLACE + place] * unit - pool.fee[place, unit])
        fixed += most
    return fixed


@compiled
def most_worth(desk: Desk) -> float:
    """What no day that follows from the decisions is worth more than, in 元 beyond its price."""
    total = desk.total
    return total[TASKS] + total[SPARE] + total[FIXED] - total[PAID]


@compiled
def decide(pool: Pool, desk: Desk, extra: int, answer: int) -> None:
    """Pay for an extra, or do without it and all that asks for it."""
    desk.decided[extra] = answer
    desk.total[SPARE] -= desk.spare[extra]
    if answer == WITH:
        desk.total[PAID] += _price(pool, desk, extra)
    for link in range(pool.first[extra], pool.first[extra + 1]):
        task = pool.task[link]
        if answer == WITH:
            if desk.barred[task] == 0:
                desk.total[TASKS] -= max(0.0, desk.still[task])
                desk.total[TASKS] += max(0.0, desk.still[task] + desk.weight[link])
            desk.still[task] += desk.weight[link]
        else:
            if desk.barred[task] == 0:
                desk.total[TASKS] -= max(0.0, desk.still[task])
            desk.barred[task] += 1


@compiled
def take_back(pool: Pool, desk: Desk, extra: int) -> None:
    """The extra is open again."""
    answer = desk.decided[extra]
    desk.decided[extra] = OPEN
    desk.total[SPARE] += desk.spare[extra]
    if answer == WITH:
        desk.total[PAID] -= _price(pool, desk, extra)
    for link in range(pool.first[extra], pool.first[extra + 1]):
        task = pool.task[link]
        if answer == WITH:
            before = max(0.0, desk.still[task])
            desk.still[task] -= desk.weight[link]
            if desk.barred[task] == 0:
                desk.total[TASKS] += max(0.0, desk.still[task]) - before
        else:
            desk.barred[task] -= 1
            if desk.barred[task] == 0:
                desk.total[TASKS] += max(0.0, desk.still[task])


@compiled
def weigh(pool: Pool, desk: Desk, extra: int) -> tuple[float, float]:
    """How far the most that a day may be worth falls with the extra, and without it."""
    more = lost = 0.0
    for link in range(pool.first[extra], pool.first[extra + 1]):
        task = pool.task[link]
        if desk.barred[task] == 0:
            now = max(0.0, desk.still[task])
            lost += now
            more += max(0.0, desk.still[task] + desk.weight[link]) - now
    spare = desk.spare[extra]
    return spare + _price(pool, desk, extra) - more, spare + lost
