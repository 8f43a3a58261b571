"""Print every figure in a table; exit code 1 when a target is missed."""

from __future__ import annotations

import sys

from bench.figure import RUNS
from bench.library_figure import measure_library
from bench.process_figure import measure_process
from bench.script_figure import measure_script
from bench.suggest_figure import measure_suggest
from bench.window_figure import measure_window

GROUPS = {
    "script": measure_script,
    "library": measure_library,
    "suggest": measure_suggest,
    "process": measure_process,
    "window": measure_window,
}


def main() -> int:
    """Measure the groups named on the command line, or all."""
    chosen = sys.argv[1:] or list(GROUPS)
    if unknown := set(chosen) - set(GROUPS):
        print(f"no such group: {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
        return 2
    print(f"{'median of ' + str(RUNS):<52}{'':>13}{'range':>16}{'target':>11}")
    kept = True
    for name in chosen:
        for figure in GROUPS[name]():
            print(figure.row(), flush=True)
            kept = kept and figure.kept
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
