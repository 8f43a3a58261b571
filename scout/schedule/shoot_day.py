"""Turn a laid-out day into the value that papers and windows read: dates, visits, moves, notes."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.plan import ShootDay, Slot, UnitMove, Visit
from scout.record import dataclass
from scout.schedule.day.clock import NOWHERE
from scout.schedule.day.day_price import list_stays
from scout.schedule.day_note import collect_notes
from scout.schedule.job.daylight import midnight_of
from scout.schedule.job.sheet import sun_point

if TYPE_CHECKING:
    from scout.schedule.day.clock import Step
    from scout.schedule.day.day_plan import DayPlan
    from scout.schedule.job.job import Job


@dataclass(frozen=True)
class _Clock:
    midnight: datetime

    def at(self, minute: int) -> datetime:
        return self.midnight + timedelta(minutes=minute)


def make_shoot_day(plan: DayPlan, job: Job, *, number: int) -> ShootDay:
    """The day as a value; its sun is that of the first location."""
    steps = plan.steps
    first = job.tasks[steps[0].task].location
    sun = job.sun.times(plan.day, sun_point(first))
    clock = _Clock(midnight_of(plan.day, sun))
    meal_min = job.rules.meal_min
    return ShootDay(
        number=number,
        date=plan.day,
        call=clock.at(plan.call),
        wrap=clock.at(plan.wrap),
        sun=sun,
        visits=_make_visits(plan, job, clock=clock),
        moves=_make_moves(plan, job, clock=clock),
        meals=tuple(
            (clock.at(step.meal), clock.at(step.meal + meal_min))
            for step in steps
            if step.meal != NOWHERE
        ),
        length=Eighths(sum(job.eighths[step.task] for step in steps)),
        notes=collect_notes(plan, job, sun=sun),
        cost=plan.price,
    )


def _make_visits(plan: DayPlan, job: Job, *, clock: _Clock) -> tuple[Visit, ...]:
    groups: list[list[Step]] = []
    for step in plan.steps:
        if step.arrived != NOWHERE:
            groups.append([])
        groups[-1].append(step)
    return tuple(
        Visit(
            location_id=job.places[stay.place].id,
            arrive=clock.at(stay.arrive),
            leave=clock.at(stay.leave),
            slots=tuple(_make_slot(step, job, clock=clock) for step in group),
        )
        for group, stay in zip(groups, list_stays(job, plan.steps), strict=True)
    )


def _make_slot(step: Step, job: Job, *, clock: _Clock) -> Slot:
    task = job.tasks[step.task]
    return Slot(
        scene=task.scene.index,
        need_id=task.need_id,
        spot_id=task.spot_id,
        start=clock.at(step.start),
        end=clock.at(step.end),
    )


def _make_moves(plan: DayPlan, job: Job, *, clock: _Clock) -> tuple[UnitMove, ...]:
    rules = job.rules
    moves: list[UnitMove] = []
    for before, step in pairwise(plan.steps):
        if step.left == NOWHERE:
            continue
        start, end = job.tasks[before.task].location, job.tasks[step.task].location
        drive = job.drive[job.place[before.task]][job.place[step.task]]
        moves.append(
            UnitMove(
                from_id=start.id,
                to_id=end.id,
                depart=clock.at(step.left),
                arrive=clock.at(step.left + drive),
                travel=job.legs.between(start, end),
                load_out_min=rules.load_out_min,
                load_in_min=rules.load_in_min,
            )
        )
    return tuple(moves)
