"""The order that two drafts have in common: where each old scene would stand in the new one."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.script.later.likeness import Grid


def align(gain: Grid) -> dict[int, int]:
    """Pairs of rows and columns in rising order that together gain most; none gains nothing.

    Needleman and Wunsch (1970) with gaps for nothing, a row at a time.
    """
    rows, columns = gain.shape
    best = np.zeros((rows + 1, columns + 1), dtype=np.float32)
    for row in range(rows):
        grown = np.maximum(best[row, 1:], best[row, :-1] + gain[row])
        np.maximum.accumulate(grown, out=best[row + 1, 1:])
    pairs: dict[int, int] = {}
    row, column = rows, columns
    while row and column:
        if best[row, column] == best[row, column - 1]:
            column -= 1
        elif best[row, column] == best[row - 1, column]:
            row -= 1
        else:
            row, column = row - 1, column - 1
            pairs[row] = column
    return pairs


def measure_strays(pairs: dict[int, int], shape: tuple[int, int]) -> Grid:
    """How many scenes each column is from where each row would stand by these rising pairs."""
    rows, columns = shape
    low, high = np.zeros(rows, dtype=np.float32), np.full(rows, columns - 1, dtype=np.float32)
    last = 0
    for row in range(rows):
        low[row] = last
        if row in pairs:
            low[row], last = pairs[row], pairs[row] + 1
    following = columns - 1
    for row in reversed(range(rows)):
        high[row] = following
        if row in pairs:
            high[row], following = pairs[row], pairs[row] - 1
    at = np.arange(columns, dtype=np.float32)[None, :]
    strays: Grid = np.maximum(0, np.maximum(low[:, None] - at, at - high[:, None]))
    return strays


def list_in_order(numbers: Sequence[int]) -> set[int]:
    """The places of a longest rising part of distinct numbers: all others were moved."""
    ends: list[int] = []  # the smallest number that a rising part of each length ends with
    at: list[int] = []
    before = [-1] * len(numbers)
    for place, number in enumerate(numbers):
        level = bisect_left(ends, number)
        before[place] = at[level - 1] if level else -1
        ends[level : level + 1] = [number]
        at[level : level + 1] = [place]
    place = at[-1] if at else -1
    found = set()
    while place >= 0:
        found.add(place)
        place = before[place]
    return found
