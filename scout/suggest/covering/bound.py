"""A lower bound on every answer, by Lagrangian prices on the needs and rows.

With a price ``v`` per need (what it would pay to be played) and one ``w`` per row, each place
decides for itself: use it where its needs together pay more than it costs. The sum of prices minus
what all places then earn is a bound that no answer undercuts. Prices rise where a need is played
nowhere and fall where it is played twice (subgradient steps with Polyak's length; Held, Wolfe and
Crowder 1974; for facility location Cornuejols, Fisher and Nemhauser 1977).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.suggest.array import Flags, Floats
    from scout.suggest.covering.core import Core

PATIENCE = 12  # steps without progress before the steps are shortened
SHORTEST = 0.004  # shorter steps no longer move the bound
SMOOTH = 0.35  # how much of the last direction stays in the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """``value``: no answer costs less. ``price`` per need and ``row_price`` per row give it.

    ``spare`` per place: what using it costs beyond what its needs pay, negative where it earns.
    ``leaning`` per place: how often the last steps used it, 0 to 1.
    """

    value: float
    price: Floats
    row_price: Floats
    spare: Floats
    leaning: Floats


def first_prices(core: Core) -> Floats:
    """Each need pays for its cheapest column and an equal share of that place."""
    sharing = np.bincount(core.place, minlength=len(core.price))
    whole = core.cost + (core.price / np.maximum(1, sharing))[core.place]
    price = np.full(core.needs, np.inf)
    np.minimum.at(price, core.need, whole)
    return np.where(np.isfinite(price), price, 0.0)


def raise_bound(
    core: Core,
    price: Floats,
    *,
    row_price: Floats,
    target: float,
    steps: int,
    stop: Callable[[], None] = lambda: None,
) -> Bound:
    """The best bound within so many steps from these prices; stops early above ``target``."""
    v, w = price.copy(), row_price.copy()
    best = Bound(value=-np.inf, price=v, row_price=w, spare=core.price, leaning=core.price * 0)
    length, waited = 1.0, 0
    leaning = np.zeros(len(core.price))
    last = np.zeros(core.needs + len(w))
    for step in range(steps):
        value, spare, paying = _judge(core, v, row_price=w)
        used = spare < 0
        leaning += 0.1 * (used - leaning)
        if value > best.value:
            waited = 0 if value > best.value + 1e-4 * abs(best.value) else waited + 1
            best = Bound(value=value, price=v.copy(), row_price=w.copy(), spare=spare,
                         leaning=leaning)  # fmt: skip
        else:
            waited += 1
        if value >= target:
            break
        if waited > PATIENCE:
            length, waited = length / 2, 0
            v, w = best.price.copy(), best.row_price.copy()
            last[:] = 0
            if length < SHORTEST:
                break
            continue
        slope = _slope(core, used, paying=paying)
        active = slope.copy()
        active[core.needs :][(w <= 0) & (slope[core.needs :] < 0)] = 0
        active[: core.needs][(v <= 0) & (slope[: core.needs] < 0)] = 0
        size = float(active @ active)
        if size == 0:
            break
        last = active + SMOOTH * last
        move = length * (target - value) / max(1e-12, float(last @ last)) * last
        v = np.maximum(0.0, v + move[: core.needs])
        w = np.maximum(0.0, w + move[core.needs :])
        if step % 16 == 0:
            stop()
    return best


def judge_prices(core: Core, price: Floats, *, row_price: Floats) -> Bound:
    """The bound that these prices give as they are; any prices give a valid one."""
    value, spare, _ = _judge(core, price, row_price=row_price)
    leaning = (spare < 0).astype(np.float64)
    return Bound(value=value, price=price, row_price=row_price, spare=spare, leaning=leaning)


def _judge(core: Core, v: Floats, *, row_price: Floats) -> tuple[float, Floats, Flags]:
    """The bound at these prices, what each place has to spare, and the columns worth playing."""
    cost, price, rest = core.cost, core.price, 0.0
    if len(row_price):
        cost = cost + row_price @ core.row_pair
        price = price + row_price @ core.row_place
        rest = float(row_price @ core.limit)
    paid = v[core.need] - cost
    paying = paid > 0
    paid *= paying
    spare = price - np.add.reduceat(paid, core.start)
    value = core.paid + float(v.sum()) + float(np.minimum(spare, 0.0).sum()) - rest
    return value, spare, paying


def _slope(core: Core, used: Flags, *, paying: Flags) -> Floats:
    """How the bound rises with each price: 1 minus how often a need is played; rows broken."""
    played = paying & used[core.place]
    slope = np.empty(core.needs + len(core.limit))
    slope[: core.needs] = 1.0 - np.bincount(core.need[played], minlength=core.needs)
    if len(core.limit):
        load = core.row_place @ used + core.row_pair @ played
        slope[core.needs :] = load - core.limit
    return slope


def price_of_columns(core: Core, bound: Bound) -> Floats:
    """For each column a bound on every answer that plays it."""
    cost = core.cost
    if len(bound.row_price):
        cost = cost + bound.row_price @ core.row_pair
    paid = bound.price[core.need] - cost
    worth = np.maximum(paid, 0.0)
    spare = bound.spare[core.place]
    # Whoever is played here is played nowhere else: the other places lose what it paid them.
    loses = np.minimum(spare + worth, 0.0) - np.minimum(spare, 0.0)
    twin = (np.diff(core.need) == 0) & (np.diff(core.place) == 0)
    loses[1:][twin] = loses[:-1][twin] = 0.0  # two spots of one place cannot be told apart here
    elsewhere = np.bincount(core.need, weights=loses, minlength=core.needs)[core.need] - loses
    lower: Floats = bound.value + np.maximum(spare, 0.0) + np.maximum(-paid, 0.0) + elsewhere
    return lower
