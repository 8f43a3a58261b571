"""Work in pieces of one turn, light and date, alike casts together; compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.array import zero_row
from scout.schedule.search.draft import NO_DAY
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.dice import pick, roll
from scout.schedule.sketch.facts import NEVER
from scout.schedule.sketch.sums import More

if TYPE_CHECKING:
    from scout.schedule.array import Flags, Floats, Ints, Masks
    from scout.schedule.sketch.facts import Facts
    from scout.schedule.sketch.state import State

PIECE_MIN = np.array([60, 120, 240], dtype=np.int64)
"""Minutes that a piece has at most: small ones to polish, large ones to move a setting whole."""


class Pieces(NamedTuple):
    """Pieces of work: each is a chain of tasks, from ``head`` by ``after`` to the end.

    ``open``: the piece of a date that still grows. ``order``: the pieces in the order of their
    ``weight``, which is the less the sooner. ``size``: how many there are.
    """

    open: Ints
    head: Ints
    tail: Ints
    after: Ints
    minutes: Ints
    eighths: Ints
    weight: Floats
    order: Ints
    size: Ints


def make_pieces(facts: Facts) -> Pieces:
    """Room for as many pieces as there are tasks."""
    tasks = len(facts.kind)
    return Pieces(
        open=zero_row(len(facts.offset) + 1),
        head=zero_row(tasks),
        tail=zero_row(tasks),
        after=zero_row(tasks),
        minutes=zero_row(tasks),
        eighths=zero_row(tasks),
        weight=np.zeros(tasks, dtype=np.float64),
        order=zero_row(tasks),
        size=zero_row(1),
    )


@compiled
def cut(facts: Facts, state: State, pieces: Pieces, some: Flags, most: int) -> None:
    """Some of the tasks in pieces of one kind and date, none of more minutes than that.

    The dates are those of the ``state``. A single task may take more.
    """
    count, kind = 0, NEVER
    for task in facts.ranked:
        if not some[task]:
            continue
        if facts.kind[task] != kind:
            kind = facts.kind[task]
            pieces.open[:] = NEVER
        at = state.day[task] + 1
        piece = pieces.open[at]
        if piece == NEVER or pieces.minutes[piece] + facts.minutes[task] > most:
            piece, count = count, count + 1
            pieces.open[at], pieces.head[piece] = piece, task
            pieces.minutes[piece], pieces.eighths[piece] = 0, 0
        else:
            pieces.after[pieces.tail[piece]] = task
        pieces.tail[piece], pieces.after[task] = task, NEVER
        pieces.minutes[piece] += facts.minutes[task]
        pieces.eighths[piece] += facts.eighths[task]
    pieces.size[0] = count


@compiled
def draw_most(dice: Masks) -> int:
    """How many minutes a piece has at most."""
    return PIECE_MIN[pick(dice, len(PIECE_MIN))]


@compiled
def sort_pieces(facts: Facts, pieces: Pieces, dice: Masks) -> None:
    """The longest first, place after place, or by chance."""
    way = pick(dice, 3)
    for piece in range(pieces.size[0]):
        kind = facts.kind[pieces.head[piece]]
        if way == 0:
            pieces.weight[piece] = -pieces.minutes[piece]
        elif way == 1:
            pieces.weight[piece] = facts.place[kind] * facts.turns + facts.turn[kind]
        else:
            pieces.weight[piece] = roll(dice)
    order_by_weight(pieces)


@compiled
def order_by_weight(pieces: Pieces) -> None:
    """Fill in the order of the pieces; equal ones stay as they were cut."""
    for piece in range(pieces.size[0]):
        slot = piece
        while slot > 0 and pieces.weight[pieces.order[slot - 1]] > pieces.weight[piece]:
            pieces.order[slot] = pieces.order[slot - 1]
            slot -= 1
        pieces.order[slot] = piece


@compiled
def add_up(facts: Facts, pieces: Pieces, piece: int) -> More:
    """A piece as work that comes to a date."""
    return More(facts.kind[pieces.head[piece]], pieces.minutes[piece], pieces.eighths[piece])


@compiled
def is_waiting(state: State, pieces: Pieces, piece: int) -> bool:
    """Whether all of a piece is on no date."""
    task = pieces.head[piece]
    while task != NEVER:
        if state.day[task] != NO_DAY:
            return False
        task = pieces.after[task]
    return True
