"""Make a plan cheaper for as long as one cares to wait: searched in arrays, laid out by the clock.

The search reckons what a plan costs by its own copy of the rules, some ten thousand plans a second.
Each better plan that it finds is laid out anew by the day planner, which has the last word.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.record import dataclass
from scout.schedule.search.draft import NO_DAY, make_draft
from scout.schedule.sketch.prepare import prepare

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.domain.progress import Progress
    from scout.schedule.day.day_plan import DayPlanner
    from scout.schedule.search.draft import Draft
    from scout.schedule.sketch.search import Search

LOOK_EVERY_S = 0.015
"""Between two looks at whether the user wants to stop."""

ALL = 10**9
"""What the whole wait is counted as where it is not counted in rounds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How long to go on: ``rounds``, the same everywhere, and ``seconds`` where asked for.

    Another ``seed`` looks elsewhere.
    """

    rounds: int = 20_000
    seconds: float | None = None
    seed: int = 1

    def share(self, done: int, passed: float) -> tuple[int, int]:
        """How much is over of how much, after so many rounds and seconds: whichever is further."""
        if self.seconds is None or done * self.seconds > passed * self.rounds:
            return done, self.rounds
        return (round(ALL * passed / self.seconds) if passed < self.seconds else ALL), ALL


def improve(
    planner: DayPlanner,
    dates: Sequence[date],
    *,
    start: Draft,
    budget: Budget,
    progress: Progress,
    issued: Sequence[int] = (),
) -> Draft:
    """The cheapest plan found within the budget; never a dearer one than the start.

    Each better one is offered as it is found, and when one is enough no further round begins.
    ``issued``: the date of each task in a plan that the crew has; each change of it is charged for.
    """
    if not dates or not start.day or not budget.rounds or not prepare(progress):
        return start
    from scout.schedule.sketch.facts import state_facts
    from scout.schedule.sketch.rounds import play
    from scout.schedule.sketch.search import BEST, make_search

    facts = state_facts(planner.job, dates, issued=issued)
    search = make_search(facts, start.day, seed=budget.seed)
    play(search, 0, 0, 1)
    begun, done, size, told = time.monotonic(), 0, 1, search.value[BEST]
    while done < budget.rounds and not progress.enough():
        now = time.monotonic()
        over, whole = budget.share(done, now - begun)
        if over >= whole:
            break
        progress.report(over / whole, say("schedule.planning"))
        rounds = min(size, budget.rounds - done)
        play(search, rounds, over, whole)
        done += rounds
        size = max(1, round(size * min(2.0, LOOK_EVERY_S / (time.monotonic() - now))))
        if search.value[BEST] < told and progress.offer(
            lambda: _draw(planner, dates, search=search, start=start)
        ):
            told = search.value[BEST]
    best = _draw(planner, dates, search=search, start=start)
    return best if issued else _begin_early(planner, dates, draft=best)


def _draw(planner: DayPlanner, dates: Sequence[date], *, search: Search, start: Draft) -> Draft:
    """The best plan of a search, laid out by the clock; the start where that is no dearer."""
    day = search.best.day.tolist()
    for number, (call, order) in enumerate(zip(search.call, search.order, strict=True)):
        if call >= 0:
            planner.learn(dates[number], int(call), order=order[: day.count(number)].tolist())
    found = make_draft(planner, dates, day=day)
    return start if found is None or found.value >= start.value else found


def _begin_early(planner: DayPlanner, dates: Sequence[date], *, draft: Draft) -> Draft:
    """The same days from the first date on, where that is no dearer: so one would expect them."""
    used = sorted({number for number in draft.day if number != NO_DAY})
    if not used or used[0] == 0:
        return draft
    for number, plan in zip(used, draft.plans, strict=True):
        order = [step.task for step in plan.steps]
        planner.learn(dates[number - used[0]], plan.call, order=order)
    day = [NO_DAY if number == NO_DAY else number - used[0] for number in draft.day]
    early = make_draft(planner, dates, day=day)
    return draft if early is None or early.value > draft.value else early
