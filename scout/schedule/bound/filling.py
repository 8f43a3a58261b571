"""Days that are worth much: for each few places all their work, thinned out until it fits a day.

What is worth least for its minutes goes first: a task, all tasks of a member of the cast, or all of
a setting, for a member and a setting each have their own price. Many days are thinned side by side.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from scout.schedule.array import multiply
from scout.schedule.day.least import least_drive
from scout.schedule.day.tally import mask_of

if TYPE_CHECKING:
    from scout.schedule.array import FlagTable, Floats, FloatTable, Ints
    from scout.schedule.bound.matrix import Matrix

PLACES_A_DAY = 3
OFTEN = (8, 2, 1)
"""How often each start of one, two and three places is shaken: few places have the most choice."""

MOST_STARTS = 400
"""Groups of places that are tried; of many places only the single ones and near pairs."""


class Filling:
    """Makes days of one job from what its tasks are worth."""

    def __init__(self, matrix: Matrix) -> None:
        self._matrix = matrix
        job = matrix.job
        groups = _list_groups(matrix)
        at = np.zeros((len(groups), len(job.places)))
        for row, places in enumerate(groups):
            at[row, list(places)] = 1
        self._have: FlagTable = multiply(at, matrix.place.T.copy()) > 0
        drive = np.array([least_drive(job, mask_of(places)) for places in groups], dtype=float)
        apart = matrix.load_min - job.rules.spot_change_min
        self._fixed: Floats = apart * at.sum(1) + drive + job.rules.meal_min
        times = [OFTEN[len(places) - 1] for places in groups]
        self._often: Ints = np.repeat(np.arange(len(groups)), times)
        self._dice = np.random.default_rng(1)

    def fill(self, worth: Floats, *, noise: float = 0.0) -> FlagTable:
        """Days of normal hours and of the longest, by the worth of each task in 元.

        ``noise``: how far what is kept is shaken, so that other days are found than by worth alone.
        """
        matrix = self._matrix
        goals = {matrix.most_min, matrix.normal_min, (matrix.most_min + matrix.normal_min) // 2}
        made = []
        for goal in sorted(goals):
            starts = self._often if noise else np.arange(len(self._have))
            thin = self._thin(worth, starts, goal=goal, noise=noise)
            made.append(self._refill(thin, worth, starts=starts, goal=goal))
        packed = np.unique(np.packbits(np.concatenate(made), axis=1), axis=0)
        days = np.unpackbits(packed, axis=1, count=len(worth)).astype(np.bool_)
        return days[days.any(1)]

    def _shake(self, rows: int, columns: int, *, noise: float) -> FloatTable:
        shaken: FloatTable = 1 + noise * self._dice.standard_normal((rows, columns))
        return shaken

    def _thin(self, worth: Floats, starts: Ints, *, goal: int, noise: float) -> FlagTable:
        """All starts at once, each thinned until it lasts no longer than the goal."""
        matrix, rules = self._matrix, self._matrix.job.rules
        micro, change = self._matrix.job.prices.micro_move, rules.spot_change_min
        size = len(starts)
        by_task = worth / matrix.minutes * self._shake(size, len(worth), noise=noise)
        loved = self._shake(size, matrix.member.shape[1], noise=noise)
        liked = self._shake(size, matrix.turn.shape[1], noise=noise)
        days, fixed, left = self._have[starts].astype(float), self._fixed[starts], np.arange(size)
        made = np.zeros((size, len(worth)), dtype=np.bool_)
        while len(left):
            lasts = days * matrix.minutes
            in_turn = multiply(lasts, matrix.turn)
            long = lasts.sum(1) + change * (in_turn > 0).sum(1) + fixed[left] > goal
            long |= (days * matrix.eighths).sum(1) > rules.pages * 8
            made[left[~long]] = days[~long] > 0
            left, days, lasts, in_turn = left[long], days[long], lasts[long], in_turn[long]
            if not len(left):
                break
            values = days * worth
            of_member = multiply(lasts, matrix.member)
            earned = (multiply(values, matrix.member) - matrix.day_cny) * loved[left]
            turned = (multiply(values, matrix.turn) - micro) * liked[left]
            self._drop_least(
                days,
                np.where(days > 0, by_task[left], np.inf),
                by_member=_ratio(earned, of_member, there=of_member > 0),
                by_turn=_ratio(turned, in_turn + change, there=in_turn > 0),
            )
        return made

    def _drop_least(
        self, days: FloatTable, by_task: FloatTable, *, by_member: FloatTable, by_turn: FloatTable
    ) -> None:
        """Take from each day the task, the member or the setting that is worth least a minute."""
        matrix, rows = self._matrix, np.arange(len(days))
        task, member, turn = by_task.argmin(1), by_member.argmin(1), by_turn.argmin(1)
        low = np.stack([by_task[rows, task], by_member[rows, member], by_turn[rows, turn]])
        way = low.argmin(0)
        days[rows[way == 0], task[way == 0]] = 0
        days[way == 1] *= 1 - matrix.member[:, member[way == 1]].T
        days[way == 2] *= 1 - matrix.turn[:, turn[way == 2]].T  # noqa: PLR2004 - third of three

    def _refill(self, days: FlagTable, worth: Floats, *, starts: Ints, goal: int) -> FlagTable:
        """What still fits and costs nothing but its minutes: cast and setting are there anyway."""
        matrix, rules = self._matrix, self._matrix.job.rules
        flags = days.astype(float)
        away = (multiply(flags, matrix.member) == 0).astype(float)
        turns = (multiply(flags, matrix.turn) > 0).astype(float)
        free = multiply(away, matrix.member.T.copy()) == 0
        free &= multiply(turns, matrix.turn.T.copy()) > 0
        lasts = (flags * matrix.minutes).sum(1) + rules.spot_change_min * turns.sum(1)
        lasts += self._fixed[starts]
        eighths = (flags * matrix.eighths).sum(1)
        for task in np.argsort(-worth / matrix.minutes, kind="stable").tolist():
            if worth[task] <= 0:
                break
            fits = free[:, task] & ~days[:, task] & (lasts + matrix.minutes[task] <= goal)
            fits &= eighths + matrix.eighths[task] <= rules.pages * 8
            days[fits, task] = True
            lasts[fits] += matrix.minutes[task]
            eighths[fits] += matrix.eighths[task]
        return days


def _ratio(worth: FloatTable, minutes: FloatTable, *, there: FlagTable) -> FloatTable:
    ratio: FloatTable = np.where(there, worth / np.maximum(minutes, 1), np.inf)
    return ratio


def _list_groups(matrix: Matrix) -> list[tuple[int, ...]]:
    """The places of each start: one, two or three; where there are too many, the nearest."""
    job = matrix.job
    groups: list[tuple[int, ...]] = []
    for count in range(1, PLACES_A_DAY + 1):
        more = list(combinations(range(len(job.places)), count))
        more.sort(key=lambda places: (least_drive(job, mask_of(places)), places))
        groups += more[: max(0, MOST_STARTS - len(groups))]
    return groups
