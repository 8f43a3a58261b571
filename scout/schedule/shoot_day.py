"""Turn a filled day into the value that papers and windows read: dates, visits, moves, notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.plan import ShootDay, Slot, UnitMove, Visit
from scout.schedule.day_note import collect_notes
from scout.schedule.daylight import midnight_of
from scout.schedule.workday import sun_point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.day_state import DayState, Step
    from scout.schedule.workday import Workday


@dataclass(frozen=True)
class _Clock:
    midnight: datetime

    def at(self, minute: int) -> datetime:
        return self.midnight + timedelta(minutes=minute)


def make_shoot_day(state: DayState, workday: Workday, *, number: int) -> ShootDay:
    """The day as a value; its sun is that of the first location."""
    first = state.steps[0].task.location
    sun = workday.sun.times(workday.day, sun_point(first))
    clock = _Clock(midnight_of(workday.day, sun))
    visits = _make_visits(state, workday, clock=clock)
    return ShootDay(
        number=number,
        date=workday.day,
        call=clock.at(state.call),
        wrap=visits[-1].leave,
        sun=sun,
        visits=visits,
        moves=_make_moves(state.steps, workday, clock=clock),
        meals=tuple(
            (clock.at(step.meal[0]), clock.at(step.meal[1])) for step in state.steps if step.meal
        ),
        length=Eighths(state.eighths),
        notes=collect_notes(state, workday, sun=sun),
    )


def _make_visits(state: DayState, workday: Workday, *, clock: _Clock) -> tuple[Visit, ...]:
    groups: list[list[Step]] = []
    for step in state.steps:
        if step.arrived is not None:
            groups.append([])
        groups[-1].append(step)
    leaves = [group[0].left for group in groups[1:]]
    wrap = state.now + workday.rules.load_out_min
    return tuple(
        Visit(
            location_id=group[0].task.location.id,
            arrive=clock.at(group[0].arrived or 0),
            leave=clock.at(wrap if left is None else left),
            slots=tuple(_make_slot(step, clock) for step in group),
        )
        for group, left in zip(groups, [*leaves, None], strict=True)
    )


def _make_slot(step: Step, clock: _Clock) -> Slot:
    return Slot(
        scene=step.task.scene.index,
        need_id=step.task.need_id,
        spot_id=step.task.spot_id,
        start=clock.at(step.start),
        end=clock.at(step.end),
    )


def _make_moves(steps: Sequence[Step], workday: Workday, *, clock: _Clock) -> tuple[UnitMove, ...]:
    return tuple(
        UnitMove(
            from_id=before.task.location.id,
            to_id=step.task.location.id,
            depart=clock.at(step.left),
            arrive=clock.at(step.arrived or 0),
            travel=workday.legs.between(before.task.location, step.task.location),
            load_out_min=workday.rules.load_out_min,
            load_in_min=workday.rules.load_in_min,
        )
        for before, step in pairwise(steps)
        if step.left is not None
    )
