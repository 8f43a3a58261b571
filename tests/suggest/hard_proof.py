"""A proof that no solver ends soon, stopped in a process of its own: whatever stays in it is ours.

``python -m tests.suggest.hard_proof`` prints the seconds until it had stopped, and the threads that
it has left behind.
"""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path

import numpy as np

from scout.domain.errors import Cancelled
from scout.domain.progress import Progress
from scout.suggest.covering import solve
from scout.suggest.covering.problem import Problem

NATIVE = Path("/proc/self/task")


def list_threads():
    """Every thread of this process, the solver's own too where the system tells."""
    if NATIVE.is_dir():
        return {task.name for task in NATIVE.iterdir()}
    return {thread.name for thread in threading.enumerate()}


def make_hard_problem():
    """400 needs, each played by ten of 400 places: the bound stays far below every answer."""
    dice = np.random.default_rng(1)
    rows = [np.sort(dice.choice(400, 10, replace=False)) for _ in range(400)]
    return Problem.from_cover(rows, dice.integers(5, 40, 400))


def stop_proof(after_s):
    """Seconds until a proof that is stopped after so many has ended."""
    flag = threading.Event()
    timer = threading.Timer(after_s, flag.set)
    begun = time.monotonic()
    timer.start()
    try:
        solve.solve(make_hard_problem(), progress=Progress(stopped=flag.is_set))
    except Cancelled:
        return time.monotonic() - begun
    finally:
        timer.join()
    raise AssertionError


if __name__ == "__main__":
    before = list_threads()
    took = stop_proof(0.5)
    print(json.dumps({"took_s": took, "left": sorted(list_threads() - before)}))
