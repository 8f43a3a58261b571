"""Whether demands can all be met: by really planning, and by sums where planning fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.explanation import Certainty
from scout.domain.progress import Progress
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.day.least import least_hours
from scout.schedule.day.tally import add_up
from scout.schedule.job.job import make_job
from scout.schedule.job.task import MEAL_AFTER_MIN
from scout.schedule.planner import MOST_DAYS
from scout.schedule.search.construct import construct
from scout.schedule.search.draft import keeps_matches, number_tasks
from scout.schedule.search.every import try_every
from scout.schedule.sketch.improve import Budget, improve

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.job.job import Job
    from scout.schedule.request import PlanRequest

ROUNDS = (200, 2_000)
"""Rounds of improving that an attempt is given, one after the other, until a plan is found."""

MOST_NODES = 20_000
"""Ways begun to share tasks out by sums alone: about half a second."""


def attempt(
    request: PlanRequest, *, travel: TravelEstimator, sun: SunClock, progress: Progress
) -> Certainty | None:
    """How sure it is that not every scene of the request finds a day; ``None`` where each did.

    Raises ``Cancelled`` when the user stops.
    """
    silent = Progress(stopped=progress.stopped)
    job = make_job(request, travel=travel, sun=sun)
    planner, dates = DayPlanner(job), job.list_dates(request.rules.max_days or MOST_DAYS)
    draft = construct(planner, dates, progress=silent)
    if not draft.left:
        return None
    if is_impossible(planner, dates):
        return Certainty.PROVEN
    for rounds in ROUNDS:
        budget = Budget(rounds=rounds)
        draft = improve(planner, dates, start=draft, budget=budget, progress=silent)
        if not draft.left:
            return None
    every = try_every(planner, dates, start=draft, progress=silent)
    if every is None:
        return Certainty.NOT_FOUND
    return Certainty.TRIED if every.left else None


def is_impossible(planner: DayPlanner, dates: Sequence[date]) -> bool:
    """Whether it is sure that not all tasks find one of the dates: by hours and pages alone."""
    job = planner.job
    options = [list(job.list_open(task, dates)) for task in range(len(job.tasks))]
    if not all(options) or _is_too_much(job, days=len(dates)):
        return True
    return _Ways(planner, dates, options=options).none_is_left()


def _is_too_much(job: Job, *, days: int) -> bool:
    """Whether the work is more than so many days hold, were every day filled to the minute."""
    rules = job.rules
    if sum(job.eighths) > days * int(8 * rules.pages):
        return True
    load, most = rules.load_in_min + rules.load_out_min, int(60 * rules.hours)
    fits = (
        minutes
        for minutes in range(most - load, 0, -1)
        if minutes + load + rules.meal_min * ((minutes + load - 1) // MEAL_AFTER_MIN) <= most
    )
    return sum(job.minutes) > days * next(fits, 0)


class _Ways:
    """Shares the tasks out among the dates in every way that sums allow."""

    def __init__(
        self, planner: DayPlanner, dates: Sequence[date], *, options: Sequence[Sequence[int]]
    ) -> None:
        self._planner, self._job, self._dates = planner, planner.job, dates
        self._options, self._nodes = options, 0
        self._order = sorted(range(len(options)), key=lambda task: (len(options[task]), task))

    def none_is_left(self) -> bool:
        """Whether no way is possible; false as soon as one may be, or where ways are too many."""
        return not self._may_share([frozenset()] * len(self._dates), at=0)

    def _may_share(self, days: list[frozenset[int]], *, at: int) -> bool:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            return True
        if at == len(self._order):
            return self._may_be(days)
        task = self._order[at]
        for number in self._options[task]:
            before = days[number]
            days[number] = before | {task}
            if self._has_room(days[number]) and self._may_share(days, at=at + 1):
                return True
            days[number] = before
        return False

    def _has_room(self, tasks: frozenset[int]) -> bool:
        """Whether pages and minutes allow it: with more tasks they would not, either."""
        job = self._job
        tally = add_up(job, tasks)
        fits = tally.eighths <= 8 * job.rules.pages
        return fits and least_hours(job, tally) <= 60 * job.rules.hours

    def _may_be(self, days: Sequence[frozenset[int]]) -> bool:
        """Whether each day may fit by sums, drives and lights too, and what must match does."""
        return keeps_matches(self._job, number_tasks(self._job, enumerate(days))) and all(
            self._planner.may_fit(self._dates[number], tasks)
            for number, tasks in enumerate(days)
            if tasks
        )
