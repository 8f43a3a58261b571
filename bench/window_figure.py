"""From the start of the process to a window that can be used: map drawn, places listed."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from bench.figure import RUNS, Figure
from bench.probe import ROOT, offscreen

if TYPE_CHECKING:
    from collections.abc import Iterator


def measure_window() -> Iterator[Figure]:
    """Window interactive after start, without a display."""
    _start()
    yield Figure(
        name="window interactive after start (process)",
        seconds=tuple(_start() for _ in range(RUNS)),
        unit="s",
        target_s=2.0,
    )


def _start() -> float:
    """Seconds until the probe says it is ready; raises ``RuntimeError`` where it never does."""
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-m", "bench.window_probe", folder],
            cwd=ROOT,
            env=offscreen(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process:
            line = process.stdout.readline() if process.stdout else ""
            seconds = time.perf_counter() - begin
        if line.strip() != "ready":
            raise RuntimeError(f"the window never became ready (exit {process.returncode})")
    return seconds
