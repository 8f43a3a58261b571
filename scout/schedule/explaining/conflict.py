"""The smallest demands with which no plan is found, each of them tried by planning without it.

Demands are given up by halves and quarters, then one by one, for as long as no plan is found. What
is left counts on every member: without any one a plan was found (a deletion filter, after Chinneck
and Dravnieks 1991; by parts as in Zeller and Hildebrandt 2002).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.explanation import Certainty, Demand, DemandKind, PlanConflict
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.schedule.explaining.attempt import attempt
from scout.schedule.explaining.demand import give_up, list_demands
from scout.schedule.explaining.word_conflict import word_conflict
from scout.schedule.job.job import make_job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from scout.domain.plan import Plan
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.request import PlanRequest

MOST_WORK = 2_000
"""Scenes that are planned in all attempts together: up to a minute, seconds for a small shoot."""


_RANK = {certainty: rank for rank, certainty in enumerate(Certainty)}


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
    wanted = {lost.scene for lost in plan.unplaced} & job.number_of.keys()
    wanted &= wanted if scene is None else {scene}
    if not wanted:
        return None
    placed = [job.number_of[index] for index in plan.dates if index in job.number_of]
    every = list_demands(job, (*placed, *(job.number_of[index] for index in sorted(wanted))))
    asked = {demand.scene for demand in every if demand.kind is DemandKind.SCENE}
    others = [one.index for one in request.script.scenes if one.index not in asked]
    alone = give_up(request, [Demand(kind=DemandKind.SCENE, scene=index) for index in others])

    def judge(kept: frozenset[Demand]) -> Certainty | None:
        without = give_up(alone, [demand for demand in every if demand not in kept])
        return attempt(without, travel=travel, sun=sun, progress=watch)

    filtered = _Filter(every, judge=judge, progress=watch)
    found = filtered.shrink(frozenset(plan.dates))
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
    """Gives demands up while no plan is found; each set is judged once, within so much work."""

    def __init__(
        self,
        every: Sequence[Demand],
        *,
        judge: Callable[[frozenset[Demand]], Certainty | None],
        progress: Progress,
    ) -> None:
        self._every, self._judge, self._progress = every, judge, progress
        self._known: dict[frozenset[Demand], Certainty | None] = {}
        self._work = 0
        self.is_done = True

    def verdict(self, kept: Iterable[Demand]) -> Certainty | None:
        """How sure it is that these conflict; ``None`` where a plan meets them."""
        key = frozenset(kept)
        if key not in self._known:
            share = min(1.0, self._work / MOST_WORK)
            self._progress.report(share, say("schedule.finding_conflict"))
            self._work += sum(map(_is_scene, key))
            self._known[key] = self._judge(key)
        return self._known[key]

    def shrink(self, placed: frozenset[int]) -> list[Demand]:
        """The demands that are left; all where a plan meets all. ``placed``: scenes with a day."""
        kept = list(self._every)
        if self.verdict(kept) is None:
            return kept
        others = [one for one in kept if not (_is_scene(one) and one.scene in placed)]
        kept = others if self._still(others, than=kept) else kept
        rules = [one for one in kept if not _is_scene(one)]
        kept = self._halve(kept, parts=rules)
        kept = self._halve(kept, parts=[one for one in kept if _is_scene(one)])
        changed = True
        while changed:
            before, kept = kept, self._drop(kept)
            changed = before != kept
        return kept

    def _halve(self, kept: list[Demand], *, parts: list[Demand]) -> list[Demand]:
        """Without halves, quarters and so on of the parts whose loss leaves the conflict."""
        size = len(parts)
        while size > 1:
            left = [part for part in parts if part in kept]
            for first in range(0, len(left), size):
                rest = [one for one in kept if one not in left[first : first + size]]
                kept = rest if self._still(rest, than=kept) else kept
            size = (size + 1) // 2
        return kept

    def _drop(self, kept: list[Demand]) -> list[Demand]:
        """Without every one whose loss leaves the conflict."""
        for one in kept:
            rest = [other for other in kept if other != one]
            kept = rest if self._still(rest) else kept
        return kept

    def _still(self, kept: Sequence[Demand], *, than: Sequence[Demand] = ()) -> bool:
        """Whether these conflict, too, as surely as others do; not asked once the work is done."""
        key = frozenset(kept)
        if key not in self._known and self._work >= MOST_WORK:
            self.is_done = False
            return False
        found, before = self.verdict(key), self.verdict(than) if than else Certainty.NOT_FOUND
        return found is not None and before is not None and _RANK[found] >= _RANK[before]


def _is_scene(demand: Demand) -> bool:
    return demand.kind is DemandKind.SCENE
