"""A scene tried on another date: what would keep it from there, in words, or what it would cost.

Made for dragging: the job is reckoned once for a plan, and each question lays out two days anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.day.least import least_hours
from scout.schedule.job.job import make_job
from scout.schedule.job.obstacle import Obstacle
from scout.schedule.search.draft import keeps_matches, make_draft
from scout.schedule.search.keep import number_dates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.request import PlanRequest

SPARE_DATES = 14
"""Working dates beyond the last shoot day that a scene can be tried on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """``broken``: the rules that keep the scene from the date, empty where it may be there.

    ``change_cny``: what the plan would cost more, negative where less; ``None`` where it may not.
    """

    scene: int
    day: date
    broken: tuple[Message, ...]
    change_cny: int | None = None


class Trials:
    """Tries scenes of one plan on dates; the request is the one that the plan was made for."""

    def __init__(
        self, plan: Plan, request: PlanRequest, *, travel: TravelEstimator, sun: SunClock
    ) -> None:
        self._job = make_job(request, travel=travel, sun=sun)
        self._planner = DayPlanner(self._job)
        last = plan.days[-1].date if plan.days else request.start
        reach = (last - request.start).days + 1 + SPARE_DATES
        self._dates = self._job.list_dates(reach)
        self._day = tuple(number_dates(self._job, self._dates, plan=plan))
        self._home = {day: number for number, day in enumerate(self._dates)}
        self._total = plan.cost.total

    def list_dates(self) -> tuple[date, ...]:
        """The dates that scenes can be tried on, days off left out."""
        return self._dates

    def try_scene(self, scene: int, day: date) -> Trial:
        """The scene with this index on a date; raises ``KeyError`` where it is no work at all."""
        task = self._job.number_of[scene]
        broken = tuple(self._find_broken(task, day))
        if broken:
            return Trial(scene=scene, day=day, broken=broken)
        moved = list(self._day)
        moved[task] = self._home[day]
        draft = make_draft(self._planner, self._dates, day=moved)
        if draft is None:
            said = say("schedule.keeps_rest", scene=self._number(task), day=day.isoformat())
            return Trial(scene=scene, day=day, broken=(said,))
        return Trial(scene=scene, day=day, broken=(), change_cny=draft.price.total - self._total)

    def _number(self, task: int) -> str:
        return self._job.tasks[task].scene.number

    def _find_broken(self, task: int, day: date) -> Iterator[Message]:
        """The rules about the date first, then those about what else is shot on it."""
        said = {"scene": self._number(task), "day": day.isoformat()}
        place = self._job.tasks[task].location.name
        obstacle = Obstacle.DAY_OFF
        if day in self._home:
            obstacle = self._job.sheet(day).why.get(task)  # type: ignore[assignment]
        if obstacle is not None:
            yield say(f"schedule.keeps_{obstacle}", **said, place=place)
            return
        tasks = self._on(day) | {task}
        if self._planner.plan(day, tasks) is None:
            yield self._say_full(tasks, said)
            return
        moved = list(self._day)
        moved[task] = self._home[day]
        if not keeps_matches(self._job, moved):
            yield say("schedule.keeps_match", **said, days=self._job.rules.match_days)

    def _on(self, day: date) -> frozenset[int]:
        number = self._home[day]
        return frozenset(task for task, at in enumerate(self._day) if at == number)

    def _say_full(self, tasks: frozenset[int], said: dict[str, str]) -> Message:
        """Why a day has no room: its pages, its hours, or the light and hours of what is on it."""
        rules = self._job.rules
        pages = sum(self._job.eighths[task] for task in tasks) / 8
        if pages > rules.pages:
            return say("schedule.keeps_pages", **said, pages=f"{pages:g}", most=f"{rules.pages:g}")
        minutes = least_hours(self._job, tasks)
        if minutes > 60 * rules.hours:
            over = round(minutes - 60 * rules.hours)
            return say("schedule.keeps_full", **said, minutes=over, hours=f"{rules.hours:g}")
        return say("schedule.keeps_layout", **said)
