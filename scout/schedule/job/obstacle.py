"""What keeps a task from a date, whatever else is shot on it."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from scout.schedule.job.job import Job


class Obstacle(StrEnum):
    """The rules that a single task may break on a date by itself."""

    CAST = "cast"
    PERMIT = "permit"
    BUILD = "build"
    FIXED = "fixed"
    LOCKED = "locked"
    RAIN = "rain"
    DAY_OFF = "off"
    LIGHT = "light"
    HOURS = "hours"
    DRESSING = "dressing"


def find_date_obstacle(job: Job, number: int, *, day: date) -> Obstacle | None:
    """The first rule about dates that a task would break; hours are not looked at."""
    if job.terms.is_day_off(day):
        return Obstacle.DAY_OFF
    if (placed := _find_placed(job, number, day=day)) is not None:
        return placed
    if job.away.get(day, 0) & job.cast[number]:
        return Obstacle.CAST
    if day in job.terms.rain and job.tasks[number].exposed:
        return Obstacle.RAIN
    place = job.place[number]
    permit = job.place_terms[place].permit_from
    if permit is not None and day < permit:
        return Obstacle.PERMIT
    return Obstacle.BUILD if day < built_from(job, place) else None


def _find_placed(job: Job, number: int, *, day: date) -> Obstacle | None:
    """What the user has laid out by hand: the task elsewhere, or the date without it."""
    if job.fixed.get(number, day) != day:
        return Obstacle.FIXED
    return None if number in job.orders.get(day, (number,)) else Obstacle.LOCKED


def built_from(job: Job, place: int) -> date:
    """The first date on which the sets of a stage stand; the first date of all elsewhere."""
    stage, start = job.places[place].stage, job.request.start
    if stage is None:
        return start
    return (job.place_terms[place].build_from or start) + timedelta(days=stage.build_days)
