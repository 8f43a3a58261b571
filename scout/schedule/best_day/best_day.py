"""The best day at some places: asked with what tasks are worth, proven by the compiled search."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.best_day.desk import COUNTED, make_desk
from scout.schedule.best_day.pool import make_pool, make_wide_pool
from scout.schedule.best_day.relaxed import RelaxedDay
from scout.schedule.best_day.seek import seek

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.array import FlagTable, Floats
    from scout.schedule.best_day.exact import Room
    from scout.schedule.best_day.pool import Pool
    from scout.schedule.bound.matrix import Matrix

NEAR_CNY = 5.0
"""How close, in 元, a day is proven to be the best."""

FEW_DECIDED, MOST_DECIDED = 500, 500_000
"""Decisions of a first look, some milliseconds, and of the last, some seconds at most. By old
shadow prices no more than a first look is taken."""


class Answer(NamedTuple):
    """What no day is worth more than beyond its price; what one that is known is; the best days."""

    most: float
    known: float
    days: FlagTable


class BestDay:
    """The days that visit all of some places and no other, or at least so many of all places."""

    def __init__(self, matrix: Matrix, places: Sequence[int], *, least: int) -> None:
        """``least``: how many of these places are visited; if fewer than all, all are meant."""
        self._wide = least < len(places)
        self._pool = (
            make_wide_pool(matrix, least=least) if self._wide else make_pool(matrix, places)
        )
        self._desk = make_desk(self._pool)
        self._size = len(matrix.minutes)
        self._visits = self._size + np.array(places, dtype=np.int64)
        self._relaxed: RelaxedDay | None = None
        self._is_shaded = False
        self.least_cny = _price_least(self._pool, matrix.job.prices.micro_move * least)
        """Less than this no such day costs."""
        self.is_cut = False
        """Whether the last proof ended before all was looked into."""

    def lean_on(self, wide: BestDay) -> None:
        """Begin with the shadow prices of wider days, enough for days far from best."""
        theirs, mine = wide._pool, self._pool
        names = 1 + int(theirs.name.max())
        weight = np.zeros((self._size, names))
        weight[theirs.number[theirs.task], theirs.name[theirs.extra]] = wide._desk.weight
        self._desk.weight[:] = weight[mine.number[mine.task], mine.name[mine.extra]]
        self._desk.price[:COUNTED] = wide._desk.price[:COUNTED]
        self._is_shaded = True

    def prove(self, worth: Floats, *, above: float, most: int, room: Room) -> Answer:
        """What no such day is worth more than beyond its price, in 元, and the best days found.

        ``worth``: of each task, of a visit of each place, of a day. ``above``: only days worth more
        are looked for. ``most``: decisions after which what is left counts as worth what it might
        be. ``room``: nobody else's meanwhile.
        """
        pool, desk = self._pool, self._desk
        given = self._give(worth)
        value, done = np.inf, most + 1
        if self._is_shaded and most <= FEW_DECIDED:
            value, done = seek(pool, desk, room, above - given, NEAR_CNY, most)
        if done > most and not room.halt[0]:
            # Any shadow prices would do; by those of today's worths the proof is quick.
            self._relaxed = self._relaxed or RelaxedDay(pool)
            self._relaxed.solve(desk)
            self._is_shaded = True
            value, done = seek(pool, desk, room, above - given, NEAR_CNY, most)
        self.is_cut = done > most or bool(room.halt[0])
        found = np.zeros((len(desk.good), self._size), dtype=np.bool_)
        found[:, pool.number] = desk.found
        good = desk.good + given
        return Answer(value + given, max(0.0, float(good.max())), found[good > above])

    def _give(self, worth: Floats) -> float:
        """Put the worths on the desk; what each such day is worth by itself."""
        pool, desk = self._pool, self._desk
        desk.worth[:] = worth[pool.number]
        visits, day = worth[self._visits], float(worth[-1])
        if self._wide:
            desk.gift[pool.counts > 0] = visits
            return day
        return day + float(visits.sum())


def _price_least(pool: Pool, settings_cny: int) -> float:
    """The shortest stays at the cheapest places, a setting at each."""
    visits = np.sort(pool.cny[pool.counts > 0])[: pool.least]
    stays = pool.fee[:, 1:].min(1)
    return pool.base + settings_cny + float(visits.sum() + stays.sum())
