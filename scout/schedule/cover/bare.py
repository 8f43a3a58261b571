"""Why a day has no cover: what each interior that is still unshot fails by."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scout.domain.weather_cover import BareReason
from scout.schedule.job.obstacle import Obstacle

if TYPE_CHECKING:
    from scout.schedule.cover.course import Course, WorkDay

_REASONS = {
    None: BareReason.ROOM,
    Obstacle.CAST: BareReason.CAST,
    Obstacle.FIXED: BareReason.FIXED,
}
"""Every other obstacle is one of the place: hours, bookings, permit, building, dressing, light."""


def list_reasons(course: Course, day: WorkDay) -> tuple[tuple[BareReason, int], ...]:
    """The reasons with how many interiors fail by each, the most first.

    Only ``SHOT`` where no later day has an interior.
    """
    job, why = course.job, course.job.sheet(day.date).why
    later = [
        task for one in course.after(day.date) for task in one.order if not job.tasks[task].exposed
    ]
    if not later:
        return ((BareReason.SHOT, 0),)
    counts = Counter(_REASONS.get(why.get(task), BareReason.CLOSED) for task in later)
    order = list(BareReason)
    return tuple(sorted(counts.items(), key=lambda entry: (-entry[1], order.index(entry[0]))))
