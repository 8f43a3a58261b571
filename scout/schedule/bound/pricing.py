"""The day that is worth most beyond what it costs, exactly: a small integer programme.

It knows of a day what ``least_day`` knows, the drives a little cheaper; so its bound holds for
every day that can be laid out.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scout.schedule.day.day_price import HALF_HOUR
from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.schedule.array import Flags, FlagTable, Floats
    from scout.schedule.bound.matrix import Matrix


MOST_FOUND = 30
BRANCH_AT_ONCE = "separating/maxroundsroot = 0\nseparating/maxrounds = 0\n"
"""Cuts bring little here and cost most: without them it is proven three times as fast."""
WATCH_S = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """``least``: no day costs less beyond its worth, in 元; ``days``: the best ones found."""

    least: float
    days: FlagTable


def price_out(
    matrix: Matrix, worth: Floats, *, hint: Flags | None, seconds: float, progress: Progress
) -> Priced:
    """The least price of a day minus the worth of its tasks, proven as far as the time allows.

    ``hint``: a day that is worth much, to begin with. Raises ``Cancelled`` when the user stops.
    """
    model = _DayModel(matrix, worth)
    if hint is not None:
        model.begin_with(hint)
    return model.solve(seconds, progress)


class _DayModel:
    def __init__(self, matrix: Matrix, worth: Floats) -> None:
        from ortools.linear_solver import pywraplp  # type: ignore[attr-defined]

        self._matrix, self._job = matrix, matrix.job
        self._solver: Any = pywraplp.Solver.CreateSolver("SCIP")
        self._goal = self._solver.Objective()
        self._goal.SetMinimization()
        # Cast and settings follow from the tasks: only tasks and places need be whole.
        self._member = [self._part(price) for price in self._job.day_cny]
        self._turn = [self._part(self._job.prices.micro_move) for _ in self._job.place_of_turn]
        self._place = [self._whole(self._price_place(place)) for place in range(len(matrix.fee))]
        self._task = [self._whole(-value) for value in worth.tolist()]
        self._link()
        self._limit_hours()
        for place in range(len(matrix.fee)):
            self._charge_stay(place)

    def _part(self, price: float) -> Any:
        variable = self._solver.NumVar(0.0, 1.0, "")
        self._goal.SetCoefficient(variable, float(price))
        return variable

    def _whole(self, price: float, most: int = 1) -> Any:
        variable = self._solver.IntVar(0, most, "")
        self._goal.SetCoefficient(variable, float(price))
        return variable

    @property
    def _move(self) -> float:
        """A company move, its drive apart."""
        prices = self._job.prices
        return prices.move + prices.move_minute * self._matrix.load_min

    def _price_place(self, place: int) -> float:
        """A visit at its least: the move to it, the shortest stay; its first setting is no change.

        The day's first place is not moved to: ``_constant`` takes that move off again.
        """
        prices, stay = self._job.prices, self._matrix.load_min + 1
        fee = self._job.fee[place].of_stay(stay)
        return prices.split + self._move - prices.micro_move + fee

    @property
    def _constant(self) -> float:
        return self._job.prices.day - self._move

    def _row(self, most: float, terms: list[tuple[Any, float]]) -> None:
        """The sum of the terms is at most so much."""
        row = self._solver.Constraint(-self._solver.infinity(), float(most))
        for variable, factor in terms:
            row.SetCoefficient(variable, row.GetCoefficient(variable) + float(factor))

    def _link(self) -> None:
        """A task takes its cast, its setting and its place; a day has a task."""
        job = self._job
        for task, variable in enumerate(self._task):
            self._row(0, [(variable, 1), (self._turn[job.turn[task]], -1)])
            for actor, member in enumerate(self._member):
                if job.cast[task] >> actor & 1:
                    self._row(0, [(variable, 1), (member, -1)])
        for turn, place in enumerate(job.place_of_turn):
            self._row(0, [(self._turn[turn], 1), (self._place[place], -1)])
        self._row(-1, [(variable, -1) for variable in self._task])

    def _limit_hours(self) -> None:
        """Meals by the work, overtime by the hours, the longest day and its pages."""
        rules, job, matrix = self._job.rules, self._job, self._matrix
        work = list(zip(self._task, job.minutes, strict=True))
        work += [(turn, rules.spot_change_min) for turn in self._turn]
        work += [(place, matrix.load_min - rules.spot_change_min) for place in self._place]
        meals = self._whole(0, most=matrix.most_min // MEAL_AFTER_MIN)
        self._row(MEAL_AFTER_MIN, [*work, (meals, -MEAL_AFTER_MIN)])
        hours = [*work, (meals, rules.meal_min), *self._drive()]
        self._row(matrix.most_min, hours)
        halves = max(0, -(-(matrix.most_min - matrix.normal_min) // HALF_HOUR))
        over = self._whole(job.prices.overtime, most=halves)
        self._row(matrix.normal_min, [*hours, (over, -HALF_HOUR)])
        pages = list(zip(self._task, job.eighths, strict=True))
        self._row(rules.pages * 8, [(task, float(eighths)) for task, eighths in pages])

    def _drive(self) -> list[tuple[Any, float]]:
        """Minutes driven, as ``least_drive``: to each place but one from the nearest visited."""
        first = [self._part(0) for _ in self._place]
        self._row(1, [(variable, 1) for variable in first])
        drive: list[tuple[Any, float]] = []
        for place, minutes in enumerate(self._job.drive):
            reached = [(first[place], -1.0), (self._place[place], 1.0)]
            for other, away in enumerate(minutes):
                if other == place:
                    continue
                way = self._part(self._job.prices.move_minute * away)
                self._row(0, [(way, 1), (self._place[other], -1)])
                reached.append((way, -1.0))
                drive.append((way, float(away)))
            self._row(0, reached)
        return drive

    def _charge_stay(self, place: int) -> None:
        """What a place takes for a longer stay, half hour after half hour where that costs more."""
        job, matrix = self._job, self._matrix
        stay = [(matrix.load_min, self._place[place])]
        stay += [(job.minutes[t], self._task[t]) for t, at in enumerate(job.place) if at == place]
        paid = job.fee[place].of_stay(matrix.load_min + 1)
        first = -(-(matrix.load_min + 1) // HALF_HOUR) * HALF_HOUR
        for minutes in range(first, matrix.most_min, HALF_HOUR):
            price = job.fee[place].of_stay(minutes + 1)
            if price <= paid:
                continue
            longer = self._whole(price - paid)
            paid = price
            terms = [(variable, float(factor)) for factor, variable in stay]
            self._row(minutes, [*terms, (longer, -(matrix.most_min - minutes))])

    def begin_with(self, day: Flags) -> None:
        """A day to begin with: what is worse is not looked at."""
        self._solver.SetHint(self._task, day.astype(float).tolist())

    def solve(self, seconds: float, progress: Progress) -> Priced:
        """Search for so long; the bound holds whenever it ends."""
        solver = self._solver
        solver.SetTimeLimit(max(1, round(1000 * seconds)))
        solver.SetSolverSpecificParametersAsString(BRANCH_AT_ONCE)
        with ThreadPoolExecutor(max_workers=1) as pool:
            # The solver cannot ask whether to stop, so it is watched from here.
            solving = pool.submit(solver.Solve)
            while not solving.done():
                if progress.stopped() or progress.enough():
                    solver.InterruptSolve()
                wait([solving], timeout=WATCH_S)
        progress.check()
        status = solving.result()
        least = self._constant + self._goal.BestBound() - 1  # a 元 for the solver's rounding
        found: list[list[bool]] = []
        while status in {solver.OPTIMAL, solver.FEASIBLE} and len(found) < MOST_FOUND:
            found.append([variable.solution_value() > 0.5 for variable in self._task])  # noqa: PLR2004
            if not solver.NextSolution():
                break
        days = np.array(found, dtype=np.bool_).reshape(len(found), len(self._task))
        return Priced(least=least, days=days)
