"""Probes: modules of the bench that measure in a fresh process and tell it in lines of JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from bench.script_figure import SAMPLE

ROOT = SAMPLE.parent.parent.parent


def ask_probe(
    module: str, *arguments: object, windowed: bool = False, python: str = sys.executable
) -> Any:
    """What ``bench.module`` tells in its last line; the same as :func:`run_probe` otherwise."""
    return json.loads(run_probe(module, *arguments, windowed=windowed, python=python)[-1])


def run_probe(
    module: str, *arguments: object, windowed: bool = False, python: str = sys.executable
) -> list[str]:
    """The lines that ``bench.module`` prints; ``windowed`` where it opens a window.

    Raises ``RuntimeError`` where it ends badly.
    """
    done = subprocess.run(
        [python, "-m", f"bench.{module}", *map(str, arguments)],
        cwd=ROOT,
        env=offscreen() if windowed else None,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{module} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout.splitlines()


def offscreen() -> dict[str, str]:
    """The environment of a window without a display."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium refuses its sandbox as root; the probe shows only our own page.
        environment.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox")
    return environment
