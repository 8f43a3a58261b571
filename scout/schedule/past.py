"""What is over when a plan is made anew: what was shot, who has worked, where the crew has been."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from scout.domain.terms import PlaceTerms
from scout.schedule.job.sheet import DATE_MIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.domain.location import Location
    from scout.domain.plan import Plan, ShootDay
    from scout.domain.terms import Terms
    from scout.schedule.request import PlanRequest


def list_past(issued: Plan, today: date) -> tuple[ShootDay, ...]:
    """The shoot days before today."""
    return tuple(day for day in issued.days if day.date < today)


def list_done(issued: Plan, today: date, *, unfinished: frozenset[int]) -> frozenset[int]:
    """The scenes that are shot: the last date that they stand on is over.

    So one that waits to be finished is not forgotten when another plan is made before it is.
    """
    given_up = {lost.scene for lost in issued.unplaced}
    over = {scene for scene, day in issued.dates.items() if day < today}
    return frozenset(over - unfinished - given_up)


def begin_today(
    issued: Plan, request: PlanRequest, *, today: date, unfinished: frozenset[int]
) -> PlanRequest:
    """The request for what is left: from today on, with what is over taken into account."""
    past = list_past(issued, today)
    slots = [slot for day in past for slot in day.slots]
    return replace(
        request,
        start=today,
        terms=_bring_up(request, issued, today=today),
        done=list_done(issued, today, unfinished=unfinished),
        begun=frozenset(name for slot in slots for name in request.script.scene(slot.scene).cast),
        been=frozenset(visit.location_id for day in past for visit in day.visits),
        shot=tuple(frozenset(slot.need_id for slot in day.slots) for day in past),
        rested_min=_rested_min(past, today, rest_hours=request.rules.rest_hours),
    )


def _rested_min(past: Sequence[ShootDay], today: date, *, rest_hours: float) -> int:
    """When the crew has rested from the last day, in minutes after the midnight of today."""
    if not past:
        return 0
    last = past[-1]
    midnight = DATE_MIN * (today - last.date).days
    return max(0, last.minute_of(last.wrap) - midnight + round(60 * rest_hours))


def _bring_up(request: PlanRequest, issued: Plan, *, today: date) -> Terms:
    """The terms without what is placed on dates that are over, stages built as they were begun."""
    terms = request.terms
    known = {one.location_id: one for one in terms.places}
    for stage, begun in _list_building(request, issued, today=today):
        agreed = known.get(stage.id) or PlaceTerms(location_id=stage.id)
        if agreed.build_from is None:
            known[stage.id] = replace(agreed, build_from=begun)
    return replace(
        terms,
        fixes=tuple(fix for fix in terms.fixes if fix.day >= today),
        orders=tuple(order for order in terms.orders if order.day >= today),
        places=tuple(known.values()),
    )


def _list_building(
    request: PlanRequest, issued: Plan, *, today: date
) -> Iterator[tuple[Location, date]]:
    """Each stage of the set with the date on which building begins.

    At one that the issued plan uses the sets stand by its first day there; at another they are
    begun today. A stage that was to be used and had no day has been built since the first.
    """
    used: dict[str, date] = {}
    for day in issued.days:
        for visit in day.visits:
            used.setdefault(visit.location_id, day.date)
    for location in request.locations:
        if location.stage is None:
            continue
        built = timedelta(days=location.stage.build_days)
        if location.id in used:
            yield location, min(request.start, used[location.id] - built)
        elif location.id in issued.location_set.location_ids:
            yield location, request.start
        elif location.id in request.location_set.location_ids:
            yield location, today
