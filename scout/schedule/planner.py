"""Put a set of places on shoot days: lay out a first plan, then make it cheaper.

Every plan keeps all rules. Whatever fits on no day is named with its reason. The same request,
start and effort give the same plan. The first plan and each better one are shown while the work
goes on, and any of them can be taken.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.plan import Plan, Unplaced
from scout.domain.progress import Progress
from scout.schedule.bound.bound import find_bound
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.effort import Effort
from scout.schedule.job.job import make_job
from scout.schedule.leftover import explain_left
from scout.schedule.request import YEARS, PlanRequest
from scout.schedule.search.construct import construct
from scout.schedule.search.draft import NO_DAY
from scout.schedule.search.every import try_every
from scout.schedule.search.keep import keep, number_dates, recall
from scout.schedule.search.reorder import Reordered, fills_days, reorder
from scout.schedule.search.settle import settle
from scout.schedule.shoot_day import make_shoot_day
from scout.schedule.sketch.improve import Budget, improve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.domain.message import Message
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.job.job import Job
    from scout.schedule.search.draft import Draft

__all__ = ["Effort", "PlanRequest", "plan_days"]

MOST_DAYS = 120
SPARE_DAYS = 4
"""Dates that are looked at beyond those that the first plan takes, when it is made cheaper."""


def plan_days(
    request: PlanRequest,
    *,
    travel: TravelEstimator,
    sun: SunClock,
    progress: Progress | None = None,
    effort: Effort | None = None,
    start: Plan | None = None,
) -> Plan:
    """The shoot days of a location set. Every scene is on one day or unplaced with a reason.

    ``start``: a plan to go on from, as far as it keeps the rules; no dearer one comes back, and
    without rounds it stays as it is. What the user has put on a date is put there first. Raises
    ``WishError`` for a start in a year that nobody means, ``Cancelled`` when the user stops.
    """
    if request.start.year not in YEARS:
        raise WishError(say("schedule.odd_year", year=request.start.year))
    effort, progress = effort or Effort(), progress or Progress()
    job = make_job(request, travel=travel, sun=sun, stop=progress.check)
    planner = DayPlanner(job, stop=progress.check)
    dates = job.list_dates(request.rules.max_days or MOST_DAYS)
    inside = progress.show_as(lambda draft: make_plan(job, draft))
    if start is None:
        draft = construct(planner, dates, progress=inside)
    else:
        recall(planner, start)
        draft = keep(planner, dates, before=_place_fixed(job, dates, plan=start))
    inside.offer(lambda: draft)
    if start is not None and not effort.rounds:
        return make_plan(job, draft)
    issued = draft.day if effort.calm else ()
    best = _improve(planner, dates, draft=draft, effort=effort, progress=inside, issued=issued)
    bound = _bound(planner, best, effort=effort, progress=progress)
    return make_plan(job, best.draft, bound=bound)


def look_near(dates: Sequence[date], draft: Draft) -> Sequence[date]:
    """The dates of a draft and a few more; all where scenes are left."""
    last = max(draft.day, default=NO_DAY)
    return dates if draft.left else dates[: last + 1 + SPARE_DAYS]


def _place_fixed(job: Job, dates: Sequence[date], *, plan: Plan) -> list[int]:
    """The date of each task in a plan, and of what is fixed where the user has put it."""
    day = number_dates(job, dates, where=plan.dates)
    for task, fixed in job.fixed.items():
        day[task] = dates.index(fixed) if fixed in dates else NO_DAY
    return day


def _bound(planner: DayPlanner, best: Reordered, *, effort: Effort, progress: Progress) -> int:
    """What no plan of all tasks costs less than; 0 where nobody looked, or tasks are left."""
    total = best.draft.price.total
    if best.draft.left:
        return 0
    if fills_days(planner.job) and best.forced:
        return total - best.slack
    if not effort.proof_seconds or progress.enough():
        return 0
    known, seconds = planner.list_known(), effort.proof_seconds
    return min(total, find_bound(planner.job, known, seconds=seconds, progress=progress))


def _improve(
    planner: DayPlanner,
    dates: Sequence[date],
    *,
    draft: Draft,
    effort: Effort,
    progress: Progress,
    issued: Sequence[int],
) -> Reordered:
    """The draft made cheaper, its days in the best order; where scenes fill days, only that.

    Where changes of what was ``issued`` are charged for, neither every way nor every order is
    tried: both would move scenes without asking.
    """
    near = look_near(dates, draft)
    free = effort.rounds and not issued
    every = try_every(planner, near, start=draft, progress=progress) if free else None
    if every is not None:
        draft = every
    elif effort.rounds and (draft.left or not fills_days(planner.job)):
        draft = improve(
            planner,
            near,
            start=draft,
            budget=Budget(rounds=effort.rounds, seconds=effort.seconds, seed=effort.seed),
            progress=progress,
            issued=issued,
        )
    if issued:
        return Reordered(draft=draft, slack=0)
    ordered = reorder(planner, near, draft=draft, progress=progress)
    if not effort.rounds or progress.enough():
        return ordered
    calm = settle(planner, near, draft=ordered.draft, progress=progress)
    return replace(ordered, draft=calm)


def make_plan(job: Job, draft: Draft, *, bound: int = 0) -> Plan:
    """A draft as the value that papers and windows read; its days count on from those shot."""
    past = len(job.request.shot)
    days = tuple(
        make_shoot_day(plan, job, number=number)
        for number, plan in enumerate(draft.plans, past + 1)
    )
    left = [
        Unplaced(
            scene=job.tasks[task].scene.index,
            reason=explain_left(job, task, shot_days=past + len(days)),
        )
        for task, day in enumerate(draft.day)
        if day == NO_DAY
    ]
    return Plan(
        location_set=job.request.location_set,
        days=days,
        unplaced=tuple(sorted((*job.unplaced, *left), key=lambda lost: lost.scene)),
        notes=tuple(_list_notes(draft.price.total, bound)) if days else (),
        cost=draft.price,
        bound=bound,
    )


def _list_notes(total: int, bound: int) -> Iterator[Message]:
    """How good the price is, as far as anybody knows."""
    if bound >= total:
        yield say("schedule.best_proven", cny=total)
        return
    yield say("schedule.best_found", cny=total)
    if bound:
        percent = f"{100 * (total - bound) / total:.1f}"
        yield say("schedule.bound_found", cny=bound, percent=percent)
