"""The pairs of a need and a spot that may play it, as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.suggest.matching.table import Column

COLUMNS = ("need", "spot", "location", "fit", "hours", "cny")
Row = tuple[int, int, int, int, int, int]


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Columns of int32, sorted by need, location and spot (all three as indexes).

    ``fit`` in thousandths, 1 to 1000; ``hours`` in tenths and ``cny`` are the dressing.
    """

    need: Column
    spot: Column
    location: Column
    fit: Column
    hours: Column
    cny: Column

    def __len__(self) -> int:
        """How many pairs."""
        return len(self.need)

    def only(self, these: Column) -> Pairs:
        """Some of the pairs, by a mask or in an order."""
        return Pairs(**{name: getattr(self, name)[these] for name in COLUMNS})

    def with_rows(self, rows: Sequence[Row]) -> Pairs:
        """With more pairs, sorted again; each row in the order of the columns."""
        more = np.array(rows, dtype=np.int32).T
        joined = join_pairs([self, Pairs(**dict(zip(COLUMNS, more, strict=True)))])
        return joined.only(np.lexsort((joined.spot, joined.need)))


def join_pairs(blocks: Sequence[Pairs]) -> Pairs:
    """The pairs of all blocks, in their order."""
    if len(blocks) == 1:
        return blocks[0]
    return Pairs(
        **{name: np.concatenate([getattr(block, name) for block in blocks]) for name in COLUMNS}
    )


def drop_unbelievable(pairs: Pairs, good: Column, *, exempt: Column) -> Pairs:
    """Only the good pairs of needs that have one, and the exempt ones."""
    if good.all():
        return pairs
    served = np.zeros(int(pairs.need.max()) + 1, dtype=bool)
    served[pairs.need[good]] = True
    return pairs.only(good | exempt | ~served[pairs.need])


def drop_dominated(pairs: Pairs, guarded: Column) -> Pairs:
    """Without a spot beside which another of its location is as good and as cheap for the need.

    Of two alike the first stays. Guarded pairs neither go nor let others go.
    """
    same = (pairs.need[1:] == pairs.need[:-1]) & (pairs.location[1:] == pairs.location[:-1])
    if not same.any():
        return pairs
    group = np.concatenate([[0], np.cumsum(~same)])
    order = np.lexsort((pairs.cny, -pairs.fit, group))
    cny, free = pairs.cny[order].astype(np.int64), ~guarded[order]
    # Each group lies wholly below the one before, so that a running minimum starts anew in it.
    level = group[order] * (int(cny.max()) + 1)
    top = np.int64(cny.max() + 1)
    lowest = np.minimum.accumulate(np.where(free, cny - level, top))
    before = np.concatenate([[top], lowest[:-1]])
    keep = np.ones(len(pairs), dtype=bool)
    keep[order] = ~free | (before > cny - level)
    return pairs.only(keep)
