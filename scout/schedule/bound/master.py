"""The cheapest share of whole days that covers all tasks: a linear relaxation, day after day added.

Its duals say what each task is worth: a day whose tasks are worth more than it costs may make the
share cheaper (column generation, after Gilmore and Gomory 1961).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.array import FlagTable, Floats

ENDLESS_CNY = 1e8
"""More than anything is worth."""

MOST_DAYS = 5_000
"""Days that are kept; of more, those that are worth least by far are forgotten."""


class Master:
    """Days with what they bring, a column each, and what they cost."""

    def __init__(self, demand: Floats, *, stand_ins: Sequence[tuple[int, int]] = ()) -> None:
        """``demand``: how often each column is brought at least by all days together.

        ``stand_ins``: pairs of tasks: where the first is shot, the second could be instead.
        """
        self._demand, self._stand_ins = demand, stand_ins
        self.days = np.zeros((0, len(demand)), dtype=np.bool_)
        self.price = np.zeros(0)
        self._open()

    def _open(self) -> None:
        from ortools.linear_solver import pywraplp  # type: ignore[attr-defined]

        self._solver: Any = pywraplp.Solver.CreateSolver("GLOP")
        free = self._solver.infinity()
        self._rows = [self._solver.Constraint(least, free) for least in self._demand.tolist()]
        self._goal = self._solver.Objective()
        self._goal.SetMinimization()
        self._known: set[bytes] = set()
        for greater, smaller in self._stand_ins:
            swap = self._trade(self._rows[greater], -1.0)
            self._rows[smaller].SetCoefficient(swap, 1.0)
        # Bought and sold at a price each, what is missing or spare keeps the worths between both.
        self._missing = [self._trade(row, 1.0) for row in self._rows]
        self._spare = [self._trade(row, -1.0) for row in self._rows]

    def _trade(self, row: Any, factor: float) -> Any:
        variable = self._solver.NumVar(0.0, self._solver.infinity(), "")
        row.SetCoefficient(variable, factor)
        return variable

    def add(self, days: FlagTable, price: Floats) -> int:
        """Add days that can be (finite price) and are not known yet; how many were."""
        fresh = []
        for number, cost in enumerate(price.tolist()):
            key = days[number].tobytes()
            if cost < np.inf and key not in self._known:
                self._known.add(key)
                self._add_variable(days[number], cost)
                fresh.append(number)
        self.days = np.concatenate([self.days, days[fresh]])
        self.price = np.concatenate([self.price, price[fresh]])
        return len(fresh)

    def _add_variable(self, day: Any, cost: float) -> None:
        variable = self._solver.NumVar(0.0, self._solver.infinity(), "")
        self._goal.SetCoefficient(variable, cost)
        for brought in np.flatnonzero(day).tolist():
            self._rows[brought].SetCoefficient(variable, 1.0)

    def solve(self, *, near: Floats | None = None, width: float = 0.0) -> Floats | None:
        """What each column is worth, in 元; ``None`` where the method gives up.

        ``near``: only worths near these are meant, so far as a share of them, ``width``, or of what
        they are in the mean.
        """
        if near is None:
            low, high = np.zeros(len(self._rows)), np.full(len(self._rows), ENDLESS_CNY)
        else:
            wide = width * np.maximum(near, near.mean())
            low, high = np.maximum(0.0, near - wide), near + wide
        for variable, most in zip(self._missing, high.tolist(), strict=True):
            self._goal.SetCoefficient(variable, most)
        for variable, least in zip(self._spare, low.tolist(), strict=True):
            self._goal.SetCoefficient(variable, -least)
        if self._solver.Solve() != self._solver.OPTIMAL:
            return None
        worth: Floats = np.maximum(0.0, np.array([row.dual_value() for row in self._rows]))
        if len(self.price) > MOST_DAYS:
            self._forget(worth)
        return worth

    def _forget(self, worth: Floats) -> None:
        """Begin anew with the better half of the days."""
        dear = self.price - self.days @ worth
        kept = np.sort(np.argsort(dear, kind="stable")[: MOST_DAYS // 2])
        days, price = self.days[kept], self.price[kept]
        self.days, self.price = self.days[:0], self.price[:0]
        self._open()
        self.add(days, price)
