"""Whole days change places, so that the cast is held least: exact where days are few enough.

What is shot on a day stays together; the days stand on the same dates as before. Rest between the
days, pairs of the story and what must match are judged afterwards.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.schedule.day.least import least_hours
from scout.schedule.day.tally import add_up
from scout.schedule.order.order_days import FORBIDDEN, OrderQuestion, order_days
from scout.schedule.search.draft import NO_DAY, Draft, make_draft, number_tasks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.domain.progress import Progress
    from scout.schedule.array import IntTable
    from scout.schedule.day.day_plan import DayPlanner
    from scout.schedule.job.job import Job

MOST_STATES = 300_000
"""Sets of days that are looked at for a plan of mixed days: about half a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reordered:
    """The draft or a better one, and how far its order may be from the best in 元.

    ``forced``: on no other dates could the same days cost less, so that only their order counts.
    """

    draft: Draft
    slack: int
    forced: bool = False


def reorder(
    planner: DayPlanner,
    dates: Sequence[date],
    *,
    draft: Draft,
    progress: Progress,
    most_states: int = MOST_STATES,
) -> Reordered:
    """The days of a draft in the order in which they cost least."""
    used = sorted({day for day in draft.day if day != NO_DAY})
    if len(used) < 2:  # noqa: PLR2004 - one day has no order
        return Reordered(draft=draft, slack=0, forced=planner.job.dates_alike)
    sets = [frozenset(t for t, day in enumerate(draft.day) if day == number) for number in used]
    question = _ask(planner, [dates[number] for number in used], sets=sets)
    ordered = order_days(question, progress=progress, most_states=most_states)
    if ordered is None:
        return Reordered(draft=draft, slack=0)
    in_order = (sets[block] for block in ordered.order)
    day = number_tasks(planner.job, zip(used, in_order, strict=True))
    found = make_draft(planner, dates, day=day)
    better = found is not None and found.value < draft.value
    best = found if found is not None and better else draft
    plain = question.cost is None and not question.gaps and not planner.job.pairs
    forced = plain and planner.job.dates_alike and not planner.job.together
    return Reordered(draft=best, slack=ordered.value - ordered.bound, forced=forced)


def fills_days(job: Job) -> bool:
    """Whether no two tasks fit on one day, so that nothing but the order of days is left."""
    small = sorted(range(len(job.tasks)), key=lambda task: job.minutes[task])[:2]
    pair = frozenset(small)
    most = round(60 * job.rules.hours)
    return len(small) < 2 or least_hours(job, add_up(job, pair)) > most  # noqa: PLR2004 - a pair


def _ask(
    planner: DayPlanner, days: Sequence[date], *, sets: Sequence[frozenset[int]]
) -> OrderQuestion:
    job = planner.job
    gaps = [(after - before).days - 1 for before, after in pairwise(days)]
    return OrderQuestion(
        cast=tuple(add_up(job, tasks).cast for tasks in sets),
        days=(1,) * len(sets),
        hold_cny=job.hold_cny,
        gaps=tuple(gaps) if any(gaps) else (),
        cost=_price_table(planner, days, sets=sets),
    )


def _price_table(
    planner: DayPlanner, days: Sequence[date], *, sets: Sequence[frozenset[int]]
) -> IntTable | None:
    """What each day's work costs on each date; ``None`` where the date makes no difference."""
    table = np.zeros((len(sets), len(days)), dtype=np.int64)
    for row, tasks in enumerate(sets):
        known: dict[object, int] = {}
        for column, day in enumerate(days):
            sign = planner.sign(day, tasks)
            if sign not in known:
                plan = planner.plan(day, tasks)
                known[sign] = FORBIDDEN if plan is None else plan.price.total
            table[row, column] = known[sign]
    return None if (table == table[:, :1]).all() else table
