"""From the start of the process to a window that can be used, and what it takes of the memory.

Both beside a bare window of Qt with an empty page, in turns, so that a busy machine slows both.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.figure import RUNS, Amount, Figure
from bench.process_figure import ROOT
from bench.process_tree import measure_tree_mb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line

START_S, START_TIMES, MEMORY_TIMES = 1.2, 1.5, 1.4
REST_S = 5.0  # the readers are warm by then


def measure_window() -> Iterator[Line]:
    """Window interactive after start, without a display, and the memory of all its processes."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _start(home, "bare"), _start(home)
        bare, own = zip(*((_start(home, "bare"), _start(home)) for _ in range(RUNS)), strict=True)
        bare_mb, own_mb = zip(
            *((_weigh(home, "bare"), _weigh(home)) for _ in range(RUNS)), strict=True
        )
    yield Figure(name="bare window with an empty page (process)", seconds=bare, unit="s")
    yield Figure(
        name="window interactive after start (process)", seconds=own, unit="s", target_s=START_S
    )
    yield _beside("window interactive: times the bare one", own, bare=bare, target=START_TIMES)
    yield Amount(name="memory of the bare window, all processes", value=median(bare_mb), unit="MB")
    yield Amount(name="memory of the window, all processes", value=median(own_mb), unit="MB")
    yield _beside("memory: times the bare one", own_mb, bare=bare_mb, target=MEMORY_TIMES)


def _beside(name: str, own: tuple[float, ...], *, bare: tuple[float, ...], target: float) -> Amount:
    return Amount(name=name, value=median(own) / median(bare), unit="×", target=target)


def _start(home: Path, *how: str) -> float:
    """Seconds until the probe says it is ready."""
    begin = time.perf_counter()
    with _running(home, *how):
        return time.perf_counter() - begin


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


def offscreen() -> dict[str, str]:
    """The environment of a window without a display."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium refuses its sandbox as root; the probe shows only our own page.
        environment.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox")
    return environment
