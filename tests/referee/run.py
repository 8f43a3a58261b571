"""Many invented productions through the engine and the referee: ``python -m referee.run 10000``.

Four in ten are large and go through the checker alone, the others are small and are tried out in
full besides; one in six has its whole trade-off judged. Exit code 1 where anything is wrong.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count

from referee.judge import judge_front, judge_large, judge_small

CHUNK = 25


def judge(seed):
    """What is wrong with the production of a seed, whichever sort it is."""
    faults = judge_large(seed) if seed % 10 < 4 else judge_small(seed)
    if seed % 6 == 0:
        faults = [*faults, *judge_front(seed)]
    return seed, faults


def main(count):
    """Judge so many seeds on all cores and tell what is wrong."""
    wrong = 0
    with ProcessPoolExecutor(max_workers=cpu_count()) as pool:
        for seed, faults in pool.map(judge, range(count), chunksize=CHUNK):
            wrong += bool(faults)
            for fault in faults:
                print(f"seed {seed}: {fault}", flush=True)
    print(f"{count - wrong} passed, {wrong} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
