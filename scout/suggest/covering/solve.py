"""The best answer and its proof: bound, look, strike off, and finish exactly what is left."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.progress import Progress
from scout.record import dataclass
from scout.suggest.covering.bound import (
    Bound,
    first_prices,
    judge_prices,
    price_of_columns,
    raise_bound,
)
from scout.suggest.covering.core import make_core
from scout.suggest.covering.problem import Answer, Undecided
from scout.suggest.covering.reduce import reduce
from scout.suggest.covering.relaxation import is_plain_cover, relax
from scout.suggest.covering.residual import Finished, finish, size_of_model
from scout.suggest.covering.search import search
from scout.suggest.covering.split import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.suggest.array import Ints
    from scout.suggest.covering.core import Core
    from scout.suggest.covering.problem import Problem

STEPS = (100, 400)  # of the bound; between the two and after them answers are looked for
BENDS = 8  # how often an answer is bent before the solver has to find one that keeps the rows
SHARES = (0.99, 0.5, 0.25)  # of a place in the relaxation, from which on it is tried whole
AT_ONCE = 600  # with rows, literals that are solved without a look at the bound: it is weak there
SMALL = 3_000  # columns up to which dominated places are looked for before anything else
HUGE = 50_000  # columns from which on a better answer is worth a search among the promising half
DIVE_WORK, DIVE_GAP = 0.3, 0.005
APART = 300  # literals from which on parts that share nothing are solved each by itself
MOST = 40_000  # literals that the solver takes; of more only the promising ones
SURE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """When to stop without a proof: deterministic work, and seconds where asked for.

    ``work`` makes the same answer every time; ``seconds`` is for whoever cannot wait. ``gap`` is
    how far from the optimum an answer may be to be good enough, as a share of its value.
    """

    work: float = 60.0
    seconds: float | None = None
    gap: float = 0.0


@dataclass(slots=True, kw_only=True)
class _Search:
    """What is known so far: the best answer, and the least that any can cost."""

    problem: Problem
    limit: Limit
    progress: Progress
    deadline: float | None
    upper: int
    lower: int
    chosen: Ints | None = None

    def offer(self, chosen: Ints) -> bool:
        """Take an answer where it is better and allowed."""
        value = self.problem.cost(chosen)
        if value >= self.upper or not self.problem.allows(chosen):
            return False
        self.upper, self.chosen = value, chosen
        return True

    @property
    def clashing(self) -> bool:
        """Whether pairs or places exclude each other, beyond what rows say."""
        return bool(self.problem.one_of or self.problem.unlike or self.problem.apart)

    @property
    def enough(self) -> bool:
        """Whether the answer is as good as is asked, or no second is left."""
        if self.deadline is not None and time.monotonic() >= self.deadline:
            return True
        return self.chosen is not None and self.upper - self.lower <= self.limit.gap * self.upper

    @property
    def seconds_left(self) -> float | None:
        """How long the solver may take."""
        return None if self.deadline is None else max(0.01, self.deadline - time.monotonic())


def solve(
    problem: Problem,
    *,
    progress: Progress | None = None,
    limit: Limit | None = None,
    start: Ints | None = None,
    slack: int = 0,
) -> Answer | None:
    """The cheapest answer, or ``None`` where there is none; raises ``Cancelled``.

    ``start`` is an answer to begin with, if one is known. Without a proof within the limit the
    best so far with its bound comes back; without an answer too, ``Undecided`` is raised. What is
    ``near`` may cost so much more than the answer as ``slack`` says.
    """
    limit, progress = limit or Limit(), progress or Progress()
    progress.check()
    if problem.needs == 0:
        nothing = np.zeros(0, dtype=np.int64)
        return Answer(chosen=nothing, value=0, bound=0, near=nothing, locations=nothing)
    whole = make_core(problem)
    if not whole.covers():
        return None
    search_ = _Search(
        problem=problem,
        limit=limit,
        progress=progress,
        deadline=None if limit.seconds is None else time.monotonic() + limit.seconds,
        upper=1 + problem.most,
        lower=0,
    )
    if start is not None:
        search_.offer(start)
    root = _explore(search_, whole)
    return _conclude(search_, whole, root=root, slack=slack)


def _explore(search_: _Search, whole: Core) -> Bound:
    """Everything from the first prices to the proof; the bound of the whole comes back."""
    bound = relax(whole) if is_plain_cover(whole) else None
    left: Core | None = whole
    if bound is not None:
        _round(search_, whole, bound=bound)
        left = _narrow(search_, whole, bound=bound)
    else:
        left, bound = _climb(search_, whole)
    if left is None:
        search_.lower = search_.upper
        return bound
    search_.lower = min(search_.upper, max(0, _above(bound.value)))
    if not search_.enough:
        _finish(search_, left, bound=bound)
    return bound


def _climb(search_: _Search, whole: Core) -> tuple[Core | None, Bound]:
    """What cheaper answers may use, and the bound that says so, by prices raised step by step."""
    rows = len(whole.limit)
    core = _reduce(search_, whole) if rows or whole.size <= SMALL else whole
    bound = judge_prices(core, first_prices(core), row_price=np.zeros(rows))
    if rows and size_of_model(search_.problem, core) <= AT_ONCE:
        return core, bound
    bound = _raise(search_, core, bound=bound)
    if core.size > HUGE and not search_.clashing:
        _dive(search_, core, bound=bound)
    return _narrow(search_, core, bound=bound), bound


def _round(search_: _Search, core: Core, *, bound: Bound) -> None:
    """Look for answers around what the relaxation uses, from nearly all of a place to a quarter."""
    for share in SHARES:
        spare = np.where(bound.leaning > share, -SURE, bound.spare)
        _look(search_, core, bound=replace(bound, spare=spare))
        if _above(bound.value) >= search_.upper:
            break


def _raise(search_: _Search, core: Core, *, bound: Bound) -> Bound:
    """Climb in turns with a look for answers between: a good target makes good steps."""
    guess = _look(search_, core, bound=bound)
    for steps in STEPS:
        known = search_.chosen is not None
        target = float(search_.upper) if known else max(guess, bound.value) * 1.1 + 1
        better = raise_bound(
            core,
            bound.price,
            row_price=bound.row_price,
            target=target,
            steps=steps,
            stop=search_.progress.check,
        )
        bound = better if better.value >= bound.value else bound
        if _above(bound.value) >= search_.upper:
            break
        if steps == STEPS[0] or search_.chosen is None:
            guess = _look(search_, core, bound=bound)
    return bound


def _narrow(search_: _Search, core: Core, *, bound: Bound) -> Core | None:
    """What cheaper answers may use, looked at once more while that finds any."""
    left = _strike(core, bound, upper=search_.upper)
    while left is not None:
        left, upper = _reduce(search_, left), search_.upper
        again = judge_prices(left, bound.price, row_price=bound.row_price)
        _look(search_, left, bound=again)
        if search_.upper >= upper:
            break
        left = _strike(left, again, upper=search_.upper)
    return left


def _reduce(search_: _Search, core: Core) -> Core:
    """Without dominated places; where some clash, a dominated one may be the one that fits in."""
    return core if search_.clashing else reduce(core, stop=search_.progress.check)


def _look(search_: _Search, core: Core, *, bound: Bound) -> float:
    """Offer a good answer, and say what one costs that keeps no row.

    Where rows bind, what breaks them is made dearer by their prices until an answer keeps them.
    """
    search_.progress.check()
    found = search(core, bound)
    if found is None:
        return bound.value
    if search_.offer(core.pair[found[1]]) or not len(core.limit):
        return found[0]
    _bend(search_, core, bound=bound, columns=found[1])
    return found[0]


def _bend(search_: _Search, core: Core, *, bound: Bound, columns: Ints) -> None:
    """Bend an answer until it keeps the rows: breaking one is charged more and more for."""
    unit = bound.value / (BENDS * np.maximum(1.0, np.abs(core.limit)))
    price = bound.row_price.copy()
    for _ in range(BENDS):
        broken = core.load(columns) > core.limit + SURE
        if not broken.any():
            break
        price[broken] = 1.3 * price[broken] + unit[broken]
        priced = search(core.charged(price), bound)
        if priced is None:
            break
        columns = priced[1]
        search_.offer(core.pair[columns])


def _above(value: float) -> int:
    """The least whole number that is not below a bound."""
    return int(np.ceil(value - SURE - 1e-9 * abs(value)))


def _strike(core: Core, bound: Bound, *, upper: int) -> Core | None:
    """Without columns that only dearer answers play; ``None`` where nothing cheaper is left.

    Places that all cheaper answers use are paid for.
    """
    limit = upper - 1 + SURE + 1e-9 * abs(upper)
    if bound.value > limit:
        return None
    keep = price_of_columns(core, bound) <= limit
    needed = (bound.value - bound.spare > limit) & (bound.spare < 0)
    needed &= (core.price != 0) | (core.row_place != 0).any(axis=0)
    core = core.using(needed) if needed.any() else core
    core = core if keep.all() else core.only(keep)
    return core if core.covers() else None


def _finish(search_: _Search, core: Core, *, bound: Bound) -> None:
    """Solve what is left exactly, or of too much the promising part without a proof."""
    size = size_of_model(search_.problem, core)
    if size > MOST:
        part = _pick_promising(core, bound, most=MOST // 2)
        found = _finish_part(search_, part, below=search_.upper)
        if found.chosen is not None:
            search_.offer(found.chosen)
        return
    parts = split(core) if size > APART and search_.problem.plain else [core]
    if len(parts) > 1:
        _finish_apart(search_, parts)
        return
    found = _finish_part(search_, core, below=search_.upper)
    if found.chosen is not None:
        search_.offer(found.chosen)
    lower = search_.upper if found.bound is None else found.bound
    search_.lower = min(search_.upper, max(search_.lower, lower))


def _finish_part(search_: _Search, core: Core, *, below: int) -> Finished:
    limit = (search_.limit.work, search_.seconds_left, search_.limit.gap)
    return finish(search_.problem, core, below=below, limit=limit, progress=search_.progress)


def _finish_apart(search_: _Search, parts: Sequence[Core]) -> None:
    """Parts that share neither needs nor places, each by itself; bounds and answers add up."""
    problem, lower = search_.problem, 0
    chosen = np.full(problem.needs, -1, dtype=np.int64)
    for part in parts:
        found = _finish_part(search_, part, below=1 + problem.most)
        if found.chosen is None:
            return
        needs = np.unique(part.need)
        chosen[needs] = found.chosen[needs]
        value = problem.cost(found.chosen[needs])
        lower += value if found.bound is None else found.bound
    search_.offer(chosen)
    search_.lower = min(search_.upper, max(search_.lower, lower))


def _dive(search_: _Search, core: Core, *, bound: Bound) -> None:
    """A very good answer among the promising columns, so that more of the others is struck off."""
    part = _reduce(search_, _pick_promising(core, bound, most=HUGE // 2))
    limit = (DIVE_WORK, search_.seconds_left, DIVE_GAP)
    found = finish(
        search_.problem, part, below=search_.upper, limit=limit, progress=search_.progress
    )
    if found.chosen is not None:
        search_.offer(found.chosen)


def _pick_promising(core: Core, bound: Bound, *, most: int) -> Core:
    """The columns that the cheapest answers may use, one of each need at least."""
    worth = price_of_columns(core, judge_prices(core, bound.price, row_price=bound.row_price))
    order = np.lexsort((worth, core.need))
    worth[order[np.unique(core.need[order], return_index=True)[1]]] = -np.inf
    columns = np.zeros(core.size, dtype=bool)
    columns[np.argsort(worth, kind="stable")[:most]] = True
    return core.only(columns)


def _conclude(search_: _Search, whole: Core, *, root: Bound, slack: int) -> Answer | None:
    if search_.chosen is None:
        if search_.lower < search_.upper:
            raise Undecided
        return None
    upper = search_.upper
    again = judge_prices(whole, root.price, row_price=root.row_price)
    near = price_of_columns(whole, again) <= upper + slack + SURE + 1e-9 * upper
    near[np.isin(whole.pair, search_.chosen)] = True
    return Answer(
        chosen=search_.chosen,
        value=upper,
        bound=search_.lower,
        near=np.sort(whole.pair[near]),
        locations=np.unique(search_.problem.location[search_.chosen]),
    )
