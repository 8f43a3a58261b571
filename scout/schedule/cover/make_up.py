"""Plan B: on which day the exteriors of a rained-off day would be shot."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from scout.domain.weather_cover import MakeUp, MakeUpKind
from scout.schedule.shoot_day import make_shoot_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.schedule.cover.course import Course
    from scout.schedule.day.day_plan import DayPlan

EXTRA_DATES = 14
"""Dates after the last that are looked at for an extra day: two weeks of a short shoot."""


def find_make_up(
    course: Course, exposed: Sequence[int], *, after: date, givers: frozenset[date]
) -> MakeUp:
    """The plan B of these exteriors; ``course``: the shoot as it goes on after the rain.

    ``after``: the date that was rained off; ``givers``: the dates whose scenes were its cover, so
    that there is room on them. First one later day that takes them all, the earliest; then several,
    each set in one piece; then an extra day. What finds no date even alone does not hold up the
    rest.
    """
    made = _find(course, exposed, after=after, givers=givers)
    if made.kind is not MakeUpKind.NONE:
        return made
    able = [
        task
        for task in exposed
        if _find(course, [task], after=after, givers=givers).kind is not MakeUpKind.NONE
    ]
    made = _find(course, able, after=after, givers=givers)
    shot = {scene for scenes in made.scenes for scene in scenes}
    scenes = (course.job.tasks[task].scene.index for task in exposed)
    return replace(made, left=tuple(scene for scene in scenes if scene not in shot))


def _find(
    course: Course, exposed: Sequence[int], *, after: date, givers: frozenset[date]
) -> MakeUp:
    """The plan B of all of these, of kind ``NONE`` where there is none."""
    if not exposed:
        return MakeUp(kind=MakeUpKind.NONE)
    pending = frozenset(exposed)
    for day in course.after(after):
        made = course.lay_out(day.date, day.tasks | pending)
        if made is not None:
            kind = MakeUpKind.SWAPPED if day.date in givers else MakeUpKind.ADDED
            return _make_up(course, [made], exposed=exposed, kind=kind)
    spread = _spread(course, exposed, after=after)
    if spread:
        return _make_up(course, spread, exposed=exposed, kind=MakeUpKind.SPREAD)
    return _find_extra_day(course, exposed, after=after)


def _spread(course: Course, exposed: Sequence[int], *, after: date) -> list[DayPlan]:
    """Each set's exteriors on the first later day that takes them; nothing where one finds none."""
    job = course.job
    made: dict[date, DayPlan] = {}
    for turn in dict.fromkeys(job.turn[task] for task in exposed):
        group = frozenset(task for task in exposed if job.turn[task] == turn)
        plans = (course.lay_out(day.date, day.tasks | group) for day in course.after(after))
        plan = next((plan for plan in plans if plan is not None), None)
        if plan is None:
            return []
        made[plan.day] = plan
        course = course.put(plan)
    return [made[day] for day in sorted(made)]


def _find_extra_day(course: Course, exposed: Sequence[int], *, after: date) -> MakeUp:
    """The first working date after the last shoot day that takes them all.

    The rained-off day counts among the days that are allowed, whatever could be shot on it; one
    that the cover has made free does not.
    """
    job, tasks = course.job, frozenset(exposed)
    plans = (course.lay_out(day, tasks) for day in _list_extra_dates(course))
    plan = next((plan for plan in plans if plan is not None), None)
    if plan is None:
        return MakeUp(kind=MakeUpKind.NONE)
    names = {name for task in tasks for name in job.tasks[task].scene.cast}
    cast = sum(cny for name, cny in zip(job.actors, job.day_cny, strict=True) if name in names)
    made = _make_up(course, [plan], exposed=exposed, kind=MakeUpKind.EXTRA)
    most = job.rules.max_days
    worked = sum(bool(day.order) or day.date <= after for day in course.days)
    over = most is not None and worked >= most
    return replace(made, cny=plan.price.total + cast, over=over)


def _list_extra_dates(course: Course) -> Iterator[date]:
    """Dates after the last shoot day of the plan; on days off nothing can be laid out."""
    last = course.days[-1].date
    return (last + timedelta(days=more) for more in range(1, EXTRA_DATES + 1))


def _make_up(
    course: Course, plans: Sequence[DayPlan], *, exposed: Sequence[int], kind: MakeUpKind
) -> MakeUp:
    job, numbers = course.job, {day.date: day.number for day in course.days}
    days, scenes = [], []
    for plan in plans:
        number = numbers.get(plan.day, course.days[-1].number + 1)
        days.append(make_shoot_day(plan, job, number=number))
        shot = {step.task for step in plan.steps}
        scenes.append(tuple(job.tasks[task].scene.index for task in exposed if task in shot))
    return MakeUp(kind=kind, days=tuple(days), scenes=tuple(scenes))
