"""What one laid-out day costs by itself: hours, nights, moves and places; cast is not a day's."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.plan import DayCost
from scout.schedule.day.clock import NOWHERE
from scout.schedule.job.sheet import DATE_MIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.day.clock import Step
    from scout.schedule.job.job import Job

HALF_HOUR = 30


class Stay(NamedTuple):
    """The unit at one place: from arriving to having loaded out; the number of changes there."""

    place: int
    arrive: int
    leave: int
    changes: int


def list_stays(job: Job, steps: Sequence[Step]) -> list[Stay]:
    """The visits of a day in order."""
    stays: list[Stay] = []
    arrive, changes = NOWHERE, 0
    for before, step in pairwise((*steps[:1], *steps)):
        if step.left != NOWHERE:
            stays.append(Stay(job.place[before.task], arrive, step.left, changes))
        if step.arrived != NOWHERE:
            arrive, changes = step.arrived, 0
        elif job.turn[before.task] != job.turn[step.task]:
            changes += 1
    for last in steps[-1:]:
        leave = last.end + job.rules.load_out_min
        stays.append(Stay(job.place[last.task], arrive, leave, changes))
    return stays


def price_day(job: Job, steps: Sequence[Step], *, call: int) -> DayCost:
    """What a day costs; nothing where nothing is shot."""
    prices, rules = job.prices, job.rules
    stays = list_stays(job, steps)
    wrap = steps[-1].end + rules.load_out_min
    over = wrap - call - round(rules.normal_hours * 60)
    late, early = round(rules.late_hour * 60), round(rules.early_hour * 60)
    morning = min(wrap, DATE_MIN + early)
    dark = max(0, morning - max(call, late)) + max(0, min(wrap, early) - call)
    moved = sum(
        rules.load_out_min + job.drive[one.place][two.place] + rules.load_in_min
        for one, two in pairwise(stays)
    )
    return DayCost(
        crew=prices.day,
        overtime=prices.overtime * max(0, -(-over // HALF_HOUR)),
        night=prices.night * -(-dark // HALF_HOUR),
        late_finish=prices.late_finish if wrap > DATE_MIN else 0,
        moves=prices.move * (len(stays) - 1) + prices.move_minute * moved,
        micro_moves=prices.micro_move * sum(stay.changes for stay in stays),
        places=sum(job.fee[stay.place].of_stay(stay.leave - stay.arrive) for stay in stays),
    )
