"""What those on location still cost at least, for many sets of done blocks at once.

Whoever is on location stays until his last block. Of two of them one leaves first, and the other
is held through the blocks that the first had left without him: the cheaper of the two ways to part
is due for every pair. That would count a block once for each of its members. So its days are
shared out among those of them who are on location, most to those who will probably leave early
(dear and with few days left: Smith's rule, 1956). Any shares give a bound. Where it does not
suffice, the shares of those move up whose leaving first is what the pairs chose.

The pairs are of Garcia de la Banda, Stuckey and Chu (2011), who divide each price by the pairs it
stands in. Sharing the days instead leaves a twentieth to a sixtieth of the sets to look at on most
of the classic instances, and half of them on that with the smallest casts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.schedule.array import multiply, unpack_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.schedule.array import Floats, FloatTable, Masks, Shares
    from scout.schedule.order.core import Core

EARLY = 1.5  # how strongly shares follow price over days; 1 to 2 do about as well
TURNS = 3  # times that shares are set; more cost more than they save
NEAR = 0.85  # of what is needed: from below it another turn hardly ever gets there
FLOOR = 0.2  # what the share of a member keeps whose leaving first is never chosen
SLACK = 1e-5  # of all prices times all days: more than single precision can be off by
NEVER = 1e15  # more than any order costs, and still added to exactly
LEAST = np.float32(1e-20)  # divides by what may be 0 where the quotient does not matter


class Bounding:
    """The bound for the sets of a question, in the unit of its core."""

    def __init__(self, core: Core) -> None:
        self._works = core.works.astype(np.float32)
        self._casts = np.ascontiguousarray(self._works.T)
        self._days = core.days.astype(np.float32)[:, None]
        self._price = core.price.astype(np.float32)[:, None]
        self._blocks = self._works.sum(axis=0)[:, None]
        # Per member the blocks that he shares with each one before him.
        self._shared = [self._casts[:member] * cast for member, cast in enumerate(self._casts)]
        self._slack = SLACK * float(core.price.sum() * core.days.sum())
        self._hold = core.price
        self._gap = core.gap
        self._until = np.concatenate([[0.0], np.cumsum(core.gap)])
        # Per block and position the cheapest position from there on.
        later = np.minimum.accumulate(core.slot[:, ::-1], axis=1)[:, ::-1]
        self._slot = np.minimum(later, NEVER)

    def bound_rest(self, masks: Masks, spare: Floats, *, done: int) -> tuple[Floats, Floats]:
        """What the gap before the next block costs per set, and the least of all that follows.

        ``done`` is how many blocks each set has. Where gap and rest are at most ``spare``, the
        bound is raised further, for that is where the set would be kept.
        """
        left = 1 - unpack_blocks(masks, len(self._days))
        blocks = multiply(self._casts, left)
        here = ((blocks > 0) & (blocks < self._blocks)).astype(np.float32)
        due = rest = np.zeros(len(masks))
        if self._gap.any():
            due = self._gap[done - 1] * np.einsum("m,ms->s", self._hold, here)
            rest = np.einsum("m,ms->s", self._hold, self._over_gaps(blocks, here, done=done))
        if done < len(self._days) and self._slot[:, done].any():
            rest = rest + np.einsum("b,bs->s", self._slot[:, done], left)
        left *= self._days
        parting = self._part(left, here * self._price, spare=spare - due - rest + self._slack)
        return due, rest + np.maximum(parting - self._slack, 0)

    def _part(self, left: Shares, price: Shares, *, spare: Floats) -> Floats:
        """The bound by pairs; ``left`` are days to come, ``price`` is 0 for who is not here."""
        smith = price / np.maximum(multiply(self._casts, left), np.float32(1))
        early: Shares = np.power(smith, EARLY, dtype=np.float32)
        best, rows = np.zeros(left.shape[1]), np.arange(left.shape[1])
        for turn in range(TURNS):
            if turn:
                early = early * (self._choose(left, price, early=early) + np.float32(FLOOR))
            total = np.zeros(left.shape[1], dtype=np.float32)
            for _, other_first, member_first in self._pairs(left, price, early=early):
                total += np.minimum(other_first, member_first).sum(axis=0)
            best[rows] = np.maximum(best[rows], total)
            need = spare[rows]
            low = np.flatnonzero((best[rows] <= need) & (best[rows] >= NEAR * need))
            if not len(low):
                break
            rows, left, price, early = rows[low], left[:, low], price[:, low], early[:, low]
        return best

    def _choose(self, left: Shares, price: Shares, *, early: Shares) -> Shares:
        """Which part of what each member's leaving first might cost the pairs chose, 0 to 1."""
        chosen, offered = np.zeros_like(price), np.zeros_like(price)
        for member, other_first, member_first in self._pairs(left, price, early=early):
            other = other_first <= member_first
            offered[:member] += other_first
            offered[member] += member_first.sum(axis=0)
            chosen[:member] += other_first * other
            chosen[member] += (member_first * ~other).sum(axis=0)
        part: Shares = np.divide(chosen, np.maximum(offered, LEAST), dtype=np.float32)
        return part

    def _pairs(
        self, left: Shares, price: Shares, *, early: Shares
    ) -> Iterator[tuple[int, Shares, Shares]]:
        """Per member and each one before him what is due if the other leaves first, or he."""
        sharing = multiply(self._works, early)
        shares: Shares = np.divide(left, np.maximum(sharing, LEAST), dtype=np.float32)
        shares *= sharing > 0
        alone = multiply(self._casts, shares)
        for member in range(1, len(price)):
            both = multiply(self._shared[member], shares)
            other_first = (alone[:member] - both) * early[:member] * price[member]
            member_first = (alone[member] - both) * early[member] * price[:member]
            yield member, other_first, member_first

    def _over_gaps(self, blocks: Shares, here: Shares, *, done: int) -> FloatTable:
        """Days off that each member is surely held over: as many gaps as he has blocks, less 1.

        Whoever is on location is held over the next ones; anyone else over the shortest run of
        them, at best.
        """
        size, until = len(self._gap), self._until
        soon, ever = np.zeros(size + 1), np.zeros(size + 1)
        for run in range(1, size - done + 1):
            soon[run] = until[done + run - 1] - until[done]
            ever[run] = (until[done + run - 1 : size] - until[done : size - run + 1]).min()
        left = blocks.astype(np.int64)
        return np.where(here > 0, soon[left], ever[left])
