"""What a day at some places can be made of, in arrays: its tasks, and what is paid for once.

A member of the cast who is called, and a setting that is set up, are *extras*: each has its price
and its time once, whatever the day shoots with it. A *link* joins an extra and a task that asks for
it. Time is counted in units, of which every task and every change lasts a whole number.
"""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.day.day_price import HALF_HOUR
from scout.schedule.day.least import least_drive
from scout.schedule.day.tally import mask_of
from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.array import Floats, FloatTable, Ints
    from scout.schedule.bound.matrix import Matrix


class Pool(NamedTuple):
    """The tasks of some places.

    Per task: its ``number`` in the job, the ``place`` whose stay it prolongs, units that it
    ``lasts``, ``eighths``. Per extra: its price in 元 (``cny``), its units (``takes``), whether it
    ``counts`` among those of which the day needs at ``least`` so many, the number by which all
    pools of the job know it (``name``), and that its links begin at ``first``; one more stands at
    the end. Per link: its ``task`` and its ``extra``. In 元, by units: what the hours cost
    (``over``, infinite beyond the longest day), what each stay costs (``fee``), and all stays
    together at the least (``shared``). ``base``: what such a day costs beyond all this; ``pages``:
    eighths at most; ``unit``: its minutes.
    """

    number: Ints
    place: Ints
    lasts: Ints
    eighths: Floats
    cny: Floats
    takes: Ints
    counts: Ints
    name: Ints
    first: Ints
    task: Ints
    extra: Ints
    over: Floats
    fee: FloatTable
    shared: Floats
    least: int
    base: float
    pages: float
    unit: int


class _Extra(NamedTuple):
    """What is paid for once, and the tasks (in the order of the pool) that ask for it."""

    name: int
    cny: float
    minutes: int
    tasks: list[int]
    counts: int = 0


class _Hours(NamedTuple):
    """Minutes of work beside tasks and extras, which can be less than none; and on the road."""

    apart: int
    drive: int


def make_pool(matrix: Matrix, places: Sequence[int]) -> Pool:
    """The pool of the days that visit all of these places, and no other."""
    job, prices, moves = matrix.job, matrix.job.prices, len(places) - 1
    tasks = [t for place in places for t in range(len(job.tasks)) if job.place[t] == place]
    moved = least_drive(job, mask_of(places)) + matrix.load_min * moves
    visits = (prices.split - prices.micro_move) * len(places)
    base = prices.day + prices.move * moves + prices.move_minute * moved + visits
    pool = _gather(
        matrix,
        tasks,
        extras=_list_extras(matrix, tasks, change=job.rules.spot_change_min),
        hours=_Hours(
            apart=(matrix.load_min - job.rules.spot_change_min) * len(places),
            drive=least_drive(job, mask_of(places)),
        ),
        base=base,
    )
    stays = np.arange(pool.fee.shape[1]) * pool.unit + matrix.load_min
    fee = matrix.fee[list(places)][:, np.minimum(stays, matrix.fee.shape[1] - 1)].astype(float)
    at = np.array([places.index(job.place[task]) for task in tasks], dtype=np.int64)
    return pool._replace(place=at, fee=fee, shared=_share_stays(fee))


def make_wide_pool(matrix: Matrix, *, least: int) -> Pool:
    """The pool of the days that visit at least so many places, whichever these are.

    A place is an extra then, with its shortest stay, and with the way to it from the nearest; the
    day's first place is not driven to. So these days seem a little cheaper than they are.
    """
    job, prices, load = matrix.job, matrix.job.prices, matrix.load_min
    tasks, change = list(range(len(job.tasks))), job.rules.spot_change_min
    ways = [
        min((way for other, way in enumerate(row) if other != place), default=0)
        for place, row in enumerate(zip(*job.drive, strict=True))
    ]
    move = prices.move + prices.move_minute * load
    extras = _list_extras(matrix, tasks, change=min(change, load))
    for place, way in enumerate(ways):
        visit = prices.split + move - prices.micro_move + job.fee[place].of_stay(load + 1)
        there = [task for task in tasks if job.place[task] == place]
        visit += prices.move_minute * way
        name = len(job.place_of_turn) + len(job.actors) + place
        extras.append(_Extra(name, visit, max(0, load - change), there, counts=1))
    base = prices.day - move - prices.move_minute * max(ways, default=0)
    drive = sum(sorted(ways)[: least - 1])
    return _gather(matrix, tasks, extras=extras, hours=_Hours(0, drive), base=base)._replace(
        least=least
    )


def _share_stays(fee: FloatTable) -> Floats:
    """What so many units at all places together cost at the least, some at each of them."""
    shared = fee[0].copy()
    shared[0] = np.inf
    for other in fee[1:]:
        sums = [shared[: len(shared) - here] + other[here] for here in range(1, len(shared))]
        shared = np.full(len(shared), np.inf)
        for here, row in enumerate(sums, 1):
            shared[here:] = np.minimum(shared[here:], row)
    return shared


def _list_extras(matrix: Matrix, tasks: Sequence[int], *, change: int) -> list[_Extra]:
    """The settings of these tasks and the members of the cast who are called for them."""
    job = matrix.job
    turns = sorted({job.turn[task] for task in tasks})
    called = sorted({member for task in tasks for member in matrix.list_cast(task)})
    cny = job.prices.micro_move
    extras = [
        _Extra(turn, cny, change, [at for at, t in enumerate(tasks) if job.turn[t] == turn])
        for turn in turns
    ]
    for member in called:
        asking = [at for at, task in enumerate(tasks) if job.cast[task] >> member & 1]
        name = len(job.place_of_turn) + member
        extras.append(_Extra(name, job.day_cny[member], 0, asking))
    return extras


def _gather(
    matrix: Matrix,
    tasks: Sequence[int],
    *,
    extras: Sequence[_Extra],
    hours: _Hours,
    base: float,
) -> Pool:
    """The arrays; all tasks at one place that takes nothing."""
    job = matrix.job
    minutes = [job.minutes[task] for task in tasks]
    unit = gcd(*minutes, *(extra.minutes for extra in extras)) or 1
    units = matrix.most_min // unit
    links = np.array([len(extra.tasks) for extra in extras], dtype=np.int64)
    return Pool(
        number=np.array(tasks, dtype=np.int64),
        place=np.zeros(len(tasks), dtype=np.int64),
        lasts=np.array(minutes, dtype=np.int64) // unit,
        eighths=matrix.eighths[list(tasks)],
        cny=np.array([extra.cny for extra in extras], dtype=float),
        takes=np.array([extra.minutes // unit for extra in extras], dtype=np.int64),
        counts=np.array([extra.counts for extra in extras], dtype=np.int64),
        name=np.array([extra.name for extra in extras], dtype=np.int64),
        first=np.concatenate([[0], links.cumsum()]).astype(np.int64),
        task=np.array([at for extra in extras for at in extra.tasks], dtype=np.int64),
        extra=np.repeat(np.arange(len(extras)), links),
        over=_price_hours(matrix, hours, unit=unit),
        fee=np.zeros((1, units + 1)),
        shared=np.zeros(units + 1),
        least=0,
        base=float(base),
        pages=float(job.rules.pages * 8),
        unit=unit,
    )


def _price_hours(matrix: Matrix, hours: _Hours, *, unit: int) -> Floats:
    """What so many units of tasks and extras cost in overtime; infinite where it is too long."""
    job, units = matrix.job, (matrix.most_min + max(0, -hours.apart)) // unit
    work = np.arange(units + 1) * unit + hours.apart
    meals = np.maximum(0, -(-work // MEAL_AFTER_MIN) - 1)
    lasts = work + job.rules.meal_min * meals + hours.drive
    over = job.prices.overtime * np.maximum(0, np.ceil((lasts - matrix.normal_min) / HALF_HOUR))
    priced: Floats = np.where(lasts <= matrix.most_min, over, np.inf).astype(float)
    return priced
