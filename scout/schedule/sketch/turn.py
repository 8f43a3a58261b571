"""Whole days change dates: what is shot together stays so, the cast is held less; compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.search.draft import NO_DAY
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.dice import pick
from scout.schedule.sketch.state import put, take

if TYPE_CHECKING:
    from scout.schedule.sketch.search import Search

SWAP, LATER, EARLIER, WAYS = 0, 1, 2, 4
"""Two days change places, the first goes to the other or the other to it; else all turn round."""


@compiled
def turn_dates(search: Search) -> bool:
    """Turn days of the plan on trial; ``False`` where there are too few, or a task may not move."""
    facts, state, dice = search.facts, search.trial, search.dice
    count = 0
    for date in range(len(state.tasks)):
        if state.tasks[date] > 0:
            search.used[count] = date
            count += 1
    if count < 2:  # noqa: PLR2004 - one day has no order
        return False
    first, last = pick(dice, count), pick(dice, count - 1)
    if last >= first:
        last += 1
    _turn(search, count, (min(first, last), max(first, last)), pick(dice, WAYS))
    for task in range(len(state.day)):
        day = state.day[task]
        if day != NO_DAY and not facts.may[search.goes[day], task]:
            return False
    for task in range(len(state.day)):
        day = search.now.day[task]
        if day != NO_DAY and search.goes[day] != day:
            take(facts, state, task)
            put(facts, state, task, search.goes[day])
    return True


@compiled
def _turn(search: Search, count: int, ends: tuple[int, int], way: int) -> None:
    """To which date each used one goes."""
    first, last = ends
    used, goes = search.used, search.goes
    for slot in range(count):
        goes[used[slot]] = used[slot]
    if way == SWAP:
        goes[used[first]], goes[used[last]] = used[last], used[first]
    elif way == LATER:
        for slot in range(first + 1, last + 1):
            goes[used[slot]] = used[slot - 1]
        goes[used[first]] = used[last]
    elif way == EARLIER:
        for slot in range(first, last):
            goes[used[slot]] = used[slot + 1]
        goes[used[last]] = used[first]
    else:
        for slot in range(first, last + 1):
            goes[used[slot]] = used[first + last - slot]
