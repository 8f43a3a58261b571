"""A good choice among thousands of offers: put somebody in, see who must go, and find them room.

Each offer knows by a mask of bits which others it excludes, those of its own production included.
Round after round one who is refused is put in where the fewest are in the way; whoever was there
looks for another of its offers. Fewer are never carried for long: what was lost is taken back. The
same question, the same dice: the answer is the same everywhere. After the exchanges of Andrade,
Resende and Werneck, "Fast local search for the maximum independent set problem", 2012.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PATIENCE = 10
"""Tries for each production that is refused, until no better choice is expected."""
_TABU = 12
"""For so many tries who was put in stays."""


def exchange(
    groups: Sequence[Sequence[int]], excludes: Sequence[int], *, start: Iterable[int]
) -> set[int]:
    """Numbers of offers that do not exclude each other, for the most groups that were found.

    ``groups``: the offers of each production, the best first; ``excludes``: a mask for each offer.
    """
    search = _Exchange(groups, excludes, start=start)
    search.run()
    return search.best


class _Exchange:
    """The choice as it goes: ``here`` is the mask of what is chosen."""

    def __init__(
        self, groups: Sequence[Sequence[int]], excludes: Sequence[int], *, start: Iterable[int]
    ) -> None:
        self._groups, self._excludes = groups, excludes
        self._group_of = {one: number for number, group in enumerate(groups) for one in group}
        self._dice = random.Random(1)  # noqa: S311 - the same every time, no secret
        self._kept_until = [0] * len(groups)
        self._left = dict.fromkeys(range(len(groups)))
        self.best: set[int] = set()
        self.here = 0
        for one in start:
            self._put(one)
        self._fill(list(self._left))
        self.best = set(_bits(self.here))

    def run(self) -> None:
        """Until nothing better was found for long."""
        turn = idle = 0
        while self._left and idle < PATIENCE * len(self._left):
            turn += 1
            idle += 1
            self._try(turn)
            if len(self._groups) - len(self._left) > len(self.best):
                self.best, idle = set(_bits(self.here)), 0

    def _try(self, turn: int) -> None:
        group = self._dice.choice(list(self._left))
        before, left = self.here, dict(self._left)
        one = self._pick(group, turn)
        if one is None:
            return
        gone = [self._group_of[other] for other in _bits(self._excludes[one] & self.here)]
        self.here &= ~self._excludes[one]
        self._left.update(dict.fromkeys(gone))
        self._put(one)
        self._fill(gone)
        if len(self._left) > len(left):
            self.here, self._left = before, left
        else:
            self._kept_until[group] = turn + _TABU

    def _pick(self, group: int, turn: int) -> int | None:
        """The offer in whose way the fewest are, and nobody who has just come."""
        found: list[tuple[int, float, int]] = []
        for one in self._groups[group]:
            others = self._excludes[one] & self.here
            if all(self._kept_until[self._group_of[n]] <= turn for n in _bits(others)):
                found.append((others.bit_count(), self._dice.random(), one))
        return min(found)[2] if found else None

    def _fill(self, groups: Iterable[int]) -> None:
        """Those who were sent away find another offer, where there is one; then all others do."""
        for group in (*groups, *self._left):
            if group in self._left:
                free = (one for one in self._groups[group] if not self._excludes[one] & self.here)
                one = next(free, None)
                if one is not None:
                    self._put(one)

    def _put(self, one: int) -> None:
        self.here |= 1 << one
        self._left.pop(self._group_of[one], None)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
