"""A Dask cluster for the tests: a scheduler and workers, each a process, on the loopback.

They are started as an office starts them, by their modules alone; nobody else reaches them.
"""

import importlib.util
import os
import re
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_S = 120
_HERE = ("--host", "127.0.0.1", "--no-dashboard")
_PIECES = ("distributed.cli.dask_scheduler", "distributed.cli.dask_worker")


def can_serve():
    """Whether the pieces are installed."""
    return importlib.util.find_spec("distributed") is not None


@contextmanager
def serve(folder, *, workers):
    """The address of a scheduler, and its workers as processes; all are ended afterwards."""
    with ExitStack() as stack:
        log = folder / "scheduler.log"
        stack.enter_context(_started(_PIECES[0], "--port", "0", folder=folder, log=log))
        address = _await(log, r"Scheduler at:\s+(tcp://127\.0\.0\.1:\d+)")
        crew = []
        for number in range(workers):
            log = folder / f"worker-{number}.log"
            asked = (address, "--nthreads", "1", "--no-nanny", "--local-directory", str(folder))
            crew.append(stack.enter_context(_started(_PIECES[1], *asked, folder=folder, log=log)))
            _await(log, r"(Registered to)")
        yield address.removeprefix("tcp://"), crew


@contextmanager
def _started(module, *words, folder, log):
    path = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", module, *words, *_HERE],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path},
            stdout=out,
            stderr=out,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _await(log, said):
    """What a process says in its log, once it does."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if found := re.search(said, log.read_text(encoding="utf-8", errors="replace")):
            return found[1]
        time.sleep(0.05)
    raise TimeoutError(log.read_text(encoding="utf-8", errors="replace"))
