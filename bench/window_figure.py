"""From the start of the process to a window that can be used, and what it takes of the memory.

Both beside a bare window of Qt with an empty page, in turns, so that a busy machine slows both.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from bench.figure import RUNS, Amount, Figure
from bench.probe import ROOT, offscreen
from bench.process_tree import measure_tree_mb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.figure import Line

START_S, START_TIMES, MEMORY_TIMES = 1.2, 1.5, 1.4
REST_S = 5.0
_HOW = (("bare",), ())


class Start(NamedTuple):
    """Seconds by the clock, until it was ready, and of a processor, until it had ended again."""

    wall: float
    processor: float


def measure_window() -> Iterator[Line]:
    """Window interactive after start, without a display, and the memory of all its processes."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for how in _HOW:
            _start(home, *how)  # what is made once is made: compiled modules, the map's page
        starts = [[_start(home, *how) for how in _HOW] for _ in range(RUNS)]
        weights = [[_weigh(home, *how) for how in _HOW] for _ in range(RUNS)]
    bare, own = zip(*starts, strict=True)
    yield Figure(name="bare window with an empty page (process)", seconds=_walls(bare), unit="s")
    yield Figure(
        name="window interactive after start (process)",
        seconds=_walls(own),
        unit="s",
        target_s=START_S,
    )
    yield _beside(
        "window interactive: times the bare one", _walls(own), bare=_walls(bare), target=START_TIMES
    )
    for name, runs in (("bare window", bare), ("window", own)):
        spent = tuple(run.processor for run in runs)
        yield Figure(name=f"processor time of that, {name}", seconds=spent, unit="s")
    bare_mb, own_mb = zip(*weights, strict=True)
    for name, weighed in (("bare window", bare_mb), ("window", own_mb)):
        yield Amount(
            name=f"memory of the {name}, all its processes", value=median(weighed), unit="MB"
        )
    yield _beside("memory: times the bare one", own_mb, bare=bare_mb, target=MEMORY_TIMES)


def _walls(runs: Iterable[Start]) -> tuple[float, ...]:
    return tuple(run.wall for run in runs)


def _beside(name: str, own: tuple[float, ...], *, bare: tuple[float, ...], target: float) -> Amount:
    return Amount(name=name, value=median(own) / median(bare), unit="×", target=target)


def _start(home: Path, *how: str) -> Start:
    """What it takes until the probe says that it is ready."""
    begin, spent = time.perf_counter(), _processor_s()
    with _running(home, *how) as process:
        wall = time.perf_counter() - begin
        process.wait()
    return Start(wall, _processor_s() - spent)


def _processor_s() -> float:
    """Seconds of processor time of the processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _weigh(home: Path, *how: str) -> float:
    """The memory of the window and its processes when it has come to rest, in MB."""
    with _running(home, "stay", *how) as process:
        time.sleep(REST_S)
        return measure_tree_mb(process.pid)


@contextmanager
def _running(home: Path, *how: str) -> Iterator[subprocess.Popen[str]]:
    """A probe that is ready; raises ``RuntimeError`` where it never becomes so."""
    with subprocess.Popen(
        [sys.executable, "-m", "bench.window_probe", *how],
        cwd=ROOT,
        env={**offscreen(), **_settled(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        line = process.stdout.readline() if process.stdout else ""
        if line.strip() != "ready":
            raise RuntimeError(f"the window never became ready (exit {process.wait()})")
        yield process
        process.terminate()


def _settled(home: Path) -> dict[str, str]:
    """A home of its own; modules are compiled once, as an installed program has them."""
    return {
        "SCOUT_HOME": str(home / "home"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
