"""A price that no plan of all tasks can undercut, proven from whole days.

Whatever the plan is, its days share out the tasks. If the tasks are given a worth such that no day
is worth more than it costs, no plan costs less than all tasks are worth together (Farley 1990).
The worths come from a linear relaxation over days, to which ever better days are added; between
its duals, which leap about, and the best worths so far a middle way is taken (Wentges 1997), and a
task that asks for no more than another is never worth more (dual-optimal inequalities, Ben Amor et
al. 2006). Days are found by filling, fast, and exactly now and then; how far the worths may be
trusted is proven by ``Pricing``.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.message import say
from scout.schedule.array import multiply
from scout.schedule.bound.filling import Filling
from scout.schedule.bound.least_day import LeastDay, least_rest
from scout.schedule.bound.master import Master
from scout.schedule.bound.matrix import make_matrix
from scout.schedule.bound.pricing import Pricing, list_choices
from scout.schedule.bound.stand_in import list_stand_ins

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.progress import Progress
    from scout.schedule.array import FlagTable, Floats
    from scout.schedule.job.job import Job

CALM, CALMER, CALMEST = 0.3, 0.7, 0.9
"""How much of the best worths is kept in the middle way: at least, at first and at most."""

NOISE, NOISY = 0.15, 3
"""How far days are shaken in all rounds but every so manieth."""

EXACT = 2
"""In every so manieth round the places that promise most are asked for their best days exactly."""

EXACT_PLACES = 1

BEST_DAYS = 80
"""Days that a round adds at most for each of the two worths."""

PATIENCE = 6
"""Rounds without a better guess after which the guess is proven."""

NEAR_CNY = 50
"""How near to what the relaxation can prove at best is near enough."""

LAST_SHARE, LEAST_PROOF_S = 0.2, 0.5
"""How much of the time is left for the last proof, and what it has however little that is."""


def find_bound(
    job: Job, days: Iterable[frozenset[int]], *, seconds: float, progress: Progress
) -> int:
    """The greatest price found, in 元, that no plan of all tasks of the job undercuts.

    ``days``: sets of tasks that are known to make days, the more the sooner it is good. 0 where
    nothing could be proven in the time.
    """
    if not job.tasks:
        return 0
    return _Bounding(job, days).prove(seconds, progress)


@dataclass(slots=True)
class _State:
    """The best worths, what they add up to as far as is known, and the latest duals."""

    worth: Floats
    guess: float
    duals: Floats
    calm: float = CALMER

    @property
    def middle(self) -> Floats:
        """The worths between the best ones and the duals."""
        return self.calm * self.worth + (1 - self.calm) * self.duals


class _Bounding:
    def __init__(self, job: Job, days: Iterable[frozenset[int]]) -> None:
        self._job, self._matrix = job, make_matrix(job)
        self._least, self._filling = LeastDay(self._matrix), Filling(self._matrix)
        self._pricing = Pricing(self._matrix, list_choices(len(job.places)))
        self._master = Master(len(job.tasks), stand_ins=list_stand_ins(job))
        self._add([*days, *(frozenset({task}) for task in range(len(job.tasks)))])

    def _add(self, days: list[frozenset[int]]) -> None:
        table = np.zeros((len(days), len(self._job.tasks)), dtype=np.bool_)
        for row, tasks in enumerate(days):
            table[row, list(tasks)] = True
        self._master.add(table, self._least.price(table))

    def prove(self, seconds: float, progress: Progress) -> int:
        """Guess and prove in turn until the time is over; the last proof is always made."""
        begun = time.monotonic()
        duals = self._master.solve()
        if duals is None:
            return 0
        worth = self._share_alike(duals)
        state = _State(
            worth * self._trust(worth, self._master.days, price=self._master.price), 0, duals
        )
        bound, until = 0, begun + seconds * (1 - LAST_SHARE)
        while time.monotonic() < until and not progress.enough():
            self._guess(state, until=until, progress=progress)
            proven = self._prove(state, seconds=seconds * LAST_SHARE, progress=progress, last=False)
            bound = max(bound, proven)
            share = (time.monotonic() - begun) / seconds
            progress.report(min(1.0, share), say("schedule.proving", cny=bound))
            reachable = int(state.duals.sum()) + least_rest(self._job)
            if bound >= reachable - NEAR_CNY:
                return bound
        left = max(LEAST_PROOF_S, begun + seconds - time.monotonic())
        return max(bound, self._prove(state, seconds=left, progress=progress, last=True))

    def _share_alike(self, duals: Floats) -> Floats:
        """The duals of each setting shared out by minutes: a calm beginning."""
        in_turn, minutes = self._matrix.turn, self._matrix.minutes
        rate = (duals @ in_turn) / (minutes @ in_turn)
        worth: Floats = (in_turn @ rate) * minutes
        return worth

    def _trust(self, worth: Floats, days: FlagTable, *, price: Floats) -> float:
        """The greatest factor by which no known day is worth more than it costs."""
        of_day = multiply(days.astype(float), worth[:, None])[:, 0]
        some = of_day > 0
        return float((price[some] / of_day[some]).min()) if some.any() else 1.0

    def _guess(self, state: _State, *, until: float, progress: Progress) -> None:
        """Rounds of filling days, as long as the guess grows."""
        dull = number = 0
        while dull < PATIENCE and time.monotonic() < until and not progress.enough():
            progress.check()
            exact = number % EXACT == EXACT - 1
            more = self._find_exactly(state, progress) if exact else None
            grown = self._round(state, shaken=number % NOISY > 0, more=more)
            dull = 0 if grown else dull + 1
            number += 1

    def _find_exactly(self, state: _State, progress: Progress) -> FlagTable:
        return self._pricing.find(state.middle, count=EXACT_PLACES, progress=progress)

    def _round(self, state: _State, *, shaken: bool, more: FlagTable | None) -> bool:
        """Fill days by worths between the best and the duals; whether the guess has grown."""
        middle = state.middle
        days = self._filling.fill(middle, noise=NOISE if shaken else 0.0)
        if more is not None:
            days = np.concatenate([days, more])
        price = self._least.price(days)
        known = self._master
        trust = min(
            self._trust(middle, days, price=price),
            self._trust(middle, known.days, price=known.price),
        )
        guess = trust * float(middle.sum())
        grown = guess > state.guess
        if grown:
            state.worth, state.guess = trust * middle, guess
        step = -0.05 if grown else 0.02
        state.calm = min(CALMEST, max(CALM, state.calm + step))
        for worth in (state.duals, middle):
            dear = price - days @ worth
            best = np.argsort(dear, kind="stable")[:BEST_DAYS]
            best = best[dear[best] < -1]
            known.add(days[best], price[best])
        duals = known.solve()
        if duals is not None:
            state.duals = duals
        return grown

    def _prove(self, state: _State, *, seconds: float, progress: Progress, last: bool) -> int:
        """What the worths prove; where a day breaks them, they are cut down to it."""
        priced = self._pricing.price(state.worth, seconds=seconds, progress=progress, last=last)
        total = priced.trust * float(state.worth.sum())
        if len(priced.days):
            price = self._least.price(priced.days)
            self._master.add(priced.days, price)
            trust = min(1.0, self._trust(state.worth, priced.days, price=price))
            state.worth, state.guess = trust * state.worth, trust * state.guess
            duals = self._master.solve()
            state.duals = state.duals if duals is None else duals
        return max(0, int(total) + least_rest(self._job))
