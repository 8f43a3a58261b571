"""Which work is taken off its dates together, since it may go elsewhere together; compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.schedule.search.draft import NO_DAY
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.cutting import cut, draw_most, order_by_weight
from scout.schedule.sketch.dice import pick, roll
from scout.schedule.sketch.facts import NEVER

if TYPE_CHECKING:
    from scout.schedule.array import Masks
    from scout.schedule.sketch.facts import Facts
    from scout.schedule.sketch.search import Search
    from scout.schedule.sketch.state import State

MOST_PIECES = 10
"""So many pieces that are alike are taken at most."""

UP_TO = np.cumsum(np.array([0.12, 0.18, 0.2, 0.5]))
"""Below which number a short day, a place, two places or what is alike is taken: found by trying on
invented shoots."""

SHORT_OF = 3
"""Of so many days the shortest is taken."""


@compiled
def pick_out(search: Search) -> None:
    """Mark related work as out: a short day, a place, two places, or pieces that are alike."""
    facts, state, dice = search.facts, search.now, search.dice
    search.out[:] = False
    seed = pick_task(state, dice)
    if seed == NEVER:
        return
    way = roll(dice)
    if way < UP_TO[0]:
        _mark_day(search, _pick_short(state, dice))
    elif way < UP_TO[1]:
        _mark_place(search, facts.place[facts.kind[seed]])
    elif way < UP_TO[2]:
        _mark_places(search, seed, pick_task(state, dice))
    else:
        _mark_alike(search, seed)


@compiled
def pick_date(state: State, dice: Masks) -> int:
    """A used date by chance; ``NEVER`` where there is none."""
    used = 0
    for date in range(len(state.tasks)):
        used += state.tasks[date] > 0
    if used == 0:
        return NEVER
    left = pick(dice, used)
    for date in range(len(state.tasks)):
        if state.tasks[date] > 0:
            if left == 0:
                return date
            left -= 1
    return NEVER


@compiled
def pick_task(state: State, dice: Masks) -> int:
    """A task of a used date by chance; ``NEVER`` where there is none."""
    date = pick_date(state, dice)
    if date == NEVER:
        return NEVER
    left = pick(dice, state.tasks[date])
    for task in range(len(state.day)):
        if state.day[task] == date:
            if left == 0:
                return task
            left -= 1
    return NEVER


@compiled
def _pick_short(state: State, dice: Masks) -> int:
    best = pick_date(state, dice)
    for _ in range(SHORT_OF - 1):
        other = pick_date(state, dice)
        if state.minutes[other] < state.minutes[best]:
            best = other
    return best


@compiled
def _mark_day(search: Search, date: int) -> None:
    for task in range(len(search.out)):
        search.out[task] = search.now.day[task] == date


@compiled
def _mark_place(search: Search, place: int) -> None:
    """What is shot at a place on two of its days."""
    state, dice, facts = search.now, search.dice, search.facts
    chosen = (NEVER, NEVER)
    seen = 0
    for date in range(len(state.tasks)):
        if state.places[date, place] == 0:
            continue
        if seen < len(chosen):
            chosen = (date, chosen[0])
        else:
            slot = pick(dice, seen + 1)
            if slot == 0:
                chosen = (date, chosen[1])
            elif slot == 1:
                chosen = (chosen[0], date)
        seen += 1
    for task in range(len(search.out)):
        date = state.day[task]
        here = facts.place[facts.kind[task]] == place and date != NO_DAY
        search.out[task] = here and date in chosen


@compiled
def _mark_places(search: Search, seed: int, other: int) -> None:
    """What is shot at two places on the days of two tasks there."""
    state, facts = search.now, search.facts
    one, two = facts.place[facts.kind[seed]], facts.place[facts.kind[other]]
    for task in range(len(search.out)):
        place, date = facts.place[facts.kind[task]], state.day[task]
        there = place in (one, two)
        search.out[task] = there and date in (state.day[seed], state.day[other])


@compiled
def _mark_alike(search: Search, seed: int) -> None:
    """The pieces most like a task, with some chance."""
    facts, state, pieces, dice = search.facts, search.now, search.pieces, search.dice
    for task in range(len(search.out)):
        search.out[task] = state.day[task] != NO_DAY
    cut(facts, state, pieces, search.out, draw_most(dice))
    for piece in range(pieces.size[0]):
        pieces.weight[piece] = _distance(facts, pieces.head[piece], seed) + roll(dice)
    order_by_weight(pieces)
    search.out[:] = False
    most = min(1 + pick(dice, MOST_PIECES), pieces.size[0])
    for number in range(most):
        task = pieces.head[pieces.order[number]]
        while task != NEVER:
            search.out[task] = True
            task = pieces.after[task]


@compiled
def _distance(facts: Facts, one: int, other: int) -> float:
    """How little two tasks have in common: setting, place and cast, a point each."""
    a, b = facts.kind[one], facts.kind[other]
    far = 1.0 + (facts.turn[a] != facts.turn[b]) + (facts.place[a] != facts.place[b])
    both = 0
    mine = facts.who[facts.who_at[one] : facts.who_at[one + 1]]
    theirs = facts.who[facts.who_at[other] : facts.who_at[other + 1]]
    for member in mine:
        for rival in theirs:
            both += member == rival
    return far - both / max(1, len(mine) + len(theirs) - both)
