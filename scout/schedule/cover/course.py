"""A plan in the numbers of its job: which tasks on which date, and the rest between the days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.schedule.job.daylight import STEP_MIN
from scout.schedule.job.sheet import DATE_MIN
from scout.schedule.search.draft import keeps_matches, number_tasks

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.plan import Plan, ShootDay
    from scout.schedule.day.day_plan import DayPlan, DayPlanner
    from scout.schedule.job.job import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkDay:
    """The tasks of a date in order; call and wrap in minutes from its midnight.

    ``number``: which shoot day of the plan it is. It is free where it has no tasks.
    """

    number: int
    date: date
    order: tuple[int, ...]
    call: int
    wrap: int

    @property
    def tasks(self) -> frozenset[int]:
        """The tasks in any order."""
        return frozenset(self.order)

    def without(self, tasks: frozenset[int]) -> WorkDay:
        """The same day with these left out."""
        return replace(self, order=tuple(task for task in self.order if task not in tasks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The shoot as it goes, day by day in order; a day that rain changes is put into a new one.

    Days that only lose scenes stay between their call and wrap: what is left can be shot when it
    was planned. Days before the start of the request (of a plan made anew) are over: nothing is
    left of them but the rest.
    """

    planner: DayPlanner
    days: tuple[WorkDay, ...]

    @property
    def job(self) -> Job:
        """What is laid out."""
        return self.planner.job

    def is_over(self, one: WorkDay) -> bool:
        """Whether the day lies before the first that is planned."""
        return one.date < self.job.request.start

    def after(self, day: date) -> tuple[WorkDay, ...]:
        """The days later than a date, free ones too."""
        return tuple(one for one in self.days if one.date > day)

    def lay_out(self, day: date, tasks: frozenset[int]) -> DayPlan | None:
        """These tasks on a date instead of what is there, or ``None`` where a rule breaks.

        Those of the day, the rest of the crew before and after it, and what must match.
        """
        if not tasks or not self.planner.may_fit(day, tasks):
            return None
        plan = self.planner.plan(day, tasks, earliest=self._earliest(day))
        if plan is None or plan.wrap > self.latest_wrap(day):
            return None
        return plan if self._matches(day, tasks) else None

    def shorten(self, day: WorkDay, tasks: frozenset[int]) -> DayPlan | None:
        """A day with some of its own tasks, ``None`` without any.

        Laid out anew, or, where the day planner misses it, in the planned order, called as planned
        or as much later as it takes.
        """
        made = self.lay_out(day.date, tasks)
        if made is not None or not tasks:
            return made
        order = [task for task in day.order if task in tasks]
        calls = range(day.call, day.wrap, STEP_MIN)
        plans = (self.planner.follow(day.date, call, order=order) for call in calls)
        latest = self.latest_wrap(day.date)
        return next((plan for plan in plans if plan is not None and plan.wrap <= latest), None)

    def put(self, plan: DayPlan) -> Course:
        """The course with one of its days as laid out here; its tasks are on no other."""
        order = tuple(step.task for step in plan.steps)
        tasks = frozenset(order)
        return replace(
            self,
            days=tuple(
                replace(one, order=order, call=plan.call, wrap=plan.wrap)
                if one.date == plan.day
                else one.without(tasks)
                for one in self.days
            ),
        )

    def clear(self, day: WorkDay) -> Course:
        """The course with nothing on a day."""
        rest = (one.without(day.tasks) if one == day else one for one in self.days)
        return replace(self, days=tuple(rest))

    def _earliest(self, day: date) -> int:
        """When the crew has rested from the day before, in minutes of the date."""
        job = self.job
        before = [one for one in self.days if one.date < day and (one.order or self.is_over(one))]
        rested = job.request.rested_min
        if before:
            rested = job.rested_min(before[-1].date, before[-1].wrap)
        return job.earliest_call(day, rested)

    def latest_wrap(self, day: date) -> int:
        """By when the day must be over for the crew to rest before the next, in its minutes."""
        next_day = next((one for one in self.after(day) if one.order), None)
        if next_day is None:
            return DATE_MIN * 2
        return next_day.call - self.job.rest_min + DATE_MIN * (next_day.date - day).days

    def _matches(self, day: date, tasks: frozenset[int]) -> bool:
        if not self.job.together:
            return True
        others = ((one.date.toordinal(), one.order) for one in self.days if one.date != day)
        on = number_tasks(self.job, (*others, (day.toordinal(), tasks)))
        return keeps_matches(self.job, on)


def read_course(plan: Plan, planner: DayPlanner) -> Course:
    """The course of a plan that was made for the same job; scenes that are no work are left out."""
    return Course(planner=planner, days=tuple(_read_day(day, planner.job) for day in plan.days))


def _read_day(day: ShootDay, job: Job) -> WorkDay:
    ahead, number = day.date >= job.request.start, job.number_of
    return WorkDay(
        number=day.number,
        date=day.date,
        order=tuple(number[slot.scene] for slot in day.slots if ahead and slot.scene in number),
        call=day.minute_of(day.call),
        wrap=day.minute_of(day.wrap),
    )


def list_exposed(job: Job, tasks: frozenset[int]) -> tuple[int, ...]:
    """The tasks that rain stops, in script order."""
    return tuple(task for task in sorted(tasks) if job.tasks[task].exposed)
