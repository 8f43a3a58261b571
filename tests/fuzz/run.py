"""Many mutated files through every reader: ``python -m fuzz.run 20000 [READER …]``.

Prints for each reader how many inputs it took, how long the slowest was, and the first input that
broke the promise or took ten seconds, made as small as it gets. Exit code 1 where any did.
"""

import signal
import sys
import time
import traceback
import warnings
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count

from fuzz.reader import READERS, keep_promise
from hypothesis import HealthCheck, Phase, given, seed, settings

from scout.domain.vocabulary import load_vocabulary

PART = 1000
SLOWEST_S = 10  # of processor time; a file of a kilobyte takes a hundredth of a second

warnings.simplefilter("ignore")  # openpyxl grumbles about what we did to its styles


def fuzz(name, count):
    """So many inputs for one reader: how many were read, the slowest in seconds, what broke."""
    vocabulary, spent = load_vocabulary(), []
    signal.signal(signal.SIGVTALRM, _stop)

    def read(content):
        begins = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOWEST_S)
        try:
            keep_promise(content, vocabulary)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        spent.append(time.process_time() - begins)

    # The search for new inputs gets slower with all that it has tried: it begins anew.
    for start in range(0, count, PART):
        try:
            _search(read, READERS[name], count=min(PART, count - start), number=start)
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            return name, len(spent), max(spent, default=0.0), traceback.format_exc()
    return name, len(spent), max(spent, default=0.0), ""


def _stop(*_):
    raise TimeoutError(f"no end after {SLOWEST_S} s")


def _search(read, contents, *, count, number):
    search = given(content=contents)(read)
    limits = settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    limits(seed(number)(search))()


def main(count, names):
    """Fuzz the readers on all cores and tell what is wrong."""
    broken = 0
    with ProcessPoolExecutor(max_workers=cpu_count()) as pool:
        for name, done, slowest, fault in pool.map(fuzz, names, [count] * len(names)):
            broken += bool(fault)
            verdict = "BROKEN" if fault else "kept"
            print(f"{name:<20}{done:>8} inputs, slowest {slowest:.2f} s  {verdict}", flush=True)
            print(fault, end="", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    chosen = sys.argv[2:] or list(READERS)
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, chosen))
