"""Sums in the order of their importance, packed into one as far as whole numbers reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.suggest.array import Ints
    from scout.suggest.covering.problem import Problem

MOST = 2**61  # of all numbers in a sum together: the solver adds in 64 bits
LARGEST = 2**53  # of them: below it costs can be compared as floats


@dataclass(frozen=True, slots=True)
class Level:
    """A sum to be made small: what each location and each column of the question adds to it.

    ``tie`` marks the tie-break, which holds only until a measure that comes after it.
    """

    place: Ints
    pair: Ints
    tie: bool = False

    @property
    def counts_places(self) -> bool:
        """Whether it is the number of places."""
        return bool((self.place == 1).all()) and not self.pair.any()


def pack(
    problem: Problem,
    levels: Sequence[Level],
    *,
    column: Ints,
    base: Level | None = None,
    most: int | None = None,
) -> tuple[int, Level, int]:
    """How many levels fit into one sum of whole numbers beside a base, that sum, the last's reach.

    A unit of one level is worth more than all that the levels after it can come to with ``most``
    places. Within a level common factors are divided out, and each need starts from its cheapest
    column. Base and sum have a number for each column of the problem, levels for the question's.
    """
    most = problem.needs if most is None else most
    blank = Level(np.zeros(problem.locations, dtype=np.int64), problem.pair_cost * 0)
    count, total, last = 0, base or blank, 0
    for level in levels:
        own, reach_ = _measure(problem, level, column=column, most=most)
        size = _size(problem, total) * (reach_ + 1) + _size(problem, own)
        largest = _largest(problem, total) * (reach_ + 1) + _largest(problem, own)
        if (size > MOST or largest > LARGEST) and (count or base is not None):
            break
        total = Level(total.place * (reach_ + 1) + own.place, total.pair * (reach_ + 1) + own.pair)
        count, last = count + 1, reach_
    return count, total, last


def _size(problem: Problem, level: Level) -> int:
    """What all locations and columns come to together: more than any answer can."""
    return int(level.place[np.unique(problem.location)].sum()) + int(level.pair.sum())


def _largest(problem: Problem, level: Level) -> int:
    place = level.place[np.unique(problem.location)]
    return int(max(place.max(initial=0), level.pair.max(initial=0)))


def _measure(problem: Problem, level: Level, *, column: Ints, most: int) -> tuple[Level, int]:
    """A level with small numbers, and the most that it can come to with so many places."""
    own = level.pair[column]
    least = np.full(problem.needs, np.iinfo(np.int64).max, dtype=np.int64)
    np.minimum.at(least, problem.need, own)
    own = own - least[problem.need]
    used = np.unique(problem.location)
    factor = int(np.gcd.reduce(np.concatenate([level.place[used], own]))) or 1
    place, own = level.place // factor, own // factor
    dearest = np.zeros(problem.needs, dtype=np.int64)
    np.maximum.at(dearest, problem.need, own)
    reach_ = int(dearest.sum()) + int(np.sort(place[used])[-most:].sum())
    return Level(place, own), reach_
