"""A day that was issued and keeps its scenes keeps its hours too, where the rules allow it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.search.keep import order_of

if TYPE_CHECKING:
    from scout.domain.plan import Plan, ShootDay
    from scout.schedule.day.day_plan import DayPlan, DayPlanner
    from scout.schedule.job.job import Job
    from scout.schedule.search.draft import Draft


class _Row(NamedTuple):
    """Days one after the other, how many of them are as issued, and the price of all."""

    kept: int = 0
    cny: int = 0
    plans: tuple[DayPlan, ...] = ()

    def add(self, plan: DayPlan, *, kept: bool) -> _Row:
        """The row with one day more."""
        return _Row(self.kept + kept, self.cny + plan.price.total, (*self.plans, plan))

    def rested_min(self, job: Job) -> int:
        """When the crew has rested from the last day, in minutes after the first midnight."""
        if not self.plans:
            return job.request.rested_min
        last = self.plans[-1]
        return job.rested_min(last.day, last.wrap)

    def may_add(self, plan: DayPlan, job: Job) -> bool:
        """Whether the crew has rested by the call of a day."""
        return job.earliest_call(plan.day, self.rested_min(job)) <= plan.call

    @property
    def rank(self) -> tuple[int, int]:
        """More days as issued are better, then less money."""
        return self.kept, -self.cny


def keep_hours(planner: DayPlanner, draft: Draft, *, issued: Plan) -> Draft:
    """The draft with as many days as can be in the order and at the call that were issued.

    Each day is either laid out as issued or as in the draft; the rest between them is kept.
    """
    job, known = planner.job, {day.date: day for day in issued.days}
    rows = [_Row()]
    for plan in draft.plans:
        followed = _follow(planner, plan, day=known.get(plan.day))
        grown = (
            [row.add(way, kept=kept) for row in rows if row.may_add(way, job)]
            for kept, way in ((False, plan), (True, followed))
            if way is not None
        )
        rows = [max(among, key=lambda row: row.rank) for among in grown if among]
    return replace(draft, plans=max(rows, key=lambda row: row.rank).plans)


def _follow(planner: DayPlanner, plan: DayPlan, *, day: ShootDay | None) -> DayPlan | None:
    """The day in the issued order from the issued call on, if it has the issued scenes."""
    if day is None:
        return None
    order = order_of(planner.job, day)
    if order is None or set(order) != {step.task for step in plan.steps}:
        return None
    return planner.follow(day.date, day.minute_of(day.call), order=order)
