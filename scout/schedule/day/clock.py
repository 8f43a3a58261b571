"""How one day runs: the only clock, for everything that lays out days.

Minutes count from local midnight of the date. Scenes are shot one after the other; between them
the unit changes the set, moves, eats and waits for light. Whatever a mark stands for keeps all
rules of the day, wrap included: a step that would break one is not made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.job.job import Job
    from scout.schedule.job.sheet import Sheet

MEAL_WHILE_WAITING_MIN = 180
"""Whoever has worked three hours eats while waiting for the light."""

NOWHERE = -1


class Mark(NamedTuple):
    """Where a day stands: ``now`` is free from here on.

    ``fed``: when hunger began to count (call or last meal). ``last``: the task just shot.
    ``until``: when the place must be left. ``here``: since when the unit is at it. ``idle``:
    minutes spent waiting so far.
    """

    call: int
    now: int
    fed: int
    last: int
    until: int
    here: int
    eighths: int
    idle: int


class Step(NamedTuple):
    """A task on the clock; ``left``: the drive away from the last place; ``arrived``: here.

    Both are ``NOWHERE`` where the unit stays; ``meal`` is when a meal before the task begins.
    """

    task: int
    start: int
    end: int
    left: int
    arrived: int
    meal: int
    idle: int


class Clock:
    """The rules of a day on one date, ready for many questions."""

    __slots__ = (
        "_change", "_drive", "_eighths", "_hours", "_in", "_meal", "_minutes", "_most", "_out",
        "_place", "_spans", "_turn", "_window", "job", "sheet",
    )  # fmt: skip

    def __init__(self, job: Job, sheet: Sheet) -> None:
        rules = job.rules
        self.job, self.sheet = job, sheet
        self._window, self._spans = sheet.window, sheet.spans
        self._place, self._turn, self._minutes = job.place, job.turn, job.minutes
        self._drive, self._eighths = job.drive, job.eighths
        self._in, self._out, self._change = (
            rules.load_in_min,
            rules.load_out_min,
            rules.spot_change_min,
        )
        self._meal, self._hours = rules.meal_min, round(rules.hours * 60)
        self._most = round(rules.pages * 8)

    def open(self, call: int) -> Mark:
        """A day on which nothing is shot yet."""
        return Mark(call, call, call, NOWHERE, 0, call, 0, 0)

    def advance(self, mark: Mark, task: int) -> tuple[Mark, Step] | None:
        """The day with this task next, or ``None`` where a rule of the day forbids it."""
        window = self._window[task]
        if window is None:
            return None
        eighths = mark.eighths + self._eighths[task]
        if eighths > self._most:
            return None
        if mark.last != NOWHERE and self._place[mark.last] == self._place[task]:
            same = self._turn[mark.last] == self._turn[task]
            lead = 0 if same else self._change
            return self._stay(mark, task, lead=lead, eighths=eighths)
        for span in self._spans[self._place[task]]:
            made = self._enter(mark, task, span=span, eighths=eighths)
            if made is not None:
                return made
        return None

    def _stay(self, mark: Mark, task: int, *, lead: int, eighths: int) -> tuple[Mark, Step] | None:
        opens, closes = self._window[task]  # type: ignore[misc]
        minutes, meal = self._minutes[task], NOWHERE
        ready = mark.now + lead
        start = max(opens, ready)
        hungry = mark.fed + MEAL_AFTER_MIN
        due = start + minutes + self._out > hungry
        eaten = 0
        if (
            start - ready >= self._meal
            and ready <= hungry
            and (due or ready - mark.fed >= MEAL_WHILE_WAITING_MIN)
        ):
            meal = max(ready, min(opens - self._meal, hungry))
            start, eaten = max(opens, meal + self._meal), self._meal
        elif due:
            meal = mark.now
            ready = meal + self._meal + lead
            start = max(opens, ready)
        idle = start - ready - eaten
        end, fed = start + minutes, mark.fed if meal == NOWHERE else meal + self._meal
        out = end + self._out
        if (
            end > closes
            or out > mark.call + self._hours
            or out > fed + MEAL_AFTER_MIN
            or out > mark.until
        ):
            return None
        step = Step(task, start, end, NOWHERE, NOWHERE, meal, idle)
        after = Mark(mark.call, end, fed, task, mark.until, mark.here, eighths, mark.idle + idle)
        return after, step

    def _enter(
        self, mark: Mark, task: int, *, span: tuple[int, int], eighths: int
    ) -> tuple[Mark, Step] | None:
        """The first task at a place, in one of the times in which it may be had."""
        if span[1] < mark.now:
            return None
        for meal_first in (False, True):
            made = self._arrive(mark, task, span=span, meal_first=meal_first)
            if made is None:
                continue
            step, fed, here = made
            out = step.end + self._out
            window = self._window[task]
            if (
                step.end <= window[1]  # type: ignore[index]
                and out <= mark.call + self._hours
                and out <= fed + MEAL_AFTER_MIN
                and out <= span[1]
            ):
                idle = mark.idle + step.idle
                return Mark(mark.call, step.end, fed, task, span[1], here, eighths, idle), step
        return None

    def _arrive(
        self, mark: Mark, task: int, *, span: tuple[int, int], meal_first: bool
    ) -> tuple[Step, int, int] | None:
        """The way to a place, and when hunger counts from and the unit is there.

        ``meal_first``: a meal is eaten where the unit is, before it leaves; else on arrival or
        while it waits, if at all.
        """
        first = mark.last == NOWHERE
        if first and meal_first:
            return None
        meal, left, came = NOWHERE, NOWHERE, mark.now
        fed = mark.fed
        if meal_first:
            meal, fed = mark.now, mark.now + self._meal
            if not first and fed + self._out > mark.until:
                return None
            came = fed
        if not first:
            left = came + self._out
            came = left + self._drive[self._place[mark.last]][self._place[task]]
        here = max(came, span[0])
        opens = self._window[task][0]  # type: ignore[index]
        ready = here + self._in
        start = max(ready, opens)
        waits, eaten = start - ready, 0
        hungry = fed + MEAL_AFTER_MIN
        due = start + self._minutes[task] + self._out > hungry
        if meal == NOWHERE and ready <= hungry:
            waiting = waits >= self._meal and (due or ready - fed >= MEAL_WHILE_WAITING_MIN)
            if waiting or (due and first):
                meal = max(ready, min(opens - self._meal, hungry))
                fed, eaten = meal + self._meal, self._meal
                start = max(opens, fed)
        elif due:
            return None
        idle = start - ready - eaten + here - came
        step = Step(task, start, start + self._minutes[task], left, here, meal, idle)
        return step, fed, here

    def go_on(
        self, mark: Mark, tasks: Sequence[int], *, minutes: int, hours: tuple[int, int]
    ) -> Mark | None:
        """The day with all of these next: one turn, ``minutes`` in all, each inside ``hours``.

        Step by step only where a meal is due, the light is waited for or a place is entered.
        """
        after = mark
        for number, task in enumerate(tasks):
            rest = self._run_on(after, tasks[number:], minutes=minutes, hours=hours)
            if rest is not None:
                return rest
            made = self.advance(after, task)
            if made is None:
                return None
            after = made[0]
            minutes -= self._minutes[task]
        return after

    def _run_on(
        self, mark: Mark, tasks: Sequence[int], *, minutes: int, hours: tuple[int, int]
    ) -> Mark | None:
        """All of these in one go where nothing comes between; ``None`` where something does."""
        if mark.last == NOWHERE or self._place[mark.last] != self._place[tasks[0]]:
            return None
        start = mark.now
        if self._turn[mark.last] != self._turn[tasks[0]]:
            start += self._change
        end = start + minutes
        out = end + self._out
        if (
            start < hours[0]
            or end > hours[1]
            or out > mark.call + self._hours
            or out > mark.until
            or out > mark.fed + MEAL_AFTER_MIN
        ):
            return None
        eighths = mark.eighths + sum([self._eighths[task] for task in tasks])
        if eighths > self._most:
            return None
        return Mark(mark.call, end, mark.fed, tasks[-1], mark.until, mark.here, eighths, mark.idle)

    def run(self, call: int, tasks: Sequence[int]) -> tuple[Mark, list[Step]] | None:
        """The whole day with these tasks in this order, or ``None`` where it breaks a rule."""
        mark, steps = self.open(call), []
        for task in tasks:
            made = self.advance(mark, task)
            if made is None:
                return None
            mark = made[0]
            steps.append(made[1])
        return mark, steps
