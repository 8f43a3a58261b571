"""The last of the tie-break: which of equally good spots of a set each need is played at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.suggest.array import Ints
    from scout.suggest.question import Question
    from scout.suggest.scope import Scope


def settle_spots(question: Question, scope: Scope, *, columns: Ints, sums: Sequence[Ints]) -> Ints:
    """Each need in turn at the first of its equally good spots, while every place keeps a need.

    Equally good: the same in every sum (per column of the question) and row, at a place of the
    set, and in no clash. ``columns`` has one column a need, in the order of the needs.
    """
    problem, plays = scope.problem, question.plays
    every = np.arange(len(problem.need)) if scope.columns is None else scope.columns
    free = np.isin(plays.location[every], plays.location[columns])
    for group in problem.one_of:
        free[group] = False
    row = np.flatnonzero(free)
    able, need = every[row], problem.need[row]
    values = [*(total[able] for total in sums), *(limit.pair[row] for limit in problem.rows)]
    cuts = np.searchsorted(need, np.arange(problem.needs + 1)).tolist()
    location, count = np.unique(plays.location[columns], return_counts=True)
    left = dict(zip(location.tolist(), count.tolist(), strict=True))
    settled = columns.copy()
    for index, column in enumerate(columns.tolist()):
        part = slice(cuts[index], cuts[index + 1])
        mine = np.flatnonzero(able[part] == column)
        if not len(mine):
            continue  # in a clash
        same = np.ones(part.stop - part.start, dtype=bool)
        for value in values:
            same &= value[part] == value[part][mine[0]]
        rivals, home = able[part][same], int(plays.location[column])
        if left[home] == 1:
            rivals = rivals[plays.location[rivals] == home]
        best = int(rivals[np.argmin(plays.rank[rivals])])
        left[home] -= 1
        left[int(plays.location[best])] += 1
        settled[index] = best
    return settled
