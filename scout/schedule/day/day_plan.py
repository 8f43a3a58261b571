"""The best layout of one day's work: which place first, what at it, when to call, when to eat.

A day is a row of groups, a turn in one light each; a day of few scenes is searched scene by scene.
"""

from __future__ import annotations

from copy import copy
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.day.clock import Clock
from scout.schedule.day.day_price import HALF_HOUR, price_day
from scout.schedule.day.group import make_groups
from scout.schedule.day.least import call_range, is_thinkable, least_price
from scout.schedule.day.row_search import RowSearch
from scout.schedule.day.tally import add_up
from scout.schedule.job.daylight import STEP_MIN, UNDER_THE_SUN, Light
from scout.schedule.job.sheet import ALWAYS, DATE_MIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from scout.domain.day_rules import DayRules
    from scout.domain.plan import DayCost
    from scout.schedule.day.clock import Step
    from scout.schedule.day.group import Group
    from scout.schedule.job.job import Job
    from scout.schedule.job.task import Task

Order = tuple[int, ...]
"""Tasks of a date in the order that the user has laid them out in; empty where that is free."""

SHIFT_MIN = 15
"""Steps in which a call is put off while the crew would only wait."""

REST_STEP_MIN = 15
"""A rested crew is called on the next quarter of an hour: one layout serves many evenings.

Where nothing is passed over it is called five minutes later at most.
"""

CALL_STEP_MIN = 30
"""A crew is called on the half hour where every one may count."""


EARLIEST_CALL_MIN = 180
"""Nobody is called before three in the morning, unless the rules call everybody then."""


def find_floor(rules: DayRules) -> int:
    """From when a rested crew may be called."""
    return min(EARLIEST_CALL_MIN, round(rules.call_hour * 60))


class DayPlan(NamedTuple):
    """One date's work on the clock. ``wrap`` includes the load-out."""

    day: date
    call: int
    wrap: int
    steps: tuple[Step, ...]
    price: DayCost


class DayPlanner:
    """Lays out days of one job and remembers every day that it has laid out."""

    def __init__(self, job: Job, *, stop: Callable[[], None] | None = None) -> None:
        """``stop`` is called before each layout and may raise ``Cancelled``."""
        self.job, self._stop = job, stop
        self._clocks: dict[date, Clock] = {}
        self._floor = find_floor(job.rules)
        self._known: dict[tuple[date, frozenset[int], int, Order], DayPlan | None] = {}
        self._alike: dict[object, DayPlan | None] = {}
        self._learned: dict[tuple[date, frozenset[int]], DayPlan] = {}
        self.orders: Mapping[date, Order] = job.orders

    def reorder(self, orders: Mapping[date, Order]) -> DayPlanner:
        """The same planner for other orders by hand; what either lays out, both remember."""
        other = copy(self)
        other.orders = orders
        return other

    def clock(self, day: date) -> Clock:
        """The clock of a date."""
        if day not in self._clocks:
            self._clocks[day] = Clock(self.job, self.job.sheet(day))
        return self._clocks[day]

    def plan(self, day: date, tasks: frozenset[int], *, earliest: int = 0) -> DayPlan | None:
        """The cheapest layout found of these tasks on a date, ``None`` where none keeps the rules.

        ``earliest``: when the crew has rested, in minutes of the date. Ties go to the usual call.
        """
        free = self._recall(day, tasks, earliest=self._floor)
        if free is None or free.call >= earliest:
            return free
        step = STEP_MIN if self.clock(day).thorough else REST_STEP_MIN
        return self._recall(day, tasks, earliest=-(-earliest // step) * step)

    def _recall(self, day: date, tasks: frozenset[int], *, earliest: int) -> DayPlan | None:
        """The layout, reckoned once for all dates with the same hours."""
        key = (day, tasks, earliest, self.orders.get(day, ()))
        if key not in self._known:
            if self._stop is not None:
                self._stop()
            alike = self.sign(day, tasks), tasks, earliest
            if alike not in self._alike:
                self._alike[alike] = self._lay_out(day, tasks, earliest=earliest)
            made = self._alike[alike]
            found = None if made is None else made._replace(day=day)
            self._known[key] = self._choose(found, tasks, day=day, earliest=earliest)
        return self._known[key]

    def _choose(
        self, found: DayPlan | None, tasks: frozenset[int], *, day: date, earliest: int
    ) -> DayPlan | None:
        """The layout that was found or the one that was learned, whichever is better."""
        learned = self._learned.get((day, tasks))
        if (
            learned is None
            or learned.call < earliest
            or not self._keeps_order(day, [step.task for step in learned.steps])
        ):
            return found
        return learned if self._is_better(learned, found) else found

    def learn(self, day: date, call: int, *, order: Sequence[int]) -> None:
        """Count this order of a day, from this call or later, among its layouts from now on.

        A search that looks wider may know a better one than is found here, or a plan that was made
        before. Where it breaks a rule it is forgotten.
        """
        tasks = frozenset(order)
        known = best = self._learned.get((day, tasks))
        for made in _time(self.clock(day), call, order=order):
            if self._is_better(made, best):
                best = made
        if best is None or best is known:
            return
        self._learned[day, tasks] = best
        for key in [key for key in self._known if key[:2] == (day, tasks)]:
            found = self._known[key]
            self._known[key] = self._choose(found, tasks, day=day, earliest=key[2])

    def sign(self, day: date, tasks: frozenset[int]) -> object:
        """What a layout depends on: dates with the same sign give the same one."""
        sheet, place = self.job.sheet(day), self.job.place
        windows = tuple(sheet.window[task] for task in sorted(tasks))
        spans = tuple(sheet.spans[at] for at in sorted({place[task] for task in tasks}))
        return windows, spans, self.orders.get(day, ())

    def _lay_out(self, day: date, tasks: frozenset[int], *, earliest: int) -> DayPlan | None:
        clock, asked = self.clock(day), self.orders.get(day, ())
        if not is_thinkable(self.job, clock.sheet, tasks=tasks):
            return None
        groups = make_groups(self.job, clock.sheet, tasks=tasks, order=asked)
        best: DayPlan | None = None
        tried: set[tuple[int, tuple[int, ...]]] = set()
        least = least_price(self.job, add_up(self.job, tasks))
        rows = RowSearch(clock, groups, order=asked)
        for call in self._list_calls(clock, groups, earliest=earliest):
            if best is not None and best.price.total <= least and not _waits(best):
                break
            for late, row in rows.list_rows(call):
                if (late, row) in tried:
                    continue
                tried.add((late, row))
                order = [task for group in row for task in groups[group].tasks]
                for made in _time(clock, late, order=order):
                    if self._is_better(made, best):
                        best = made
        return best

    def _list_calls(self, clock: Clock, groups: Sequence[Group], *, earliest: int) -> list[int]:
        """Calls worth trying, the usual one first.

        One each half hour where places keep hours, and where nothing is passed over.
        """
        low, high = call_range(self.job, groups, earliest=earliest)
        if low > high:
            return []
        usual = min(max(round(self.job.rules.call_hour * 60), low), high)
        calls = {usual, low, high, (low + high) // (2 * STEP_MIN) * STEP_MIN}
        if clock.thorough or any(clock.sheet.spans[group.place] != ALWAYS for group in groups):
            calls |= set(range(-(-low // CALL_STEP_MIN) * CALL_STEP_MIN, high, CALL_STEP_MIN))
        return sorted(calls, key=lambda call: (abs(call - usual), call))

    def _is_better(self, one: DayPlan, other: DayPlan | None) -> bool:
        """Whether a layout is cheaper; at the same price, what the crew would rather have.

        No day interiors in the dark; the shorter day to the half hour, since nobody is called to
        wait; the call nearest to the usual one; fewer turns; exteriors before the rain.
        """
        if other is None:
            return True
        if one.price.total != other.price.total:
            return one.price.total < other.price.total
        return self._rank(one) < self._rank(other)

    def _rank(self, plan: DayPlan) -> tuple[int, int, int, int, int, tuple[int, ...]]:
        odd = abs(plan.call - round(self.job.rules.call_hour * 60))
        hours = -(-(plan.wrap - plan.call) // HALF_HOUR)
        order, tasks = tuple(step.task for step in plan.steps), self.job.tasks
        bright = sum(step.start for step in plan.steps if tasks[step.task].light in UNDER_THE_SUN)
        dark = len(list_lit(self.job, plan))
        return dark, hours, odd, count_turns(self.job, order), bright, order

    def list_known(self) -> set[frozenset[int]]:
        """The sets of tasks that were laid out so far and keep the rules on some date."""
        return {tasks for (_, tasks, *_), made in self._known.items() if made is not None}

    def may_fit(self, day: date, tasks: frozenset[int]) -> bool:
        """Whether these tasks may fit on a date by sums alone; no layout is made."""
        sheet = self.clock(day).sheet
        if not is_thinkable(self.job, sheet, tasks=tasks):
            return False
        low, high = call_range(self.job, make_groups(self.job, sheet, tasks=tasks), earliest=0)
        return low <= high

    def follow(self, day: date, call: int, *, order: Sequence[int]) -> DayPlan | None:
        """The day with these tasks in this very order, or ``None`` where it breaks a rule.

        So it does where the user wants them in another.
        """
        if not self._keeps_order(day, order):
            return None
        return _make_plan(self.clock(day), call, order=order)

    def _keeps_order(self, day: date, order: Sequence[int]) -> bool:
        """Whether the user wants these tasks of a date in no other order."""
        asked = [task for task in self.orders.get(day, ()) if task in order]
        return asked == [task for task in order if task in asked]


def _waits(plan: DayPlan) -> bool:
    """Whether the crew waits for half an hour and more in all, and might be called for less."""
    return sum(step.idle for step in plan.steps) >= HALF_HOUR


def count_turns(job: Job, order: Sequence[int]) -> int:
    """How often era, spot or place changes from one scene to the next: once for each of them."""
    tasks = [job.tasks[task] for task in order]
    return sum(
        (one.scene.era.bucket != two.scene.era.bucket)
        + ((one.location.id, one.spot_id) != (two.location.id, two.spot_id))
        for one, two in pairwise(tasks)
    )


def list_lit(job: Job, plan: DayPlan) -> list[Task]:
    """The interiors by day that end after dusk or begin before dawn: lamps play their daylight."""
    sheet, found = job.sheet(plan.day), []
    for step in plan.steps:
        task, light = job.tasks[step.task], sheet.light[job.place[step.task]]
        dark = step.start < light.dawn or step.start + job.minutes[step.task] > light.dusk
        if dark and task.light is Light.ANY and task.plays_by_day:
            found.append(task)
    return found


def _time(clock: Clock, call: int, *, order: Sequence[int]) -> Iterator[DayPlan]:
    """The order on the clock: as called, and called later by as much as it would only wait."""
    made = _make_plan(clock, call, order=order)
    if made is None:
        return
    yield made
    for idle in {step.idle // STEP_MIN * STEP_MIN for step in made.steps}:
        for shift in range(idle, 0, -SHIFT_MIN):
            later = _make_plan(clock, call + shift, order=order)
            if later is not None:
                yield later
                break


def _make_plan(clock: Clock, call: int, *, order: Sequence[int]) -> DayPlan | None:
    """The day when called at this minute; whoever is called after midnight works the next date."""
    if call >= DATE_MIN:
        return None
    load_out, day = clock.job.rules.load_out_min, clock.sheet.day
    plans = (
        DayPlan(
            day, call, mark.now + load_out, tuple(steps), price_day(clock.job, steps, call=call)
        )
        for mark, steps in clock.run(call, order)
    )
    return min(plans, key=lambda plan: (plan.price.total, plan.wrap), default=None)
