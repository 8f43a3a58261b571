"""What all days of a plan bring together: each task once, each place so often, so many days.

That a place with more work than a day holds is visited on whole days follows from no share of
days: a plan goes there twice, where a share of days goes there 1.4 times. Said aloud, it lifts the
bound (Chvátal-Gomory cuts on what each day pays for only once; they leave the search for the best
day as it is, since it knows of each visit anyway).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.schedule.array import multiply
from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from scout.schedule.array import Flags, FlagTable, Floats
    from scout.schedule.bound.matrix import Matrix


class Demand:
    """The rows of one job: its tasks, then the visits of its places, then the days.

    ``count``: how often each is brought at least.
    """

    def __init__(self, matrix: Matrix) -> None:
        self._matrix = matrix
        self.tasks = len(matrix.minutes)
        longest = _longest_work(matrix)
        visits = [_least_days(matrix, at > 0, longest=longest, visits=1) for at in matrix.place.T]
        everything = np.ones(self.tasks, dtype=np.bool_)
        days = _least_days(matrix, everything, longest=longest, visits=sum(visits))
        self.count: Floats = np.array([*np.ones(self.tasks), *visits, days], dtype=float)

    def bring(self, days: FlagTable) -> FlagTable:
        """What days bring: their tasks, the places where those are, and themselves."""
        at = multiply(days.astype(float), self._matrix.place) > 0
        return np.concatenate([days, at, np.ones((len(days), 1), dtype=np.bool_)], axis=1)


def _longest_work(matrix: Matrix) -> int:
    """Minutes of work, meals apart, that the longest day has room for."""
    meal = matrix.job.rules.meal_min
    work = matrix.most_min
    while work > 0 and work + meal * ((work - 1) // MEAL_AFTER_MIN) > matrix.most_min:
        work -= 1
    return work


def _least_days(matrix: Matrix, some: Flags, *, longest: int, visits: int) -> int:
    """Days at least that shoot some of these tasks (flags), by their minutes and by their pages.

    ``visits``: how often places are visited for them at least. Each visit is loaded in and out, and
    each setting but the first of a visit is changed to; drives are left out.
    """
    change = matrix.job.rules.spot_change_min
    turns = int((multiply(some[None].astype(float), matrix.turn) > 0).sum())
    load = matrix.load_min
    apart = turns * min(change, load) + visits * max(0, load - change)
    by_hours = -(-int(matrix.minutes[some].sum() + apart) // max(1, longest))
    by_pages = np.ceil(matrix.eighths[some].sum() / max(1e-9, matrix.job.rules.pages * 8) - 1e-9)
    return max(1, by_hours, int(by_pages)) if some.any() else 0
