"""Set covering of the OR-Library's kind: Scout's engine beside the solvers that ortools brings.

One random instance of each family; with a folder of published files in ``SCOUT_SCP_FILES`` these
too, against their published optima. All are timed from the rows to the answer.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.figure import RUNS, Amount, Check, Figure, Note
from bench.rival import RIVALS, solve_by_scout
from tests.bench.or_library import FAMILIES, Family, generate_instance, read_instance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bench.figure import Line
    from bench.rival import Result
    from tests.bench.or_library import Instance

    Solver = Callable[[Instance, float], Result]

FILES = "SCOUT_SCP_FILES"
SEED = 1
PATIENCE_S = 120.0
RIVAL_PATIENCE_S = 45.0  # so that the whole group takes some eight minutes
SHORT_S = 1.0  # what takes no longer is run five times
AS_FAST = 1.0
WARM = Family(name="warm", rows=20, columns=60, density=0.1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """What a solver found and the seconds of each run, of which there is one if it is long."""

    result: Result
    seconds: tuple[float, ...]


def measure_covering() -> Iterator[Line]:
    """Every family, then the published instances where there are any."""
    warm = generate_instance(WARM, SEED)
    for solver in (solve_by_scout, *RIVALS.values()):
        solver(warm, PATIENCE_S)
    for family in FAMILIES:
        yield from _measure_instance(generate_instance(family, SEED))
    if folder := os.environ.get(FILES):
        yield from check_files(Path(folder))


def _measure_instance(instance: Instance) -> Iterator[Line]:
    name = f"covering: {instance.name}"
    ours = _run(solve_by_scout, instance, PATIENCE_S)
    yield _line(f"{name}, Scout", ours)
    theirs = {}
    for rival, solver in RIVALS.items():
        theirs[rival] = _run(solver, instance, RIVAL_PATIENCE_S)
        yield _line(f"{name}, {rival}", theirs[rival])
    yield from judge(name, ours=ours, theirs=theirs)


def _run(
    solver: Callable[[Instance, float], Result], instance: Instance, patience: float
) -> Solved:
    result = solver(instance, patience)
    seconds = [result.seconds]
    while len(seconds) < RUNS and result.seconds <= SHORT_S:
        seconds.append(solver(instance, patience).seconds)
    return Solved(result=result, seconds=tuple(seconds))


def _line(name: str, solved: Solved) -> Figure:
    said = "" if solved.result.proven else " (unproven)"
    unit = "ms" if median(solved.seconds) <= SHORT_S else "s"
    return Figure(name=name + said, seconds=solved.seconds, unit=unit)


def judge(name: str, *, ours: Solved, theirs: dict[str, Solved]) -> Iterator[Line]:
    """Scout beside the fastest rival; one that proves nothing takes its whole patience at least.

    The optimum must be proven by Scout, equal to that of every rival that proves one, and no worse
    than what the others find.
    """
    best = min(theirs, key=lambda rival: median(theirs[rival].seconds))
    said = "" if theirs[best].result.proven else ", unproven"
    yield Amount(
        name=f"{name}, as fast as the best ({best}{said})",
        value=median(theirs[best].seconds) / median(ours.seconds),
        target=AS_FAST,
        at_least=True,
    )
    kept = ours.result.proven and all(_agrees(ours.result, one.result) for one in theirs.values())
    yield Check(name=f"{name}, optimum proven, the same as theirs", kept=kept)


def _agrees(ours: Result, theirs: Result) -> bool:
    if ours.value is None or theirs.value is None:
        return ours.value is not None
    return ours.value == theirs.value if theirs.proven else ours.value <= theirs.value


def check_files(folder: Path) -> Iterator[Line]:
    """Every published file in a folder; a file that cannot be read is told and counts as missed."""
    files = sorted(folder.glob("scp*"))
    if not files:
        yield Note(text=f"!!! covering: no file scp* in {folder}", kept=False)
    for file in files:
        try:
            instance = read_instance(file)
        except (OSError, ValueError) as error:
            yield Note(text=f"!!! covering: {error}", kept=False)
            continue
        yield from _check_optimum(instance)


def _check_optimum(instance: Instance) -> Iterator[Line]:
    name = f"covering: {instance.name}"
    ours = _run(solve_by_scout, instance, PATIENCE_S)
    yield _line(f"{name}, Scout", ours)
    if instance.optimum is None:
        yield Note(text=f"{name} has no published optimum; Scout finds {ours.result.value}")
        return
    kept = ours.result.proven and ours.result.value == instance.optimum
    yield Check(name=f"{name}, the published optimum {instance.optimum}", kept=kept)
