"""Plan anew from today on, with as few changes to what the crew has been told as can be.

What is shot stays as it was. Every other scene keeps its date where the rules still allow it, and
a day that keeps its scenes keeps its hours; moving a scene is charged for, so that only what must
move does, or what saves more than a day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.progress import Progress
from scout.record import dataclass
from scout.schedule.cover.block import build_block
from scout.schedule.cover.course import read_course
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.issued_day import keep_hours
from scout.schedule.job.job import make_job
from scout.schedule.past import begin_today, list_past
from scout.schedule.planner import MOST_DAYS, SPARE_DAYS, make_plan
from scout.schedule.search.draft import NO_DAY
from scout.schedule.search.keep import keep, number_dates, recall
from scout.schedule.sketch.improve import Budget, improve
from scout.schedule.whole_cost import price_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.domain.plan import Plan
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.job.job import Job
    from scout.schedule.request import PlanRequest
    from scout.schedule.search.draft import Draft

ROUNDS = 4_000
"""Rounds of improving: about half a second for a typical shoot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What has happened: ``today`` is the first date that is planned anew.

    ``unfinished``: scenes that were to be shot before today and were not. All else, a lost place,
    an illness, a booking, rain, stands in the set and the terms of the new request.
    """

    today: date
    unfinished: frozenset[int] = frozenset()


def replan(
    issued: Plan,
    request: PlanRequest,
    *,
    news: News,
    travel: TravelEstimator,
    sun: SunClock,
    progress: Progress | None = None,
) -> Plan:
    """The days before today as they were, and new ones; the same plan where nothing has changed.

    ``request`` is as for the first plan, with what has changed. The price is that of the whole
    shoot. A scene that was not finished stands on the day on which it was begun and on a new one.
    On a date with rain the scenes of its cover are taken for issued there.
    """
    past = list_past(issued, news.today)
    asked = begin_today(issued, request, today=news.today, unfinished=news.unfinished)
    job = make_job(asked, travel=travel, sun=sun)
    progress = progress or Progress()
    planner = DayPlanner(job, stop=progress.check)
    left = max(0, request.rules.max_days - len(past)) if request.rules.max_days else MOST_DAYS
    dates = job.list_dates(left)
    recall(planner, issued)
    before = _list_told(issued, planner, dates=dates)
    draft = keep(planner, dates, before=before)
    if _has_news(issued, job, news=news, before=before, draft=draft):
        draft = _put_back(planner, dates, draft=draft, before=before, progress=progress)
    draft = keep_hours(planner, draft, issued=issued)
    made = make_plan(job, draft)
    days = (*past, *made.days)
    whole = replace(made, days=days)
    cost = price_whole(whole, request, issued=issued)
    notes = (say("schedule.best_found", cny=cost.total),) if days else ()
    same = days == issued.days and cost == issued.cost
    return replace(whole, cost=cost, notes=notes, bound=issued.bound if same else 0)


def _list_told(issued: Plan, planner: DayPlanner, *, dates: Sequence[date]) -> list[int]:
    """The date that each task was told; those that cover a date with rain are told that one."""
    job = planner.job
    home = {day: number for number, day in enumerate(dates)}
    before = number_dates(job, dates, where=issued.dates)
    course = read_course(issued, planner)
    for day in course.days:
        if day.date not in job.terms.rain or day.date not in home or not day.order:
            continue
        block = build_block(course, day)
        for one in block.stand_ins:
            before[one.task] = home[day.date]
        course = course.clear(day) if block.plan is None else course.put(block.plan)
    return before


def _has_news(issued: Plan, job: Job, *, news: News, before: Sequence[int], draft: Draft) -> bool:
    """Whether a scene has lost its date, or has to be shot that was not to be from today on."""
    given_up = {lost.scene for lost in issued.unplaced} - news.unfinished
    return any(
        day == NO_DAY and (told != NO_DAY or job.tasks[task].scene.index not in given_up)
        for task, (day, told) in enumerate(zip(draft.day, before, strict=True))
    )


def _put_back(
    planner: DayPlanner,
    dates: Sequence[date],
    *,
    draft: Draft,
    before: Sequence[int],
    progress: Progress,
) -> Draft:
    """What has lost its date on the dates of the plan and a few more, or on the first it can."""
    last = max((*before, *draft.day, *_list_first(planner.job, dates, draft=draft)), default=NO_DAY)
    return improve(
        planner,
        dates[: last + 1 + SPARE_DAYS],
        start=draft,
        budget=Budget(rounds=ROUNDS),
        progress=progress,
        issued=before,
    )


def _list_first(job: Job, dates: Sequence[date], *, draft: Draft) -> Iterator[int]:
    """The first date on which each task without a day can be by itself."""
    for task, day in enumerate(draft.day):
        if day == NO_DAY:
            yield next(job.list_open(task, dates), NO_DAY)
