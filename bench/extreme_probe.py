"""Match the extreme production in a fresh process and say seconds, peak of memory and pairs.

``python -m bench.extreme_probe RUNS`` writes one line of JSON. The memory is what the process takes
at its peak during the first matching beyond what the invented production takes already, in MB of a
million bytes; ``null`` where the system does not tell (only Linux does so here).
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from bench.production import EXTREME
from bench.status import read_mb
from bench.typical_figure import make_engine

SEED = 1
FORGET = Path("/proc/self/clear_refs")
FORGET_PEAK = "5"


def probe(runs: int) -> dict[str, object]:
    """The first matching is weighed, and all are timed; each builds its table of spots anew."""
    production = EXTREME.make(SEED)
    engine = make_engine(production)
    before = _forget_peak_mb()
    seconds, peak = [], None
    for _ in range(runs):
        begin = time.perf_counter()
        matching = engine.match()
        seconds.append(time.perf_counter() - begin)
        peak = peak or read_mb("VmHWM")
        engine = make_engine(production)
    grown = None if before is None or peak is None else peak - before
    return {"seconds": seconds, "grown_mb": grown, "pairs": len(matching.pairs)}


def _forget_peak_mb() -> float | None:
    """Let the peak start from what is taken now, in MB."""
    if not FORGET.exists():
        return None
    FORGET.write_text(FORGET_PEAK, encoding="ascii")
    return read_mb("VmRSS")


if __name__ == "__main__":
    print(json.dumps(probe(int(sys.argv[1]))))
