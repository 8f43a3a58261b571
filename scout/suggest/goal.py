"""Goals: one measure after the other, or all weighed together; and what settles a tie.

"Fewest places, then best fit" is answered as it is said: the fewest places, then the best fit among
all sets with so few. Measures are packed into one sum as far as whole numbers reach, so that most
goals take one proof. What ties in every measure of a goal is settled by the ids: the locations that
can play anything are numbered in the order of their ids, and the smallest sum of numbers wins; in
the set, need after need takes the first of its equally good spots.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.wish import Measure, Weights
from scout.record import dataclass
from scout.suggest.covering.solve import Limit
from scout.suggest.level import Level
from scout.suggest.scope import Scope
from scout.suggest.settle import settle_spots
from scout.suggest.stage import Stage, come_close, minimise, tie_break
from scout.suggest.weigh import weigh

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.suggest.array import Ints
    from scout.suggest.question import Question

LEAST_GAP = 0.0001  # what is not proven has a gap, however little of a packed sum it is
Goal = Weights | tuple[Measure, ...]
FEWEST = (Measure.PLACES, Measure.FIT, Measure.COST)
FITTEST = (Measure.FIT, Measure.PLACES, Measure.COST)
CHEAPEST = (Measure.COST, Measure.FIT, Measure.PLACES)
CLOSEST = (Measure.SPREAD, Measure.PLACES, Measure.FIT)
NAMED: dict[str, Goal] = {
    "fewest_places": FEWEST,
    "best_fit": FITTEST,
    "lowest_cost": CHEAPEST,
    "closest_together": CLOSEST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An answer to a goal: ``columns`` of the question, proven or with the gap that is left."""

    columns: tuple[int, ...]
    proven: bool
    gap: float


def reach(
    question: Question,
    goal: Goal,
    *,
    scope: Scope | None = None,
    progress: Progress,
    limit: Limit | None = None,
) -> Found | None:
    """The best columns for a goal, or ``None`` where no set keeps the rules or nothing is asked."""
    scope = scope or Scope(problem=question.problem)
    if scope.problem.needs == 0 or not scope.problem.coverable:
        return None
    everything = np.arange(len(scope.problem.need), dtype=np.int64)
    stage = Stage(
        question=question,
        problem=scope.problem,
        column=everything if scope.columns is None else scope.columns,
        progress=progress,
        limit=limit or Limit(),
    )
    parts = _split(question, goal, first=scope.first)
    if not all(_take_part(stage, part) for part in parts) or stage.chosen is None:
        return None
    columns = stage.column[stage.chosen]
    levels = [level for part in parts for level in _levels_of(question, part)]
    columns = settle_spots(question, scope, columns=columns, sums=[level.pair for level in levels])
    gap = 0.0 if stage.proven else max(LEAST_GAP, round(stage.gap, 4))
    return Found(columns=tuple(columns.tolist()), proven=stage.proven, gap=gap)


Part = list[Level] | Weights | Measure
"""Sums in the order of their importance; or weights with minutes; or the spread."""


def _split(question: Question, goal: Goal, *, first: tuple[tuple[Ints, Ints], ...]) -> list[Part]:
    """A goal in parts that are answered one after the other; the tie-break stands last."""
    levels = [Level(place, pair) for place, pair in first]
    parts: list[Part] = [levels]
    if isinstance(goal, Weights) and goal.minute == 0:
        levels.append(Level(*question.costs(goal)))
    elif isinstance(goal, Weights):
        parts += [goal, levels := []]
    else:
        for measure in goal:
            if measure is Measure.SPREAD:
                if levels:  # settled for the case that nothing with the same sums is closer
                    levels.append(tie_break(question))
                parts += [measure, levels := []]
            else:
                levels.append(Level(*question.costs(measure)))
    levels.append(tie_break(question))
    return [part for part in parts if part != []]


def _levels_of(question: Question, part: Part) -> list[Level]:
    """The sums that a part looks at; the spread is none, it lies in the places."""
    if isinstance(part, list):
        return part
    return [Level(*question.costs(part))] if isinstance(part, Weights) else []


def _take_part(stage: Stage, part: Part) -> bool:
    """Whether some set is left once a part of the goal is met."""
    if stage.ended:
        return True
    if isinstance(part, list):
        only_tie = len(part) == 1 and part[0].tie
        return (only_tie and stage.tied) or minimise(stage, part)
    return weigh(stage, part) if isinstance(part, Weights) else come_close(stage)
