"""What a shoot costs from its first day to its last when it was planned anew on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.plan import PlanCost
from scout.schedule.report.cost_report import make_cost_report

if TYPE_CHECKING:
    from scout.domain.plan import Plan
    from scout.schedule.request import PlanRequest


def price_whole(plan: Plan, request: PlanRequest, *, issued: Plan) -> PlanCost:
    """The price of all days, those that are over too; in 元, an estimate.

    ``request`` is that of the first plan with what has changed. Where a need was shot at another
    place before, the set that was issued says how long it was dressed.
    """
    chosen = request.location_set
    both = (*issued.location_set.assignments, *chosen.assignments)
    asked = replace(request, location_set=replace(chosen, assignments=both))
    report = make_cost_report(plan, asked)
    return PlanCost(
        days=sum(day.cost.total for day in plan.days),
        idle_days=report.idle_cny,
        dressing=sum(place.dressing_cny for place in report.places),
        split=sum(place.split_cny for place in report.places),
        cast_days=sum(row.work_cny for row in report.cast),
        cast_holds=sum(row.held_cny for row in report.cast),
        cast_travel=sum(row.travel_cny for row in report.cast),
        story_order=report.story_order_cny,
    )
