"""Many invented shoots through the planner and the referee: ``python -m shoot_referee.run 10000``.

A second number is the first seed. One in four is tiny and is tried out in full, the others go
through the checker. Exit code 1 where a rule is broken, a price is wrong, or more than one plan in
a thousand could have been better.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count

from shoot_referee.judge import judge_large, judge_tiny

CHUNK = 25
MISSED_ONE_IN = 1_000
"""Plans that could be better: none in ten thousand, but the layout of a day has its limits."""


def judge(seed):
    """The verdict on the production of a seed, whichever sort it is."""
    return judge_tiny(seed) if seed % 4 == 0 else judge_large(seed)


def main(count, first=0):
    """Judge so many seeds from the first on, on all cores, and tell what is wrong."""
    wrong, missed, seeds = 0, 0, range(first, first + count)
    with ProcessPoolExecutor(max_workers=cpu_count()) as pool:
        for verdict in pool.map(judge, seeds, chunksize=CHUNK):
            wrong += bool(verdict.faults)
            missed += bool(verdict.misses)
            for fault in verdict.faults:
                print(f"seed {verdict.seed}: {fault}", flush=True)
            for miss in verdict.misses:
                print(f"seed {verdict.seed} missed: {miss}", flush=True)
    print(f"{count - wrong} passed, {wrong} failed; {missed} could have been better")
    return 1 if wrong or missed * MISSED_ONE_IN > count else 0


if __name__ == "__main__":
    raise SystemExit(main(*(map(int, sys.argv[1:]) if len(sys.argv) > 1 else (1000,))))
