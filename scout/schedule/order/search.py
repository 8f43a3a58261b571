"""The best order is found by sets: what a set of done blocks cost at least, layer by layer.

What follows a set of blocks costs the same in whatever order they were done, so the cheapest order
of each set is enough. A set is dropped where its cost and the bound of what is left reach the best
known order, or where another next block is as good (Garcia de la Banda, Stuckey and Chu 2011).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.schedule.array import multiply, unpack_blocks
from scout.schedule.order.bound import NEVER, Bounding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scout.schedule.array import Bytes, FlagTable, Floats, Masks, Shares
    from scout.schedule.order.core import Core

BLOCKS = 64  # bits of a set
AT_ONCE = 2048  # sets that are worked on in one go, a few milliseconds
PAIRS_AT_ONCE = 1 << 19  # pairs of members in all of them
SORTED = 1 << 17  # sets that are sorted in one go, about ten milliseconds
WHOLE = 1e-6  # what a sum of whole numbers may be off by
MIX = np.uint64(0x9E3779B97F4A7C15)  # spreads sets evenly over parts (golden ratio)
NOBODY = np.uint8(255)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """``order`` below what was known, at ``value``, or none; no order costs less than ``bound``."""

    order: tuple[int, ...] | None
    value: float
    bound: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """Sets of equally many blocks: ``value`` is paid, ``total`` at least when all is done.

    ``last`` is the block of the set that is done last.
    """

    masks: Masks
    last: Bytes
    value: Floats
    total: Floats


class Search:
    """One way through the layers of a question, for orders that cost less than ``upper``.

    ``looked_at`` counts the sets that were reached, once for each way to reach them.
    """

    def __init__(self, core: Core, *, upper: float, stop: Callable[[], None]) -> None:
        self._core, self._stop = core, stop
        self._upper = self._cut = min(upper, NEVER)
        self._size = len(core.days)
        self._bounding = Bounding(core)
        self._works = core.works.astype(np.float32)
        self._casts = np.ascontiguousarray(self._works.T)
        self._blocks = self._works.sum(axis=0)[:, None]
        self._hold = (1 - core.works) * core.price * core.days[:, None]
        pairs = len(core.price) * (len(core.price) - 1) // 2
        self._at_once = max(1, min(AT_ONCE, PAIRS_AT_ONCE // max(1, pairs)))
        self.looked_at = 0

    def run(self, effort: int) -> Found:
        """The best order, or the best of those that ``effort`` sets leave.

        Three fifths of the effort go to the layers as they come; when they are used up, each layer
        keeps its most promising sets and gets an equal part of the rest.
        """
        zero = np.zeros(1)
        layer = Layer(masks=zero.astype(np.uint64), last=zero.astype(np.uint8), value=zero,
                      total=zero)  # fmt: skip
        layers = []
        for done in range(self._size):
            room = max(effort * 3 // 5 - self.looked_at, effort * 2 // (5 * self._size))
            layer = self._narrow(layer, max(1, room // (self._size - done)))
            layer = self._next_layer(layer, done)
            if not len(layer.masks):
                return Found(order=None, value=np.inf, bound=self._cut)
            layers.append(layer)
        value = float(layer.value[0])
        return Found(order=_trace(layers), value=value, bound=min(value, self._cut))

    def _narrow(self, layer: Layer, room: int) -> Layer:
        """The sets that promise most; what the others might have led to bounds the answer."""
        size = len(layer.masks)
        if size <= room:
            return layer
        # Totals are whole: of equal ones those rank first that have more of it behind them.
        rank = layer.total - layer.value / (2 * layer.value.max() + 1)
        limit = np.partition(rank, room)[room]
        equal = np.flatnonzero(rank == limit)
        keep = np.concatenate([np.flatnonzero(rank < limit), equal])[:room]
        self._cut = min(self._cut, float(np.delete(layer.total, keep).min()))
        return Layer(masks=layer.masks[keep], last=layer.last[keep], value=layer.value[keep],
                     total=layer.total[keep])  # fmt: skip

    def _next_layer(self, layer: Layer, done: int) -> Layer:
        grown = [
            self._grow(layer.masks[rows], layer.value[rows], done=done)
            for rows in self._pieces(len(layer.masks))
        ]
        masks, last, value = (np.concatenate(part) for part in zip(*grown, strict=True))
        self.looked_at += len(masks)
        kept = [
            self._judge(one[rows], by[rows], value=paid[rows], done=done + 1)
            for one, by, paid in self._merge(masks, last, value=value)
            for rows in self._pieces(len(one))
        ]
        return Layer(
            masks=np.concatenate([part.masks for part in kept]),
            last=np.concatenate([part.last for part in kept]),
            value=np.concatenate([part.value for part in kept]),
            total=np.concatenate([part.total for part in kept]),
        )

    def _grow(self, masks: Masks, value: Floats, *, done: int) -> tuple[Masks, Bytes, Floats]:
        """The sets with one more block, that block, and what they cost."""
        self._stop()
        inside = unpack_blocks(masks, self._size)
        left = 1 - inside
        blocks = multiply(self._casts, left)
        here = ((blocks > 0) & (blocks < self._blocks)).astype(np.float32)
        cost = multiply(self._hold, here.astype(np.float64))
        cost += value
        cost += self._core.slot[:, [done]]
        may = (inside == 0) & (cost < self._upper - WHOLE)
        for later, twin in enumerate(self._core.twin):
            if twin >= 0:
                may[later] &= inside[twin] > 0
        if self._core.plain:
            self._leave_worse(may, left, here=here)
        block, row = np.nonzero(may)
        one_more = masks[row] | np.uint64(1) << block.astype(np.uint64)
        return one_more, block.astype(np.uint8), cost[block, row]

    def _leave_worse(self, may: FlagTable, left: Shares, *, here: Shares) -> None:
        """Strike the blocks that another one may go before at no cost.

        A block in which all who are on location work costs nothing now. If everyone whom it would
        bring is in another block, it may as well stand before that one: nobody comes earlier than
        he would with the other, and no block after it costs more.
        """
        all_here = left * (multiply(self._works, here) == here.sum(axis=0))
        for block in range(self._size):
            rows = np.flatnonzero(all_here[block])
            if len(rows):
                new = self._works[block][:, None] * (1 - here[:, rows])
                worse = multiply(self._works, new) == new.sum(axis=0)
                worse[block] = False
                may[:, rows] &= ~worse

    def _merge(
        self, masks: Masks, last: Bytes, *, value: Floats
    ) -> Iterator[tuple[Masks, Bytes, Floats]]:
        """Every set once, at its least cost, in parts."""
        bits = (len(masks) // SORTED).bit_length()
        part = masks * MIX >> np.uint64(64 - bits) if bits else np.zeros_like(masks)
        for number in range(1 << bits):
            self._stop()
            rows = np.flatnonzero(part == number)
            yield _merge_part(masks[rows], last[rows], value=value[rows])

    def _judge(self, masks: Masks, last: Bytes, *, value: Floats, done: int) -> Layer:
        """Those of the sets that may still lead below the best known order."""
        self._stop()
        due, rest = self._bounding.bound_rest(masks, self._upper - 1 - value, done=done)
        value = value + due
        total = np.ceil(value + rest - WHOLE)
        keep = np.flatnonzero(total < self._upper - WHOLE)
        return Layer(masks=masks[keep], last=last[keep], value=value[keep], total=total[keep])

    def _pieces(self, size: int) -> Iterator[slice]:
        """Some rows at a time; none at all come once."""
        for first in range(0, max(1, size), self._at_once):
            yield slice(first, first + self._at_once)


def _merge_part(masks: Masks, last: Bytes, *, value: Floats) -> tuple[Masks, Bytes, Floats]:
    if not len(masks):
        return masks, last, value
    rank = np.argsort(masks)
    masks, last, value = masks[rank], last[rank], value[rank]
    first = np.flatnonzero(np.concatenate([[True], masks[1:] != masks[:-1]]))
    least = np.minimum.reduceat(value, first)
    # Of equally good last blocks the first, whatever order the sorting left them in.
    good = value == np.repeat(least, np.diff(np.append(first, len(masks))))
    return masks[first], np.minimum.reduceat(np.where(good, last, NOBODY), first), least


def _trace(layers: list[Layer]) -> tuple[int, ...]:
    """The order that led to the full set, from its end."""
    order = []
    mask = layers[-1].masks[0]
    for layer in reversed(layers):
        block = int(layer.last[np.flatnonzero(layer.masks == mask)[0]])
        order.append(block)
        mask ^= np.uint64(1 << block)
    return tuple(reversed(order))
