"""Goals: one measure after the other, or all weighed together; and what settles a tie.

"Fewest places, then best fit" is answered as it is said: the fewest places, then the best fit among
all sets with so few. Measures are packed into one sum as far as whole numbers reach, so that most
goals take one proof. What ties in every measure of a goal is settled by the ids: the locations that
can play anything are numbered in the order of their ids, and the smallest sum of numbers wins; in
the set, need after need takes the first of its equally good spots.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.wish import Measure, Weights
from scout.suggest.covering.problem import Row, Undecided
from scout.suggest.covering.search import cover_quickly
from scout.suggest.covering.solve import Limit, solve
from scout.suggest.question import MISFIT_OF_PAGE
from scout.suggest.scope import Scope
from scout.suggest.settle import settle_spots
from scout.suggest.spread import closest, keep_within, start_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scout.domain.progress import Progress
    from scout.suggest.array import Ints
    from scout.suggest.covering.problem import Answer, Problem
    from scout.suggest.question import Question

MOST = 2**61  # of all numbers in a sum together: the solver adds in 64 bits
LARGEST = 2**53  # of them: below it costs can be compared as floats
FAR_MIN = 100_000  # no drive takes longer
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


@dataclass(frozen=True, slots=True)
class Level:
    """A sum to be made small: what each location and each column of the question adds to it.

    ``tie`` marks the tie-break, which holds only until a measure that comes after it.
    """

    place: Ints
    pair: Ints
    tie: bool = False

    @property
    def counts_places(self) -> bool:
        """Whether it is the number of places."""
        return bool((self.place == 1).all()) and not self.pair.any()


@dataclass(slots=True, kw_only=True)
class _Stage:
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
    stage = _Stage(
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
                    levels.append(_tie_break(question))
                parts += [measure, levels := []]
            else:
                levels.append(Level(*question.costs(measure)))
    levels.append(_tie_break(question))
    return [part for part in parts if part != []]


def _tie_break(question: Question) -> Level:
    return Level(question.place_rank, question.zeros, tie=True)


def _levels_of(question: Question, part: Part) -> list[Level]:
    """The sums that a part looks at; the spread is none, it lies in the places."""
    if isinstance(part, list):
        return part
    return [Level(*question.costs(part))] if isinstance(part, Weights) else []


def _take_part(stage: _Stage, part: Part) -> bool:
    """Whether some set is left once a part of the goal is met."""
    if stage.ended:
        return True
    if isinstance(part, list):
        only_tie = len(part) == 1 and part[0].tie
        return (only_tie and stage.tied) or _minimise(stage, part)
    return _weigh(stage, part) if isinstance(part, Weights) else _come_close(stage)


def _minimise(stage: _Stage, levels: Sequence[Level]) -> bool:
    """Make sums as small as can be, the first first, and keep them so from now on."""
    done: list[Level] = []
    base: Level | None = None
    while levels and not stage.ended:
        most = _count_places(stage, done, next_level=levels[0])
        count, total, reach_ = pack(
            stage.problem, levels, column=stage.column, base=base, most=most
        )
        if count == 0:  # no room beside what is settled: that becomes a rule, and the rest a sum
            _keep(stage, done)
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
        _keep(stage, (level for level in done if not level.tie))
    return True


def _count_places(stage: _Stage, done: Iterable[Level], *, next_level: Level) -> int:
    """The most places that the best set can have, as far as one can tell."""
    problem = stage.problem
    if stage.chosen is not None and any(level.counts_places for level in done):
        return len(np.unique(problem.location[stage.chosen]))
    if next_level.counts_places and problem.plain:
        return cover_quickly(problem)
    return problem.needs


def _keep(stage: _Stage, levels: Iterable[Level]) -> None:
    """No sum may grow any more."""
    if stage.chosen is None:
        return
    for level in levels:
        row = Row(place=level.place, pair=level.pair[stage.column], limit=0)
        limit = stage.problem.load(row, stage.chosen)
        stage.problem = stage.problem.limited(replace(row, limit=limit))


def pack(
    problem: Problem,
    levels: Sequence[Level],
    *,
    column: Ints,
    base: Level | None = None,
    most: int | None = None,
) -> tuple[int, Level, int]:
    """How many levels fit into one sum of whole numbers beside a base, that sum, the last's reach.

    A unit of one level is worth more than all that the levels after it can come to with ``most``
    places. Within a level common factors are divided out, and each need starts from its cheapest
    column. Base and sum have a number for each column of the problem, levels for the question's.
    """
    most = problem.needs if most is None else most
    blank = Level(np.zeros(problem.locations, dtype=np.int64), problem.pair_cost * 0)
    count, total, last = 0, base or blank, 0
    for level in levels:
        own, reach_ = _measure(problem, level, column=column, most=most)
        size = _size(problem, total) * (reach_ + 1) + _size(problem, own)
        largest = _largest(problem, total) * (reach_ + 1) + _largest(problem, own)
        if (size > MOST or largest > LARGEST) and (count or base is not None):
            break
        total = Level(total.place * (reach_ + 1) + own.place, total.pair * (reach_ + 1) + own.pair)
        count, last = count + 1, reach_
    return count, total, last


def _size(problem: Problem, level: Level) -> int:
    """What all locations and columns come to together: more than any answer can."""
    return int(level.place[np.unique(problem.location)].sum()) + int(level.pair.sum())


def _largest(problem: Problem, level: Level) -> int:
    place = level.place[np.unique(problem.location)]
    return int(max(place.max(initial=0), level.pair.max(initial=0)))


def _measure(problem: Problem, level: Level, *, column: Ints, most: int) -> tuple[Level, int]:
    """A level with small numbers, and the most that it can come to with so many places."""
    own = level.pair[column]
    least = np.full(problem.needs, np.iinfo(np.int64).max, dtype=np.int64)
    np.minimum.at(least, problem.need, own)
    own = own - least[problem.need]
    used = np.unique(problem.location)
    factor = int(np.gcd.reduce(np.concatenate([level.place[used], own]))) or 1
    place, own = level.place // factor, own // factor
    dearest = np.zeros(problem.needs, dtype=np.int64)
    np.maximum.at(dearest, problem.need, own)
    reach_ = int(dearest.sum()) + int(np.sort(place[used])[-most:].sum())
    return Level(place, own), reach_


def _come_close(stage: _Stage) -> bool:
    """Bring the places as close together as can be, and keep them so."""
    minutes = stage.question.minutes
    found = closest(stage.problem, minutes, start=stage.chosen, progress=stage.progress)
    if found is None:
        return False
    least, chosen = found
    stage.tied = stage.tied and stage.chosen is not None and chosen is stage.chosen
    stage.chosen = chosen
    near = keep_within(stage.problem, minutes, limit=least)
    stage.problem = replace(stage.problem, far=near.far)
    stage.narrow(near.columns)
    return True


def _weigh(stage: _Stage, weights: Weights) -> bool:
    """The least weighed sum with a price on minutes: the best of the best sets of each spread.

    The sum without the minutes only grows as the places have to be closer together. So from the
    best set of all downwards: each time a set closer than the last, until even the sum alone
    costs more than the best whole that was found.
    """
    ties: list[_Weighed] = []
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


def _pick_tied(stage: _Stage, ties: Sequence[_Weighed], *, weights: Weights) -> None:
    """Of sets that tie with other minutes and another sum the one that wins the tie-break."""
    found: list[tuple[int, int, _Stage]] = []
    for number, weighed in enumerate(ties):
        trial = copy(stage)
        _keep_weighed(trial, weighed, weights=weights)
        _minimise(trial, [_tie_break(stage.question)])
        if trial.chosen is not None:
            used = np.unique(trial.problem.location[trial.chosen])
            rank = int(stage.question.place_rank[used].sum())
            found.append((rank, number, trial))
    best = min(found, key=lambda entry: entry[:2])[2]
    stage.problem, stage.column, stage.chosen = best.problem, best.column, best.chosen
    stage.gap, stage.proven, stage.tied = best.gap, best.proven, True


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The best set within a limit of minutes; ``columns`` are those of its problem.

    ``least``: no set within the limit that is not closer together comes to less.
    """

    whole: int
    least: int
    spread: int
    answer: Answer
    columns: Ints


def _closer_and_closer(stage: _Stage, weights: Weights) -> Iterator[_Weighed]:
    """The best set, then the best that is closer together, and so on.

    Where whether there is a closer one stays undecided, the last comes once more at the least that
    such a one could come to.
    """
    minutes, weight = stage.question.minutes, weights.minute * MISFIT_OF_PAGE
    place, pair = stage.question.costs(weights)
    problem = stage.problem.priced(place, pair[stage.column])
    columns = np.arange(len(problem.need), dtype=np.int64)
    last: _Weighed | None = None
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
        last = _Weighed(answer.value + minute, answer.bound + minute, spread, answer, columns)
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


def _keep_weighed(stage: _Stage, best: _Weighed, *, weights: Weights) -> None:
    """Go on among the sets that are as close and as cheap as the best."""
    stage.chosen = best.columns[best.answer.chosen]
    near = keep_within(stage.problem, stage.question.minutes, limit=best.spread)
    stage.problem = replace(stage.problem, far=near.far)
    _keep(stage, [Level(*stage.question.costs(weights))])
    stage.narrow(near.columns)
