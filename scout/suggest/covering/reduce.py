"""Strike off what no best answer needs, before anything is solved; each rule is exact.

Rows count as costs of their own: one place dominates another only where it is no worse in any of
them. Where places clash, a dominated one may be the one that fits in, so nothing is struck off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.suggest.array import Flags, Floats, FloatTable, Ints
    from scout.suggest.covering.core import Core

MOST_ROUNDS = 4


def reduce(core: Core, *, stop: Callable[[], None] = lambda: None) -> Core:
    """The core without useless columns and dominated places; what must be used is paid.

    ``stop`` is called often; it may raise to end the work.
    """
    core = _drop_dearer_spots(core)
    for _ in range(MOST_ROUNDS):
        size = core.size
        core = _drop_useless(force(core))
        core = core.only(~_dominated(core, stop)[core.place])
        if core.size == size:
            break
    return core


def force(core: Core) -> Core:
    """Places that are the only ones for a need are used: their price is paid."""
    count = np.bincount(core.need, minlength=core.needs)
    first = np.zeros(core.needs, dtype=np.int64)
    first[core.need] = core.place
    other = np.zeros(core.needs, dtype=bool)
    other[core.need[core.place != first[core.need]]] = True
    single = np.zeros(len(core.price), dtype=bool)
    single[first[(count > 0) & ~other]] = True
    single &= (core.price != 0) | (core.row_place != 0).any(axis=0)
    return core.using(single) if single.any() else core


def _drop_dearer_spots(core: Core) -> Core:
    """Of the spots of one place that play a need, without those that another beats in all."""
    twins = np.flatnonzero((np.diff(core.need) == 0) & (np.diff(core.place) == 0)) + 1
    if not len(twins):
        return core
    keep = np.ones(core.size, dtype=bool)
    for column in twins.tolist():  # a place has few spots for one need
        rival = column - 1
        while rival >= 0 and _same_play(core, rival, other=column):
            if keep[rival]:
                if _no_worse(core, rival, other=column):
                    keep[column] = False
                    break
                if _no_worse(core, column, other=rival):
                    keep[rival] = False
            rival -= 1
    return core if keep.all() else core.only(keep)


def _same_play(core: Core, one: int, *, other: int) -> bool:
    return bool(core.need[one] == core.need[other] and core.place[one] == core.place[other])


def _no_worse(core: Core, one: int, *, other: int) -> bool:
    rows = core.row_pair
    return bool(core.cost[one] <= core.cost[other] and (rows[:, one] <= rows[:, other]).all())


def _drop_useless(core: Core) -> Core:
    """Without columns that are no better than one at a place that is paid for already."""
    free = (core.price == 0) & (core.row_place <= 0).all(axis=0)
    at_free = np.flatnonzero(free[core.place])
    if not len(at_free):
        return core
    order = at_free[np.lexsort((core.cost[at_free], core.need[at_free]))]
    first = order[np.unique(core.need[order], return_index=True)[1]]
    rival: Ints = np.full(core.needs, -1, dtype=np.int64)
    rival[core.need[first]] = first
    mine = rival[core.need]
    useless = (mine >= 0) & (mine != np.arange(core.size)) & (core.cost >= core.cost[mine])
    useless &= (core.row_pair >= core.row_pair[:, mine]).all(axis=0)
    return core.only(~useless) if useless.any() else core


def _dominated(core: Core, stop: Callable[[], None]) -> Flags:
    """Places of which another is no dearer, plays all that it plays, each at no more.

    Whoever beats a place plays the rarest of its needs too, so only those few are held against it.
    """
    sums = [_tabulate(core, values) for values in (core.cost, *core.row_pair)]
    plays = np.isfinite(sums[0][0])
    players = [np.flatnonzero(column) for column in plays.T]
    often = plays.sum(axis=0)
    price = (core.price, *core.row_place)
    struck = np.zeros(len(plays), dtype=bool)
    for place, row in enumerate(plays):
        if place % 64 == 0:
            stop()
        mine = np.flatnonzero(row)
        rivals = players[mine[often[mine].argmin()]]
        fit = ~struck[rivals] & (rivals != place)
        for sum_ in price:
            fit &= sum_[rivals] <= sum_[place]
        rivals = rivals[fit]
        for best, worst in sums:
            if len(rivals):
                no_more = worst[rivals[:, None], mine] <= best[place, mine]
                rivals = rivals[no_more.all(axis=1)]
        struck[place] = len(rivals) > 0
    return struck


def _tabulate(core: Core, values: Floats) -> tuple[FloatTable, FloatTable]:
    """Per place and need the least and the most of its spots; without bound where none plays."""
    shape = (len(core.price), core.needs)
    best, worst = np.full(shape, np.inf), np.full(shape, -np.inf)
    np.minimum.at(best, (core.place, core.need), values)
    np.maximum.at(worst, (core.place, core.need), values)
    worst[np.isinf(best)] = np.inf
    return best, worst
