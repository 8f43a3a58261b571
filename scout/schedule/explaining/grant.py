"""What a plan could be given one more of: a day, an hour a day, a date of an actor or a place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.explanation import Demand, DemandKind, Grant, GrantKind
from scout.schedule.explaining.demand import give_up, longest_day
from scout.schedule.job.obstacle import Obstacle
from scout.schedule.job.sheet import make_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.schedule.job.job import Job
    from scout.schedule.request import PlanRequest

_DEMANDS = {GrantKind.CAST: DemandKind.AWAY, GrantKind.PLACE: DemandKind.BOOKED}


def grant_to(request: PlanRequest, grant: Grant) -> PlanRequest:
    """The request with what is granted."""
    rules = request.rules
    if grant.kind is GrantKind.DAY and rules.max_days is not None:
        return replace(request, rules=replace(rules, max_days=rules.max_days + 1))
    if grant.kind is GrantKind.HOUR:
        return replace(request, rules=replace(rules, hours=rules.hours + 1))
    return give_up(request, [Demand(kind=_DEMANDS[grant.kind], name=grant.name, day=grant.day)])


def list_grants(job: Job, dates: Sequence[date]) -> tuple[Grant, ...]:
    """What may help on these dates; dates of which nothing becomes of more are left out.

    The dates of each of the cast and of each place stand together, that with the most work first.
    """
    limited = [Grant(kind=GrantKind.DAY)] if job.rules.max_days is not None else []
    longer = [Grant(kind=GrantKind.HOUR)] if job.rules.hours + 1 <= longest_day(job.rules) else []
    return (*limited, *longer, *_list_cast(job, dates), *_list_places(job, dates))


def _list_cast(job: Job, dates: Sequence[date]) -> Iterator[Grant]:
    for bit, name in enumerate(job.actors):
        held = ((_minutes_held(job, bit, day=day), day) for day in dates if day in job.away)
        for _, day in sorted((-minutes, day) for minutes, day in held if minutes):
            yield Grant(kind=GrantKind.CAST, name=name, day=day)


def _minutes_held(job: Job, bit: int, *, day: date) -> int:
    """Minutes of work that this absence alone keeps from a date."""
    why, away = job.sheet(day).why, job.away.get(day, 0)
    return sum(
        job.minutes[task]
        for task, obstacle in why.items()
        if obstacle is Obstacle.CAST and job.cast[task] & away == 1 << bit
    )


def _list_places(job: Job, dates: Sequence[date]) -> Iterator[Grant]:
    """Bookings without which more work at the place could be on a date, or longer."""
    for number, place in enumerate(job.places):
        booked = {booking.day for booking in job.place_terms[number].booked}
        for day in sorted(booked & {*dates}):
            grant = Grant(kind=GrantKind.PLACE, name=place.id, day=day)
            free = replace(job, request=grant_to(job.request, grant))
            if make_sheet(free, day) != job.sheet(day):
                yield grant
