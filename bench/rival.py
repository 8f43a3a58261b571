"""The solvers that Scout's covering is measured against, each as anybody would call it.

All of them come with ortools. Each is timed from the rows and costs to the answer, the making of
its model included: that is what whoever asks waits for, and Scout makes models too.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.or_library import Instance

SEED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The best value found (``None``: none), whether it is proven, and the seconds it took."""

    value: int | None
    proven: bool
    seconds: float


def solve_by_cp_sat(
    instance: Instance, seconds: float, *, workers: int = 1, linear: int = 2
) -> Result:
    """CP-SAT; ``linear`` is its linearization level."""
    from ortools.sat.python import cp_model

    begin = time.perf_counter()
    model = cp_model.CpModel()
    used = [model.new_bool_var("") for _ in instance.costs]
    for row in instance.rows:
        model.add_bool_or([used[column] for column in row.tolist()])
    model.minimize(cp_model.LinearExpr.weighted_sum(used, instance.costs.tolist()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.linearization_level = linear
    solver.parameters.random_seed = SEED
    status = solver.solve(model)
    took = time.perf_counter() - begin
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return Result(value=None, proven=False, seconds=took)
    value = round(solver.objective_value)
    return Result(value=value, proven=status == cp_model.OPTIMAL, seconds=took)


def solve_by_mip(instance: Instance, seconds: float, *, name: str) -> Result:
    """HIGHS, SCIP or CBC through the linear solver interface of ortools."""
    from ortools.linear_solver import pywraplp  # type: ignore[attr-defined]

    begin = time.perf_counter()
    solver = pywraplp.Solver.CreateSolver(name)
    if solver is None:
        raise RuntimeError(f"ortools has no {name} here")
    used = [solver.BoolVar("") for _ in instance.costs]
    for row in instance.rows:
        constraint = solver.Constraint(1, solver.infinity())
        for column in row.tolist():
            constraint.SetCoefficient(used[column], 1)
    objective = solver.Objective()
    for variable, cost in zip(used, instance.costs.tolist(), strict=True):
        objective.SetCoefficient(variable, cost)
    objective.SetMinimization()
    # Costs are whole: a smaller gap than this is none.
    asked = pywraplp.MPSolverParameters()
    asked.SetDoubleParam(asked.RELATIVE_MIP_GAP, 1e-6)
    solver.SetTimeLimit(int(seconds * 1000))
    with _hush():
        status = solver.Solve(asked)
    took = time.perf_counter() - begin
    if status not in {solver.OPTIMAL, solver.FEASIBLE}:
        return Result(value=None, proven=False, seconds=took)
    value = round(objective.Value())
    return Result(value=value, proven=status == solver.OPTIMAL, seconds=took)


@contextmanager
def _hush() -> Iterator[None]:
    """Without what a library writes on standard output below Python, as HiGHS does its name."""
    sys.stdout.flush()
    kept = os.dup(1)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - the null device is no path of ours
        os.dup2(nowhere.fileno(), 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def solve_by_scout(instance: Instance, seconds: float) -> Result:
    """Scout's own engine."""
    from scout.suggest.covering.problem import Problem
    from scout.suggest.covering.solve import Limit, solve

    begin = time.perf_counter()
    problem = Problem.from_cover(instance.rows, instance.costs)
    patience = Limit(work=100.0 * seconds, seconds=seconds)
    answer = solve(problem, limit=patience)
    took = time.perf_counter() - begin
    if answer is None:
        return Result(value=None, proven=False, seconds=took)
    return Result(value=int(answer.value), proven=bool(answer.proven), seconds=took)


RIVALS: dict[str, Callable[[Instance, float], Result]] = {
    "CP-SAT 1": partial(solve_by_cp_sat, workers=1, linear=2),
    "CP-SAT 8": partial(solve_by_cp_sat, workers=8, linear=1),
    "HiGHS": partial(solve_by_mip, name="HIGHS"),
    "SCIP": partial(solve_by_mip, name="SCIP"),
    "CBC": partial(solve_by_mip, name="CBC"),
}
