"""Plan anew from today on, with as few changes to what the crew has been told as can be.

What is shot stays as it was. Every other scene keeps its date where the rules still allow it;
moving one is charged for, so that only what must move does, or what saves a great deal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from scout.domain.progress import Progress
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.job.job import make_job
from scout.schedule.planner import MOST_DAYS, SPARE_DAYS, make_plan
from scout.schedule.search.draft import NO_DAY
from scout.schedule.search.improve import Budget, improve
from scout.schedule.search.keep import keep, number_dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.domain.plan import Plan, ShootDay
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.job.job import Job
    from scout.schedule.request import PlanRequest
    from scout.schedule.search.draft import Draft

ROUNDS = 120
"""Rounds of improving: about a second for a typical shoot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What has happened: ``today`` is the first date that is planned anew.

    ``unfinished``: scenes that were to be shot before today and were not. All else, a lost place,
    an illness, a booking, stands in the set and the terms of the new request.
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

    ``request`` is as for the first plan, with what has changed. The price is that of the new days.
    A scene that was not finished stands on the day on which it was begun and on a new one.
    """
    past = tuple(day for day in issued.days if day.date < news.today)
    done = {slot.scene for day in past for slot in day.slots} - news.unfinished
    begun = {name for scene in done for name in request.script.scene(scene).cast}
    asked = replace(
        request,
        start=news.today,
        done=frozenset(done),
        begun=frozenset(begun),
        rested_min=_rested_min(past, news.today, rest_hours=request.rules.rest_hours),
    )
    job = make_job(asked, travel=travel, sun=sun)
    progress = progress or Progress()
    planner = DayPlanner(job, stop=progress.check)
    left = max(0, request.rules.max_days - len(past)) if request.rules.max_days else MOST_DAYS
    dates = job.list_dates(left)
    before = number_dates(job, dates, where=issued.dates)
    draft = keep(planner, dates, before=before)
    if _has_news(issued, planner.job, news=news, before=before, draft=draft):
        last = max((*before, *draft.day), default=NO_DAY)
        draft = improve(
            planner,
            dates[: last + 1 + SPARE_DAYS],
            start=draft,
            budget=Budget(rounds=ROUNDS),
            progress=progress,
            issued=before,
        )
    made = make_plan(job, draft)
    days = tuple(replace(day, number=len(past) + day.number) for day in made.days)
    return replace(made, days=(*past, *days))


def _has_news(issued: Plan, job: Job, *, news: News, before: Sequence[int], draft: Draft) -> bool:
    """Whether a scene has lost its date, or has to be shot that was not to be from today on."""
    given_up = {lost.scene for lost in issued.unplaced} - news.unfinished
    return any(
        day == NO_DAY and (told != NO_DAY or job.tasks[task].scene.index not in given_up)
        for task, (day, told) in enumerate(zip(draft.day, before, strict=True))
    )


def _rested_min(past: Sequence[ShootDay], today: date, *, rest_hours: float) -> int:
    """When the crew has rested from the last day, in minutes after the midnight of today."""
    if not past:
        return 0
    wrap = past[-1].wrap
    midnight = datetime.combine(today, time(), tzinfo=wrap.tzinfo)
    return max(0, round((wrap - midnight).total_seconds() / 60 + 60 * rest_hours))
