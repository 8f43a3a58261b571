"""A plan while it is sought: on which date each task is, and what the tasks of a date add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.array import zero_row, zero_table
from scout.schedule.search.draft import NO_DAY
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.facts import BRIGHT, DARK, NEVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.array import Flags, Ints, IntTable, Masks
    from scout.schedule.sketch.facts import Facts


class State(NamedTuple):
    """``day`` per task: the number of its date, or ``NO_DAY``.

    Per date: minutes and eighths of work and a ``sign`` that stands for its tasks; tasks per turn,
    per place, per place under the sun and after dusk, per member; minutes per place. ``price``,
    ``call`` and ``wrap`` of the date as it is laid out, ``NEVER`` where it cannot be; they count
    only where it is ``laid``.
    """

    day: Ints
    minutes: Ints
    eighths: Ints
    tasks: Ints
    sign: Masks
    turns: IntTable
    places: IntTable
    bright: IntTable
    dark: IntTable
    cast: IntTable
    stay: IntTable
    price: Ints
    call: Ints
    wrap: Ints
    laid: Flags


def make_state(facts: Facts, day: Sequence[int]) -> State:
    """The state with the tasks on these dates, nothing added up: see ``count_all``."""
    dates, places = len(facts.offset), len(facts.been)
    return State(
        day=np.array(day, dtype=np.int64),
        minutes=zero_row(dates),
        eighths=zero_row(dates),
        tasks=zero_row(dates),
        sign=np.zeros(dates, dtype=np.uint64),
        turns=zero_table(dates, facts.turns),
        places=zero_table(dates, places),
        bright=zero_table(dates, places),
        dark=zero_table(dates, places),
        cast=zero_table(dates, len(facts.day_cny)),
        stay=zero_table(dates, places),
        price=zero_row(dates),
        call=zero_row(dates),
        wrap=zero_row(dates),
        laid=np.zeros(dates, dtype=np.bool_),
    )


def copy_state(state: State) -> State:
    """Another one that is alike."""
    return State._make(np.copy(array) for array in state)


@compiled
def overwrite(state: State, other: State) -> None:
    """Make the state what the other is."""
    for task in range(len(state.day)):
        state.day[task] = other.day[task]
    for date in range(len(state.tasks)):
        state.minutes[date] = other.minutes[date]
        state.eighths[date] = other.eighths[date]
        state.tasks[date] = other.tasks[date]
        state.sign[date] = other.sign[date]
        state.price[date] = other.price[date]
        state.call[date] = other.call[date]
        state.wrap[date] = other.wrap[date]
        state.laid[date] = other.laid[date]
        for turn in range(state.turns.shape[1]):
            state.turns[date, turn] = other.turns[date, turn]
        for member in range(state.cast.shape[1]):
            state.cast[date, member] = other.cast[date, member]
        for place in range(state.places.shape[1]):
            state.places[date, place] = other.places[date, place]
            state.bright[date, place] = other.bright[date, place]
            state.dark[date, place] = other.dark[date, place]
            state.stay[date, place] = other.stay[date, place]


@compiled
def count_all(facts: Facts, state: State) -> None:
    """Add up what was made with ``make_state``."""
    for task in range(len(state.day)):
        if state.day[task] != NO_DAY:
            _count(facts, state, task, state.day[task], 1)


@compiled
def count_waiting(state: State) -> int:
    """How many tasks are on no date."""
    count = 0
    for task in range(len(state.day)):
        count += state.day[task] == NO_DAY
    return count


@compiled
def put(facts: Facts, state: State, task: int, date: int) -> None:
    """A task that is on no date on this one."""
    state.day[task] = date
    _count(facts, state, task, date, 1)


@compiled
def take(facts: Facts, state: State, task: int) -> None:
    """A task off its date."""
    _count(facts, state, task, state.day[task], -1)
    state.day[task] = NO_DAY


@compiled
def _count(facts: Facts, state: State, task: int, date: int, sign: int) -> None:
    kind = facts.kind[task]
    place, sky = facts.place[kind], facts.sky[kind]
    state.tasks[date] += sign
    state.minutes[date] += sign * facts.minutes[task]
    state.eighths[date] += sign * facts.eighths[task]
    state.sign[date] ^= facts.salt[task]
    state.turns[date, facts.turn[kind]] += sign
    state.places[date, place] += sign
    state.stay[date, place] += sign * facts.minutes[task]
    if sky == BRIGHT:
        state.bright[date, place] += sign
    elif sky == DARK:
        state.dark[date, place] += sign
    for at in range(facts.who_at[task], facts.who_at[task + 1]):
        state.cast[date, facts.who[at]] += sign
    state.laid[date] = False
    state.price[date] = NEVER
