"""All that a search holds, and what its plans cost with every day laid out; compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.array import zero_row, zero_table
from scout.schedule.day.day_plan import REST_STEP_MIN
from scout.schedule.job.sheet import DATE_MIN
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.cutting import make_pieces
from scout.schedule.sketch.dice import mix
from scout.schedule.sketch.facts import NEVER
from scout.schedule.sketch.lay_out import lay_out
from scout.schedule.sketch.orders import make_desk
from scout.schedule.sketch.state import State, copy_state, make_state
from scout.schedule.sketch.sums import (
    BROKEN,
    NOTHING,
    keeps_matches,
    least_price,
    price_left,
    price_rest,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.array import Flags, Ints, IntTable, Masks
    from scout.schedule.sketch.cutting import Pieces
    from scout.schedule.sketch.facts import Facts
    from scout.schedule.sketch.orders import Desk

MEMO = 1 << 17
"""Layouts remembered; a new one takes the room of an old one."""

NOW, BEST, TOLD = 0, 1, 2
"""Which plan a ``value`` is of: the followed, the best, the one that is written down."""


class Search(NamedTuple):
    """The plan that is followed, the best one, and room to try another.

    ``value``: what they cost, ``NEVER`` before the first round. ``sign`` and ``known``: the layouts
    remembered, each with its price, call and wrap. ``out``: the tasks that are off their dates in
    this round; ``dice``: see ``roll``. Per date, for the step that is at work: what a piece
    ``added`` there, the dates ``used``, the one each ``goes`` to. The best plan as it is written
    down: ``call`` per date, ``NEVER`` where nothing is shot, and the tasks in their ``order``.
    """

    facts: Facts
    now: State
    best: State
    trial: State
    desk: Desk
    pieces: Pieces
    value: Ints
    sign: Masks
    known: IntTable
    out: Flags
    dice: Masks
    added: Ints
    used: Ints
    goes: Ints
    call: Ints
    order: IntTable


def make_search(facts: Facts, day: Sequence[int], *, seed: int) -> Search:
    """A search that goes on from the tasks on these dates."""
    now = make_state(facts, day)
    return Search(
        facts=facts,
        now=now,
        best=copy_state(now),
        trial=copy_state(now),
        desk=make_desk(facts),
        pieces=make_pieces(facts),
        value=np.full(3, NEVER, dtype=np.int64),
        sign=np.zeros(MEMO, dtype=np.uint64),
        known=zero_table(MEMO, 3),
        out=np.zeros(len(facts.kind), dtype=np.bool_),
        dice=np.array([seed], dtype=np.uint64),
        added=zero_row(len(facts.offset)),
        used=zero_row(len(facts.offset)),
        goes=zero_row(len(facts.offset)),
        call=np.full(len(facts.offset), NEVER, dtype=np.int64),
        order=zero_table(len(facts.offset), len(facts.kind)),
    )


@compiled
def recall(search: Search, state: State, date: int, earliest: int) -> tuple[int, int, int]:
    """Price, call and wrap of a date for a crew that has rested by then; reckoned once."""
    facts = search.facts
    sign = state.sign[date] ^ facts.salt[len(facts.kind) + date] ^ mix(np.uint64(earliest + 1))
    slot = int(sign & np.uint64(MEMO - 1))
    known = search.known[slot]
    if search.sign[slot] != sign:
        lay_out(facts, state, search.desk, date, earliest)
        search.sign[slot] = sign
        for column in range(len(known)):
            known[column] = search.desk.said[column]
    return known[0], known[1], known[2]


@compiled
def lay(search: Search, state: State, date: int) -> bool:
    """Whether a date can be laid out for a rested crew; then its price is in the state."""
    if not state.laid[date]:
        price, call, wrap = recall(search, state, date, search.facts.rules.floor)
        state.price[date], state.call[date], state.wrap[date] = price, call, wrap
        state.laid[date] = True
    return state.price[date] != NEVER


@compiled
def guess(search: Search, state: State) -> int:
    """What a plan costs at least, where days that are laid out count as they are."""
    total = price_rest(search.facts, state) + price_left(state)
    for date in range(len(state.tasks)):
        if state.tasks[date] > 0:
            if state.laid[date] and state.price[date] != NEVER:
                total += state.price[date]
            else:
                total += least_price(search.facts, state, date, NOTHING)
    return total


@compiled
def settle(search: Search, state: State, limit: int) -> int:
    """The price of it all; ``BROKEN`` where a rule is, or where it is not below a limit."""
    facts = search.facts
    total = guess(search, state)
    if total >= limit or not keeps_matches(facts, state):
        return BROKEN
    rested = facts.rested
    for date in range(len(state.tasks)):
        if state.tasks[date] == 0:
            continue
        told = state.price[date]
        if not state.laid[date]:
            told = least_price(facts, state, date, NOTHING)
        if not lay(search, state, date):
            return BROKEN
        price, wrap = state.price[date], state.wrap[date]
        earliest = call_rested(search, state, date, rested)
        if earliest != facts.rules.floor:
            price, _, wrap = recall(search, state, date, earliest)
            if price == NEVER:
                return BROKEN
        total += price - told
        if total >= limit:
            return BROKEN
        rested = facts.offset[date] * DATE_MIN + wrap + facts.rules.rest
    return total


@compiled
def call_rested(search: Search, state: State, date: int, rested: int) -> int:
    """From when a date is called: as a rested crew, unless that has not rested by then."""
    facts = search.facts
    early = rested - facts.offset[date] * DATE_MIN
    if lay(search, state, date) and state.call[date] >= early:
        return facts.rules.floor
    return -(-early // REST_STEP_MIN) * REST_STEP_MIN
