"""Print every figure in a table; exit code 1 when a target is missed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bench.apart_figure import measure_apart
from bench.catalogue_figure import measure_catalogue
from bench.change_figure import measure_changes
from bench.covering_figure import measure_covering
from bench.district_figure import measure_district
from bench.draft_figure import measure_drafts
from bench.extreme_figure import measure_extreme
from bench.figure import header_row
from bench.file_figure import measure_files
from bench.large_figure import measure_large
from bench.live_figure import measure_live
from bench.map_figure import measure_map
from bench.memory_figure import measure_memory
from bench.paper_figure import measure_papers
from bench.process_figure import measure_process
from bench.project_figure import measure_project
from bench.script_figure import measure_script
from bench.search_figure import measure_search
from bench.shoot_figure import measure_large_shoot, measure_shoot, measure_shoot_slope
from bench.slope_figure import measure_slope
from bench.spopt_figure import measure_spopt
from bench.store_figure import measure_store
from bench.suggest_figure import measure_suggest
from bench.talent_figure import measure_talent
from bench.typical_figure import measure_typical
from bench.window_figure import measure_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bench.figure import Line

GROUPS: dict[str, Callable[[], Iterator[Line]]] = {
    "script": measure_script,
    "apart": measure_apart,
    "catalogue": measure_catalogue,
    "library": measure_store,
    "search": measure_search,
    "suggest": measure_suggest,
    "process": measure_process,
    "window": measure_window,
    "map": measure_map,
    "typical": measure_typical,
    "slope": measure_slope,
    "spopt": measure_spopt,
    "large": measure_large,
    "extreme": measure_extreme,
    "files": measure_files,
    "covering": measure_covering,
    "shoot": measure_shoot,
    "shoot-large": measure_large_shoot,
    "shoot-slope": measure_shoot_slope,
    "talent": measure_talent,
    "changes": measure_changes,
    "live": measure_live,
    "memory": measure_memory,
    "drafts": measure_drafts,
    "project": measure_project,
    "papers": measure_papers,
    "district": measure_district,
}


def main() -> int:
    """Measure the groups named on the command line, or all."""
    chosen = sys.argv[1:] or list(GROUPS)
    if unknown := set(chosen) - set(GROUPS):
        print(f"no such group: {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
        return 2
    print(header_row())
    missed = 0
    for name in chosen:
        for line in GROUPS[name]():
            print(line.row(), flush=True)
            missed += not line.kept
    print(f"targets missed: {missed}")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
