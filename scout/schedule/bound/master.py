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

MOST_DAYS = 5_000
"""Days that are kept; of more, those that are worth least by far are forgotten."""


class Master:
    """Days of so many tasks, with what they cost."""

    def __init__(self, tasks: int, *, stand_ins: Sequence[tuple[int, int]] = ()) -> None:
        """``stand_ins``: pairs of tasks: where the first is shot, the second could be instead."""
        self._tasks, self._stand_ins = tasks, stand_ins
        self.days = np.zeros((0, tasks), dtype=np.bool_)
        self.price = np.zeros(0)
        self._open()

    def _open(self) -> None:
        from ortools.linear_solver import pywraplp  # type: ignore[attr-defined]

        self._solver: Any = pywraplp.Solver.CreateSolver("GLOP")
        free = self._solver.infinity()
        self._rows = [self._solver.Constraint(1.0, free) for _ in range(self._tasks)]
        self._goal = self._solver.Objective()
        self._goal.SetMinimization()
        self._known: set[bytes] = set()
        for greater, smaller in self._stand_ins:
            swap = self._solver.NumVar(0.0, free, "")
            self._rows[greater].SetCoefficient(swap, -1.0)
            self._rows[smaller].SetCoefficient(swap, 1.0)

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
        for task in np.flatnonzero(day).tolist():
            self._rows[task].SetCoefficient(variable, 1.0)

    def solve(self) -> Floats | None:
        """What each task is worth, in 元; ``None`` where the method gives up."""
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
