"""What a plan costs while it is being searched for: sets of tasks on dates, priced with a memory.

Prices here are those of the drafts, plus a penalty for work that is on no date: dearer than any
day that could be made for it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from scout.schedule.day.least import least_price, may_share
from scout.schedule.day.tally import Tally, add_up, list_bits
from scout.schedule.search.draft import NO_DAY, keeps_matches, number_tasks
from scout.schedule.search.standing import count_held, stand

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from scout.schedule.day.day_plan import DayPlanner
    from scout.schedule.search.standing import Standing

Sets = tuple[frozenset[int], ...]

BROKEN = 10**18
LEFT_CNY = 10**10
"""元 for each task that is on no date: more than any way to shoot it costs, whatever the price list
and however long the crew waits for it, even with the change of a date that was issued."""


class Ledger:
    """Prices sets of tasks on the dates of one job."""

    def __init__(
        self, planner: DayPlanner, dates: Sequence[date], *, issued: Sequence[int] = ()
    ) -> None:
        """``issued``: the date of each task in a plan that the crew has; moving one costs."""
        self._issued = issued
        self._planner, self._job, self._dates = planner, planner.job, dates
        self._tallies: dict[frozenset[int], Tally] = {}
        self._least: dict[frozenset[int], int] = {}
        self._members: list[dict[int, int]] = [{} for _ in planner.job.actors]
        self._last: tuple[Sets, Standing] | None = None
        self._bits = [1 << number for number in range(len(dates))]
        self._fits: dict[tuple[int, frozenset[int]], bool] = {}
        self._sheets = [planner.clock(day).sheet for day in dates]
        self._days = [(day - planner.job.request.start).days for day in dates]

    def value(self, sets: Sets, pool: frozenset[int], *, below: float = math.inf) -> int:
        """The price of it all; ``BROKEN`` where a rule is, or where it is not below a limit.

        What a day costs at least stands for it until it is laid out, so a dear plan is seen early.
        """
        least = [self._least_of(tasks) if tasks else 0 for tasks in sets]
        total = self._rest(sets) + sum(least) + self.value_left(pool)
        if total >= below or not self._matches(sets):
            return BROKEN
        job, rested = self._job, self._job.request.rested_min
        for number, tasks in enumerate(sets):
            if not tasks:
                continue
            day = self._dates[number]
            plan = self._planner.plan(day, tasks, earliest=job.earliest_call(day, rested))
            if plan is None:
                return BROKEN
            total += plan.price.total - least[number]
            if total >= below:
                return BROKEN
            rested = job.rested_min(day, plan.wrap)
        return total

    def value_left(self, pool: Iterable[int]) -> int:
        """What it costs that these tasks are on no date."""
        return LEFT_CNY * sum(1 for _ in pool)

    def guess(self, sets: Sets, pool: Iterable[int]) -> int:
        """What it costs at least, where days that are laid out already count as they are."""
        known = (self._planner.recall(self._dates[n], tasks) for n, tasks in enumerate(sets))
        days = sum(
            self._least_of(tasks) if plan is None else plan.price.total
            for tasks, plan in zip(sets, known, strict=True)
            if tasks
        )
        return self._rest(sets) + days + self.value_left(pool)

    def place(
        self, sets: Sets, piece: frozenset[int], *, dice: random.Random, blink: float
    ) -> Sets | None:
        """The plan with a piece on the date where it seems to cost least, if it fits on any."""
        for _, after in self._list_options(sets, piece):
            if dice.random() >= blink:
                return after
        return None

    def insert(
        self,
        sets: Sets,
        piece: frozenset[int],
        *,
        dice: random.Random,
        blink: float,
        below: float = math.inf,
    ) -> Sets | None:
        """The plan with a piece on the date where the clock says that it costs least, if any.

        None that costs ``below`` or more, by what the days that are laid out cost.
        """
        best: Sets | None = None
        least = min(below, BROKEN)
        base = self.guess(sets, ())
        for added, after in self._list_options(sets, piece):
            if base + added >= least:
                break
            if dice.random() < blink:
                continue
            value = self.value(after, frozenset(), below=least)
            if value < least:
                least, best = value, after
        return best

    def find_broken(self, sets: Sets, pool: Iterable[int], *, below: float) -> list[int] | None:
        """The dates that cannot be laid out, whatever the rest the night before.

        ``None`` as soon as the plan is sure to cost so much or more.
        """
        total = self.guess(sets, pool)
        broken: list[int] = []
        for number, tasks in enumerate(sets):
            if total >= below:
                return None
            if not tasks:
                continue
            known = self._planner.recall(self._dates[number], tasks)
            if known is not None:
                continue
            plan = self._planner.plan(self._dates[number], tasks)
            if plan is None:
                broken.append(number)
            else:
                total += plan.price.total - self._least_of(tasks)
        return None if total >= below else broken

    def _list_options(self, sets: Sets, piece: frozenset[int]) -> Iterator[tuple[int, Sets]]:
        """Where a piece may go, with what it adds at least, the cheapest first.

        Whether it fits by the hours of the date is looked at only when it is its turn.
        """
        options: list[tuple[int, int]] = []
        more, job = self._tally(piece), self._job
        standing = self._stand(sets)
        on_dates = self._list_added(standing, more)
        fresh = True
        for number, tasks in enumerate(sets):
            if not tasks and job.dates_alike:
                if not fresh:
                    continue
                fresh = any(sets[number + 1 :])  # an unused date at the end is like the next one
            grown = self._tally(tasks).with_others(more) if tasks else more
            if may_share(job, self._sheets[number], tally=grown):
                before = self._least_of(tasks) if tasks else 0
                added = least_price(job, grown) - before
                added += on_dates[number] + self._changes(piece, number)
                options.append((added, number))
        options.sort()
        for added, number in options:
            tasks = sets[number] | piece
            after = (*sets[:number], tasks, *sets[number + 1 :])
            if self._may_fit(number, tasks) and self._matches(after):
                self._last = after, standing.with_day(number, cast=more.cast, places=more.places)
                yield added, after

    def _stand(self, sets: Sets) -> Standing:
        """The standing of a plan; that of the last one asked for is remembered."""
        if self._last is None or self._last[0] is not sets:
            tallies = ((number, self._tally(tasks)) for number, tasks in enumerate(sets) if tasks)
            days = ((number, day.cast, day.places) for number, day in tallies)
            self._last = sets, stand(self._job, days)
        return self._last[1]

    def _list_added(self, standing: Standing, piece: Tally) -> list[int]:
        """What a piece adds a date in cast, splits and idle dates; pairs are not looked at."""
        prices, bits = self._job.prices, self._bits
        total = [0] * len(bits)
        for actor in list_bits(piece.cast):
            on = standing.works[actor]
            before = self._of_member(actor, on)
            for number, bit in enumerate(bits):
                if not on & bit:
                    total[number] += self._of_member(actor, on | bit) - before
        for place in list_bits(piece.places):
            on = standing.visits[place]
            if on or standing.been >> place & 1:
                for number, bit in enumerate(bits):
                    if not on & bit:
                        total[number] += prices.split
        idle = standing.idle
        for number, bit in enumerate(bits):
            if not standing.used & bit:
                total[number] += prices.idle_day * (standing.idle_with(bit) - idle)
        return total

    def _changes(self, tasks: frozenset[int], number: int) -> int:
        """What it costs that tasks are on another date than was issued."""
        if not self._issued:
            return 0
        moved = sum(self._issued[task] not in (NO_DAY, number) for task in tasks)
        return self._job.prices.changed_scene * moved

    def _of_member(self, member: int, on: int) -> int:
        """What a member costs who works on these dates."""
        known = self._members[member]
        found = known.get(on)
        if found is None:
            job = self._job
            held = count_held(job, member, on=on, days=self._days)
            found = known[on] = job.day_cny[member] * on.bit_count() + job.hold_cny[member] * held
        return found

    def _may_fit(self, number: int, tasks: frozenset[int]) -> bool:
        key = (number, tasks)
        if key not in self._fits:
            self._fits[key] = self._planner.may_fit(self._dates[number], tasks)
        return self._fits[key]

    def _least_of(self, tasks: frozenset[int]) -> int:
        if tasks not in self._least:
            self._least[tasks] = least_price(self._job, self._tally(tasks))
        return self._least[tasks]

    def _matches(self, sets: Sets) -> bool:
        if not self._job.together:
            return True
        return keeps_matches(self._job, number_tasks(self._job, enumerate(sets)))

    def _tally(self, tasks: frozenset[int]) -> Tally:
        found = self._tallies.get(tasks)
        if found is None:
            found = self._tallies[tasks] = add_up(self._job, tasks)
        return found

    def _rest(self, sets: Sets) -> int:
        """Cast, splits, idle dates and story; dressing is the same wherever a task is."""
        job, prices = self._job, self._job.prices
        standing = self._stand(sets)
        total = prices.idle_day * standing.idle
        total += sum(self._of_member(actor, on) for actor, on in enumerate(standing.works))
        total += prices.split * standing.splits
        total += sum(self._changes(tasks, number) for number, tasks in enumerate(sets))
        if job.pairs:
            day = {task: number for number, tasks in enumerate(sets) for task in tasks}
            total += prices.story_order * sum(
                a in day and b in day and day[a] > day[b] for a, b in job.pairs
            )
        return total
