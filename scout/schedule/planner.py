"""Put a set of places on shoot days: lay out a first plan, then make it cheaper.

Every plan keeps all rules. Whatever fits on no day is named with its reason. The same request and
effort give the same plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.plan import Plan, Unplaced
from scout.domain.progress import Progress
from scout.schedule.bound.bound import find_bound
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.job.job import make_job
from scout.schedule.leftover import explain_left
from scout.schedule.request import PlanRequest
from scout.schedule.search.construct import construct
from scout.schedule.search.draft import NO_DAY
from scout.schedule.search.every import try_every
from scout.schedule.search.improve import Budget, improve
from scout.schedule.search.reorder import Reordered, fills_days, reorder
from scout.schedule.shoot_day import make_shoot_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.domain.message import Message
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.job.job import Job
    from scout.schedule.search.draft import Draft

__all__ = ["Effort", "PlanRequest", "plan_days"]

YEARS = range(1900, 2200)
"""Years that a shoot can start in; any other is a slip of the keyboard."""

MOST_DAYS = 120
SPARE_DAYS = 4
"""Dates that are looked at beyond those that the first plan takes, when it is made cheaper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How much is spent on a plan: ``rounds`` of improving, and ``seconds`` where asked for.

    Rounds give the same plan everywhere; seconds are for whoever cannot wait. ``proof_seconds``:
    how long is then looked for a price that no plan can undercut.
    """

    rounds: int = 150
    seconds: float | None = None
    proof_seconds: float = 0.0


def plan_days(
    request: PlanRequest,
    *,
    travel: TravelEstimator,
    sun: SunClock,
    progress: Progress | None = None,
    effort: Effort | None = None,
) -> Plan:
    """The shoot days of a location set. Every scene is on one day or unplaced with a reason.

    Raises ``WishError`` for a start in a year that nobody means, ``Cancelled`` when the user stops.
    """
    if request.start.year not in YEARS:
        raise WishError(say("schedule.odd_year", year=request.start.year))
    effort, progress = effort or Effort(), progress or Progress()
    job = make_job(request, travel=travel, sun=sun)
    planner = DayPlanner(job)
    dates = job.list_dates(request.rules.max_days or MOST_DAYS)
    draft = construct(planner, dates, progress=progress)
    best = _improve(planner, dates, draft=draft, effort=effort, progress=progress)
    bound = _bound(planner, best, effort=effort, progress=progress)
    return make_plan(job, best.draft, bound=bound)


def _bound(planner: DayPlanner, best: Reordered, *, effort: Effort, progress: Progress) -> int:
    """What no plan of all tasks costs less than; 0 where nobody looked, or tasks are left."""
    total = best.draft.price.total
    if best.draft.left:
        return 0
    if fills_days(planner.job) and best.forced:
        return total - best.slack
    if not effort.proof_seconds:
        return 0
    known, seconds = planner.list_known(), effort.proof_seconds
    return min(total, find_bound(planner.job, known, seconds=seconds, progress=progress))


def _improve(
    planner: DayPlanner, dates: Sequence[date], *, draft: Draft, effort: Effort, progress: Progress
) -> Reordered:
    """The draft made cheaper, its days in the best order; where scenes fill days, only that."""
    last = max(draft.day, default=NO_DAY)
    near = dates if draft.left else dates[: last + 1 + SPARE_DAYS]
    every = try_every(planner, near, start=draft, progress=progress) if effort.rounds else None
    if every is not None:
        draft = every
    elif effort.rounds and (draft.left or not fills_days(planner.job)):
        budget = Budget(rounds=effort.rounds, seconds=effort.seconds)
        draft = improve(planner, near, start=draft, budget=budget, progress=progress)
    return reorder(planner, near, draft=draft, progress=progress)


def make_plan(job: Job, draft: Draft, *, bound: int = 0) -> Plan:
    """A draft as the value that papers and windows read."""
    days = tuple(
        make_shoot_day(plan, job, number=number) for number, plan in enumerate(draft.plans, 1)
    )
    left = [
        Unplaced(
            scene=job.tasks[task].scene.index,
            reason=explain_left(job, task, shot_days=len(days)),
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
