"""Why a scene is on its day: who holds it there, what it shares, and what any other date would do.

Every other date is tried by the rules; nothing is said that was not tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.explanation import Company, WhyHere
from scout.schedule.day.tally import add_up
from scout.schedule.explaining.word_why import word_left, word_why
from scout.schedule.job.daylight import Light
from scout.schedule.search.draft import NO_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.schedule.explaining.trial import Trials
    from scout.schedule.job.job import Job


def explain_scene(trials: Trials, scene: int) -> WhyHere:
    """The scene with this index on its day, or on none; ``KeyError`` where there is no such one."""
    job, unplaced = trials.job, {lost.scene: lost.reason for lost in trials.plan.unplaced}
    task = job.number_of.get(scene)
    if task is None:  # nothing plays it, or no day could hold it
        return WhyHere(
            scene=scene, day=None, fixed=None, company=None, trials=(), sentences=(unplaced[scene],)
        )
    at = trials.day[task]
    day = None if at == NO_DAY else trials.dates[at]
    tried = tuple(trials.try_scene(scene, other) for other in trials.dates if other != day)
    fixed = job.fixed.get(task)
    if day is None:
        said = word_left(job, task, reason=unplaced[scene], tried=tried)
        return WhyHere(
            scene=scene, day=None, fixed=fixed, company=None, trials=tried, sentences=said
        )
    others = tuple(other for other, number in enumerate(trials.day) if number == at)
    company = find_company(job, task, others=[other for other in others if other != task])
    number = next(one.number for one in trials.plan.days if one.date == day)
    head = WhyHere(scene=scene, day=day, fixed=fixed, company=company, trials=tried, sentences=())
    return word_why(job, task, why=head, number=number)


def find_company(job: Job, task: int, *, others: Iterable[int]) -> Company:
    """What a task shares with the other tasks of its day."""
    others = tuple(others)
    light, busy = job.tasks[task].light, add_up(job, others).cast
    index = [job.tasks[number].scene.index for number in range(len(job.tasks))]
    alike = (other for other in others if job.tasks[other].light is light is not Light.ANY)
    return Company(
        place=job.tasks[task].location.id,
        with_place=tuple(index[other] for other in others if job.place[other] == job.place[task]),
        with_light=tuple(index[other] for other in alike),
        working=job.call_members(job.cast[task] & busy),
        own=job.call_members(job.cast[task] & ~busy),
    )
