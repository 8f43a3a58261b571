"""A rainy day that begins like the planned one, so that it can be decided on late."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.cover.course import Course, WorkDay
    from scout.schedule.day.day_plan import DayPlan
    from scout.schedule.job.job import Job

WORTH_HALF_HOURS = 2
"""Half hours of overtime that a late decision may cost: rain is surer the nearer it is (ours)."""


def keep_beginning(course: Course, day: WorkDay, *, rainy: DayPlan) -> DayPlan:
    """The rainy day called as planned, with its first interiors as planned, if it holds so.

    Else, and where it is more than an hour of overtime dearer, the rainy day as it was laid out.
    """
    job = course.job
    order = _order(job, day.order, rainy=[step.task for step in rainy.steps])
    if not _visits_once(job, order):
        return rainy
    late = course.planner.follow(day.date, day.call, order=order)
    if late is None or late.wrap > course.latest_wrap(day.date):
        return rainy
    most = rainy.price.total + WORTH_HALF_HOURS * job.prices.overtime
    return late if late.price.total <= most else rainy


def _order(job: Job, planned: Sequence[int], *, rainy: Sequence[int]) -> list[int]:
    """First what is planned before the first exterior, then what else is at that place."""
    first = list(takewhile(lambda task: not job.tasks[task].exposed, planned))
    here = job.place[first[-1] if first else planned[0]]
    rest = [task for task in rainy if task not in first]
    return [*first, *sorted(rest, key=lambda task: job.place[task] != here)]


def _visits_once(job: Job, order: Sequence[int]) -> bool:
    """Whether the unit comes to each place once, as on every day that is laid out."""
    places = [job.place[task] for task in order]
    moves = sum(one != two for one, two in pairwise(places))
    return moves == len(set(places)) - 1
