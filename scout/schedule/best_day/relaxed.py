"""Days with parts of tasks: what their limits cost there makes the proof in whole tasks quick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from scout.schedule.array import Floats
    from scout.schedule.best_day.desk import Desk
    from scout.schedule.best_day.pool import Pool


class RelaxedDay:
    """The linear programme of a pool: parts of tasks, hours and stays at mixed prices."""

    def __init__(self, pool: Pool) -> None:
        from ortools.linear_solver import pywraplp  # type: ignore[attr-defined]

        self._solver: Any = pywraplp.Solver.CreateSolver("GLOP")
        self._goal = self._solver.Objective()
        self._goal.SetMinimization()
        self._tasks = [self._part(0.0) for _ in pool.number]
        self._prices = pool.cny
        self._extras = extras = [self._part(0.0) for _ in pool.cny]
        self._links = [
            self._row([(self._tasks[task], 1.0), (extras[extra], -1.0)])
            for task, extra in zip(pool.task.tolist(), pool.extra.tolist(), strict=True)
        ]
        lasts = list(zip(self._tasks, pool.lasts.tolist(), strict=True))
        takes = list(zip(extras, pool.takes.tolist(), strict=True))
        self._hours = self._limit([*lasts, *takes], prices=pool.over)
        self._stays = [
            self._limit([lasts[task] for task in np.flatnonzero(pool.place == place)], prices=fee)
            for place, fee in enumerate(pool.fee)
        ]
        counted = [(extras[at], -1.0) for at in np.flatnonzero(pool.counts)]
        self._counted = self._row(counted, most=-float(pool.least))
        pages = list(zip(self._tasks, pool.eighths.tolist(), strict=True))
        self._pages = self._row(pages, most=pool.pages)

    def _part(self, price: float) -> Any:
        variable = self._solver.NumVar(0.0, 1.0, "")
        self._goal.SetCoefficient(variable, price)
        return variable

    def _row(self, terms: list[tuple[Any, float]], *, most: float = 0.0) -> Any:
        """The sum of the terms is at most so much."""
        row = self._solver.Constraint(-self._solver.infinity(), most)
        for variable, factor in terms:
            row.SetCoefficient(variable, float(factor))
        return row

    def _limit(self, terms: list[tuple[Any, float]], *, prices: Floats) -> Any:
        """The sum of the terms is a mixture of numbers of units, and costs the same mixture."""
        last = np.isfinite(prices) & (prices != np.append(prices[1:], np.inf))
        units = np.flatnonzero(last).tolist()
        mixture = [(self._part(float(prices[unit])), unit) for unit in units]
        whole = self._solver.Constraint(1.0, 1.0)
        for variable, _ in mixture:
            whole.SetCoefficient(variable, 1.0)
        return self._row([*terms, *((variable, -float(unit)) for variable, unit in mixture)])

    def solve(self, desk: Desk) -> None:
        """Shadow prices by the worths on the desk, written there too."""
        for variable, worth in zip(self._tasks, desk.worth.tolist(), strict=True):
            self._goal.SetCoefficient(variable, -worth)
        prices = (self._prices - desk.gift).tolist()
        for variable, price in zip(self._extras, prices, strict=True):
            self._goal.SetCoefficient(variable, price)
        if self._solver.Solve() != self._solver.OPTIMAL:
            return
        desk.weight[:] = [_shadow(row) for row in self._links]
        rows = (self._hours, self._pages, self._counted, *self._stays)
        desk.price[:] = [_shadow(row) for row in rows]


def _shadow(row: Any) -> float:
    """By how much the price would fall if the row had a little more room."""
    return max(0.0, -float(row.dual_value()))
