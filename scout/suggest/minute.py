"""Estimated minutes between locations, worked out once and only for those that can play."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Location
    from scout.domain.travel import TravelEstimator
    from scout.suggest.array import Flags, Ints, IntTable

UNKNOWN = -1
FAR_MIN = 100_000  # no drive takes longer


class Minutes:
    """Minutes of driving between locations by their index; unknown without a position."""

    def __init__(self, locations: Sequence[Location], travel: TravelEstimator) -> None:
        self._locations, self._travel = locations, travel
        self._place = np.full(len(locations), -1, dtype=np.int64)
        self._table = np.zeros((0, 0), dtype=np.int64)

    def prepare(self, wanted: Ints) -> None:
        """Work out the minutes among these locations, beside those that are known."""
        new = [k for k in np.unique(wanted).tolist() if self._place[k] < 0]
        if not new:
            return
        known = np.flatnonzero(self._place >= 0)
        every = [*known[np.argsort(self._place[known])].tolist(), *new]
        self._place[new] = np.arange(len(known), len(every))
        self._table = self._measure(every)

    def _measure(self, every: Sequence[int]) -> IntTable:
        size = len(every)
        table = np.full((size, size), UNKNOWN, dtype=np.int64)
        positions = [self._locations[k].position for k in every]
        known = [row for row, position in enumerate(positions) if position is not None]
        points = [position.point for position in positions if position is not None]
        if points:
            table[np.ix_(known, known)] = np.asarray(self._travel.minutes(points))
        np.fill_diagonal(table, 0)
        return table

    def among(self, places: Ints) -> IntTable:
        """Minutes between each two of these locations; −1 where unknown, 0 on the diagonal."""
        self.prepare(places)
        at = self._place[places]
        return self._table[np.ix_(at, at)]

    def spread(self, places: Ints) -> int:
        """The most minutes between two of these locations; an unknown position does not count."""
        return int(max(0, self.among(places).max(initial=0)))

    def far_from(self, place: int, others: Ints, *, minutes: int) -> Flags:
        """Which of the others are not known to be within so many minutes of a place."""
        self.prepare(np.append(others, place))
        between = self._table[self._place[place], self._place[others]]
        far: Flags = (between > minutes) | (between == UNKNOWN)
        return far
