"""Blocks of work stand in the order in which the cast is paid least for being held.

A cast member is *held* on every day between his first and his last that he does not work on. The
answer is exact wherever the effort allows, and says by its bound where it is not. The question is
known as talent scheduling (Cheng, Diamond and Lin 1993); the search over sets of blocks follows
Garcia de la Banda, Stuckey and Chu, "Solving talent scheduling with dynamic programming"
(INFORMS Journal on Computing 23, 2011).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.progress import Progress
from scout.record import dataclass
from scout.schedule.order.core import reduce_question
from scout.schedule.order.search import BLOCKS, Search
from scout.schedule.order.slot import FORBIDDEN
from scout.schedule.order.start import improve_order

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.schedule.array import IntTable
    from scout.schedule.order.core import Core

__all__ = ["FORBIDDEN", "OrderQuestion", "Ordered", "order_days", "price_order"]

MOST_STATES = 5_000_000  # two to seven seconds where they do not suffice
FIRST_LOOK = 1000  # sets per block in the first, narrow look
PAIRS = 200  # pairs of members that a set is bounded by in about a microsecond


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderQuestion:
    """Which blocks there are and what waiting costs.

    ``cast`` per block is the bit mask of the members who work in it, ``days`` how many unit days
    it lasts (1 or more), ``hold_cny`` per member what a day of being held costs. ``gaps`` are the
    days off after each position (a position is the index of a block in the order; what is missing
    at the end is 0): whoever is held over one is paid for it. ``cost`` (blocks x positions) is
    what a block costs besides at a position, ``FORBIDDEN`` where it may not stand; it may be
    negative. Raises ``ValueError`` where lengths or signs do not fit.
    """

    cast: tuple[int, ...]
    days: tuple[int, ...]
    hold_cny: tuple[int, ...]
    gaps: tuple[int, ...] = ()
    cost: IntTable | None = None

    def __post_init__(self) -> None:
        """Refuse what is no question."""
        size = len(self.cast)
        if len(self.days) != size or len(self.gaps) > size:
            raise ValueError("one number of days per block, and at most as many gaps")
        if min(self.days, default=1) < 1 or min((*self.gaps, *self.hold_cny), default=0) < 0:
            raise ValueError("a block lasts a day or more; gaps and prices are 0 or more")
        if any(cast < 0 or cast >> len(self.hold_cny) for cast in self.cast):
            raise ValueError("a block names a cast member without a price")
        if self.cost is not None and self.cost.shape != (size, size):
            raise ValueError("the table has one row per block and one column per position")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """``order`` of the blocks by index, its ``value``, and ``bound``: no order costs less.

    The two are equal where the order is proven best. Both in the unit of ``hold_cny``.
    """

    order: tuple[int, ...]
    value: int
    bound: int


def order_days(
    question: OrderQuestion,
    *,
    progress: Progress | None = None,
    most_states: int = MOST_STATES,
) -> Ordered | None:
    """The order in which holding, gaps and table cost least; ``None`` where none is allowed.

    ``most_states`` is how many sets of blocks may be looked at, counting each way to reach them
    (about a microsecond each; fewer are looked at where the cast is large). When three fifths of
    them are used up, only the most promising sets are followed. Above 64 blocks that differ an
    order is improved step by step, and only what costs nothing is proven. The same question gives
    the same answer. Raises ``Cancelled``.
    """
    if not question.cast:
        return Ordered(order=(), value=0, bound=0)
    stop = (progress or Progress()).check
    core = reduce_question(question, stop=stop)
    if core is None:
        return None
    order, bound = _solve(core, most_states, stop=stop)
    order = core.spread_order(order)
    value = price_order(question, order)
    return Ordered(order=order, value=value, bound=min(value, core.count_up(bound)))


def price_order(question: OrderQuestion, order: tuple[int, ...]) -> int:
    """What an order costs: holding, gaps and table, in the unit of ``hold_cny``."""
    cost = 0
    if question.cost is not None:
        cost = sum(int(question.cost[block, place]) for place, block in enumerate(order))
    for member, hold in enumerate(question.hold_cny):
        worked = [place for place, block in enumerate(order) if question.cast[block] >> member & 1]
        if worked:
            between = order[worked[0] : worked[-1]]
            free = sum(
                question.days[block] for block in between if not question.cast[block] >> member & 1
            )
            cost += hold * (free + sum(question.gaps[worked[0] : worked[-1]]))
    return cost


def _solve(
    core: Core, most_states: int, *, stop: Callable[[], None]
) -> tuple[tuple[int, ...], float]:
    """An order of the core's blocks and a bound: a narrow look, changes, the whole search.

    The narrow look and the changes mostly find the best order within some ten milliseconds; the
    search then drops whatever does not cost less.
    """
    searchable = len(core.days) <= BLOCKS
    order, bound = core.start, 0.0
    if searchable:
        look = Search(core, upper=np.inf, stop=stop).run(
            min(most_states, FIRST_LOOK * len(core.days))
        )
        order, bound = look.order or order, look.bound
    order, value = improve_order(core, order, stop=stop)
    if searchable and bound < value:
        pairs = len(core.price) * (len(core.price) - 1) // 2
        effort = most_states * PAIRS // max(PAIRS, pairs)
        found = Search(core, upper=value, stop=stop).run(effort)
        bound = max(bound, found.bound)
        if found.order is not None:
            order, value = improve_order(core, found.order, stop=stop)
    return order, min(bound, value)
