"""A job as matrices: which task needs whom, which setting and which place, for many days at once.

A day is a row of flags, one a task; a table of days has a row each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.schedule.day.tally import list_bits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.array import Floats, FloatTable
    from scout.schedule.job.job import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """What a job needs, a row a task.

    ``member``, ``turn`` and ``place`` are 1 where the task has it; ``fee`` is what each place (row)
    takes for a stay of so many minutes (column), in 元.
    """

    job: Job
    minutes: Floats
    eighths: Floats
    member: FloatTable
    turn: FloatTable
    place: FloatTable
    day_cny: Floats
    fee: FloatTable

    @property
    def most_min(self) -> int:
        """Minutes from call to wrap of the longest day."""
        return round(60 * self.job.rules.hours)

    @property
    def normal_min(self) -> int:
        """Minutes from call to wrap without overtime."""
        return round(60 * self.job.rules.normal_hours)

    def list_cast(self, task: int) -> list[int]:
        """The numbers of the members who are called for a task."""
        return list(list_bits(self.job.cast[task]))

    @property
    def load_min(self) -> int:
        """Minutes that a place takes before its first and after its last task."""
        return self.job.rules.load_in_min + self.job.rules.load_out_min


def make_matrix(job: Job) -> Matrix:
    """The matrices of a job."""
    longest = round(60 * job.rules.hours) + job.rules.load_in_min + job.rules.load_out_min
    actors = max(1, len(job.actors))  # nobody where there is no cast, so that no matrix is empty
    members = [[mask >> actor & 1 for actor in range(actors)] for mask in job.cast]
    return Matrix(
        job=job,
        minutes=np.array(job.minutes, dtype=float),
        eighths=np.array(job.eighths, dtype=float),
        member=np.array(members, dtype=float).reshape(len(job.tasks), actors),
        turn=_one_of(job.turn, len(job.place_of_turn)),
        place=_one_of(job.place, len(job.places)),
        day_cny=np.array(job.day_cny or (0,), dtype=float),
        fee=np.array([[fee.of_stay(stay) for stay in range(longest + 1)] for fee in job.fee]),
    )


def _one_of(number: Sequence[int], count: int) -> FloatTable:
    """1 in the column of each row's number."""
    table = np.zeros((len(number), count))
    table[np.arange(len(number)), number] = 1
    return table
