"""Interiors of later days that could be shot on a day instead, and which comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.schedule.day.tally import add_up

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from scout.schedule.cover.course import Course, WorkDay
    from scout.schedule.job.job import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """A task of a later day. ``drive_min``: from the nearest place of the day, upper end."""

    task: int
    planned: date
    drive_min: int
    same_place: bool


def list_stand_ins(course: Course, day: WorkDay) -> tuple[StandIn, ...]:
    """What is still unshot, sheltered from rain, and may be had on the date by itself.

    Its place is open and not booked, permitted, built and can be dressed; its cast is not away; the
    user has not fixed it on another date.
    """
    job, window = course.job, course.job.sheet(day.date).window
    here = {job.place[task] for task in day.tasks}
    return tuple(
        StandIn(
            task=task,
            planned=later.date,
            drive_min=min(job.drive[place][job.place[task]] for place in here),
            same_place=job.place[task] in here,
        )
        for later in course.after(day.date)
        for task in sorted(later.tasks)
        if not job.tasks[task].exposed and window[task] is not None
    )


class Ranking:
    """The order in which stand-ins are taken; it changes with each that is taken.

    First by place: where the unit is that day anyway, then the nearest, and one place before a
    second. Then by cast: who works that day anyway costs no call. Then by what is dressed already,
    by the day that gives scenes already (it may become free for the exteriors), by the set.
    """

    def __init__(self, job: Job, day: WorkDay) -> None:
        self._job = job
        self._places = {job.place[task] for task in day.tasks}
        self._turns = {job.turn[task] for task in day.tasks}
        self._set: int | None = None
        self._days: set[date] = set()
        self._called = add_up(job, day.tasks).cast

    def pick(self, among: Iterable[StandIn]) -> StandIn:
        """The next to be tried; there is at least one."""
        return min(among, key=self._rank)

    def take(self, chosen: StandIn) -> None:
        """Count with its place, its set, its cast and its day from now on."""
        job, task = self._job, chosen.task
        self._places.add(job.place[task])
        self._turns.add(job.turn[task])
        self._set = job.turn[task]
        self._days.add(chosen.planned)
        self._called |= job.cast[task]

    def _rank(self, one: StandIn) -> tuple[object, ...]:
        job, task = self._job, one.task
        return (
            one.drive_min,
            job.place[task] not in self._places,
            (job.cast[task] & ~self._called).bit_count(),
            0 if job.turn[task] in self._turns else job.dressing_min[job.turn[task]],
            one.planned not in self._days,
            job.turn[task] != self._set,
            one.planned,
            task,
        )
