"""The plan that a careful human makes: by location, then by cast, days filled in turn.

Written to be fair: every day is laid out by the same exact day planner that Scout uses, a short
tour is driven, the unit goes on to the nearest place when one is shot out or gives nothing more
today, and both a day of normal hours and the longest day are tried; the cheaper plan counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.day.least import least_hours
from scout.schedule.day.tally import add_up
from scout.schedule.search.draft import NO_DAY, make_draft

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.schedule.day.day_plan import DayPlan, DayPlanner
    from scout.schedule.search.draft import Draft

LEAST_AFTER_MOVE_MIN = 60
NIGHT_FROM_MIN = 17 * 60
DATE_MIN = 24 * 60


def plan_by_hand(planner: DayPlanner, dates: Sequence[date]) -> Draft | None:
    """The cheaper of the two plans, priced as any other."""
    rules = planner.job.rules
    drafts = [
        make_draft(planner, dates, day=_Hand(planner, dates, hours=hours).lay_out())
        for hours in (rules.normal_hours, rules.hours)
    ]
    found = [draft for draft in drafts if draft is not None]
    return min(found, key=lambda draft: draft.value, default=None)


class _Hand:
    def __init__(self, planner: DayPlanner, dates: Sequence[date], *, hours: float) -> None:
        self._planner, self._job, self._dates = planner, planner.job, dates
        self._most = round(60 * hours)
        self._left = self._sort_work()

    def _sort_work(self) -> dict[int, list[int]]:
        """The scenes of each place: setting by setting, nights last, alike casts together."""
        job = self._job
        at: dict[int, list[int]] = {}
        for task, place in enumerate(job.place):
            at.setdefault(place, []).append(task)
        sheet = job.sheet(self._dates[0])

        def key(task: int) -> tuple[bool, int, int, int]:
            window = sheet.window[task] or (0, 0)
            return window[0] > NIGHT_FROM_MIN, job.turn[task], job.cast[task], task

        return {place: sorted(tasks, key=key) for place, tasks in at.items()}

    def lay_out(self) -> list[int]:
        """The day of each scene."""
        day = [NO_DAY] * len(self._job.tasks)
        here = max(self._left, key=lambda place: len(self._left[place]))
        rested = 0
        for number in range(len(self._dates)):
            if not any(self._left.values()):
                break
            tasks, plan, here = self._fill(number, here, earliest=max(0, rested - DATE_MIN))
            for task in tasks:
                day[task] = number
                self._left[self._job.place[task]].remove(task)
            if plan is not None:
                rested = plan.wrap + round(60 * self._job.rules.rest_hours)
        return day

    def _fill(
        self, number: int, here: int, *, earliest: int
    ) -> tuple[frozenset[int], DayPlan | None, int]:
        """A day that begins where the last one ended and goes on to the nearest places."""
        tasks: frozenset[int] = frozenset()
        plan: DayPlan | None = None
        seen: set[int] = set()
        while (place := self._nearest(here, seen)) is not None:
            seen.add(place)
            grown, made = self._add(place, tasks, number=number, earliest=earliest)
            gained = sum(self._job.minutes[task] for task in grown - tasks)
            finished = len(grown - tasks) == len(self._left[place])
            if made is None or (tasks and gained < LEAST_AFTER_MOVE_MIN and not finished):
                continue
            tasks, plan, here = grown, made, place
            if not finished or plan.wrap - plan.call > self._most - 2 * LEAST_AFTER_MOVE_MIN:
                break
        return tasks, plan, here

    def _nearest(self, here: int, seen: set[int]) -> int | None:
        """The place to go on to: this one, else the nearest with work left."""
        left = [place for place, tasks in self._left.items() if tasks and place not in seen]
        drive = self._job.drive[here]
        return min(left, key=lambda place: (place != here, drive[place], place), default=None)

    def _add(
        self, place: int, tasks: frozenset[int], *, number: int, earliest: int
    ) -> tuple[frozenset[int], DayPlan | None]:
        """As many scenes of a place as the day takes, one after the other."""
        plan: DayPlan | None = None
        for task in self._left[place]:
            grown = tasks | {task}
            if least_hours(self._job, add_up(self._job, grown)) > self._most:
                continue
            made = self._planner.plan(self._dates[number], grown, earliest=earliest)
            if made is not None and made.wrap - made.call <= self._most:
                tasks, plan = grown, made
        return tasks, plan
