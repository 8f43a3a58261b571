"""The best answer and its proof: bound, strike off, branch on places, finish what is left."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.progress import Progress
from scout.suggest.covering.bound import (
    Bound,
    first_prices,
    judge_prices,
    price_of_columns,
    raise_bound,
)
from scout.suggest.covering.core import make_core
from scout.suggest.covering.problem import Answer, Undecided
from scout.suggest.covering.reduce import force, reduce
from scout.suggest.covering.residual import finish, size_of_model
from scout.suggest.covering.search import search

if TYPE_CHECKING:
    from scout.suggest.array import Floats, Ints
    from scout.suggest.covering.core import Core
    from scout.suggest.covering.problem import Problem

FIRST_STEPS, MORE_STEPS = 400, 60
SMALL = 2500  # literals that the exact finish takes at once
AT_ONCE = 600  # with rows, literals that are solved without a look at the bound: it is weak there
BRANCH_LEAST = 40  # with fewer places than this, branching gains nothing over the finish
DIVE_WORK = 0.5  # deterministic seconds for a first good answer
PUSHES = 8  # how often an answer is bent before the solver has to find one that keeps the rows
SURE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """When to stop without a proof: deterministic work, nodes, and seconds where asked for.

    Work and nodes make the same answer every time; ``seconds`` is for whoever cannot wait.
    ``gap`` is how far from the optimum an answer may be to be good enough.
    """

    work: float = 20.0
    nodes: int = 4000
    seconds: float | None = None
    gap: float = 0.0


@dataclass(slots=True)
class _Tree:
    """What a search knows so far."""

    problem: Problem
    limit: Limit
    progress: Progress
    upper: int
    chosen: Ints | None = None
    bound: int | None = None
    work: float = 0.0
    nodes: int = 0
    deadline: float | None = None
    clashing: bool = False
    open: list[_Node] = field(default_factory=list)

    def offer(self, chosen: Ints) -> bool:
        """Take an answer where it is better and allowed."""
        value = self.problem.cost(chosen)
        if value >= self.upper or not self.problem.allows(chosen):
            return False
        self.upper, self.chosen = value, chosen
        return True

    def spent(self) -> bool:
        """Whether a limit is reached."""
        late = self.deadline is not None and time.monotonic() > self.deadline
        return late or self.work >= self.limit.work or self.nodes >= self.limit.nodes


@dataclass(frozen=True, slots=True)
class _Node:
    core: Core
    price: Floats
    row_price: Floats
    value: float


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
    tree = _Tree(problem=problem, limit=limit, progress=progress, upper=_ceiling(problem))
    tree.clashing = bool(problem.one_of or problem.unlike or problem.apart)
    if limit.seconds is not None:
        tree.deadline = time.monotonic() + limit.seconds
    if start is not None:
        tree.offer(start)
    whole = make_core(problem)
    if not whole.covers():
        return None
    root = _explore_root(tree, whole)
    while tree.open and not tree.spent():
        _explore(tree, tree.open.pop(), steps=MORE_STEPS)
    return _conclude(tree, whole, root=root, slack=slack)


def _ceiling(problem: Problem) -> int:
    """More than any answer can cost."""
    return 1 + int(problem.place_cost.sum()) + int(problem.pair_cost.sum())


def _explore_root(tree: _Tree, whole: Core) -> Bound:
    """The first bound, with the longest patience; what it leaves open goes on the tree."""
    core = whole if tree.clashing else reduce(whole)
    row_price = np.zeros(len(core.limit))
    node = _Node(core, first_prices(core), row_price, -np.inf)
    if len(core.limit) and size_of_model(tree.problem, core) <= AT_ONCE:
        bound = judge_prices(core, node.price, row_price=row_price)
        _finish(tree, core, bound=bound)
        return bound
    return _explore(tree, node, steps=FIRST_STEPS)


def _explore(tree: _Tree, node: _Node, *, steps: int) -> Bound:
    """Bound a node, look for an answer, strike off, then finish it or divide it in two."""
    tree.nodes += 1
    core = force(node.core)
    bound = _raise(tree, core, node=node, steps=steps)
    left = _strike(core, bound, upper=tree.upper)
    if left is not None and size_of_model(tree.problem, left) > SMALL:
        _dive(tree, core, bound=bound)
        left = _strike(core, bound, upper=tree.upper)
    if left is None:
        return bound
    if size_of_model(tree.problem, left) <= SMALL or len(left.price) <= BRANCH_LEAST:
        _finish(tree, left, bound=bound)
        return bound
    _divide(tree, left if tree.clashing else reduce(left), bound=bound)
    return bound


def _raise(tree: _Tree, core: Core, *, node: _Node, steps: int) -> Bound:
    """Climb in turns with a look for answers between: a good target makes good steps."""
    bound = judge_prices(core, node.price, row_price=node.row_price)
    guess = _look(tree, core, bound=bound)
    for turn in (steps // 4, steps):
        target = float(tree.upper) if tree.chosen is not None else max(guess, bound.value) * 1.1 + 1
        better = raise_bound(
            core,
            bound.price,
            row_price=bound.row_price,
            target=target,
            steps=turn,
            stop=tree.progress.check,
        )
        bound = better if better.value >= bound.value else bound
        if _above(bound.value) >= tree.upper:
            return bound
        if turn == steps // 4 or tree.chosen is None:
            guess = _look(tree, core, bound=bound)
    return bound


def _dive(tree: _Tree, core: Core, *, bound: Bound) -> None:
    """The best answer among the most promising columns: nearly always a very good one."""
    order = np.argsort(_worth(core, bound), kind="stable")
    columns = np.zeros(core.size, dtype=bool)
    columns[order[: SMALL // 2]] = True
    part = core.only(columns)
    if not part.covers():
        return
    work = min(DIVE_WORK, max(0.01, tree.limit.work - tree.work))
    found = finish(tree.problem, part, below=tree.upper, work=work, progress=tree.progress)
    tree.work += found.work
    if found.chosen is not None:
        tree.offer(found.chosen)


def _worth(core: Core, bound: Bound) -> Floats:
    """The bound with each column, the cheapest of each need first of all."""
    worth = price_of_columns(core, bound)
    order = np.lexsort((worth, core.need))
    worth[order[np.unique(core.need[order], return_index=True)[1]]] = -np.inf
    return worth


def _look(tree: _Tree, core: Core, *, bound: Bound) -> float:
    """Offer a good answer, and say what one costs that keeps no row.

    Where rows bind, what breaks them is made dearer by their prices until an answer keeps them.
    """
    found = search(core, bound)
    if found is None:
        return bound.value
    if tree.offer(core.pair[found[1]]) or not len(core.limit):
        return found[0]
    _bend(tree, core, bound=bound, columns=found[1])
    return found[0]


def _bend(tree: _Tree, core: Core, *, bound: Bound, columns: Ints) -> None:
    """Bend an answer until it keeps the rows: breaking one is charged more and more for."""
    unit = bound.value / (PUSHES * np.maximum(1.0, np.abs(core.limit)))
    price = bound.row_price.copy()
    for _ in range(PUSHES):
        broken = core.load(columns) > core.limit + SURE
        if not broken.any():
            break
        price[broken] = 1.3 * price[broken] + unit[broken]
        priced = search(core.charged(price), bound)
        if priced is None:
            break
        columns = priced[1]
        tree.offer(core.pair[columns])


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


def _finish(tree: _Tree, core: Core, *, bound: Bound) -> None:
    """Solve what is left exactly, within the work that is left."""
    work = max(0.01, tree.limit.work - tree.work)
    found = finish(tree.problem, core, below=tree.upper, work=work, progress=tree.progress)
    tree.work += found.work
    if found.chosen is not None:
        tree.offer(found.chosen)
    if found.bound is not None:
        lower = max(found.bound, _above(bound.value))
        tree.bound = lower if tree.bound is None else min(tree.bound, lower)


def _divide(tree: _Tree, core: Core, *, bound: Bound) -> None:
    """Once with the most doubtful place and once without it; with it is looked at first."""
    bound = raise_bound(core, bound.price, row_price=bound.row_price, target=float(tree.upper),
                        steps=20)  # fmt: skip
    doubt = np.abs(bound.leaning - 0.5) + 1e3 * (core.price == 0)
    size = np.bincount(core.place, minlength=len(core.price))
    place = int(np.lexsort((-size, np.round(doubt, 1)))[0])
    chosen = np.zeros(len(core.price), dtype=bool)
    chosen[place] = True
    without = core.only(~chosen[core.place])
    if without.covers():
        tree.open.append(_Node(without, bound.price, bound.row_price, bound.value))
    tree.open.append(_Node(core.using(chosen), bound.price, bound.row_price, bound.value))


def _conclude(tree: _Tree, whole: Core, *, root: Bound, slack: int) -> Answer | None:
    if tree.chosen is None and (tree.open or tree.bound is not None):
        raise Undecided
    if tree.chosen is None:
        return None
    lower = tree.upper if tree.bound is None else min(tree.upper, tree.bound)
    for node in tree.open:
        lower = min(lower, max(_above(node.value), _above(root.value)))
    again = judge_prices(whole, root.price, row_price=root.row_price)
    near = price_of_columns(whole, again) <= tree.upper + slack + SURE + 1e-9 * tree.upper
    near[np.isin(whole.pair, tree.chosen)] = True
    return Answer(
        chosen=tree.chosen,
        value=tree.upper,
        bound=min(lower, tree.upper),
        near=np.sort(whole.pair[near]),
        locations=np.unique(tree.problem.location[tree.chosen]),
    )
