"""Good answers quickly: fill up greedily, then drop, add and swap places while that pays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.suggest.covering.bound import first_prices, judge_prices
from scout.suggest.covering.core import make_core

if TYPE_CHECKING:
    from scout.suggest.array import Flags, Floats, FloatTable, Ints, IntTable
    from scout.suggest.covering.bound import Bound
    from scout.suggest.covering.core import Core
    from scout.suggest.covering.problem import Problem

WIDE = 160  # places that are looked at, the most promising first
ROUNDS = 25
SURE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The promising places as a table: ``cost`` (needs × places, ``never`` where none plays)."""

    cost: FloatTable
    column: IntTable
    price: Floats
    paid: float
    never: float


def search(core: Core, bound: Bound) -> tuple[float, Ints] | None:
    """Cost and columns (one a need, in order) of a good answer; ``None`` where none was found.

    Rows and clashes are not looked at: whoever asks checks the answer.
    """
    table, leading = _tabulate(core, bound)
    if (table.cost >= table.never).all(axis=1).any():
        return None
    open_places = _fill(table, leading)
    open_places = _improve(table, open_places)
    best = table.cost[:, open_places].argmin(axis=1)
    rows = np.arange(core.needs)
    chosen = np.flatnonzero(open_places)[best]
    columns = table.column[rows, chosen]
    used = np.unique(chosen)
    value = table.paid + table.price[used].sum() + table.cost[rows, chosen].sum()
    return float(value), columns


def cover_quickly(problem: Problem) -> int:
    """How many locations a quickly found cover has; the number of needs where none was found."""
    ones = np.ones(problem.locations, dtype=np.int64)
    core = make_core(problem.priced(ones, np.zeros(len(problem.need), dtype=np.int64)))
    found = search(core, judge_prices(core, first_prices(core), row_price=core.limit))
    return problem.needs if found is None else round(found[0])


def _tabulate(core: Core, bound: Bound) -> tuple[Table, Flags]:
    """The most promising places, those of the cheapest columns among them; and who leads."""
    wanted = np.zeros(len(core.price), dtype=bool)
    wanted[np.argsort(bound.spare - bound.leaning, kind="stable")[:WIDE]] = True
    if len(core.price) > WIDE:
        margin = core.cost - bound.price[core.need] + np.maximum(bound.spare, 0)[core.place]
        order = np.lexsort((margin, core.need))
        first = np.unique(core.need[order], return_index=True)[1]
        wanted[core.place[order[first]]] = True
    number = np.cumsum(wanted) - 1
    inside = np.flatnonzero(wanted[core.place])
    inside = inside[np.argsort(-core.cost[inside], kind="stable")]  # the cheapest is written last
    never = 2.0 * (1 + float(core.price.sum()) + float(core.cost.max(initial=0)) * core.needs)
    shape = (core.needs, int(wanted.sum()))
    cost, column = np.full(shape, never), np.full(shape, -1)
    at = (core.need[inside], number[core.place[inside]])
    cost[at], column[at] = core.cost[inside], inside
    table = Table(cost=cost, column=column, price=core.price[wanted], paid=core.paid, never=never)
    return table, (bound.spare < 0)[wanted]


def _fill(table: Table, leading: Flags) -> Flags:
    """Open places until every need is played, the best value for its price first."""
    chosen = leading.copy()
    while True:
        best = table.cost[:, chosen].min(axis=1, initial=table.never)
        open_needs = best >= table.never
        if not open_needs.any():
            return chosen
        missing = table.cost[open_needs]
        plays = missing < table.never
        gain = plays.sum(axis=0)
        spend = table.price + np.where(plays, missing, 0.0).sum(axis=0)
        worth = np.where((gain > 0) & ~chosen, (spend + SURE) / np.maximum(gain, 1), np.inf)
        chosen[int(worth.argmin())] = True


def _improve(table: Table, chosen: Flags) -> Flags:
    for _ in range(ROUNDS):
        move = _best_move(table, chosen)
        if move is None:
            break
        out, into = move
        if out >= 0:
            chosen[out] = False
        if into >= 0:
            chosen[into] = True
    return chosen


def _best_move(table: Table, chosen: Flags) -> tuple[int, int] | None:
    """The drop, add or swap that saves most, as (out, into) with −1 for none."""
    opened = np.flatnonzero(chosen)
    rows = np.arange(len(table.cost))
    costs = table.cost[:, opened]
    first = costs.argmin(axis=1)
    best = costs[rows, first]
    if len(opened) > 1:
        costs = costs.copy()
        costs[rows, first] = np.inf
        second = costs.min(axis=1)
    else:
        second = np.full(len(rows), table.never)
    loss = np.bincount(first, weights=second - best, minlength=len(opened)) - table.price[opened]
    saving, move = 0.0, None
    if loss.min() < -SURE:
        saving, move = -float(loss.min()), (int(opened[loss.argmin()]), -1)
    earned = np.maximum(0.0, best[:, None] - table.cost)
    gain = earned.sum(axis=0) - table.price
    gain[chosen] = -np.inf
    if gain.max() > saving + SURE:
        saving, move = float(gain.max()), (-1, int(gain.argmax()))
    # Whoever loses its place takes the new one or its second best, so it may earn more by a swap.
    earned = np.maximum(0.0, second[:, None] - table.cost) - earned
    order = np.argsort(first, kind="stable")
    played, start = np.unique(first[order], return_index=True)
    swap = np.add.reduceat(earned[order], start, axis=0) + gain - loss[played, None]
    if swap.max() > saving + SURE:
        out, into = divmod(int(swap.argmax()), swap.shape[1])
        saving, move = float(swap.max()), (int(opened[played[out]]), into)
    return move
