"""The weather cover of a plan, day by day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.weather_cover import (
    BareNeed,
    DayCover,
    Exterior,
    WeatherCover,
)
from scout.schedule.cover.bare import list_reasons
from scout.schedule.cover.beginning import keep_beginning
from scout.schedule.cover.block import build_block
from scout.schedule.cover.course import list_exposed, read_course
from scout.schedule.cover.decision import find_decision
from scout.schedule.cover.make_up import find_make_up
from scout.schedule.cover.sentence import list_notes, list_sentences, say_bare
from scout.schedule.cover.setting import make_settings
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.job.job import make_job
from scout.schedule.shoot_day import make_shoot_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.climate import Climate
    from scout.domain.plan import Plan, ShootDay
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.cover.course import Course, WorkDay
    from scout.schedule.day.day_plan import DayPlan
    from scout.schedule.job.job import Job
    from scout.schedule.request import PlanRequest


def plan_cover(
    plan: Plan,
    request: PlanRequest,
    *,
    travel: TravelEstimator,
    sun: SunClock,
    climate: Climate,
) -> WeatherCover:
    """What each day with exteriors becomes in the rain; the request is the one of the plan.

    Days are taken one by one, as if all others went as planned: a scene may cover several days.
    The same plan and request give the same cover.
    """
    course = read_course(plan, DayPlanner(make_job(request, travel=travel, sun=sun)))
    days: list[DayCover] = []
    bare: list[BareNeed] = []
    for planned, day in zip(plan.days, course.days, strict=True):
        if list_exposed(course.job, day.tasks):
            cover = _cover_day(course, day, planned=planned, climate=climate)
            days.append(replace(cover, sentences=tuple(list_sentences(cover, request))))
            bare += () if cover.settings else _list_bare(course, day)
    return WeatherCover(
        days=tuple(days), bare=tuple(bare), climate=climate, notes=list_notes(climate)
    )


def _cover_day(course: Course, day: WorkDay, *, planned: ShootDay, climate: Climate) -> DayCover:
    job, block = course.job, build_block(course, day)
    exposed, rainy, shot = list_exposed(job, day.tasks), None, block.plan
    settings = make_settings(job, day, stand_ins=block.stand_ins)
    extra = frozenset(name for setting in settings for name in setting.extra_cast)
    if shot is not None:
        if not extra:
            shot = keep_beginning(course, day, rainy=shot)
        rainy = make_shoot_day(shot, job, number=day.number)
    decision = None
    if settings and rainy is not None:
        script = job.request.script
        decision = find_decision(planned, rainy, script=script, extra_cast=extra)
    return DayCover(
        number=day.number,
        date=day.date,
        rain_risk=climate.rain_risk(day.date.month),
        exteriors=tuple(_make_exterior(job, task) for task in exposed),
        settings=settings,
        rainy=rainy,
        decision=decision,
        make_up=find_make_up(
            _go_on(course, day, shot=shot),
            exposed,
            after=day.date,
            givers=frozenset(one.planned for one in block.stand_ins),
        ),
    )


def _go_on(course: Course, day: WorkDay, *, shot: DayPlan | None) -> Course:
    """The shoot after the rain: the cover is shot, the exteriors are not."""
    return course.clear(day) if shot is None else course.put(shot)


def _make_exterior(job: Job, number: int) -> Exterior:
    task = job.tasks[number]
    return Exterior(
        scene=task.scene.index,
        need_id=task.need_id,
        location_id=task.location.id,
        minutes=job.minutes[number],
        length=task.scene.length,
    )


def _list_bare(course: Course, day: WorkDay) -> Iterator[BareNeed]:
    """The needs of a day without cover, in script order."""
    job, scenes = course.job, dict[str, list[int]]()
    for number in list_exposed(job, day.tasks):
        task = job.tasks[number]
        scenes.setdefault(task.need_id, []).append(task.scene.index)
    reasons = list_reasons(course, day)
    for need_id, members in scenes.items():
        yield BareNeed(
            need_id=need_id,
            date=day.date,
            scenes=tuple(members),
            reasons=reasons,
            message=say_bare(need_id, members, day=day.date, reasons=reasons, request=job.request),
        )
