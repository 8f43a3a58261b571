"""What the crew must know about a day besides its times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.heading import TimeOfDay
from scout.domain.message import say
from scout.domain.text import list_names
from scout.schedule.day.day_plan import list_lit
from scout.schedule.day.day_price import list_stays
from scout.schedule.job.daylight import Light
from scout.schedule.job.sheet import DATE_MIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from scout.domain.message import Message
    from scout.domain.sun import SunTimes
    from scout.domain.text import Bilingual
    from scout.schedule.day.day_plan import DayPlan
    from scout.schedule.job.daylight import DayLight
    from scout.schedule.job.job import Job
    from scout.schedule.job.task import Task


LONG_WAIT_MIN = 60
"""A wait is told from here on: the crew can make something of it."""


def collect_notes(plan: DayPlan, job: Job, *, sun: SunTimes) -> tuple[Message, ...]:
    """The notes of a day: nights first, then light, then what is only an estimate."""
    return (
        *_night_notes(plan, job),
        *_light_notes(plan, job, sun=sun),
        *_estimate_notes(plan, job),
    )


def _night_notes(plan: DayPlan, job: Job) -> Iterator[Message]:
    tasks = [job.tasks[step.task] for step in plan.steps]
    if nights := _numbers(tasks, lambda task: task.light is Light.NIGHT):
        yield say("schedule.night_shoot", scenes=nights)
    if dark := _numbers(tasks, _is_blacked_out):
        yield say("schedule.black_out", scenes=dark)
    if lit := list_lit(job, plan):
        numbers = list_names([task.scene.number for task in lit])
        yield say("schedule.daylight_made", scenes=numbers)
    if plan.wrap > DATE_MIN:
        yield say("schedule.after_midnight")


def _light_notes(plan: DayPlan, job: Job, *, sun: SunTimes) -> Iterator[Message]:
    tasks = [job.tasks[step.task] for step in plan.steps]
    wait = max(step.idle for step in plan.steps)
    if wait >= LONG_WAIT_MIN:
        yield say("schedule.long_wait", hours=f"{wait / 60:.1f}".removesuffix(".0"))
    if all(task.light is Light.ANY for task in tasks):
        return
    yield say(
        "schedule.golden",
        morning_from=_hm(sun.golden_morning[0]),
        morning_to=_hm(sun.golden_morning[1]),
        evening_from=_hm(sun.golden_evening[0]),
        evening_to=_hm(sun.golden_evening[1]),
    )
    yield say("schedule.flat_horizon")
    light = job.sheet(plan.day).light
    if long := _numbers(
        tasks, lambda task: _outlasts(task, light[job.places.index(task.location)])
    ):
        yield say("schedule.short_light", scenes=long)
    if assumed := _numbers(tasks, _is_assumed_day):
        yield say("schedule.assumed_day", scenes=assumed)


def _estimate_notes(plan: DayPlan, job: Job) -> Iterator[Message]:
    yield say("schedule.estimated_lengths", minutes=f"{job.rules.minutes_a_page:g}")
    places = [job.places[stay.place] for stay in list_stays(job, plan.steps)]
    if len(places) > 1:
        yield say("schedule.estimated_drives")
    for location in places:
        if location.position is None:
            yield say("schedule.position_unknown", place=location.name)


def _numbers(tasks: Sequence[Task], chosen: Callable[[Task], bool]) -> Bilingual | None:
    """The numbers of the chosen scenes as the script prints them; ``None`` for none."""
    numbers = [task.scene.number for task in tasks if chosen(task)]
    return list_names(numbers) if numbers else None


def _is_blacked_out(task: Task) -> bool:
    """An interior at night, shot wherever the day had room for it."""
    night = task.scene.light is TimeOfDay.NIGHT
    return night and task.light is Light.ANY and task.location.stage is None


def _outlasts(task: Task, light: DayLight) -> bool:
    if task.light not in (Light.DAWN, Light.DUSK):
        return False
    shortest = light.window(task.light, 0)
    return task.minutes > shortest.end - shortest.start


def _is_assumed_day(task: Task) -> bool:
    scene = task.scene
    silent = scene.light in (None, TimeOfDay.RELATIVE) or scene.heading.int_ext is None
    return silent and task.light is Light.DAYLIGHT


def _hm(moment: datetime) -> str:
    return f"{moment:%H:%M}"
