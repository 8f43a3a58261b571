"""Plans laid out by hand, their cover under a level sun, and invented shoots in the rain."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from bench.shoot import ShootSize, make_shoot
from scout.domain.location import HourSpan
from scout.domain.plan import Plan
from scout.domain.terms import Booking, CastTerms, Fix, PlaceTerms
from scout.geo.climate import load_climate
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.schedule.cover.cover import plan_cover
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.job.job import make_job
from scout.schedule.planner import Effort, plan_days
from scout.schedule.request import PlanRequest
from scout.schedule.shoot_day import make_shoot_day

MONDAY = date(2026, 12, 7)
SUNDAY = 6


@dataclass(frozen=True)
class Rainy:
    """A plan, what it was made for, and what the test wants to ask about it."""

    plan: Plan
    request: PlanRequest
    job: object
    planner: DayPlanner
    cover: object
    again: object


def dates(*days):
    """Dates of the week that begins on Monday, 7 December 2026, by their number from 1."""
    return tuple(MONDAY + timedelta(days=day - 1) for day in days)


def cast_scenes(request, casts):
    """The request with a cast for some of its scenes."""
    scenes = tuple(
        replace(scene, cast=tuple(casts.get(scene.index, ()))) for scene in request.script.scenes
    )
    return replace(request, script=replace(request.script, scenes=scenes))


def dress(request, hours):
    """The request with hours of dressing for some needs."""
    assignments = tuple(
        replace(a, candidate=replace(a.candidate, dressing_h=hours.get(a.candidate.need_id, 0.0)))
        for a in request.location_set.assignments
    )
    return replace(request, location_set=replace(request.location_set, assignments=assignments))


def lay(request, days, *, travel, sun):
    """The plan with these scenes on these dates, each day as the day planner lays it out."""
    job = make_job(request, travel=travel, sun=sun)
    planner, made, rested = DayPlanner(job), [], 0
    for number, (day, scenes) in enumerate(days.items(), 1):
        tasks = frozenset(job.number_of[scene] for scene in scenes)
        earliest = max(0, rested - (day - MONDAY).days * 1440)
        plan = planner.plan(day, tasks, earliest=earliest)
        rested = (day - MONDAY).days * 1440 + plan.wrap + round(60 * request.rules.rest_hours)
        made.append(make_shoot_day(plan, job, number=number))
    return Plan(location_set=request.location_set, days=tuple(made))


def soak(plan, request, *, travel, sun):
    """The cover of a plan, with what it was reckoned by."""
    job = make_job(request, travel=travel, sun=sun)

    def reckon():
        return plan_cover(plan, request, travel=travel, sun=sun, climate=load_climate())

    return Rainy(plan, request, job, DayPlanner(job), reckon(), reckon)


@pytest.fixture(scope="session")
def rain(studio):
    """What a test lays out a plan with, and asks for its cover."""
    road, sun = studio.road, studio.sun()

    def ask(plan, request):
        return soak(plan, request, travel=road, sun=sun)

    def cover(request, days):
        return ask(lay(request, days, travel=road, sun=sun), request)

    def request(shots, places, **rules):
        return studio.request(shots, places, start=MONDAY, **rules)

    return SimpleNamespace(
        cover=cover, soak=ask, request=request, dates=dates, cast=cast_scenes, dress=dress
    )


def invent(seed):
    """Sixty scenes at six places, with bookings, absences, fixed scenes, permits and days off."""
    dice = random.Random(seed)  # noqa: S311 - chance for a test, no secret
    request = make_shoot(seed, ShootSize(scenes=60, places=6, cast=8))
    start, scenes = request.start, len(request.script.scenes)

    def draw_date():
        return start + timedelta(days=dice.randint(0, 4))

    terms = replace(
        request.terms,
        cast=tuple(
            CastTerms(name=one.name, away=frozenset({draw_date()})) if dice.random() < 0.3 else one
            for one in request.terms.cast
        ),
        places=(
            PlaceTerms(
                location_id="place-00",
                open_hours=(HourSpan(start=480, until=dice.choice((1080, 1440, 1500))),),
                booked=(Booking(day=draw_date(), start=600, until=900),),
            ),
            PlaceTerms(location_id="place-01", permit_from=draw_date()),
        ),
        fixes=(Fix(scene=dice.randint(1, scenes), day=start + timedelta(days=3)),),
        together=(frozenset(need.id for need in dice.sample(request.needs, 2)),),
        days_off=frozenset({SUNDAY}),
    )
    rules = replace(
        request.rules,
        hours=dice.choice((8.0, 10.0, 12.0)),
        normal_hours=dice.choice((6.0, 8.0)),
        rest_hours=dice.choice((8.0, 10.0, 12.0)),
    )
    hours = {need.id: dice.choice((0.0, 0.0, 1.5)) for need in request.needs}
    return dress(replace(request, terms=terms, rules=rules), hours)


@pytest.fixture(scope="session", params=[*range(10), 116, 169, 207])
def invented(request):
    """The cover of an invented shoot, in the district and under its sun.

    In the last three the day planner misses days that can be worked as they were planned.
    """
    asked, travel, sun = invent(request.param), GeodesicEstimator(), AstralClock()
    plan = plan_days(asked, travel=travel, sun=sun, effort=Effort(rounds=3))
    return soak(plan, asked, travel=travel, sun=sun)
