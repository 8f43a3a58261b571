"""What blocks pay at least for where they stand, whoever is held: an assignment with prices.

Each block takes one position. Prices per block and per position that together nowhere exceed the
table sum up to the cheapest assignment; what the table has beyond them is what an order may still
lose (shortest augmenting paths, Kuhn 1955 and Jonker and Volgenant 1987).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.schedule.array import Ints, IntTable

FORBIDDEN = 10**12  # so dear that a block may not stand there; 64 of them still add exactly


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """``order``: block per position, at ``value`` the cheapest; ``rest``: the table beyond it.

    ``rest`` is nowhere below 0 and counts from ``value``: an order costs ``value`` and its rest.
    """

    order: tuple[int, ...]
    value: int
    rest: IntTable


def pick_slots(table: IntTable, *, stop: Callable[[], None]) -> Slots | None:
    """The cheapest position for every block; ``None`` where some block must stand forbidden."""
    size = len(table)
    block_price = np.zeros(size + 1, dtype=np.int64)
    slot_price = np.zeros(size + 1, dtype=np.int64)
    taken = np.full(size + 1, -1)  # the block per position; the last position is a stand-in
    for block in range(size):
        stop()
        taken[size] = block
        _place(table, taken, block_price=block_price, slot_price=slot_price)
    order = taken[:size]
    if (table[order, np.arange(size)] >= FORBIDDEN).any():
        return None
    rest = table - block_price[:size, None] - slot_price[None, :size]
    value = int(table[order, np.arange(size)].sum())
    return Slots(order=tuple(order.tolist()), value=value, rest=rest)


def _place(table: IntTable, taken: Ints, *, block_price: Ints, slot_price: Ints) -> None:
    """Give the waiting block a position, moving others along the cheapest chain of changes."""
    size = len(table)
    least = np.full(size, np.iinfo(np.int64).max)
    came_from = np.full(size, size)
    used = np.zeros(size + 1, dtype=bool)
    here = size
    while taken[here] >= 0:
        used[here] = True
        block = taken[here]
        slack = table[block] - block_price[block] - slot_price[:size]
        nearer = ~used[:size] & (slack < least)
        least[nearer], came_from[nearer] = slack[nearer], here
        step = least[~used[:size]].min()
        nearest = np.flatnonzero(~used[:size] & (least == step))
        following = nearest[np.argmin(taken[nearest] >= 0)]  # a free one, if there is one
        block_price[taken[used]] += step
        slot_price[used] -= step
        least[~used[:size]] -= step
        here = following
    while here != size:
        back = came_from[here]
        taken[here], here = taken[back], back
