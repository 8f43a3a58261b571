"""A price that no plan of all tasks can undercut, proven from whole days.

Whatever the plan is, its days share out the tasks. If the tasks are given a worth such that no day
is worth more than it costs, no plan costs less than all tasks are worth together (Farley 1990).
The worths come from a linear relaxation over days, to which ever better days are added. Its duals
leap about, so they are kept near the best worths so far, the nearer the less that brings (Marsten,
Hogan and Blankenship 1975), and a task that asks for no more than another is never worth more
(dual-optimal inequalities, Ben Amor et al. 2006). Visits of places and days themselves have a worth
too, since a plan needs whole ones (``demand``). Days are found by filling, fast, and exactly now
and then; how far the worths may be trusted is proven by ``Pricing``.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.message import say
from scout.schedule.array import multiply
from scout.schedule.bound.demand import Demand
from scout.schedule.bound.filling import Filling
from scout.schedule.bound.least_day import LeastDay, least_rest
from scout.schedule.bound.master import Master
from scout.schedule.bound.matrix import make_matrix
from scout.schedule.bound.pricing import Pricing, list_choices
from scout.schedule.bound.stand_in import list_stand_ins
from scout.schedule.sketch.prepare import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.progress import Progress
    from scout.schedule.array import FlagTable, Floats
    from scout.schedule.job.job import Job

WIDEST, NARROWEST, WIDER, NARROWER = 0.5, 0.01, 1.3, 0.85
"""How far from the best worths is looked, as a share of them, and by which factor farther after a
round that brought better ones, or less far after another."""

NOISE, NOISY = 0.15, 3
"""How far days are shaken in all rounds but every so manieth."""

BEST_DAYS = 100
"""Days that a round adds at most."""

EXACT = 2
"""In every so manieth round each choice of places is asked for its best days."""

LOOK_S = 0.5
"""How long the choice that stands most in the way is looked into in such a round."""

PATIENCE = 6
"""Rounds without a better guess after which the guess is proven."""

NEAR_SHARE = 0.999
"""Which share of what the relaxation can prove at best is near enough."""

LAST_SHARE, LEAST_PROOF_S = 0.06, 0.5
"""How much of the time is left for the last proof, and what it has however little that is."""


def find_bound(
    job: Job, days: Iterable[frozenset[int]], *, seconds: float, progress: Progress
) -> int:
    """The greatest price found, in 元, that no plan of all tasks of the job undercuts.

    ``days``: sets of tasks that are known to make days, the more the sooner it is good. 0 where
    nothing could be proven in the time.
    """
    if not job.tasks or not prepare(progress):
        return 0
    return _Bounding(job, days).prove(seconds, progress)


@dataclass(slots=True)
class _State:
    """The best worths, what they add up to as far as is known, and how far from them is looked."""

    worth: Floats
    guess: float = 0.0
    width: float = WIDEST


class _Bounding:
    def __init__(self, job: Job, days: Iterable[frozenset[int]]) -> None:
        self._job, self._matrix = job, make_matrix(job)
        self._least, self._filling = LeastDay(self._matrix), Filling(self._matrix)
        self._pricing = Pricing(self._matrix, list_choices(len(job.places)))
        self._demand = Demand(self._matrix)
        self._master = Master(self._demand.count, stand_ins=list_stand_ins(job))
        self._bound = 0
        self._add([*days, *(frozenset({task}) for task in range(len(job.tasks)))])

    def _add(self, days: list[frozenset[int]]) -> None:
        table = np.zeros((len(days), len(self._job.tasks)), dtype=np.bool_)
        for row, tasks in enumerate(days):
            table[row, list(tasks)] = True
        self._master.add(self._demand.bring(table), self._least.price(table))

    def prove(self, seconds: float, progress: Progress) -> int:
        """Guess and prove in turn until the time is over; the last proof is always made."""
        begun = time.monotonic()
        duals = self._master.solve()
        if duals is None:
            return 0
        worth, known = self._share_alike(duals), self._master
        state = _State(worth * self._trust(worth, known.days, price=known.price))
        until = begun + seconds * (1 - LAST_SHARE)
        while time.monotonic() < until and not progress.enough():
            self._guess(state, until=until, progress=progress)
            self._prove(state, seconds=seconds * LAST_SHARE, progress=progress, last=False)
            share = (time.monotonic() - begun) / seconds
            progress.report(min(1.0, share), say("schedule.proving", cny=self._bound))
            if self._bound >= self._reach() * NEAR_SHARE:
                return self._bound
        left = max(LEAST_PROOF_S, begun + seconds - time.monotonic())
        self._prove(state, seconds=left, progress=progress, last=True)
        return self._bound

    def _reach(self) -> float:
        """What could be proven at best by the days that are known; endless where nobody knows."""
        duals = self._master.solve()
        return np.inf if duals is None else self._add_up(duals) + least_rest(self._job)

    def _add_up(self, worth: Floats) -> float:
        """What is asked of all days together is worth so much."""
        return float(self._demand.count @ worth)

    def _share_alike(self, duals: Floats) -> Floats:
        """The duals of each setting shared out by minutes: a calm beginning."""
        in_turn, minutes, tasks = self._matrix.turn, self._matrix.minutes, self._demand.tasks
        rate = (duals[:tasks] @ in_turn) / (minutes @ in_turn)
        return np.concatenate([(in_turn @ rate) * minutes, duals[tasks:]])

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
            near = self._master.solve(near=state.worth, width=state.width)
            progress.check()
            if near is None:
                return
            if number % EXACT == EXACT - 1:
                days = self._ask(near, seconds=LOOK_S, progress=progress)
            else:
                noise = NOISE if number % NOISY else 0.0
                days = self._filling.fill(near[: self._demand.tasks], noise=noise)
            progress.check()
            dull = 0 if self._judge(state, near, days=days) else dull + 1
            number += 1

    def _ask(
        self, worth: Floats, *, seconds: float, progress: Progress, last: bool = False
    ) -> FlagTable:
        """The best days by these worths; what is proven on the way counts."""
        priced = self._pricing.price(worth, seconds=seconds, progress=progress, last=last)
        proven = int(priced.trust * self._add_up(worth)) + least_rest(self._job)
        self._bound = max(self._bound, proven)
        return priced.days

    def _judge(self, state: _State, worth: Floats, *, days: FlagTable) -> bool:
        """Whether these worths are better than the best as far as is known; add the days."""
        price, brought = self._least.price(days), self._demand.bring(days)
        trust = min(
            self._trust(worth, brought, price=price),
            self._trust(worth, self._master.days, price=self._master.price),
        )
        guess = trust * self._add_up(worth)
        grown = guess > state.guess
        if grown:
            state.worth, state.guess = trust * worth, guess
        width = state.width * (WIDER if grown else NARROWER)
        state.width = min(WIDEST, max(NARROWEST, width))
        dear = price - brought @ worth
        best = np.argsort(dear, kind="stable")[:BEST_DAYS]
        best = best[dear[best] < -1]
        self._master.add(brought[best], price[best])
        return grown

    def _prove(self, state: _State, *, seconds: float, progress: Progress, last: bool) -> None:
        """What the worths prove; where a day breaks them, they are cut down to it."""
        days = self._ask(state.worth, seconds=seconds, progress=progress, last=last)
        if len(days):
            price, brought = self._least.price(days), self._demand.bring(days)
            self._master.add(brought, price)
            trust = min(1.0, self._trust(state.worth, brought, price=price))
            state.worth, state.guess = trust * state.worth, trust * state.guess
