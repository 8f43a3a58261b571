"""Fewest locations beside spopt (PySAL): the same coverage, in one run, at three sizes.

Building the model and solving it are both counted on both sides, since spopt's users wait for
both; solving alone is shown beside it. spopt is no part of Scout's environment unless asked for.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from bench.coverage import cover
from bench.figure import RUNS, Amount, Check, Figure, Note
from bench.probe import ask_probe
from bench.production import LARGE, TYPICAL, Size
from bench.typical_figure import make_engine
from scout.suggest.covering.problem import Problem
from scout.suggest.covering.solve import solve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bench.coverage import Coverage
    from bench.figure import Line

INTERPRETER = "SCOUT_SPOPT_PYTHON"
SIZES = {
    "typical": TYPICAL,
    "middle": Size(scenes=720, needs=93, locations=650),
    "large": LARGE,
}
SEED = 1
FASTER = 10.0
SKIPPED = (
    "!!! spopt: SKIPPED, it is not installed. To compare with it:",
    "!!!   .venv/bin/pip install -c constraints.txt --group bench",
    "!!! It needs Python 3.12 or newer. Where Scout's is older, install it with the same",
    f"!!! constraints in another environment and name that one's interpreter in {INTERPRETER}.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """How many locations are the fewest, whether proven, and the seconds of each run."""

    value: int
    proven: bool
    built: tuple[float, ...]
    solved: tuple[float, ...]
    solver: str

    @property
    def both(self) -> tuple[float, ...]:
        """Seconds of building and solving."""
        return tuple(map(sum, zip(self.built, self.solved, strict=True)))


def measure_spopt() -> Iterator[Line]:
    """The fewest locations by Scout and by spopt; a loud note where there is no spopt."""
    python = find_interpreter(os.environ)
    if python is None:
        yield from (Note(text=line) for line in SKIPPED)
        return
    for name, size in SIZES.items():
        table = cover(make_engine(size.make(SEED)).match())
        yield from compare(f"spopt: {name}", ours=cover_by_scout(table), theirs=_ask(python, table))


def find_interpreter(environment: Mapping[str, str]) -> str | None:
    """The interpreter that has spopt: the one named in the environment, or this one."""
    if named := environment.get(INTERPRETER):
        return named
    return sys.executable if find_spec("spopt") else None


def compare(name: str, *, ours: Covered, theirs: Covered) -> Iterator[Line]:
    """Both times, the ratio of both kinds, and whether the optimum is the same."""
    for who in (ours, theirs):
        yield Figure(name=f"{name}, {who.solver}", seconds=who.both)
    yield Amount(
        name=f"{name}, times faster, model and all",
        value=median(theirs.both) / median(ours.both),
        target=FASTER,
        at_least=True,
    )
    yield Amount(
        name=f"{name}, times faster, solving alone",
        value=median(theirs.solved) / median(ours.solved),
    )
    same = (ours.value, ours.proven) == (theirs.value, theirs.proven) and ours.proven
    yield Check(name=f"{name}, the same proven optimum", kept=same)


def cover_by_scout(table: Coverage) -> Covered:
    """The fewest locations by Scout's engine, at one price each; the first run is not counted."""
    rows = [np.flatnonzero(row) for row in table]
    ones = np.ones(table.shape[1], dtype=np.int64)
    built, solved = [], []
    for _ in range(RUNS + 1):
        begin = time.perf_counter()
        problem = Problem.from_cover(rows, ones)
        middle = time.perf_counter()
        answer = solve(problem)
        built.append(middle - begin)
        solved.append(time.perf_counter() - middle)
    if answer is None:
        raise RuntimeError("Scout covers nothing where everything can be covered")
    return Covered(
        value=answer.value,
        proven=answer.proven,
        built=tuple(built[1:]),
        solved=tuple(solved[1:]),
        solver="Scout",
    )


def _ask(python: str, table: Coverage) -> Covered:
    """The same by spopt, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "coverage.npy"
        np.save(file, table)
        said = ask_probe("spopt_probe", file, RUNS, python=python)
    return Covered(
        value=said["value"],
        proven=said["proven"],
        built=tuple(said["built"]),
        solved=tuple(said["solved"]),
        solver=f"spopt {said['version']} (Python {said['python']})",
    )
