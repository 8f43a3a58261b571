"""Few scenes on few dates: every way to deal them out is tried."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from scout.schedule.search.draft import NO_DAY, make_draft

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.domain.progress import Progress
    from scout.schedule.day.day_plan import DayPlanner
    from scout.schedule.search.draft import Draft

MOST_WAYS = 20_000
"""Seven scenes on three dates, or on none: most are passed over, the rest takes a second or so."""


def try_every(
    planner: DayPlanner, dates: Sequence[date], *, start: Draft, progress: Progress
) -> Draft | None:
    """The best of all ways to put the tasks on dates, or on none; ``None`` where they are many."""
    job = planner.job
    options = [[NO_DAY, *job.list_open(task, dates)] for task in range(len(job.tasks))]
    ways = 1
    for choices in options:
        ways *= len(choices)
        if ways > MOST_WAYS:
            return None
    best = start
    for number, day in enumerate(product(*options)):
        if number % 64 == 0:
            progress.check()
            if progress.enough():
                break
        left = day.count(NO_DAY)
        if left > best.left:
            continue
        below = best.price.total if left == best.left else None
        found = make_draft(planner, dates, day=day, below=below)
        if found is not None and found.value < best.value:
            best = found
    return best
