"""Of all orders of a day that cost the same, the one that an assistant director would choose.

What is shot in one era and at one spot stands together: cast and art department change as seldom
as may be, and nobody carries the lights away from a spot and back again. No day is dearer for it,
longer, or called at another hour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.day.day_plan import count_turns, list_lit
from scout.schedule.search.draft import make_draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.domain.progress import Progress
    from scout.schedule.day.day_plan import DayPlan, DayPlanner
    from scout.schedule.job.job import Job
    from scout.schedule.search.draft import Draft

MOST_TRIES = 200
"""Orders of one day that are laid out before it is called good; most days take a dozen."""


def settle(
    planner: DayPlanner, dates: Sequence[date], *, draft: Draft, progress: Progress
) -> Draft:
    """The same work on the same dates, each day turned round as seldom as that costs nothing."""
    for plan in draft.plans:
        progress.check()
        calm = _settle_day(planner, plan)
        if calm is not plan:
            planner.learn(calm.day, calm.call, order=[step.task for step in calm.steps])
    settled = make_draft(planner, dates, day=draft.day)
    return draft if settled is None or settled.value > draft.value else settled


def _settle_day(planner: DayPlanner, plan: DayPlan) -> DayPlan:
    """The day after one change after the other, each with fewer turns, until none is allowed."""
    better: DayPlan | None = plan
    left = MOST_TRIES
    while better is not None and left:
        plan, better = better, None
        for order in _list_calmer(planner.job, [step.task for step in plan.steps])[:left]:
            left -= 1
            made = planner.follow(plan.day, plan.call, order=order)
            if made is not None and _is_no_worse(planner.job, made, plan=plan):
                better = made
                break
    return plan


def _is_no_worse(job: Job, made: DayPlan, *, plan: DayPlan) -> bool:
    """Neither dearer nor longer, and no further day interior in the dark."""
    lit = len(list_lit(job, made)) <= len(list_lit(job, plan))
    return lit and made.price.total <= plan.price.total and made.wrap <= plan.wrap


def _list_calmer(job: Job, order: Sequence[int]) -> list[tuple[int, ...]]:
    """The orders with fewer turns that one run of scenes in another position gives, best first."""
    now = count_turns(job, order)
    found = {other: count_turns(job, other) for other in _list_moved(_cut(job, order))}
    return sorted((o for o, turns in found.items() if turns < now), key=lambda o: (found[o], o))


def _cut(job: Job, order: Sequence[int]) -> list[tuple[int, ...]]:
    """The order in runs without a turn: to cut one would never bring fewer."""
    runs: list[tuple[int, ...]] = []
    for task in order:
        if runs and not count_turns(job, (runs[-1][-1], task)):
            runs[-1] += (task,)
        else:
            runs.append((task,))
    return runs


def _list_moved(runs: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """All orders in which some neighbouring runs stand earlier; so each may stand later, too."""
    size = len(runs)
    for to in range(size):
        for first in range(to + 1, size):
            for end in range(first + 1, size + 1):
                moved = (*runs[:to], *runs[first:end], *runs[to:first], *runs[end:])
                yield tuple(task for run in moved for task in run)
