"""Pair rows with columns so that the pairs together gain most; who gains nothing stays alone."""

from __future__ import annotations

from heapq import heappop, heappush
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ALONE = -1


def assign(gains: Sequence[Mapping[int, float]], columns: int) -> dict[int, int]:
    """The best pairs, as the column of each row that has one.

    ``gains``: for each row what it gains with which columns, all above 0. Each row may also stay
    alone, which gains nothing. Exact: one shortest augmenting path a row, on the few columns that
    each row can have (Jonker and Volgenant, "A shortest augmenting path algorithm for dense and
    sparse linear assignment problems", Computing 38, 1987).
    """
    match = _Match(gains, columns)
    for row in range(len(gains)):
        match.add(row)
    return {row: column for row, column in enumerate(match.column_of) if column != _ALONE}


class _Match:
    """The best pairs of the rows so far, with a price on each column that proves it."""

    def __init__(self, gains: Sequence[Mapping[int, float]], columns: int) -> None:
        self._gains = gains
        self._price = [0.0] * columns
        self._row_of = [_ALONE] * columns
        self.column_of = [_ALONE] * len(gains)

    def add(self, row: int) -> None:
        """Take one more row in, along the path that costs least."""
        near: dict[int, float] = {}
        came: dict[int, int] = {}
        heap: list[tuple[float, int]] = []
        settled: dict[int, float] = {}
        end, end_row, end_column = inf, row, _ALONE
        scanned, so_far = row, 0.0
        while True:
            worth = self._worth(scanned)
            # This row alone instead: where its own column goes on to the row before it.
            if so_far + worth < end:
                end, end_row, end_column = so_far + worth, scanned, _ALONE
            for column, gain in self._gains[scanned].items():
                cost = so_far + worth - (gain - self._price[column])
                if column not in settled and cost < near.get(column, inf):
                    near[column], came[column] = cost, scanned
                    heappush(heap, (cost, column))
            column = self._pop(heap, settled, near=near)
            if column == _ALONE or near[column] >= end:
                break
            so_far = settled[column] = near[column]
            if self._row_of[column] == _ALONE:
                end, end_row, end_column = so_far, came[column], column
                break
            scanned = self._row_of[column]
        for column, cost in settled.items():
            self._price[column] += end - cost
        self._turn(row, end_row, column=end_column, came=came)

    def _worth(self, row: int) -> float:
        """What a row has now, its price paid; a row alone has nothing."""
        column = self.column_of[row]
        return 0.0 if column == _ALONE else self._gains[row][column] - self._price[column]

    def _pop(
        self, heap: list[tuple[float, int]], settled: dict[int, float], *, near: dict[int, float]
    ) -> int:
        while heap:
            cost, column = heappop(heap)
            if column not in settled and cost == near[column]:
                return column
        return _ALONE

    def _turn(self, start: int, row: int, *, column: int, came: Mapping[int, int]) -> None:
        """Give each row on the path the column after it."""
        while True:
            given, self.column_of[row] = self.column_of[row], column
            if column != _ALONE:
                self._row_of[column] = row
            if row == start:
                return
            column, row = given, came[given]
