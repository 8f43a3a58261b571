"""Weights with a price on minutes: the best of the best sets of each spread."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.suggest.covering.problem import Undecided
from scout.suggest.covering.solve import solve
from scout.suggest.level import Level
from scout.suggest.minute import FAR_MIN
from scout.suggest.question import MISFIT_OF_PAGE
from scout.suggest.spread import keep_within, start_within
from scout.suggest.stage import Stage, keep, minimise, tie_break

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.wish import Weights
    from scout.suggest.array import Ints
    from scout.suggest.covering.problem import Answer


def weigh(stage: Stage, weights: Weights) -> bool:
    """The least weighed sum with a price on minutes: the best of the best sets of each spread.

    The sum without the minutes only grows as the places have to be closer together. So from the
    best set of all downwards: each time a set closer than the last, until even the sum alone
    costs more than the best whole that was found.
    """
    ties: list[Weighed] = []
    least: int | None = None
    for weighed in _closer_and_closer(stage, weights):
        if not ties or weighed.whole < ties[0].whole:
            ties = [weighed]
        elif weighed.whole == ties[0].whole and weighed.spread < ties[-1].spread:
            ties.append(weighed)
        least = weighed.least if least is None else min(least, weighed.least)
        if weighed.answer.bound > ties[0].whole:
            break
    if not ties or least is None:
        return False
    stage.proven = least >= ties[0].whole
    stage.gap = max(0, ties[0].whole - least) / max(1, ties[0].whole)
    if len(ties) == 1:
        _keep_weighed(stage, ties[0], weights=weights)
    else:
        _pick_tied(stage, ties, weights=weights)
    return True


def _pick_tied(stage: Stage, ties: Sequence[Weighed], *, weights: Weights) -> None:
    """Of sets that tie with other minutes and another sum the one that wins the tie-break."""
    found: list[tuple[int, int, Stage]] = []
    for number, weighed in enumerate(ties):
        trial = copy(stage)
        _keep_weighed(trial, weighed, weights=weights)
        minimise(trial, [tie_break(stage.question)])
        if trial.chosen is not None:
            used = np.unique(trial.problem.location[trial.chosen])
            rank = int(stage.question.place_rank[used].sum())
            found.append((rank, number, trial))
    best = min(found, key=lambda entry: entry[:2])[2]
    stage.problem, stage.column, stage.chosen = best.problem, best.column, best.chosen
    stage.gap, stage.proven, stage.tied = best.gap, best.proven, True


@dataclass(frozen=True, slots=True)
class Weighed:
    """The best set within a limit of minutes; ``columns`` are those of its problem.

    ``least``: no set within the limit that is not closer together comes to less.
    """

    whole: int
    least: int
    spread: int
    answer: Answer
    columns: Ints


def _closer_and_closer(stage: Stage, weights: Weights) -> Iterator[Weighed]:
    """The best set, then the best that is closer together, and so on.

    Where whether there is a closer one stays undecided, the last comes once more at the least that
    such a one could come to.
    """
    minutes, weight = stage.question.minutes, weights.minute * MISFIT_OF_PAGE
    place, pair = stage.question.costs(weights)
    problem = stage.problem.priced(place, pair[stage.column])
    columns = np.arange(len(problem.need), dtype=np.int64)
    last: Weighed | None = None
    least, start = problem.most + weight * FAR_MIN, None
    while True:
        try:
            answer = solve(problem, progress=stage.progress, limit=stage.limit, start=start)
        except Undecided:
            if last is None:
                raise
            yield replace(last, least=last.answer.bound)
            return
        if answer is None:
            return
        spread = minutes.spread(answer.locations)
        minute = weight * spread
        last = Weighed(answer.value + minute, answer.bound + minute, spread, answer, columns)
        yield last
        # What is closer costs no less than this without the minutes: only so few can still win.
        least = min(least, last.whole)
        top = min(spread - 1, (least - answer.bound) // weight)
        if top < 0:
            return
        near = keep_within(problem, minutes, limit=top)
        problem = replace(problem, far=near.far).only(near.columns)
        columns = columns[near.columns]
        if not problem.coverable:
            return
        start = start_within(problem, minutes, limit=top, progress=stage.progress)
        if start is None:
            return


def _keep_weighed(stage: Stage, best: Weighed, *, weights: Weights) -> None:
    """Go on among the sets that are as close and as cheap as the best."""
    stage.chosen = best.columns[best.answer.chosen]
    near = keep_within(stage.problem, stage.question.minutes, limit=best.spread)
    stage.problem = replace(stage.problem, far=near.far)
    keep(stage, [Level(*stage.question.costs(weights))])
    stage.narrow(near.columns)
