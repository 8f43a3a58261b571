"""Changes of a plan: scenes and places dragged to another date, and a place lost on the day."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.figure import RUNS, Amount, Check, Figure, pick_late
from bench.shoot import TYPICAL_SHOOT, make_shoot
from scout.actions.board.hand import lay_out
from scout.actions.board.move import Move, check_move
from scout.domain.terms import Booking, PlaceTerms, Terms
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.schedule.explaining.trial import Trials
from scout.schedule.planner import Effort, plan_days
from scout.schedule.replan import News, replan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line
    from scout.domain.plan import Plan
    from scout.schedule.request import PlanRequest

DRAGS = 300
DAY_MIN = 24 * 60


def measure_changes() -> Iterator[Line]:
    """Drags all over a typical plan; a place lost on each of the first days."""
    request = make_shoot(1, TYPICAL_SHOOT)
    travel, sun = GeodesicEstimator(), AstralClock()
    plan = plan_days(request, travel=travel, sun=sun, effort=Effort(rounds=1000))
    trials = Trials(plan, request, travel=travel, sun=sun)
    yield Amount(
        name="drag: a scene checked against all rules, 99 of 100",
        value=1000 * pick_late(_drag(trials, plan)),
        unit="ms",
        target=20.0,
    )
    yield Amount(
        name="drag: a whole place checked against all rules, 99 of 100",
        value=1000 * pick_late(_drag_places(trials, plan)),
        unit="ms",
        target=20.0,
    )
    seconds, kept = [], True
    for day in range(min(RUNS, len(plan.days))):
        lost, asked = _lose(request, plan, day=day)
        begin = time.perf_counter()
        news = News(today=plan.days[day].date)
        found = replan(plan, asked, news=news, travel=travel, sun=sun)
        seconds.append(time.perf_counter() - begin)
        today = [one for one in found.days if one.date == plan.days[day].date]
        visited = {visit.location_id for one in today for visit in one.visits}
        kept &= lost not in visited and len(found.unplaced) <= len(plan.unplaced)
    yield Figure(
        name="replan: a place lost, each of 5 days", seconds=tuple(seconds), unit="s", target_s=3.0
    )
    yield Check(name="replan: the place is left alone, every scene has a day", kept=kept)


def _drag(trials: Trials, plan: Plan) -> Iterator[float]:
    dice = random.Random(1)  # noqa: S311 - repeatable
    scenes = [slot.scene for day in plan.days for slot in day.slots]
    for _ in range(DRAGS):
        scene, day = dice.choice(scenes), dice.choice(plan.days).date
        begin = time.perf_counter()
        trials.try_scene(scene, day)
        yield time.perf_counter() - begin


def _drag_places(trials: Trials, plan: Plan) -> Iterator[float]:
    """Each place of a day over each other day, one of which is laid out by hand."""
    first = plan.days[0]
    terms = lay_out(Terms(), [slot.scene for slot in first.slots], day=first.date)
    for day in plan.days:
        for visit in day.visits:
            scenes = tuple(slot.scene for slot in visit.slots)
            for other in plan.days:
                begin = time.perf_counter()
                check_move(Move(scenes, other.date), trials, terms=terms)
                yield time.perf_counter() - begin


def _lose(request: PlanRequest, plan: Plan, *, day: int) -> tuple[str, PlanRequest]:
    """The first place of a day, and the request in which others have it that day."""
    lost = plan.days[day].visits[0].location_id
    booked = Booking(day=plan.days[day].date, start=0, until=2 * DAY_MIN)
    places = (PlaceTerms(location_id=lost, booked=(booked,)),)
    return lost, replace(request, terms=replace(request.terms, places=places))
