"""Close together: the fewest minutes within which a set of places plays everything."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.suggest.covering.core import make_core
from scout.suggest.covering.problem import Undecided
from scout.suggest.covering.residual import finish
from scout.suggest.covering.solve import Limit, solve

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.suggest.array import Flags, Grid, Ints, IntTable, Shares
    from scout.suggest.covering.problem import Problem
    from scout.suggest.minute import Minutes

QUICK, NO_LIMIT = Limit(work=1.0), Limit()
EXISTS_WORK = 10.0  # deterministic seconds to find out whether a set exists


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """``columns`` at locations that a set within so many minutes can use; ``far`` pairs of them."""

    columns: Ints
    far: IntTable


def keep_within(problem: Problem, minutes: Minutes, *, limit: int) -> Near:
    """What is left of a problem when no two places are farther apart than so many minutes."""
    places = np.unique(problem.location)
    table = minutes.among(places)
    plays = _incidence(problem, places)
    left = places[_peel(table <= limit, plays)]
    columns = np.flatnonzero(np.isin(problem.location, left))
    return Near(columns=columns, far=_far_pairs(minutes, left, limit=limit))


def closest(
    problem: Problem,
    minutes: Minutes,
    *,
    start: Ints | None = None,
    progress: Progress,
    limit: Limit = NO_LIMIT,
) -> tuple[int, Ints, bool] | None:
    """The fewest minutes that any answer keeps, such an answer, and whether that is proven.

    ``None`` where there is none; raises ``Undecided`` where the limit ends the search before.
    ``start`` is an answer that is known. The search goes upwards from the least that is thinkable
    in ever longer steps, then by halves between the last that was too few and the first that was
    enough: few minutes leave few places to look at.
    """
    if not problem.coverable:
        return None
    places = np.unique(problem.location)
    table = minutes.among(places)
    search = _Search(
        problem,
        minutes,
        steps=np.unique(np.maximum(table, 0)),
        progress=progress,
        limit=limit,
    )
    if start is not None and not search.improve(start):
        return minutes.spread(problem.location[start]), start, search.proven
    low = int(np.searchsorted(search.steps, _least(problem, places, table=table)))
    low = search.climb(low)
    while search.found is not None and low < search.high:
        middle = (low + search.high) // 2
        if not search.reach(middle):
            low = middle + 1
    if search.found is None and not search.proven:
        raise Undecided
    if search.found is None:
        return None
    return int(search.steps[search.high]), search.found, search.proven


class _Search:
    """The steps of minutes, the answer found so far, and the step that it keeps (``high``).

    ``proven``: that every step said not to be kept is kept by no answer.
    """

    def __init__(
        self,
        problem: Problem,
        minutes: Minutes,
        *,
        steps: Ints,
        progress: Progress,
        limit: Limit,
    ) -> None:
        self._problem, self._minutes, self._progress = problem, minutes, progress
        self._work = min(EXISTS_WORK, limit.work)
        self._end = None if limit.seconds is None else time.monotonic() + limit.seconds
        self.steps = steps
        self.high = len(steps)
        self.found: Ints | None = None
        self.proven = True

    def reach(self, step: int) -> bool:
        """Whether an answer keeps a step, as far as can be found out within the limit."""
        seconds = None if self._end is None else max(0.01, self._end - time.monotonic())
        try:
            answer = _exists(
                self._problem,
                self._minutes,
                limit=int(self.steps[step]),
                patience=(self._work, seconds, 0.0),
                progress=self._progress,
            )
        except Undecided:
            self.proven, answer = False, None
        if answer is not None:
            self._take(answer)
        return answer is not None

    def _take(self, answer: Ints) -> None:
        self.found = answer
        spread = self._minutes.spread(self._problem.location[answer])
        self.high = int(np.searchsorted(self.steps, spread))

    def improve(self, start: Ints) -> bool:
        """Whether anything is closer together than a known answer."""
        self._take(start)
        return self.high > 0 and self.reach(self.high - 1)

    def climb(self, low: int) -> int:
        """Upwards until a step is kept; the least step that may still be kept."""
        stride = 1
        while low < self.high and not self.reach(min(low + stride - 1, len(self.steps) - 1)):
            low += stride
            stride *= 2
        return low


def _least(problem: Problem, places: Ints, *, table: IntTable) -> int:
    """No answer keeps less: whoever is in it, the nearest player of some need is so far away."""
    row = np.searchsorted(places, problem.location)
    farthest = np.zeros(len(places), dtype=np.int64)
    for need in range(problem.needs):
        nearest = table[:, row[problem.need == need]].min(axis=1)
        np.maximum(farthest, nearest, out=farthest)
    return int(max(0, farthest.min()))


def _exists(
    problem: Problem,
    minutes: Minutes,
    *,
    limit: int,
    patience: tuple[float, float | None, float],
    progress: Progress,
) -> Ints | None:
    """An answer within so many minutes, whatever it costs.

    First without the rules: where even so there is none, or what is found keeps them, that is the
    answer. Else the solver decides.
    """
    near = keep_within(problem, minutes, limit=limit)
    if not len(near.columns):
        return None
    places = np.unique(problem.location[near.columns])
    group = _find_group(problem, places, minutes=minutes, limit=limit, progress=progress)
    if group is None:
        return None
    inside = near.columns[np.isin(problem.location[near.columns], group)]
    first = np.unique(problem.need[inside], return_index=True)[1]
    if problem.plain or problem.allows(inside[first]):
        return inside[first]
    blank = replace(problem, far=near.far).only(near.columns)
    blank = blank.priced(problem.place_cost * 0, blank.pair_cost * 0)
    found = finish(blank, make_core(blank), below=1, limit=patience, progress=progress)
    if found.chosen is None and found.bound is not None:
        raise Undecided
    return None if found.chosen is None else near.columns[found.chosen]


def start_within(
    problem: Problem, minutes: Minutes, *, limit: int, progress: Progress
) -> Ints | None:
    """A good answer within so many minutes to start from; ``None`` where none can be so close.

    Some places near each other that play everything, and the cheapest answer among them. Where
    that breaks a rule it is none, but something to start from all the same.
    """
    places = np.unique(problem.location)
    group = _find_group(problem, places, minutes=minutes, limit=limit, progress=progress)
    if group is None:
        return None
    inside = np.flatnonzero(np.isin(problem.location, group))
    first = inside[np.unique(problem.need[inside], return_index=True)[1]]
    try:
        answer = solve(replace(problem, far=None).only(inside), progress=progress, limit=QUICK)
    except Undecided:
        return first
    return first if answer is None else inside[answer.chosen]


def _find_group(
    problem: Problem, places: Ints, *, minutes: Minutes, limit: int, progress: Progress
) -> Ints | None:
    """Places no farther apart than so many minutes that play everything, or ``None``.

    Somebody must play the need that the fewest can: each of them is tried in turn, with the places
    within its reach, and those that cannot see all needs from there are peeled off. Complete, and
    quick: what is near one place is mostly near each other.
    """
    near = minutes.among(places) <= limit
    plays = _incidence(problem, places)
    nodes = [_Node(np.arange(len(places)), ())]
    while nodes:
        progress.check()
        node = nodes.pop()
        left = node.left[_peel(near[np.ix_(node.left, node.left)], plays[node.left])]
        if not len(left) or not set(node.chosen) <= set(left.tolist()):
            continue
        among = near[np.ix_(left, left)]
        if among.all():
            return places[left]
        wanted = np.flatnonzero(~plays[list(node.chosen)].any(axis=0))
        if not len(wanted):
            return places[list(node.chosen)]
        nodes += _branch(node, left, among=among, players=plays[np.ix_(left, wanted)] > 0)
    return None


@dataclass(frozen=True, slots=True)
class _Node:
    """Places that are left, all within reach of those chosen, which are among them."""

    left: Ints
    chosen: tuple[int, ...]


def _branch(node: _Node, left: Ints, *, among: Grid, players: Grid) -> list[_Node]:
    """One node for each player of the need with the fewest; the one with most around it last."""
    need = int(players.sum(axis=0).argmin())
    rivals = np.flatnonzero(players[:, need])
    order = rivals[np.argsort(-among[rivals].sum(axis=1), kind="stable")].tolist()
    nodes = []
    for index, rival in enumerate(order):
        within = among[rival].copy()
        within[order[:index]] = False  # whoever was tried before need not be tried again
        nodes.append(_Node(left[within], (*node.chosen, int(left[rival]))))
    return nodes[::-1]


def _incidence(problem: Problem, places: Ints) -> Shares:
    """Which of these places plays which need, as 1 and 0; the problem has columns at them."""
    inside = np.isin(problem.location, places)
    plays = np.zeros((len(places), problem.needs), dtype=np.float32)
    plays[np.searchsorted(places, problem.location[inside]), problem.need[inside]] = 1.0
    return plays


def _peel(near: Grid, plays: Shares) -> Flags:
    """The places that can be part of a set so close together.

    Exact as a filter: whoever is in such a set sees a place for every need within its reach, and
    so do those; whoever does not is struck off, until nothing changes.
    """
    shares = near.astype(np.float32)
    left = np.ones(len(near), dtype=bool)
    while left.any():
        sees = shares[np.ix_(left, left)] @ plays[left]
        whole = (sees > 0).all(axis=1)
        if whole.all():
            break
        left[np.flatnonzero(left)[~whole]] = False
    return left


def _far_pairs(minutes: Minutes, places: Ints, *, limit: int) -> IntTable:
    table = minutes.among(places)
    one, other = np.nonzero(np.triu(table > limit, k=1))
    return np.stack([places[one], places[other]], axis=1)
