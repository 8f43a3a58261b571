"""Random walks through the window: ``python -m walk.run WALKS ACTIONS [FIRST SEED]``.

After each walk everything is undone, which must be the state before it, byte for byte, and redone,
which must be the state after it. Prints each walk that fails with its shortest part that does.
Exit code 1 where any did.
"""

import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from walk.desk import close_desk, open_desk, without_page
from walk.walk import Walk

TOLD = 10


def prepare():
    """An application without a display, in each process."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    without_page()
    from scout.app.start import make_application

    prepare.app = make_application([])


def walk(seed, count):
    """A walk in a window of its own: its fault, if any, and what was done."""
    with tempfile.TemporaryDirectory() as folder:
        window = open_desk(Path(folder))
        way = Walk(window, seed)
        fault = way.walk(count)
        close_desk(window)
    return fault, way.journal


def judge(count, seed):
    """What is wrong with a walk, and the end of its shortest part where that is so."""
    fault, journal = walk(seed, count)
    if fault is None:
        return seed, ""
    low, high = 0, fault.action
    while high - low > 1:
        middle = (low + high) // 2
        found, way = walk(seed, middle)
        if found is None:
            low = middle
        else:
            high, fault, journal = found.action, found, way
    way = "; ".join(journal[-TOLD:])
    return seed, f"{fault.told} after {high} actions, the last of them: {way}"


def main(walks, count, first=1):
    """Walk on all cores and tell what is wrong."""
    begins, wrong = time.monotonic(), 0
    # Begun anew, not forked: Qt does not live through a fork.
    with ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=prepare) as pool:
        seeds = range(first, first + walks)
        for done, (seed, fault) in enumerate(pool.map(partial(judge, count), seeds), 1):
            wrong += bool(fault)
            if fault:
                print(f"seed {seed}: {fault}", flush=True)
            if done % TOLD == 0 or done == walks:
                spent = time.monotonic() - begins
                print(f"{done} of {walks} walks, {wrong} failed, {spent:.0f} s", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:] or ("200", "200"))))
