"""The smallest demands with which no plan is found, each of them tried by planning without it.

Demands are given up by halves and quarters, then one by one, for as long as no plan is found. What
is left counts on every member: without any one a plan was found (a deletion filter, after Chinneck
and Dravnieks 1991; by parts as in Zeller and Hildebrandt 2002).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.explanation import Demand, DemandKind, PlanConflict
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.schedule.explaining.attempt import attempt
from scout.schedule.explaining.demand import give_up, list_demands
from scout.schedule.explaining.word_conflict import word_conflict
from scout.schedule.job.job import make_job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from scout.domain.explanation import Certainty
    from scout.domain.plan import Plan
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.request import PlanRequest

MOST_ATTEMPTS = 120
"""Plans that are tried: seconds for a small shoot, a minute or two for hundreds of scenes."""


def find_conflict(
    plan: Plan,
    request: PlanRequest,
    *,
    travel: TravelEstimator,
    sun: SunClock,
    scene: int | None = None,
    progress: Progress | None = None,
) -> PlanConflict | None:
    """Why what the plan leaves out cannot be shot; ``None`` where it leaves nothing out.

    ``scene``: only that one of them, beside what the plan has. Scenes that no day could hold, or
    that nothing plays, have a reason of their own and are passed over. Raises ``Cancelled``.
    """
    watch = progress or Progress()
    job = make_job(request, travel=travel, sun=sun)
    shot = plan.dates
    wanted = {lost.scene for lost in plan.unplaced} & job.number_of.keys()
    wanted &= wanted if scene is None else {scene}
    if not wanted:
        return None
    placed = [job.number_of[index] for index in shot if index in job.number_of]
    every = list_demands(job, (*placed, *(job.number_of[index] for index in sorted(wanted))))
    asked = {demand.scene for demand in every if demand.kind is DemandKind.SCENE}
    others = [one.index for one in request.script.scenes if one.index not in asked]
    alone = give_up(request, [Demand(kind=DemandKind.SCENE, scene=index) for index in others])

    def judge(kept: frozenset[Demand]) -> Certainty | None:
        without = give_up(alone, [demand for demand in every if demand not in kept])
        return attempt(without, travel=travel, sun=sun, progress=watch)

    filtered = _Filter(every, judge=judge, progress=watch)
    found = filtered.shrink()
    certainty = filtered.verdict(found)
    order = {
        demand: number for number, demand in enumerate(list_demands(job, range(len(job.tasks))))
    }
    demands = () if certainty is None else tuple(sorted(found, key=order.__getitem__))
    return PlanConflict(
        demands=demands,
        certainty=certainty,
        smallest=filtered.is_done,
        sentences=word_conflict(job, demands, certainty=certainty, smallest=filtered.is_done),
    )


class _Filter:
    """Gives demands up while no plan is found; each set is judged once, so many at most."""

    def __init__(
        self,
        every: Sequence[Demand],
        *,
        judge: Callable[[frozenset[Demand]], Certainty | None],
        progress: Progress,
    ) -> None:
        self._every, self._judge, self._progress = every, judge, progress
        self._known: dict[frozenset[Demand], Certainty | None] = {}
        self.is_done = True

    def verdict(self, kept: Iterable[Demand]) -> Certainty | None:
        """How sure it is that these conflict; ``None`` where a plan meets them."""
        key = frozenset(kept)
        if key not in self._known:
            share = min(1.0, len(self._known) / MOST_ATTEMPTS)
            self._progress.report(share, say("schedule.finding_conflict"))
            self._known[key] = self._judge(key)
        return self._known[key]

    def shrink(self) -> list[Demand]:
        """The demands that are left; all where a plan meets all."""
        kept = list(self._every)
        if self.verdict(kept) is None:
            return kept
        size = len(kept) // 2
        while size > 1:
            kept = self._drop(kept, size=size)
            size //= 2
        changed = True
        while changed:
            before, kept = kept, self._drop(kept, size=1)
            changed = before != kept
        return kept

    def _drop(self, kept: list[Demand], *, size: int) -> list[Demand]:
        """Without every part of this size whose loss leaves the conflict."""
        first = 0
        while first < len(kept):
            rest = kept[:first] + kept[first + size :]
            if self._still(rest):
                kept = rest
            else:
                first += size
        return kept

    def _still(self, kept: Sequence[Demand]) -> bool:
        """Whether these conflict, too; no longer asked once enough plans were tried."""
        key = frozenset(kept)
        if key not in self._known and len(self._known) >= MOST_ATTEMPTS:
            self.is_done = False
            return False
        return self.verdict(key) is not None
