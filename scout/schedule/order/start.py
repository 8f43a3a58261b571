"""A good order to begin with: an order is changed as long as a change makes it cheaper.

A change takes one to three neighbours out and puts them in elsewhere, as they stood or turned
round. Thousands of changed orders are priced at once; who is held is looked up for eight members
at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.schedule.array import Floats, IntTable
    from scout.schedule.order.core import Core

LONGEST = 3  # neighbours that move together
AT_ONCE = 1 << 18  # blocks times members in eights that are priced in one go, ten milliseconds
MOST_ORDERS = 2048
EIGHT = 8


class Pricing:
    """What orders cost, many at a time; amounts as in the core."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._eights = []
        for first in range(0, len(core.price), EIGHT):
            works, price = (part[..., first : first + EIGHT] for part in (core.works, core.price))
            bits = 1 << np.arange(len(price))
            inside = (np.arange(1 << EIGHT)[:, None] & bits) > 0
            self._eights.append(((works @ bits).astype(np.uint8), inside @ price))

    def price(self, orders: IntTable) -> Floats:
        """The cost per row; infinite where a block stands forbidden."""
        core = self._core
        cost: Floats = core.slot[orders, np.arange(orders.shape[1])].sum(axis=1)
        days = core.days[orders]
        for cast, hold in self._eights:
            work = cast[orders]
            begun = np.bitwise_or.accumulate(work, axis=1)
            left = np.bitwise_or.accumulate(work[:, ::-1], axis=1)[:, ::-1]
            cost += (hold[begun & left & ~work] * days).sum(axis=1)
            if core.gap.any():
                cost += (hold[begun[:, :-1] & left[:, 1:]] * core.gap[:-1]).sum(axis=1)
        return cost


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """``count`` of the ways to take ``length`` neighbours out and put them in, from ``first``."""

    length: int
    turned: bool
    first: int
    count: int

    def apply(self, size: int) -> IntTable:
        """The old position per new one, one way per row."""
        length, ways = self.length, (size - self.length + 1) ** 2
        number = np.arange(self.first, min(ways, self.first + self.count))[:, None]
        begin, target = np.divmod(number, size - length + 1)
        place = np.arange(size)
        among = place - length * (place >= target)
        rest = among + length * (among >= begin)
        inside = place - target
        step = length - 1 - inside if self.turned else inside
        return np.where((inside >= 0) & (inside < length), begin + step, rest)


def improve_order(
    core: Core, order: tuple[int, ...], *, stop: Callable[[], None]
) -> tuple[tuple[int, ...], float]:
    """The order once no change makes it cheaper, and its cost in the core's unit."""
    pricing = Pricing(core)
    best = np.array(order, dtype=np.int64)
    value = float(pricing.price(best[None, :])[0])
    changes = _changes(len(order), len(core.price))
    tried = number = 0
    while tried < len(changes):
        stop()
        orders = best[changes[number].apply(len(order))]
        cost = pricing.price(orders)
        pick = int(np.argmin(cost))
        tried, number = tried + 1, (number + 1) % len(changes)
        if cost[pick] < value:
            best, value, tried = orders[pick], float(cost[pick]), 0
    return tuple(best.tolist()), value


def _changes(size: int, members: int) -> list[Change]:
    count = min(MOST_ORDERS, AT_ONCE // (size * (members // EIGHT + 1)) + 1)
    return [
        Change(length=length, turned=turned, first=first, count=count)
        for length in range(1, min(LONGEST, size - 1) + 1)
        for turned in ((False, True) if length > 1 else (False,))
        for first in range(0, (size - length + 1) ** 2, count)
    ]
