"""Scenes tried on other dates: what would keep them from there, in words, or what it would cost.

Made for dragging: the job is reckoned once for a plan, and each question lays out two days anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from scout.domain.explanation import Trial, Verdict
from scout.domain.message import say
from scout.domain.plan import itemise
from scout.domain.text import Bilingual
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.day.least import least_hours
from scout.schedule.day.tally import add_up
from scout.schedule.job.job import make_job, order_tasks
from scout.schedule.job.obstacle import Obstacle
from scout.schedule.search.draft import NO_DAY, keeps_matches, make_draft
from scout.schedule.search.keep import number_dates, recall

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.domain.sun import SunClock
    from scout.domain.terms import DayOrder
    from scout.domain.travel import TravelEstimator
    from scout.schedule.request import PlanRequest

SPARE_DATES = 14
"""Working dates beyond the last shoot day that a scene can be tried on."""

MOST_TOLD = 3
"""Scenes of several whose dates are refused that are told one by one."""

Value = str | float | Bilingual
Moved = Mapping[int, "date | None"]
"""The new date of tasks; ``None`` for none."""


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
        recall(self.planner, plan)
        last = plan.days[-1].date if plan.days else request.start
        reach = self.job.list_dates((last - request.start).days + 1 + SPARE_DATES)
        self.dates = reach[: sum(day <= last for day in reach) + SPARE_DATES]
        self._home = {day: number for number, day in enumerate(self.dates)}
        self.day = tuple(number_dates(self.job, self.dates, where=plan.dates))
        self._before = plan.items

    def try_scene(self, scene: int, day: date) -> Trial:
        """The scene with this index on a date; raises ``KeyError`` where it is no work at all."""
        found = self.try_moves({scene: day})
        return Trial(scene=scene, day=day, broken=found.broken, change=found.change)

    def try_moves(
        self, where: Mapping[int, date | None], *, orders: Iterable[DayOrder] | None = None
    ) -> Verdict:
        """Several scenes on other dates, or on none, at once; raises the same.

        ``orders``: the days that are laid out by hand then, where not those of the request.
        """
        moved = {self.job.number_of[scene]: day for scene, day in where.items()}
        planner = self.planner
        if orders is not None:
            planner = planner.reorder(order_tasks(self.job, orders))
        broken = tuple(self._find_broken(moved, planner))
        if broken:
            return Verdict(broken=broken)
        draft = make_draft(planner, self.dates, day=self._move(moved))
        if draft is None:
            return Verdict(broken=(self._say("rest", moved),))
        after = itemise(draft.price, (plan.price for plan in draft.plans))
        after.subtract(self._before)
        return Verdict(broken=(), change={kind: cny for kind, cny in after.items() if cny})

    def _move(self, moved: Moved) -> list[int]:
        day = list(self.day)
        for task, to in moved.items():
            day[task] = NO_DAY if to is None else self._home[to]
        return day

    def _say(self, rule: str, moved: Moved, **values: Value) -> Message:
        """Why these tasks cannot move: one by its number, several by how many they are."""
        days = [day.isoformat() for day in dict.fromkeys(moved.values()) if day is not None]
        said: dict[str, Value] = {"day": days[0] if days else "–", **values}
        if len(moved) == 1:
            (task,) = moved
            return say(f"schedule.keeps_{rule}", scene=self.job.tasks[task].scene.number, **said)
        return say(f"schedule.block_{rule}", count=len(moved), **said)

    def _find_broken(self, moved: Moved, planner: DayPlanner) -> Iterator[Message]:
        """The rules about the dates first, then those about what else is shot on them."""
        obstacles = list(self._list_obstacles(moved))
        if obstacles:
            yield from obstacles[:MOST_TOLD]
            if len(obstacles) > MOST_TOLD:
                yield say("schedule.keeps_more", count=len(obstacles) - MOST_TOLD)
            return
        after, most = self._move(moved), self.job.rules.max_days
        used = {*after} - {NO_DAY}
        if most is not None and len(used) > most:
            yield self._say("days", moved, most=most)
            return
        touched = {number for task in moved for number in (self.day[task], after[task])}
        touched |= {self._home[day] for day in planner.orders if day in self._home}
        for number in sorted(touched & used):
            day = self.dates[number]
            tasks = frozenset(task for task, at in enumerate(after) if at == number)
            if planner.plan(day, tasks) is None:
                yield self._say_full(tasks, moved, laid_out=day in planner.orders)
                return
        if not keeps_matches(self.job, after):
            yield self._say("match", moved, days=self.job.rules.match_days)

    def _list_obstacles(self, moved: Moved) -> Iterator[Message]:
        for task, day in moved.items():
            if day is None:
                continue
            obstacle = Obstacle.DAY_OFF
            if day in self._home:
                obstacle = self.job.sheet(day).why.get(task)  # type: ignore[assignment]
            if obstacle is not None:
                yield self._say(obstacle, {task: day}, place=self.job.tasks[task].location.name)

    def _say_full(self, tasks: frozenset[int], moved: Moved, *, laid_out: bool) -> Message:
        """Why a day has no room: its pages, its hours, or the light and hours of what is on it."""
        rules = self.job.rules
        pages = sum(self.job.eighths[task] for task in tasks) / 8
        if pages > rules.pages:
            return self._say("pages", moved, pages=f"{pages:g}", most=f"{rules.pages:g}")
        minutes = least_hours(self.job, add_up(self.job, tasks))
        if minutes > 60 * rules.hours:
            over = round(minutes - 60 * rules.hours)
            return self._say("full", moved, minutes=over, hours=f"{rules.hours:g}")
        return self._say("order" if laid_out else "layout", moved)
