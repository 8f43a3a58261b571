"""Minutes of driving between many points at once, and which of them a close formula cannot tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scout.geo.arc import CLOSE_KM, arc_error_km, arcs_km, stand_in_space
from scout.geo.ridge import Marks, Ridge, Signs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scout.domain.point import Wgs84
    from scout.domain.travel import Travel
    from scout.geo.travel import Pair, TravelRules

Minutes = NDArray[np.int64]
Rows = NDArray[np.intp]

UNSURE = -1

_ROWS = 64  # at a time, so that what is in work stays in the processor's cache


def fill_minutes(
    points: Sequence[Wgs84],
    rules: TravelRules,
    *,
    between: Callable[[Wgs84, Wgs84], Travel],
    typed: Mapping[Pair, Travel],
) -> Minutes:
    """Minutes from each point to each: what a person timed, else estimated; 0 to itself.

    Pairs that the formula for all could err on are asked of ``between`` one by one.
    """
    table = tabulate_minutes(points, rules)
    for one, other in np.argwhere(np.triu(table == UNSURE, 1)).tolist():
        table[one, other] = table[other, one] = between(points[one], points[other]).minutes
    _overrule(table, points, typed=typed)
    np.fill_diagonal(table, 0)
    return table


def _overrule(table: Minutes, points: Sequence[Wgs84], *, typed: Mapping[Pair, Travel]) -> None:
    """Put what a person timed into the table."""
    if not typed:
        return
    at: dict[Wgs84, list[int]] = {}
    for index, point in enumerate(points):
        at.setdefault(point, []).append(index)
    for pair, travel in typed.items():
        ends = [at.get(point, []) for point in pair]
        table[np.ix_(ends[0], ends[-1])] = travel.minutes
        table[np.ix_(ends[-1], ends[0])] = travel.minutes


def tabulate_minutes(points: Sequence[Wgs84], rules: TravelRules) -> Minutes:
    """Estimated minutes from each point to each, square and the same both ways.

    ``UNSURE`` where the formula, close as it is, lies so near the edge of a rounding, of the short
    ways or of the ridge that the exact way could fall on the other side, or is too long for it.
    """
    table = np.zeros((len(points), len(points)), dtype=np.int64)
    if points:
        crowd = _Crowd(points, rules)
        for row in range(0, len(points), _ROWS):
            rows, columns = slice(row, row + _ROWS), slice(row, None)
            table[rows, columns] = block = crowd.minutes(rows, columns)
            table[columns, rows] = block.T
    return table


class _Crowd:
    """Points and all that can be said of each of them before they are paired."""

    def __init__(self, points: Sequence[Wgs84], rules: TravelRules) -> None:
        self._rules, self._ridge = rules, Ridge(rules.ridge)
        self._flat = np.array([(point.lon, point.lat) for point in points], dtype=np.float64)
        self._space = stand_in_space(points)
        self._sides = self._ridge.sides(self._flat)
        self._region = _number_regions(self._sides)

    def minutes(self, rows: slice, columns: slice) -> Minutes:
        """The minutes from these points to those."""
        rules, km = self._rules, arcs_km(self._space[rows], self._space[columns])
        error = arc_error_km(km)
        short = km < rules.short_km
        factor = np.where(short, rules.factor_short, rules.factor)
        doubt = (np.abs(km - rules.short_km) < error) | (km > CLOSE_KM)
        apart = self._region[rows, None] != self._region[None, columns]
        one, other = np.nonzero(apart & ~short)
        across, unsure = self._cross(one + rows.start, other + columns.start)
        factor[one[across], other[across]] = rules.factor_ridge
        doubt[one[unsure], other[unsure]] = True
        per_km = factor * (30 / rules.fast_km_h + 30 / rules.slow_km_h)
        minutes = rules.fixed_min + km * per_km
        doubt |= np.abs(minutes - np.floor(minutes) - 0.5) < error * per_km
        return np.where(doubt, UNSURE, np.rint(minutes).astype(np.int64))

    def _cross(self, start: Rows, end: Rows) -> tuple[Marks, Marks]:
        """Which ways between these points cross the ridge, and of which that is unsure."""
        sides = self._sides[start] * self._sides[end]
        return self._ridge.crossed(self._flat[start], self._flat[end], sides=sides)


def _number_regions(sides: Signs) -> NDArray[np.int64]:
    """A number for each point: a way between two of the same number does not meet the ridge.

    Points strictly on the same side of the line of every segment share one.
    """
    numbers: dict[bytes | int, int] = {}
    doubtful = set(np.nonzero(sides == 0)[0].tolist())
    keys = (index if index in doubtful else row.tobytes() for index, row in enumerate(sides))
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)
