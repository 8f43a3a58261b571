"""A day at some places as a programme: whose tasks are worth most beyond what they cost?

It knows of a day what ``least_day`` knows, the drives a little cheaper where it chooses the places;
so its least value holds for every day that can be laid out. In whole tasks SCIP proves it; with
parts of tasks it is a bound found in a moment.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any

import numpy as np

from scout.schedule.day.day_price import HALF_HOUR
from scout.schedule.day.least import least_drive
from scout.schedule.day.tally import mask_of
from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.schedule.array import FlagTable, Floats
    from scout.schedule.bound.matrix import Matrix

MOST_FOUND = 10
BRANCH_AT_ONCE = "separating/maxroundsroot = 0\nseparating/maxrounds = 0\n"
"""Cuts bring little here and cost most: without them it is proven three times as fast."""
WATCH_S = 0.02
ROUNDING_CNY = 1.0
"""元 by which a solver's bound may be off."""

Choice = tuple[tuple[int, ...], int]
"""Places, and how many of them at least a day visits."""


class DayModel:
    """The days of one choice of places.

    ``whole``: tasks are shot or not, proven by SCIP; else parts of them may be, solved by GLOP.
    """

    def __init__(self, matrix: Matrix, choice: Choice, *, whole: bool) -> None:
        from ortools.linear_solver import pywraplp  # type: ignore[attr-defined]

        self._matrix, self._job, self._whole = matrix, matrix.job, whole
        places, least = choice
        self._all = least == len(places)
        self._solver: Any = pywraplp.Solver.CreateSolver("SCIP" if whole else "GLOP")
        self._goal = self._solver.Objective()
        self._goal.SetMinimization()
        self._sought = self._solver.Constraint(-self._solver.infinity(), self._solver.infinity())
        job = self._job
        # Cast and settings follow from the tasks: only tasks and places need be whole.
        self._place = {place: self._visit(place) for place in places}
        tasks = [task for task, place in enumerate(job.place) if place in self._place]
        self._task = {task: self._whole_part(0.0) for task in tasks}
        turns = sorted({job.turn[task] for task in tasks})
        self._turn = {turn: self._part(job.prices.micro_move) for turn in turns}
        called = sorted({actor for task in tasks for actor in matrix.list_cast(task)})
        self._member = {actor: self._part(job.day_cny[actor]) for actor in called}
        self._link()
        self._limit_hours()
        for place in places:
            self._charge_stay(place)
        if not self._all:
            self._row(-least, [(variable, -1) for variable in self._place.values()])

    def _part(self, price: float, *, least: float = 0.0, most: float = 1.0) -> Any:
        return self._at_price(self._solver.NumVar(least, most, ""), price)

    def _whole_part(self, price: float, *, most: int = 1) -> Any:
        if not self._whole:
            return self._part(price, most=most)
        return self._at_price(self._solver.IntVar(0, most, ""), price)

    def _at_price(self, variable: Any, price: float) -> Any:
        self._goal.SetCoefficient(variable, float(price))
        self._sought.SetCoefficient(variable, float(price))
        return variable

    def _visit(self, place: int) -> Any:
        price = self._price_place(place)
        return self._part(price, least=1.0) if self._all else self._whole_part(price)

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

    @property
    def least_cny(self) -> float:
        """Less than this no such day costs."""
        cheapest = min(map(self._price_place, self._place))
        return self._constant + cheapest * (len(self._place) if self._all else 1)

    def _row(self, most: float, terms: list[tuple[Any, float]]) -> None:
        """The sum of the terms is at most so much."""
        row = self._solver.Constraint(-self._solver.infinity(), float(most))
        for variable, factor in terms:
            row.SetCoefficient(variable, row.GetCoefficient(variable) + float(factor))

    def _link(self) -> None:
        """A task takes its cast, its setting and its place; a place has a setting, a day a task."""
        job = self._job
        for task, variable in self._task.items():
            self._row(0, [(variable, 1), (self._turn[job.turn[task]], -1)])
            for actor in self._matrix.list_cast(task):
                self._row(0, [(variable, 1), (self._member[actor], -1)])
        for place, variable in self._place.items():
            turns = [turn for turn in self._turn if job.place_of_turn[turn] == place]
            here = [task for task in self._task if job.place[task] == place]
            for turn in turns:
                self._row(0, [(self._turn[turn], 1), (variable, -1)])
            self._row(0, [(variable, 1), *((self._task[task], -1) for task in here)])
            self._row(0, [(variable, 1), *((self._turn[turn], -1) for turn in turns)])
        self._row(-1, [(variable, -1) for variable in self._task.values()])

    def _limit_hours(self) -> None:
        """Meals by the work, overtime by the hours, the longest day and its pages."""
        rules, job, matrix = self._job.rules, self._job, self._matrix
        work = [(variable, float(job.minutes[task])) for task, variable in self._task.items()]
        work += [(turn, rules.spot_change_min) for turn in self._turn.values()]
        load = matrix.load_min - rules.spot_change_min
        work += [(place, load) for place in self._place.values()]
        meals = self._whole_part(0, most=matrix.most_min // MEAL_AFTER_MIN)
        self._row(MEAL_AFTER_MIN, [*work, (meals, -MEAL_AFTER_MIN)])
        hours = [*work, (meals, rules.meal_min), *self._drive()]
        self._row(matrix.most_min, hours)
        halves = max(0, -(-(matrix.most_min - matrix.normal_min) // HALF_HOUR))
        over = self._whole_part(job.prices.overtime, most=halves)
        self._row(matrix.normal_min, [*hours, (over, -HALF_HOUR)])
        pages = [(variable, float(job.eighths[task])) for task, variable in self._task.items()]
        self._row(rules.pages * 8, pages)

    def _drive(self) -> list[tuple[Any, float]]:
        """Minutes driven, as ``least_drive``: to each place but one from the nearest visited."""
        price = self._job.prices.move_minute
        if self._all:
            away = least_drive(self._job, mask_of(self._place))
            return [(self._part(price * away, least=1.0), float(away))]
        first = {place: self._part(0) for place in self._place}
        self._row(1, [(variable, 1) for variable in first.values()])
        drive: list[tuple[Any, float]] = []
        for place, variable in self._place.items():
            reached = [(first[place], -1.0), (variable, 1.0)]
            for other in self._place:
                if other == place:
                    continue
                away = self._job.drive[place][other]
                way = self._part(price * away)
                self._row(0, [(way, 1), (self._place[other], -1)])
                reached.append((way, -1.0))
                drive.append((way, float(away)))
            self._row(0, reached)
        return drive

    def _charge_stay(self, place: int) -> None:
        """What a place takes for a longer stay, half hour after half hour where that costs more."""
        job, matrix = self._job, self._matrix
        stay = [(self._place[place], float(matrix.load_min))]
        stay += [
            (self._task[t], float(job.minutes[t])) for t in self._task if job.place[t] == place
        ]
        paid = job.fee[place].of_stay(matrix.load_min + 1)
        first = -(-(matrix.load_min + 1) // HALF_HOUR) * HALF_HOUR
        for minutes in range(first, matrix.most_min, HALF_HOUR):
            price = job.fee[place].of_stay(minutes + 1)
            if price > paid:
                longer = self._whole_part(price - paid)
                paid = price
                self._row(minutes, [*stay, (longer, -(matrix.most_min - minutes))])

    def set_worth(self, worth: Floats) -> None:
        """What each task of the job is worth, in 元."""
        for task, variable in self._task.items():
            self._at_price(variable, -float(worth[task]))

    def bound(self) -> float:
        """In 元, what no such day costs less beyond its worth, parts of tasks allowed.

        Infinite where there is no such day.
        """
        status = self._solver.Solve()
        if status == self._solver.INFEASIBLE:
            return np.inf
        if status != self._solver.OPTIMAL:
            return -np.inf
        return float(self._constant + self._goal.Value() - ROUNDING_CNY)

    def prove(
        self, seconds: float, progress: Progress, *, below: float = np.inf
    ) -> tuple[float, FlagTable]:
        """The same in whole tasks as far as the time allows, and the best days found.

        ``below``: only days of less than this, in 元, are looked for; it is the answer where there
        is none.

        Raises ``Cancelled`` when the user stops.
        """
        solver = self._solver
        self._sought.SetUb(below - self._constant if np.isfinite(below) else solver.infinity())
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
        days = np.zeros((MOST_FOUND, len(self._job.tasks)), dtype=np.bool_)
        if status == solver.INFEASIBLE:
            return below, days[:0]
        least = self._constant + self._goal.BestBound() - ROUNDING_CNY
        found = 0
        while status in {solver.OPTIMAL, solver.FEASIBLE} and found < MOST_FOUND:
            for task, variable in self._task.items():
                days[found, task] = variable.solution_value() > 0.5  # noqa: PLR2004
            found += 1
            if not solver.NextSolution():
                break
        return least, days[:found]
