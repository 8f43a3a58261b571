"""Whole processes, as the user waits for them: import, and ``plan`` from script to papers."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

from bench.figure import Figure, measure
from bench.probe import ROOT
from bench.script_figure import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNCOVERED = 1


def measure_process() -> Iterator[Figure]:
    """Import of the command line and of the window, then the whole job."""
    for name, module in (
        ("import the command line", "scout.cli.verbs"),
        ("import the window", "scout.app.main_window"),
    ):
        yield Figure(
            name=f"{name} (process)",
            seconds=measure(lambda module=module: _run("-c", f"import {module}")),  # type: ignore[misc]
            unit="s",
        )
    with tempfile.TemporaryDirectory() as out:
        verb = ("main.py", "plan", str(SAMPLE), "--start", "2026-12-01", "--out", out)
        yield Figure(
            name="plan: script to PDF, map and data (process)",
            seconds=measure(lambda: _run(*verb)),
            unit="s",
            target_s=6.0,
        )


def _run(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode > _UNCOVERED:
        raise RuntimeError(f"{arguments[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
