"""Make a plan cheaper for as long as one cares to wait: take some work out, put it back better.

Each round takes related work off its dates (a place, a day, a member's scenes) and puts it back
piece by piece where it costs least, the price of whole days reckoned by the day planner; now and
then whole days change dates, so that the cast is held less. A little dearer plans are followed
too, less and less, so that the search leaves dead ends. After Schrimpf et al. 2000 (ruin and
recreate) and Christiaens and Vanden Berghe 2020 (slack induction).
"""

from __future__ import annotations

import math
import random
import time
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.record import dataclass
from scout.schedule.search.draft import NO_DAY, Draft, make_draft, number_tasks
from scout.schedule.search.ledger import Ledger
from scout.schedule.search.ruin import cut, pick_out
from scout.schedule.search.turn import turn_dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.domain.progress import Progress
    from scout.schedule.day.day_plan import DayPlanner
    from scout.schedule.search.ledger import Sets

WARM, COLD = 2_500.0, 60.0
"""元 by which a plan may be dearer and still be followed, at the start and at the end."""

TURNS = 0.25
"""How often whole days change dates first, once all work is on one and nothing was issued."""

BLINK = 0.03
"""How often the best date is passed over, which keeps the search from going in rings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How long to go on: ``rounds``, the same everywhere, and ``seconds`` where asked for.

    Another ``seed`` looks elsewhere.
    """

    rounds: int = 2_000
    seconds: float | None = None
    seed: int = 1


def improve(
    planner: DayPlanner,
    dates: Sequence[date],
    *,
    start: Draft,
    budget: Budget,
    progress: Progress,
    issued: Sequence[int] = (),
) -> Draft:
    """The cheapest plan found within the budget; never a dearer one than the start.

    Each better one is offered as it is found, and when one is enough no further round begins.
    ``issued``: the date of each task in a plan that the crew has; each change of it is charged for.
    """
    search = _Search(planner, dates, start=start, issued=issued, seed=budget.seed)

    def make_best() -> Draft:
        found = make_draft(planner, dates, day=search.best_day())
        return start if found is None else found

    begun, told = time.monotonic(), search.best_value
    for number in range(budget.rounds):
        progress.check()
        if progress.enough():
            break
        share = number / budget.rounds
        if budget.seconds is not None:
            share = max(share, (time.monotonic() - begun) / budget.seconds)
            if share >= 1:
                break
        progress.report(share, say("schedule.planning"))
        search.round(WARM * (COLD / WARM) ** share)
        if search.best_value < told and progress.offer(make_best):
            told = search.best_value
    return make_best()


class _Search:
    def __init__(
        self,
        planner: DayPlanner,
        dates: Sequence[date],
        *,
        start: Draft,
        issued: Sequence[int],
        seed: int,
    ) -> None:
        self._job, self._ledger = planner.job, Ledger(planner, dates, issued=issued)
        self._dice = random.Random(seed)  # noqa: S311 - repeatable, no secret
        self._turns = 0.0 if issued else TURNS
        sets: list[set[int]] = [set() for _ in dates]
        self._pool: frozenset[int] = frozenset(t for t, d in enumerate(start.day) if d == NO_DAY)
        for task, day in enumerate(start.day):
            if day != NO_DAY:
                sets[day].add(task)
        self._now: Sets = tuple(map(frozenset, sets))
        self._value = self._ledger.value(self._now, self._pool)
        self._best, self.best_value = self._now, self._value

    def best_day(self) -> list[int]:
        """The date of each task in the best plan."""
        return number_tasks(self._job, enumerate(self._best))

    def round(self, warmth: float) -> None:
        """Turn whole days now and then; take out and put back; keep what is good enough."""
        if not self._pool and self._dice.random() < self._turns:
            turned = turn_dates(self._now, dice=self._dice)
            self._keep(turned, self._pool, limit=self._limit(warmth))
        limit = self._limit(warmth)
        out = pick_out(self._job, self._now, dice=self._dice)
        sets = tuple(tasks - out for tasks in self._now)
        made = self._put_back(sets, out | self._pool, limit=limit)
        if made is not None:
            self._keep(*made, limit=limit)

    def _limit(self, warmth: float) -> float:
        """Below this a plan is followed: mostly that of now, sometimes a little more."""
        return self._value - warmth * math.log(1.0 - self._dice.random())

    def _keep(self, sets: Sets, pool: frozenset[int], *, limit: float) -> None:
        """Go on from this plan if it is cheaper than the limit."""
        value = self._ledger.value(sets, pool, below=limit)
        if value < limit:
            self._now, self._pool, self._value = sets, pool, value
            if value < self.best_value:
                self._best, self.best_value = sets, value

    def _put_back(
        self, sets: Sets, out: frozenset[int], *, limit: float
    ) -> tuple[Sets, frozenset[int]] | None:
        """Each piece where it seems to cost least; what does not fit by the clock where it does.

        ``None`` as soon as it is sure that the plan would cost the limit or more.
        """
        dice, ledger = self._dice, self._ledger
        pieces = cut(self._job, self._now, tasks=sorted(out), dice=dice)
        self._sort(pieces)
        left = set(out)
        for piece in pieces:
            found = ledger.place(sets, frozenset(piece), dice=dice, blink=BLINK)
            if found is not None:
                sets = found
                left -= set(piece)
        broken = ledger.find_broken(sets, left, below=limit)
        if broken is None:
            return None
        for number in broken:
            back = sets[number] & out
            sets = (*sets[:number], sets[number] - back, *sets[number + 1 :])
            left |= back
        return self._insert(sets, left, pieces=pieces, limit=limit)

    def _insert(
        self, sets: Sets, left: set[int], *, pieces: list[tuple[int, ...]], limit: float
    ) -> tuple[Sets, frozenset[int]] | None:
        """What is left by the clock: piece by piece, then scene by scene."""
        ledger, dice = self._ledger, self._dice
        for piece in (*pieces, *((task,) for task in sorted(left))):
            if not left.issuperset(piece):
                continue
            found = ledger.insert(sets, frozenset(piece), dice=dice, blink=BLINK, below=limit)
            if found is not None:
                sets = found
                left -= set(piece)
        return sets, frozenset(left)

    def _sort(self, pieces: list[tuple[int, ...]]) -> None:
        """The longest first, place after place, or by chance."""
        job, way = self._job, self._dice.choice(("longest", "place", "chance"))
        if way == "longest":
            pieces.sort(key=lambda piece: -sum(job.minutes[task] for task in piece))
        elif way == "place":
            pieces.sort(key=lambda piece: (job.place[piece[0]], job.turn[piece[0]]))
        else:
            self._dice.shuffle(pieces)
