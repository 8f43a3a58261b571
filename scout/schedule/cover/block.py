"""The cover block of a day: as many stand-ins as fill the exteriors' time and make a lawful day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.schedule.cover.course import list_exposed
from scout.schedule.cover.stand_in import Ranking, list_stand_ins

if TYPE_CHECKING:
    from scout.schedule.cover.course import Course, WorkDay
    from scout.schedule.cover.stand_in import StandIn
    from scout.schedule.day.day_plan import DayPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The stand-ins that were taken; ``plan``: the day's own interiors and they, laid out.

    ``plan`` is ``None`` where the day has neither.
    """

    stand_ins: tuple[StandIn, ...]
    plan: DayPlan | None


def build_block(course: Course, day: WorkDay) -> Block:
    """Take one stand-in after the other, each only where the day planner still finds a day.

    Until the time of the exteriors is filled or nothing more fits.
    """
    job = course.job
    exposed = list_exposed(job, day.tasks)
    tasks = day.tasks.difference(exposed)
    plan = course.shorten(day, tasks)
    missing = sum(job.minutes[task] for task in exposed)
    ranking, left = Ranking(job, day), list(list_stand_ins(course, day))
    taken: list[StandIn] = []
    while left and missing > 0:
        one = ranking.pick(left)
        left.remove(one)
        made = course.lay_out(day.date, tasks | {one.task})
        if made is not None:
            plan, tasks = made, tasks | {one.task}
            missing -= job.minutes[one.task]
            ranking.take(one)
            taken.append(one)
    return Block(stand_ins=tuple(taken), plan=plan)
