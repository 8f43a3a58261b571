"""What is left of a question once everything that decides nothing is taken out of it.

Members who are never held (one block, or no price) go, members with the same blocks count as one,
and where nothing but holding counts, blocks with the same cast stand together as one (Garcia de la
Banda, Stuckey and Chu 2011). Amounts are divided by what all of them are multiples of, so that a
bound may be rounded up to the next whole one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.schedule.order.slot import FORBIDDEN, pick_slots

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.schedule.array import Floats, FloatTable
    from scout.schedule.order.order_days import OrderQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """``works`` (blocks x members) is 1 or 0, ``days`` per block, ``price`` per member and day.

    ``gap`` is the days off after each position, ``slot`` (blocks x positions) what a block costs
    there besides, infinite where it may not stand. ``twin`` per block is an equal block that goes
    first, or -1. Amounts count in ``unit`` from ``fixed``. ``group`` per block are the question's
    blocks, ``start`` an allowed order; ``plain``: nothing but holding counts.
    """

    works: FloatTable
    days: Floats
    price: Floats
    gap: Floats
    slot: FloatTable
    twin: tuple[int, ...]
    group: tuple[tuple[int, ...], ...]
    start: tuple[int, ...]
    plain: bool
    unit: int
    fixed: int

    def spread_order(self, order: tuple[int, ...]) -> tuple[int, ...]:
        """The question's blocks in the order of ours."""
        return tuple(block for mine in order for block in self.group[mine])

    def count_up(self, amount: float) -> int:
        """An amount of ours as one of the question's."""
        return round(amount) * self.unit + self.fixed


def reduce_question(question: OrderQuestion, *, stop: Callable[[], None]) -> Core | None:
    """The question in short; ``None`` where its table allows no order."""
    size = len(question.cast)
    table = np.zeros((size, size), dtype=np.int64)
    if question.cost is not None:
        table = np.minimum(question.cost, FORBIDDEN).astype(np.int64)
    slots = pick_slots(table, stop=stop)
    if slots is None:
        return None
    forbidden = table >= FORBIDDEN
    plain = not any(question.gaps) and not forbidden.any() and not slots.rest.any()
    price = _members(question)
    group: list[tuple[int, ...]] = [(block,) for block in range(size)]
    if plain:
        price, group = _join_blocks(question, price)
    first = [blocks[0] for blocks in group]
    rest = slots.rest[~forbidden]
    unit = max(1, int(np.gcd.reduce(np.array([*price.values(), *np.unique(rest)], dtype=np.int64))))
    works = np.array([[held >> block & 1 for held in price] for block in first], dtype=np.float64)
    works = works.reshape(len(group), len(price))
    days = np.array([sum(question.days[block] for block in blocks) for blocks in group])
    gap = np.zeros(size)
    gap[: len(question.gaps)] = question.gaps
    slot = np.where(forbidden, np.inf, slots.rest / unit)[: len(group), : len(group)]
    return Core(
        works=works,
        days=days.astype(np.float64),
        price=np.array(list(price.values()), dtype=np.float64) / unit,
        gap=gap[: len(group)],
        slot=slot,
        twin=_twins(works, days, slot=slot),
        group=tuple(group),
        start=tuple(range(len(group))) if plain else slots.order,
        plain=plain,
        unit=unit,
        fixed=slots.value,
    )


def _members(question: OrderQuestion) -> dict[int, int]:
    """The price per set of blocks (a bit mask) that somebody works in and can be held between."""
    price: dict[int, int] = {}
    for member, hold in enumerate(question.hold_cny):
        blocks = sum(1 << block for block, cast in enumerate(question.cast) if cast >> member & 1)
        if hold and blocks.bit_count() > 1:
            price[blocks] = price.get(blocks, 0) + hold
    return price


def _join_blocks(
    question: OrderQuestion, price: dict[int, int]
) -> tuple[dict[int, int], list[tuple[int, ...]]]:
    """Prices, and blocks in groups of the same cast; who works in one group only is dropped.

    Dropping may make further groups equal, which then stand one after the other, so that nobody
    who was dropped waits.
    """
    group: list[tuple[int, ...]] = [(block,) for block in range(len(question.cast))]
    while True:
        together: dict[tuple[int, ...], tuple[int, ...]] = {}
        for blocks in group:
            cast = tuple(held >> blocks[0] & 1 for held in price)
            together[cast] = together.get(cast, ()) + blocks
        group = list(together.values())
        groups = [sum(held >> blocks[0] & 1 for blocks in group) for held in price]
        if min(groups, default=2) > 1:
            return price, group
        price = {held: price[held] for held, count in zip(price, groups, strict=True) if count > 1}


def _twins(works: FloatTable, days: Floats, *, slot: FloatTable) -> tuple[int, ...]:
    """The last block before each one that cannot be told from it, -1 where there is none."""
    last: dict[bytes, int] = {}
    twin = []
    for block in range(len(days)):
        sign = works[block].tobytes() + days[block].tobytes() + slot[block].tobytes()
        twin.append(last.get(sign, -1))
        last[sign] = block
    return tuple(twin)
