"""The exact finish: what is left as a model for CP-SAT, with every row and clash.

One worker with the linear relaxation at level 2 proves covering problems fastest and answers the
same every time; limits are in deterministic time.
"""

from __future__ import annotations

import threading
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from scout.record import dataclass
from scout.suggest.covering.play_class import gather_classes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scout.domain.progress import Progress
    from scout.suggest.array import Ints
    from scout.suggest.covering.core import Core
    from scout.suggest.covering.problem import Problem

_POLL_S = 0.04
CUTS_UP_TO = 1_500
"""Columns up to which cuts pay, and only without rows: beyond they cost more than they bring."""
Places = tuple[tuple[int, ...], ...]
"""The places of each class of a need, as their numbers in the core."""


def finish(
    problem: Problem,
    core: Core,
    *,
    below: int,
    limit: tuple[float, float | None, float],
    progress: Progress,
) -> Finished:
    """The cheapest pairs below a value; raises ``Cancelled``.

    ``limit``: deterministic seconds, seconds by the clock where asked for, and the gap that is
    good enough.
    """
    from ortools.sat.python import cp_model

    residual = _Residual(problem, core, check=progress.check)
    total, paid = residual.total()
    residual.model.minimize(total)
    # As the domain of the objective, not as a row: a dense row makes every relaxation slower.
    residual.model.proto.objective.domain.extend([0, below - 1 - paid])
    solver = _make_solver(cp_model, limit, cuts=not problem.rows and core.size <= CUTS_UP_TO)
    if limit[2]:  # good enough is what is good enough for the answer that is known already
        enough = (1.0 - limit[2]) * below - paid
        solver.best_bound_callback = lambda lower: solver.stop_search() if lower >= enough else None
    with _Watch(solver, progress):
        status = solver.solve(residual.model)
    progress.check()
    if status == cp_model.INFEASIBLE:
        return Finished()
    told = solver.best_objective_bound
    lower = int(np.ceil(told - 1e-6 - 1e-15 * abs(told))) + paid
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return Finished(bound=lower)
    chosen = residual.read(solver)
    # With a gap that is good enough the solver says optimal before it is proven.
    exact = limit[2] == 0.0 or lower >= problem.cost(chosen)
    proven = status == cp_model.OPTIMAL and exact
    return Finished(chosen=chosen, bound=None if proven else lower)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """``chosen``: pairs, one a need, or ``None`` where none were found.

    ``bound`` is ``None`` where the question is answered: what was chosen is the best, or nothing
    costs less than what was asked.
    """

    chosen: Ints | None = None
    bound: int | None = None


class _Residual:
    """The model: a literal per place, and one per class of plays that there is a choice about."""

    def __init__(self, problem: Problem, core: Core, *, check: Callable[[], None]) -> None:
        from ortools.sat.python import cp_model

        self._cp, self._problem, self._core = cp_model, problem, core
        self._classes = gather_classes(problem, core)
        self.model = cp_model.CpModel()
        self._use = [self.model.new_bool_var("") for _ in core.location]
        self._play: dict[int, Any] = {}
        check()
        self._add_cover()
        check()
        for row in problem.rows:
            expression, loose = self._sum(row.place, row.pair)
            self.model.add(expression <= row.limit - loose)
        self._add_clashes()
        check()
        if problem.unlike:
            self._add_differences()

    def total(self) -> tuple[Any, int]:
        """The cost as an expression, and what it comes to besides."""
        return self._sum(self._problem.place_cost, self._problem.pair_cost)

    def _sum(self, place: Ints, pair: Ints) -> tuple[Any, int]:
        classes, core = self._classes, self._core
        worth = pair[core.pair[classes.first]]
        amounts = place[core.location].tolist()
        terms = [(used, c) for used, c in zip(self._use, amounts, strict=True) if c]
        shared: dict[int, tuple[Any, int]] = {}
        for number, literal in self._play.items():
            before = shared.get(literal.index, (literal, 0))[1]
            shared[literal.index] = literal, before + int(worth[number])
        terms += [(literal, c) for literal, c in shared.values() if c]
        literals, coefficients = [one for one, _ in terms], [c for _, c in terms]
        expression = self._cp.LinearExpr.weighted_sum(literals, coefficients)
        return expression, int(worth[classes.alone].sum())

    def _add_cover(self) -> None:
        """Each need in exactly one class, and that only where one of its places is used.

        Needs with the same places in the same order of cost choose alike, whichever are used: where
        nothing else is asked they share their literals.
        """
        known: dict[Places, list[Any]] = {}
        for numbers, places in self._needs():
            if places in known and self._problem.plain:
                self._play.update(zip(numbers, known[places], strict=False))
                continue
            known[places] = self._add_need(numbers, places)

    def _needs(self) -> Iterator[tuple[list[int], Places]]:
        """The classes of each need, the cheapest first, and the places of each."""
        core, classes = self._core, self._classes
        places: list[list[int]] = [[] for _ in classes.need]
        of_column = zip(classes.of_column.tolist(), core.place.tolist(), strict=True)
        for number, place in sorted(set(of_column)):
            places[number].append(place)
        cuts = [*np.unique(classes.need, return_index=True)[1].tolist(), len(places)]
        for first, last in pairwise(cuts):
            yield list(range(first, last)), tuple(tuple(at) for at in places[first:last])

    def _add_need(self, numbers: list[int], places: Places) -> list[Any]:
        """The literals of a need's classes; none where there is only one."""
        if len(numbers) == 1:
            self.model.add_bool_or(self._use[place] for place in places[0])
            return []
        literals = [self.model.new_bool_var("") for _ in numbers]
        for literal, at in zip(literals, places, strict=True):
            self.model.add_bool_or([*(self._use[place] for place in at), literal.negated()])
        self.model.add_exactly_one(literals)
        self._play.update(zip(numbers, literals, strict=True))
        return literals

    def _add_clashes(self) -> None:
        """Pairs of which one at most is played, and places that are not used together."""
        core, problem = self._core, self._problem
        column = {pair: index for index, pair in enumerate(core.pair.tolist())}
        for group in problem.one_of:
            numbers = [
                int(self._classes.of_column[column[pair]])
                for pair in group.tolist()
                if pair in column
            ]
            if len(numbers) > 1:
                self.model.add_at_most_one(self._literal(number) for number in numbers)
        for one, other in problem.far_among(core.location).tolist():
            self.model.add_bool_or(self._use[one].negated(), self._use[other].negated())

    def _literal(self, number: int) -> Any:
        """Whether a class is played; the only one of its need always is."""
        return self._play[number] if number in self._play else self.model.new_constant(1)

    def _add_differences(self) -> None:
        """The set of places that play something is none of those before."""
        core = self._core
        by_place: list[list[Any]] = [[] for _ in self._use]
        for number, first in enumerate(self._classes.first.tolist()):
            by_place[int(core.place[first])].append(self._literal(number))
        for literals, used in zip(by_place, self._use, strict=True):
            self.model.add_bool_or([*literals, used.negated()])
        inside = set(core.location.tolist())
        for other in self._problem.unlike:
            if not other <= inside:
                continue  # one of its places is struck off: no answer can be this set
            self.model.add_bool_or(
                used.negated() if location in other else used
                for location, used in zip(core.location.tolist(), self._use, strict=True)
            )

    def read(self, solver: Any) -> Ints:
        """The pairs of a solution: of each class that is played the first at a used place."""
        core, classes = self._core, self._classes
        used = np.array([solver.boolean_value(literal) for literal in self._use])
        played = classes.alone.copy()
        for number, literal in self._play.items():
            played[number] = solver.boolean_value(literal)
        columns = np.flatnonzero(played[classes.of_column] & used[core.place])[::-1]
        chosen = np.empty(core.needs, dtype=np.int64)
        chosen[core.need[columns]] = core.pair[columns]  # the first of a need is written last
        return chosen


def size_of_model(problem: Problem, core: Core) -> int:
    """How many literals the exact finish would have."""
    return len(core.location) + gather_classes(problem, core).open


def _make_solver(cp_model: Any, limit: tuple[float, float | None, float], *, cuts: bool) -> Any:
    """One worker with the relaxation at its strongest, measured as best for coverings.

    Cuts pay on pure coverings; beside rows they cost more than they bring.
    """
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = 1
    parameters.linearization_level = 2
    parameters.random_seed = 1
    parameters.max_deterministic_time, seconds, parameters.relative_gap_limit = limit
    parameters.absolute_gap_limit = 0.0  # in floats: beyond 2**53 it would call the next best equal
    if seconds is not None:
        parameters.max_time_in_seconds = seconds
    # Long presolving pays off on hard models; these are small, and it cost a third of the time.
    parameters.max_presolve_iterations = 1
    parameters.cp_model_probing_level = 0
    parameters.symmetry_level = 0
    if not cuts:
        parameters.cut_level = 0
    return solver


class _Watch:
    """Stops the solver at once when the user does, also while no answer comes."""

    def __init__(self, solver: Any, progress: Progress) -> None:
        self._solver, self._progress = solver, progress
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(_POLL_S):
            if self._progress.stopped():
                self._solver.stop_search()
