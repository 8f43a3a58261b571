"""What days cost at least, many at once: the sums of ``day.least``, with cast and visits.

The cast of a day, and one ``split`` for each place visited, are reckoned to the day; what a whole
plan costs at least is then the sum of its days and ``least_rest``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.schedule.array import multiply
from scout.schedule.day.day_price import HALF_HOUR
from scout.schedule.day.least import least_drive
from scout.schedule.day.tally import mask_of
from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from scout.schedule.array import FlagTable, Floats
    from scout.schedule.bound.matrix import Matrix
    from scout.schedule.job.job import Job


def least_rest(job: Job) -> int:
    """What a plan of all tasks costs at least beyond the sum of its days, in 元.

    The first visit of a place is no split. What the cast is held for, dates on which the crew
    waits, dressing and pairs out of order are left out: none of them is negative.
    """
    prices = job.prices
    working = sum(1 for actor in range(len(job.actors)) if any(m >> actor & 1 for m in job.cast))
    return prices.cast_travel * working - prices.split * len(job.places)


class LeastDay:
    """Prices days of one job."""

    def __init__(self, matrix: Matrix) -> None:
        self._matrix = matrix

    def price(self, days: FlagTable) -> Floats:
        """What each day costs at least, in 元; infinite where it is longer than any day may be."""
        matrix, job = self._matrix, self._matrix.job
        prices, rules = job.prices, job.rules
        flags = days.astype(float)
        stays = multiply(flags * matrix.minutes, matrix.place)
        at = multiply(flags, matrix.place) > 0
        called = (multiply(flags, matrix.member) > 0).astype(float)
        places = at.sum(1)
        changes = (multiply(flags, matrix.turn) > 0).sum(1) - places
        work = stays.sum(1) + rules.spot_change_min * changes + matrix.load_min * places
        meals = np.maximum(0, np.ceil(work / MEAL_AFTER_MIN) - 1)
        drive = self._list_drives(at)
        hours = work + rules.meal_min * meals + drive
        over = np.maximum(0, np.ceil((hours - matrix.normal_min) / HALF_HOUR))
        moved = drive + matrix.load_min * (places - 1)
        stay = np.where(at, stays + matrix.load_min, 0).astype(np.int64)
        stay = np.minimum(stay, matrix.fee.shape[1] - 1)
        fees = matrix.fee[np.arange(len(job.places)), stay].sum(1)
        total = prices.day + prices.overtime * over + prices.move * (places - 1) + fees
        total = total + prices.move_minute * moved + prices.micro_move * changes
        total = total + prices.split * places + (called * matrix.day_cny).sum(1)
        pages = (flags * matrix.eighths).sum(1)
        fits = (hours <= matrix.most_min) & (pages <= rules.pages * 8)
        priced: Floats = np.where(fits, total, np.inf)
        return priced

    def _list_drives(self, at: FlagTable) -> Floats:
        """The least minutes driven in a day that visits these places (flags)."""
        job = self._matrix.job
        masks = (mask_of(np.flatnonzero(row).tolist()) for row in at)
        return np.array([least_drive(job, mask) for mask in masks], dtype=float)
