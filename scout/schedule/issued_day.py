"""A day that was issued and keeps its scenes keeps its hours too, where the rules allow it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from scout.domain.plan import Plan, ShootDay
    from scout.schedule.day.day_plan import DayPlan, DayPlanner
    from scout.schedule.search.draft import Draft


class _Row(NamedTuple):
    """Days one after the other, how many of them are as issued, and the price of all."""

    kept: int
    cny: int
    plans: tuple[DayPlan, ...]


def keep_hours(planner: DayPlanner, draft: Draft, *, issued: Plan) -> Draft:
    """The draft with as many days as can be in the order and at the call that were issued.

    Each day is either laid out as issued or as in the draft; the rest between them is kept.
    """
    known = {day.date: day for day in issued.days}
    rows = [_Row(kept=0, cny=0, plans=())]
    for plan in draft.plans:
        ways = [(False, plan)]
        followed = _follow(planner, plan, day=known.get(plan.day))
        if followed is not None:
            ways.append((True, followed))
        rows = [
            max(before, key=lambda row: (row.kept, -row.cny))
            for way in ways
            if (before := [_add(row, *way) for row in rows if _rests(planner, row, way[1])])
        ]
    best = max(rows, key=lambda row: (row.kept, -row.cny))
    return replace(draft, plans=best.plans)


def _add(row: _Row, is_kept: bool, plan: DayPlan) -> _Row:  # noqa: FBT001 - one of two ways
    return _Row(
        kept=row.kept + is_kept,
        cny=row.cny + plan.price.total,
        plans=(*row.plans, plan),
    )


def _rests(planner: DayPlanner, row: _Row, plan: DayPlan) -> bool:
    job = planner.job
    rested = job.request.rested_min
    if row.plans:
        rested = job.midnight(row.plans[-1].day) + row.plans[-1].wrap + job.rest_min
    return job.midnight(plan.day) + plan.call >= rested


def _follow(planner: DayPlanner, plan: DayPlan, *, day: ShootDay | None) -> DayPlan | None:
    """The day in the issued order from the issued call on, if it has the issued scenes."""
    if day is None:
        return None
    number = planner.job.number_of
    order = [number[slot.scene] for slot in day.slots if slot.scene in number]
    if len(order) < len(day.slots) or set(order) != {step.task for step in plan.steps}:
        return None
    call = 60 * day.call.hour + day.call.minute
    return planner.follow(day.date, call, order=order)
