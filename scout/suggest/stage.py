"""A question on its way to an answer: what the levels before have left, and the next made small."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from scout.suggest.covering.problem import Row
from scout.suggest.covering.search import cover_quickly
from scout.suggest.covering.solve import Limit, solve
from scout.suggest.level import Level, pack
from scout.suggest.spread import closest, keep_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.progress import Progress
    from scout.suggest.array import Ints
    from scout.suggest.covering.problem import Problem
    from scout.suggest.question import Question


@dataclass(slots=True, kw_only=True)
class Stage:
    """The problem as the levels before have left it, and where its columns come from.

    ``tied``: what is chosen has won the tie-break among all that are as good so far.
    """

    question: Question
    problem: Problem
    column: Ints
    progress: Progress
    limit: Limit
    chosen: Ints | None = None
    gap: float = 0.0
    proven: bool = True
    tied: bool = False

    def narrow(self, keep: Ints) -> None:
        """Go on with these columns only; what was chosen must be among them."""
        if self.chosen is not None:
            self.chosen = np.searchsorted(keep, self.chosen)
        self.problem, self.column = self.problem.only(keep), self.column[keep]

    @property
    def settled(self) -> bool:
        """Whether one column is left for each need, so that nothing can tie."""
        return len(self.problem.need) == self.problem.needs and self.chosen is not None

    @property
    def ended(self) -> bool:
        """Whether nothing can change any more: all is settled, or no time is left."""
        return self.settled or not self.proven


def tie_break(question: Question) -> Level:
    """What settles a tie: the sum of the numbers of the locations, in the order of their ids."""
    return Level(question.place_rank, question.zeros, tie=True)


def minimise(stage: Stage, levels: Sequence[Level]) -> bool:
    """Make sums as small as can be, the first first, and keep them so from now on."""
    done: list[Level] = []
    base: Level | None = None
    while levels and not stage.ended:
        most = _count_places(stage, done, next_level=levels[0])
        count, total, reach_ = pack(
            stage.problem, levels, column=stage.column, base=base, most=most
        )
        if count == 0:  # no room beside what is settled: that becomes a rule, and the rest a sum
            keep(stage, done)
            done, base = [], None
            continue
        last = levels[count - 1]
        answer = solve(
            stage.problem.priced(total.place, total.pair),
            progress=stage.progress,
            limit=stage.limit,
            start=stage.chosen,
            slack=reach_ if last.tie else 0,
        )
        if answer is None:
            return False
        stage.chosen, stage.proven, stage.gap = answer.chosen, answer.proven, answer.gap
        stage.tied = last.tie
        done, levels = [*done, *levels[:count]], levels[count:]
        base = Level(total.place, total.pair[answer.near])
        if stage.proven:
            stage.narrow(answer.near)
    if stage.proven:
        keep(stage, (level for level in done if not level.tie))
    return True


def _count_places(stage: Stage, done: Iterable[Level], *, next_level: Level) -> int:
    """The most places that the best set can have, as far as one can tell."""
    problem = stage.problem
    if stage.chosen is not None and any(level.counts_places for level in done):
        return len(np.unique(problem.location[stage.chosen]))
    if next_level.counts_places and problem.plain:
        return cover_quickly(problem)
    return problem.needs


def keep(stage: Stage, levels: Iterable[Level]) -> None:
    """No sum may grow any more."""
    if stage.chosen is None:
        return
    for level in levels:
        row = Row(place=level.place, pair=level.pair[stage.column], limit=0)
        limit = stage.problem.load(row, stage.chosen)
        stage.problem = stage.problem.limited(replace(row, limit=limit))


def come_close(stage: Stage) -> bool:
    """Bring the places as close together as can be, and keep them so."""
    minutes = stage.question.minutes
    found = closest(
        stage.problem, minutes, start=stage.chosen, progress=stage.progress, limit=stage.limit
    )
    if found is None:
        return False
    least, chosen, stage.proven = found
    stage.tied = stage.tied and stage.chosen is not None and chosen is stage.chosen
    stage.chosen = chosen
    near = keep_within(stage.problem, minutes, limit=least)
    stage.problem = replace(stage.problem, far=near.far)
    stage.narrow(near.columns)
    return True
