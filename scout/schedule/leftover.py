"""Why a scene is on no day: the rule that stands in its way on every date, or the days allowed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.schedule.job.obstacle import Obstacle

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.schedule.job.job import Job

DATES_LOOKED_AT = 60

_NAMED = frozenset(Obstacle) - {Obstacle.LIGHT, Obstacle.DAY_OFF}
"""Obstacles that have a sentence of their own."""


def explain_left(job: Job, task: int, *, shot_days: int) -> Message:
    """The reason in words; ``shot_days``: all shoot days, those before the first date too."""
    number, minutes = job.tasks[task].scene.number, job.minutes[task]
    most = job.rules.max_days
    dates = job.list_dates(most or DATES_LOOKED_AT)
    why = Counter(job.sheet(day).why.get(task) for day in dates)
    if None not in why:
        obstacle = why.most_common(1)[0][0]
        if obstacle in _NAMED:
            place = job.tasks[task].location.name
            return say(f"schedule.left_{obstacle}", scene=number, minutes=minutes, place=place)
        return say("schedule.no_light", scene=number, minutes=minutes)
    if most is not None and shot_days >= most:
        return say("schedule.no_days_left", scene=number, days=most)
    ago = max((group.ago for group in job.together if task in group.tasks), default=0)
    if ago:
        partner, days = len(job.request.shot) - ago + 1, job.rules.match_days
        return say("schedule.left_partner", scene=number, number=partner, days=days)
    return say("schedule.no_room", scene=number, minutes=minutes)
