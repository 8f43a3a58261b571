"""A covering question in whole numbers: each need at one pair, a location paid once it is used.

Minimise the cost of the locations used plus the cost of the pairs played, so that each need is
played at exactly one of its pairs. Everything else that is asked stands in rows and clashes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.suggest.array import Ints, IntTable


class Undecided(Exception):  # noqa: N818 - a state of knowledge, not a mistake
    """No answer was found within the limit, and that there is none is not proven."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A linear limit: what is used plus what is played comes to ``limit`` at most.

    ``place`` has a coefficient per location, none negative: using one more keeps no row. ``pair``
    has one per pair, of either sign. All are whole numbers.
    """

    place: Ints
    pair: Ints
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Needs 0 to ``needs`` − 1, locations 0 to ``locations`` − 1, and pairs sorted by need.

    ``need`` and ``location`` say for each pair what it joins; ``place_cost`` (per location) and
    ``pair_cost`` (per pair) are not negative. ``rows``: linear limits. ``one_of``: groups of pairs
    of which one at most is played. ``far``: pairs of locations, shape (k, 2), that are not used
    together. ``unlike``: sets of locations of which none may be the set used.
    """

    needs: int
    locations: int
    need: Ints
    location: Ints
    place_cost: Ints
    pair_cost: Ints
    rows: tuple[Row, ...] = ()
    one_of: tuple[Ints, ...] = ()
    far: IntTable | None = None
    unlike: tuple[frozenset[int], ...] = ()

    @classmethod
    def from_cover(cls, rows: Sequence[Ints], costs: Ints) -> Problem:
        """Plain set covering: for each row the columns that cover it, and a price per column."""
        sizes = [len(row) for row in rows]
        pairs = int(sum(sizes))
        return cls(
            needs=len(rows),
            locations=len(costs),
            need=np.repeat(np.arange(len(rows)), sizes).astype(np.int64),
            location=np.concatenate([np.asarray(row, dtype=np.int64) for row in rows])
            if pairs
            else np.zeros(0, dtype=np.int64),
            place_cost=np.asarray(costs, dtype=np.int64),
            pair_cost=np.zeros(pairs, dtype=np.int64),
        )

    @property
    def plain(self) -> bool:
        """Whether nothing but the covering itself is asked."""
        return not (self.rows or self.one_of or self.unlike or self.apart)

    @property
    def apart(self) -> bool:
        """Whether some locations may not be used together."""
        return self.far is not None and len(self.far) > 0

    @property
    def coverable(self) -> bool:
        """Whether every need has a pair at all."""
        return bool(np.bincount(self.need, minlength=self.needs).all())

    @property
    def most(self) -> int:
        """What an answer comes to at most, were it to use every location that plays anything."""
        dearest = np.zeros(self.needs, dtype=np.int64)
        np.maximum.at(dearest, self.need, self.pair_cost)
        return int(self.place_cost[np.unique(self.location)].sum()) + int(dearest.sum())

    def far_among(self, locations: Ints) -> IntTable:
        """The pairs of these locations that are not used together, as their places in the list."""
        if self.far is None or not len(self.far):
            return np.zeros((0, 2), dtype=np.int64)
        at = np.full(self.locations, -1, dtype=np.int64)
        at[locations] = np.arange(len(locations))
        pairs: IntTable = at[self.far]
        return pairs[(pairs >= 0).all(axis=1)]

    def cost(self, chosen: Ints) -> int:
        """What these pairs, one a need, cost."""
        used = np.unique(self.location[chosen])
        return int(self.place_cost[used].sum() + self.pair_cost[chosen].sum())

    def load(self, row: Row, chosen: Ints) -> int:
        """What these pairs come to in a row."""
        used = np.unique(self.location[chosen])
        return int(row.place[used].sum() + row.pair[chosen].sum())

    def allows(self, chosen: Ints) -> bool:
        """Whether these pairs, one a need, keep every row and clash."""
        if any(self.load(row, chosen) > row.limit for row in self.rows):
            return False
        if any(np.isin(group, chosen).sum() > 1 for group in self.one_of):
            return False
        used = np.unique(self.location[chosen])
        return frozenset(used.tolist()) not in self.unlike and not len(self.far_among(used))

    def priced(self, place_cost: Ints, pair_cost: Ints) -> Problem:
        """The same question under other costs."""
        return replace(self, place_cost=place_cost, pair_cost=pair_cost)

    def limited(self, *rows: Row) -> Problem:
        """The same question with more rows."""
        return replace(self, rows=(*self.rows, *rows))

    def only(self, pairs: Ints) -> Problem:
        """The question with these pairs alone (sorted indexes); locations keep their numbers."""
        place = np.full(len(self.need), -1, dtype=np.int64)
        place[pairs] = np.arange(len(pairs))
        groups = (place[group] for group in self.one_of)
        return replace(
            self,
            need=self.need[pairs],
            location=self.location[pairs],
            pair_cost=self.pair_cost[pairs],
            rows=tuple(replace(row, pair=row.pair[pairs]) for row in self.rows),
            one_of=tuple(left for group in groups if len(left := group[group >= 0]) > 1),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The best that was found: ``chosen`` has a pair for each need, in the order of the needs.

    ``bound``: no answer can cost less. ``near``: the pairs that some answer of the same cost may
    still use, where the answer is proven: all others are struck off.
    """

    chosen: Ints
    value: int
    bound: int
    near: Ints
    locations: Ints

    @property
    def proven(self) -> bool:
        """Whether the answer is optimal."""
        return self.bound >= self.value

    @property
    def gap(self) -> float:
        """How far the answer may be from the optimum, as a share of its value."""
        return 0.0 if self.proven else (self.value - self.bound) / max(1, abs(self.value))
