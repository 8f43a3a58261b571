"""All demands on a plan one by one, each as something that can be given up.

What is not among them is taken as given: daylight, meals, rest, travel, loading, sets that take
days to build, and how long a scene takes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.explanation import Demand, DemandKind
from scout.domain.terms import CastTerms, PlaceTerms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.domain.day_rules import DayRules
    from scout.domain.terms import Terms
    from scout.schedule.job.job import Job
    from scout.schedule.request import PlanRequest

Without = Callable[["PlanRequest", Demand], "PlanRequest"]

ANY_PAGES = 10_000.0
SEPARATOR = "\n"  # between the needs in the name of a match: no id holds one


def list_demands(job: Job, tasks: Iterable[int]) -> tuple[Demand, ...]:
    """Every demand that can stand in the way of these tasks, the scenes first."""
    asked = tuple(tasks)
    return (
        *(Demand(kind=DemandKind.SCENE, scene=job.tasks[task].scene.index) for task in asked),
        *_list_calendar(job, asked),
        *_list_cast(job, asked),
        *_list_places(job, asked),
        *_list_rules(job, asked),
    )


def _list_calendar(job: Job, tasks: tuple[int, ...]) -> Iterator[Demand]:
    for weekday in sorted(job.terms.days_off):
        yield Demand(kind=DemandKind.WEEKDAY, weekday=weekday)
    for day in sorted(job.terms.dates_off):
        yield Demand(kind=DemandKind.DATE_OFF, day=day)
    for task in tasks:
        if task in job.fixed:
            index = job.tasks[task].scene.index
            yield Demand(kind=DemandKind.FIX, scene=index, day=job.fixed[task])


def _list_cast(job: Job, tasks: tuple[int, ...]) -> Iterator[Demand]:
    needed = {name for task in tasks for name in job.call_members(job.cast[task])}
    for terms in job.terms.cast:
        if terms.name in needed:
            for day in sorted(terms.away):
                yield Demand(kind=DemandKind.AWAY, name=terms.name, day=day)


def _list_places(job: Job, tasks: tuple[int, ...]) -> Iterator[Demand]:
    for number in sorted({job.place[task] for task in tasks}):
        place, terms = job.places[number], job.place_terms[number]
        for day in sorted({booking.day for booking in terms.booked}):
            yield Demand(kind=DemandKind.BOOKED, name=place.id, day=day)
        if job.open_hours(number):
            yield Demand(kind=DemandKind.OPEN, name=place.id)
        if terms.permit_from is not None:
            yield Demand(kind=DemandKind.PERMIT, name=place.id, day=terms.permit_from)
        if place.night is False:
            yield Demand(kind=DemandKind.NIGHT, name=place.id)


def _list_rules(job: Job, tasks: tuple[int, ...]) -> Iterator[Demand]:
    needs = {job.tasks[task].need_id for task in tasks}
    for group in job.terms.together:
        if len(group & needs) > 1:
            yield Demand(kind=DemandKind.MATCH, name=SEPARATOR.join(sorted(group)))
    if job.rules.max_days is not None:
        yield Demand(kind=DemandKind.MAX_DAYS)
    yield Demand(kind=DemandKind.HOURS)
    yield Demand(kind=DemandKind.PAGES)


def give_up(request: PlanRequest, demands: Iterable[Demand]) -> PlanRequest:
    """The request without these demands."""
    for demand in demands:
        request = _WITHOUT[demand.kind](request, demand)
    return request


def _without_scene(request: PlanRequest, demand: Demand) -> PlanRequest:
    return replace(request, done=request.done | {demand.scene})


def _without_place(request: PlanRequest, demand: Demand) -> PlanRequest:
    places = {terms.location_id: terms for terms in request.terms.places}
    terms = places.get(demand.name) or PlaceTerms(location_id=demand.name)
    if demand.kind is DemandKind.BOOKED:
        booked = tuple(booking for booking in terms.booked if booking.day != demand.day)
        terms = replace(terms, booked=booked)
    elif demand.kind is DemandKind.OPEN:
        terms = replace(terms, open_hours=())
    else:
        terms = replace(terms, permit_from=None)
    agreed = tuple((places | {demand.name: terms}).values())
    return replace(request, terms=replace(request.terms, places=agreed))


def _without_night_ban(request: PlanRequest, demand: Demand) -> PlanRequest:
    locations = tuple(
        replace(place, night=None) if place.id == demand.name else place
        for place in request.locations
    )
    return replace(request, locations=locations)


def _of_terms(change: Callable[[Terms, Demand], Terms]) -> Without:
    return lambda request, demand: replace(request, terms=change(request.terms, demand))


def _of_rules(change: Callable[[DayRules], DayRules]) -> Without:
    return lambda request, _: replace(request, rules=change(request.rules))


def longest_day(rules: DayRules) -> float:
    """Hours of a day that leaves the crew its rest every night."""
    return 24 - rules.rest_hours


def _lengthen(rules: DayRules) -> DayRules:
    return replace(rules, hours=max(rules.hours, longest_day(rules)))


def _meet(terms: Terms, demand: Demand) -> Terms:
    """The member of the cast is there on the date."""

    def free(one: CastTerms) -> CastTerms:
        return replace(one, away=one.away - {demand.day}) if one.name == demand.name else one

    return replace(terms, cast=tuple(map(free, terms.cast)))


def _unfix(terms: Terms, demand: Demand) -> Terms:
    """The scene may be on any date: it leaves the day that was laid out by hand, too."""
    return terms.without({demand.scene})


def _part(terms: Terms, demand: Demand) -> Terms:
    group = frozenset(demand.name.split(SEPARATOR))
    return replace(terms, together=tuple(needs for needs in terms.together if needs != group))


def _work_on_weekday(terms: Terms, demand: Demand) -> Terms:
    return replace(terms, days_off=terms.days_off - {demand.weekday})


def _work_on_date(terms: Terms, demand: Demand) -> Terms:
    return replace(terms, dates_off=terms.dates_off - {demand.day})


_WITHOUT: dict[DemandKind, Without] = {
    DemandKind.SCENE: _without_scene,
    DemandKind.FIX: _of_terms(_unfix),
    DemandKind.WEEKDAY: _of_terms(_work_on_weekday),
    DemandKind.DATE_OFF: _of_terms(_work_on_date),
    DemandKind.AWAY: _of_terms(_meet),
    DemandKind.BOOKED: _without_place,
    DemandKind.OPEN: _without_place,
    DemandKind.PERMIT: _without_place,
    DemandKind.NIGHT: _without_night_ban,
    DemandKind.MATCH: _of_terms(_part),
    DemandKind.MAX_DAYS: _of_rules(lambda rules: replace(rules, max_days=None)),
    DemandKind.HOURS: _of_rules(_lengthen),
    DemandKind.PAGES: _of_rules(lambda rules: replace(rules, pages=ANY_PAGES)),
}
