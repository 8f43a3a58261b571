"""A scene tried on another date: what would keep it from there, in words, or what it would cost.

Made for dragging: the job is reckoned once for a plan, and each question lays out two days anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.explanation import Trial
from scout.domain.message import say
from scout.domain.plan import itemise
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.day.least import least_hours
from scout.schedule.day.tally import add_up
from scout.schedule.job.job import make_job
from scout.schedule.job.obstacle import Obstacle
from scout.schedule.search.draft import NO_DAY, keeps_matches, make_draft
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


class Trials:
    """Tries scenes of one plan on dates; the request is the one that the plan was made for.

    ``day``: for each task of the ``job`` its number among the ``dates``, or ``NO_DAY``.
    """

    def __init__(
        self, plan: Plan, request: PlanRequest, *, travel: TravelEstimator, sun: SunClock
    ) -> None:
        self.plan = plan
        self.job = make_job(request, travel=travel, sun=sun)
        self.planner = DayPlanner(self.job)
        last = plan.days[-1].date if plan.days else request.start
        reach = self.job.list_dates((last - request.start).days + 1 + SPARE_DATES)
        self.dates = reach[: sum(day <= last for day in reach) + SPARE_DATES]
        self._home = {day: number for number, day in enumerate(self.dates)}
        self.day = tuple(number_dates(self.job, self.dates, where=plan.dates))

    def try_scene(self, scene: int, day: date) -> Trial:
        """The scene with this index on a date; raises ``KeyError`` where it is no work at all."""
        task = self.job.number_of[scene]
        broken = tuple(self._find_broken(task, day))
        if broken:
            return Trial(scene=scene, day=day, broken=broken)
        draft = make_draft(self.planner, self.dates, day=self._move(task, day))
        if draft is None:
            said = say("schedule.keeps_rest", scene=self._number(task), day=day.isoformat())
            return Trial(scene=scene, day=day, broken=(said,))
        after = itemise(draft.price, (plan.price for plan in draft.plans))
        after.subtract(self.plan.items)
        change = {kind: cny for kind, cny in after.items() if cny}
        return Trial(scene=scene, day=day, broken=(), change=change)

    def _move(self, task: int, day: date) -> list[int]:
        moved = list(self.day)
        moved[task] = self._home[day]
        return moved

    def _number(self, task: int) -> str:
        return self.job.tasks[task].scene.number

    def _find_broken(self, task: int, day: date) -> Iterator[Message]:
        """The rules about the date first, then those about what else is shot on it."""
        said = {"scene": self._number(task), "day": day.isoformat()}
        place = self.job.tasks[task].location.name
        obstacle = Obstacle.DAY_OFF
        if day in self._home:
            obstacle = self.job.sheet(day).why.get(task)  # type: ignore[assignment]
        if obstacle is not None:
            yield say(f"schedule.keeps_{obstacle}", **said, place=place)
            return
        moved, most = self._move(task, day), self.job.rules.max_days
        if most is not None and len({*moved} - {NO_DAY}) > most:
            yield say("schedule.keeps_days", **said, most=most)
            return
        tasks = frozenset(number for number, at in enumerate(moved) if at == self._home[day])
        if self.planner.plan(day, tasks) is None:
            yield self._say_full(tasks, said)
            return
        if not keeps_matches(self.job, moved):
            yield say("schedule.keeps_match", **said, days=self.job.rules.match_days)

    def _say_full(self, tasks: frozenset[int], said: dict[str, str]) -> Message:
        """Why a day has no room: its pages, its hours, or the light and hours of what is on it."""
        rules = self.job.rules
        pages = sum(self.job.eighths[task] for task in tasks) / 8
        if pages > rules.pages:
            return say("schedule.keeps_pages", **said, pages=f"{pages:g}", most=f"{rules.pages:g}")
        minutes = least_hours(self.job, add_up(self.job, tasks))
        if minutes > 60 * rules.hours:
            over = round(minutes - 60 * rules.hours)
            return say("schedule.keeps_full", **said, minutes=over, hours=f"{rules.hours:g}")
        return say("schedule.keeps_layout", **said)
