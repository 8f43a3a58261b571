"""Which sets to propose: the named ones, each unlike those before, then others far from them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.wish import Weights
from scout.suggest.goal import NAMED, reach
from scout.suggest.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.progress import Progress
    from scout.suggest.covering.solve import Limit
    from scout.suggest.goal import Found, Goal
    from scout.suggest.question import Question

OWN = "own_goal"


def choose_sets(
    question: Question, *, count: int, progress: Progress, limit: Limit
) -> Iterator[tuple[str, Found]]:
    """Labels and answers, as many as there are up to ``count``.

    With a goal of the user's own the best set for it, then the best that plays a third of the
    pages elsewhere than each before. Without one the four named sets, each using other places
    than those before, and then the others under plain weights.
    """
    own = question.wishes.goal
    first: dict[str, Goal] = NAMED if own is None else {OWN: own}
    made: list[Found] = []
    for index, label in enumerate(_labels(list(first), count)):
        progress.report(0.1 + 0.9 * index / count, say("suggest.covering"))
        if label in first:
            found = _unlike(question, first[label], made=made, progress=progress, limit=limit)
        else:
            found = _elsewhere(
                question, own or Weights(), made=made, progress=progress, limit=limit
            )
        if found is None:
            return
        made.append(found)
        yield label, found


def _labels(first: list[str], count: int) -> list[str]:
    extra = [f"alternative_{number}" for number in range(1, count - len(first) + 1)]
    return [*first, *extra][:count]


def _unlike(
    question: Question, goal: Goal, *, made: list[Found], progress: Progress, limit: Limit
) -> Found | None:
    """The best set for a goal that is none of those before."""
    found = reach(question, goal, progress=progress, limit=limit)
    before = tuple(_used(question, entry) for entry in made)
    if found is None or _used(question, found) not in before:
        return found
    scope = Scope(problem=replace(question.problem, unlike=before))
    return reach(question, goal, scope=scope, progress=progress, limit=limit)


def _used(question: Question, found: Found) -> frozenset[int]:
    return frozenset(question.plays.location[list(found.columns)].tolist())


def _elsewhere(
    question: Question, goal: Goal, *, made: list[Found], progress: Progress, limit: Limit
) -> Found | None:
    """The best set for a goal that plays a third of the pages elsewhere than each before."""
    rows = (question.row_unlike(question.home_of(entry.columns)) for entry in made)
    scope = Scope(problem=question.problem.limited(*rows))
    return reach(question, goal, scope=scope, progress=progress, limit=limit)
