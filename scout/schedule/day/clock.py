"""How one day runs: the only clock, for everything that lays out days.

Minutes count from local midnight of the date. Scenes are shot one after the other; between them
the unit changes the set, moves, eats and waits for light. Whatever a mark stands for keeps all
rules of the day, wrap included: a step that would break one is not made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.day.group import SINGLY
from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.day.group import Group
    from scout.schedule.job.job import Job
    from scout.schedule.job.sheet import Sheet

MEAL_WHILE_WAITING_MIN = 180
"""Whoever has worked three hours eats while waiting for the light."""

MOST_WAYS = 16
"""Ways of eating through one order of a day that are looked at; hardly a day has more than two.

Where nothing is passed over, all are looked at that differ in what they cost.
"""

NOWHERE = -1


class Mark(NamedTuple):
    """Where a day stands: ``now`` is free from here on.

    ``fed``: when hunger began to count (call or last meal). ``last``: the task just shot.
    ``until``: when the place must be left. ``here``: since when the unit is at it. ``idle``:
    minutes spent waiting so far. ``left``: when the place before was left.
    """

    call: int
    now: int
    fed: int
    last: int
    until: int
    here: int
    eighths: int
    idle: int
    left: int


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


class _At(NamedTuple):
    """The unit at a place: when it has left the last one, is here, and must be gone.

    The first two are ``NOWHERE`` where it stays. ``work``: minutes since the last task that are
    neither waiting nor a meal.
    """

    left: int
    here: int
    until: int
    work: int


Way = tuple[Mark, Step]
"""A step, and where the day stands after it."""


class Clock:
    """The rules of a day on one date, ready for many questions.

    ``thorough``: a script of so few scenes that no way that may win is passed over. It counts all
    scenes, so that a day is laid out alike when it is planned anew and some are shot.
    """

    __slots__ = (
        "_change", "_drive", "_eighths", "_hours", "_in", "_meal", "_minutes", "_most", "_out",
        "_place", "_spans", "_turn", "_window", "job", "sheet", "thorough",
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
        self.thorough = len(job.request.script.scenes) <= SINGLY

    def open(self, call: int) -> Mark:
        """A day on which nothing is shot yet."""
        return Mark(call, call, call, NOWHERE, 0, call, 0, 0, NOWHERE)

    def advance(self, mark: Mark, task: int, *, every: bool = False) -> list[Way]:
        """The day with this task next, in each way that may win; none where a rule forbids it.

        ``every``: those too that hardly ever win, for one order of a day that is looked at closely.

        The ways differ in where a meal is eaten: it is taken while the unit waits long enough, and
        also while it waits for less, since that may cost less time than the meal later on.
        """
        if self._window[task] is None or mark.eighths + self._eighths[task] > self._most:
            return []
        if mark.last != NOWHERE and self._place[mark.last] == self._place[task]:
            return self._stay(mark, task)
        spans = self._spans[self._place[task]]
        if self.thorough:
            return [way for span in spans for way in self._enter_anyhow(mark, task, span=span)]
        return [way for span in spans for way in self._enter(mark, task, span=span, every=every)]

    def _stay(self, mark: Mark, task: int) -> list[Way]:
        lead = 0 if self._turn[mark.last] == self._turn[task] else self._change
        ready, hungry = mark.now + lead, mark.fed + MEAL_AFTER_MIN
        at = _At(NOWHERE, NOWHERE, mark.until, lead)
        if self.thorough:
            return self._eat_or_not(mark, task, at=at, ready=ready, since=mark.now)
        start = max(self._window[task][0], ready)  # type: ignore[index]
        meal = NOWHERE
        if start - ready >= self._meal and ready <= hungry:
            meal = min(start - self._meal, hungry)
        elif start + self._minutes[task] + self._out > hungry:
            meal = mark.now
        ways = self._shoot(mark, task, at=at, ready=ready, meal=meal)
        if meal == NOWHERE and start > ready:
            ways += self._shoot(mark, task, at=at, ready=ready, meal=ready)
        return ways

    def _enter(self, mark: Mark, task: int, *, span: tuple[int, int], every: bool) -> list[Way]:
        """The first task at a place, in one of the times in which it may be had."""
        first, hungry = mark.last == NOWHERE, mark.fed + MEAL_AFTER_MIN
        at = self._come(mark, task, span=span, eaten=0)
        if at.here + self._in + self._minutes[task] + self._out > span[1]:
            return []
        ready, gate = at.here + self._in, at.here - at.work + self._in - mark.now
        start = max(self._window[task][0], ready)  # type: ignore[index]
        due = start + self._minutes[task] + self._out > hungry
        meal, eaten = NOWHERE, 0
        if ready <= hungry and start - ready >= self._meal:
            meal = min(start - self._meal, hungry)
        elif gate >= self._meal and at.here - gate <= hungry:
            meal, eaten = min(at.here - self._meal, hungry), self._meal
        if meal != NOWHERE and (due or not first or ready - mark.fed >= MEAL_WHILE_WAITING_MIN):
            return self._shoot(mark, task, at=at, ready=ready - eaten, meal=meal)
        ways = [] if due else self._shoot(mark, task, at=at, ready=ready, meal=NOWHERE)
        if due or (start - mark.now > at.work and not first):
            fed = self._eat_before(mark, task, span=span)
            ways += fed
            if at.here <= hungry and (every or not fed):
                meal = ready if ready <= hungry else at.here
                ways += self._shoot(mark, task, at=at, ready=ready, meal=meal)
        return ways

    def _enter_anyhow(self, mark: Mark, task: int, *, span: tuple[int, int]) -> list[Way]:
        """The first task at a place: without a meal, or after one at any time on the way to it."""
        at = self._come(mark, task, span=span, eaten=0)
        ready = at.here + self._in
        gate, hungry = ready - at.work - mark.now, mark.fed + MEAL_AFTER_MIN
        ways = self._eat_before(mark, task, span=span)
        if gate >= self._meal and at.here - gate <= hungry:
            meal = min(at.here - self._meal, hungry)
            ways += self._shoot(mark, task, at=at, ready=ready - self._meal, meal=meal)
        return ways + self._eat_or_not(mark, task, at=at, ready=ready, since=at.here)

    def _eat_or_not(self, mark: Mark, task: int, *, at: _At, ready: int, since: int) -> list[Way]:
        """A task at the place of the unit after a meal, as late as may be, and without one."""
        start = max(self._window[task][0], ready + self._meal)  # type: ignore[index]
        meal = min(start - self._meal, mark.fed + MEAL_AFTER_MIN)
        ways = self._shoot(mark, task, at=at, ready=ready, meal=meal) if meal >= since else []
        return ways + self._shoot(mark, task, at=at, ready=ready, meal=NOWHERE)

    def _eat_before(self, mark: Mark, task: int, *, span: tuple[int, int]) -> list[Way]:
        """The first task at a place after a meal at the last one."""
        if mark.last == NOWHERE or mark.now + self._meal + self._out > mark.until:
            return []
        at = self._come(mark, task, span=span, eaten=self._meal)
        ready = at.here + self._in - self._meal
        meal = mark.now + self._out if self.thorough else mark.now
        return self._shoot(mark, task, at=at, ready=ready, meal=meal)

    def _come(self, mark: Mark, task: int, *, span: tuple[int, int], eaten: int) -> _At:
        """The way to a place, begun after a meal of so many minutes."""
        if mark.last == NOWHERE:
            return _At(NOWHERE, max(mark.now, span[0]), span[1], self._in)
        left = mark.now + eaten + self._out
        drive = self._drive[self._place[mark.last]][self._place[task]]
        return _At(left, max(left + drive, span[0]), span[1], self._out + drive + self._in)

    def _shoot(self, mark: Mark, task: int, *, at: _At, ready: int, meal: int) -> list[Way]:
        """The task as soon as it can be shot, ``ready`` being when it could without the meal."""
        opens, closes = self._window[task]  # type: ignore[misc]
        eaten, fed = 0, mark.fed
        if meal != NOWHERE:
            eaten, fed = self._meal, meal + self._meal
        start = max(opens, ready + eaten)
        end = start + self._minutes[task]
        out = end + self._out
        if (
            end > closes
            or out > mark.call + self._hours
            or out > fed + MEAL_AFTER_MIN
            or out > at.until
        ):
            return []
        idle = start - mark.now - at.work - eaten
        step = Step(task, start, end, at.left, at.here, meal, idle)
        idle += mark.idle
        eighths = mark.eighths + self._eighths[task]
        here, left = at.here, at.left
        if here == NOWHERE:
            here, left = mark.here, mark.left
        return [(Mark(mark.call, end, fed, task, at.until, here, eighths, idle, left), step)]

    def go_on(self, mark: Mark, group: Group) -> list[Mark]:
        """The day with all tasks of a group next, in each way that may win.

        Step by step only where a meal is due, the light is waited for or a place is entered.
        """
        rest = self._run_on(mark, group)
        if rest is not None:
            return [rest]
        task = group.tasks[0]
        ways = self.advance(mark, task)
        if len(group.tasks) == 1:
            return [after for after, _ in ways]
        left = group.without_first(self._minutes[task], self._eighths[task])
        return [end for after, _ in ways for end in self.go_on(after, left)]

    def _run_on(self, mark: Mark, group: Group) -> Mark | None:
        """All of a group in one go where nothing comes between; ``None`` where something does."""
        if mark.last == NOWHERE or self._place[mark.last] != group.place:
            return None
        start = mark.now
        if self._turn[mark.last] != group.turn:
            start += self._change
        end = start + group.minutes
        out = end + self._out
        eighths = mark.eighths + group.eighths
        if (
            start < group.opens
            or end > group.closes
            or out > mark.call + self._hours
            or out > mark.until
            or out > mark.fed + MEAL_AFTER_MIN
            or eighths > self._most
        ):
            return None
        call, fed, last = mark.call, mark.fed, group.tasks[-1]
        return Mark(call, end, fed, last, mark.until, mark.here, eighths, mark.idle, mark.left)

    def run(self, call: int, tasks: Sequence[int]) -> list[tuple[Mark, list[Step]]]:
        """The whole day with these tasks in this order, in each way; none where it breaks a rule.

        Of those that come to each place at the same time, only the one that ends first. A meal that
        is eaten early in a wait and turns out not to be needed is no meal.
        """
        days: list[tuple[Mark, list[Step]]] = [(self.open(call), [])]
        for task in tasks:
            days = [day for mark, steps in days for day in self._add(mark, steps, task=task)]
            days = _thin(days) if self.thorough else days[:MOST_WAYS]
        if len(days) > 1:
            days.sort(key=lambda day: day[0].now, reverse=True)
            days = [*{_list_visits(steps): (mark, steps) for mark, steps in days}.values()]
        return [(mark, self._drop_meals(mark, steps)) for mark, steps in days]

    def _add(self, mark: Mark, steps: list[Step], *, task: int) -> list[tuple[Mark, list[Step]]]:
        ways = self.advance(mark, task, every=True)
        if len(ways) == 1:
            after, step = ways[0]
            steps.append(step)
            return [(after, steps)]
        return [(after, [*steps, step]) for after, step in ways]

    def _drop_meals(self, end: Mark, steps: list[Step]) -> list[Step]:
        """The day without meals before anybody has worked three hours, where it can do without."""
        fed, kept = end.call, list(steps)
        eaten = [number for number, step in enumerate(steps) if step.meal != NOWHERE]
        dues = [*(steps[number].meal for number in eaten[1:]), end.now + self._out]
        for number, due in zip(eaten, dues, strict=False):
            step = steps[number]
            if step.meal - fed < MEAL_WHILE_WAITING_MIN and due - fed <= MEAL_AFTER_MIN:
                kept[number] = step._replace(meal=NOWHERE, idle=step.idle + self._meal)
            else:
                fed = step.meal + self._meal
        return kept


def _thin(days: list[tuple[Mark, list[Step]]]) -> list[tuple[Mark, list[Step]]]:
    """Of days that stand at the same minute after the same visits, the one that is fed last."""
    days.sort(key=lambda day: day[0].fed)
    return [*{(mark.now, _list_visits(steps)): (mark, steps) for mark, steps in days}.values()]


def _list_visits(steps: Sequence[Step]) -> tuple[tuple[int, int], ...]:
    """When each place is come to, and the one before is left."""
    return tuple((step.left, step.arrived) for step in steps if step.arrived != NOWHERE)
