"""What a plan costs, told by day, by place and by cast: the same money as the plan's own price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.job.place_fee import read_fee
from scout.schedule.report.bill import CostReport, DayBill, Hire, PlaceBill
from scout.schedule.report.day_out_of_days import make_day_out_of_days
from scout.schedule.report.shoot_span import DateKind

if TYPE_CHECKING:
    from scout.domain.plan import Plan, ShootDay
    from scout.domain.terms import Fee
    from scout.schedule.request import PlanRequest


def make_cost_report(plan: Plan, request: PlanRequest) -> CostReport:
    """The bill of a plan; the request is the one that the plan was made for.

    Hires, dressing, cast and idle dates are reckoned anew; what a day costs by itself is read from
    the plan.
    """
    fees = list_fees(request)
    days = tuple(_bill_day(day, fees) for day in plan.days)
    prices, matrix = request.terms.prices, make_day_out_of_days(plan, request)
    idle = sum(one.kind is DateKind.IDLE for one in matrix.dates)
    return CostReport(
        days=days,
        places=_bill_places(plan, request, days=days),
        cast=matrix.cast,
        idle_cny=prices.idle_day * idle,
        story_order_cny=prices.story_order * _count_turned(plan, request),
    )


def list_fees(request: PlanRequest) -> dict[str, Fee]:
    """Each place's fee by its id: as agreed, else as the library knows it."""
    agreed = {terms.location_id: terms.fee for terms in request.terms.places}
    return {place.id: agreed.get(place.id) or read_fee(place) for place in request.locations}


def _bill_day(day: ShootDay, fees: dict[str, Fee]) -> DayBill:
    hires: list[Hire] = []
    for visit in day.visits:
        place = visit.location_id
        minutes = round((visit.leave - visit.arrive).total_seconds() / 60)
        cny = fees[place].of_stay(minutes)
        hires.append(Hire(date=day.date, location_id=place, minutes=minutes, cny=cny))
    return DayBill(number=day.number, date=day.date, unit=day.cost, hires=tuple(hires))


def _bill_places(
    plan: Plan, request: PlanRequest, *, days: tuple[DayBill, ...]
) -> tuple[PlaceBill, ...]:
    """A bill for each place in the order of the first visits."""
    hires: dict[str, list[Hire]] = {}
    for hire in (hire for day in days for hire in day.hires):
        hires.setdefault(hire.location_id, []).append(hire)
    names = {location.id: location.name for location in request.locations}
    dressing, split = _price_dressing(plan, request), request.terms.prices.split
    return tuple(
        PlaceBill(
            location_id=place,
            place=names[place],
            hires=tuple(stays),
            dressing_cny=dressing[place],
            split_cny=split * (len({stay.date for stay in stays}) - 1),
        )
        for place, stays in hires.items()
    )


def _price_dressing(plan: Plan, request: PlanRequest) -> dict[str, int]:
    """What it costs to have each place while its sets are dressed, side by side."""
    fees = list_fees(request)
    stages = {place.id for place in request.locations if place.stage is not None}
    hours = {
        (one.need_id, one.location_id): 0.0 if one.location_id in stages else one.dressing_h
        for one in (entry.candidate for entry in request.location_set.assignments)
    }
    longest: dict[str, int] = {}
    for visit in (visit for day in plan.days for visit in day.visits):
        at = visit.location_id
        minutes = (round(60 * hours.get((slot.need_id, at), 0.0)) for slot in visit.slots)
        longest[visit.location_id] = max(longest.get(visit.location_id, 0), *minutes)
    return {place: fees[place].of_stay(minutes) for place, minutes in longest.items()}


def _count_turned(plan: Plan, request: PlanRequest) -> int:
    """Pairs of which the second scene is shot on an earlier day than the first."""
    shot = plan.dates
    pairs = request.terms.pairs
    return sum(
        pair.first in shot and pair.then in shot and shot[pair.first] > shot[pair.then]
        for pair in pairs
    )
