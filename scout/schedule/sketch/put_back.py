"""Work that is off its dates goes back where it costs least, compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.search.draft import NO_DAY
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.cutting import add_up, cut, draw_most, is_waiting, sort_pieces
from scout.schedule.sketch.dice import roll
from scout.schedule.sketch.facts import NEVER
from scout.schedule.sketch.search import guess, lay
from scout.schedule.sketch.state import count_waiting, put, take
from scout.schedule.sketch.sums import (
    BROKEN,
    NOTHING,
    count_idle,
    keeps_matches,
    least_price,
    may_share,
    price_change,
    price_member,
    price_rest,
    span_member,
)

if TYPE_CHECKING:
    from scout.schedule.array import Ints
    from scout.schedule.sketch.facts import Facts
    from scout.schedule.sketch.search import Search
    from scout.schedule.sketch.state import State

BLINK = 0.03
"""How often the best date is passed over, which keeps the search from going in rings."""

MOST_OPTIONS = 6
"""Dates that are laid out with a piece that fits where it seemed to not at all."""


@compiled
def put_back(search: Search, limit: int) -> bool:
    """Each piece that is out where it seems to cost least; else where the clock says so.

    ``False`` as soon as it is sure that the plan would cost the limit or more.
    """
    facts, state, pieces, dice = search.facts, search.trial, search.pieces, search.dice
    cut(facts, search.now, pieces, search.out, draw_most(dice))
    sort_pieces(facts, pieces, dice)
    for number in range(pieces.size[0]):
        piece = pieces.order[number]
        _place(search, piece)
    if not _release_broken(search, limit):
        return False
    for number in range(pieces.size[0]):
        piece = pieces.order[number]
        if is_waiting(state, pieces, piece):
            _insert(search, piece, MOST_OPTIONS)
    if count_waiting(state) == 0:
        return True
    for task in range(len(search.out)):
        search.out[task] = state.day[task] == NO_DAY
    cut(facts, search.trial, pieces, search.out, 0)
    for piece in range(pieces.size[0]):
        _insert(search, piece, len(state.tasks))
    return True


@compiled
def _place(search: Search, piece: int) -> None:
    """A piece on the date where it seems to cost least, if on any."""
    _list_added(search, piece)
    while True:
        date = _choose(search)
        if date == NEVER:
            return
        _put_piece(search, piece, date)
        if keeps_matches(search.facts, search.trial):
            return
        _take_piece(search, piece)
        search.added[date] = BROKEN


@compiled
def _put_piece(search: Search, piece: int, date: int) -> None:
    task = search.pieces.head[piece]
    while task != NEVER:
        put(search.facts, search.trial, task, date)
        task = search.pieces.after[task]


@compiled
def _take_piece(search: Search, piece: int) -> None:
    task = search.pieces.head[piece]
    while task != NEVER:
        take(search.facts, search.trial, task)
        task = search.pieces.after[task]


@compiled
def _choose(search: Search) -> int:
    """The date on which a piece costs least, now and then the next one; ``NEVER`` for none."""
    added = search.added
    while True:
        best = NEVER
        for date in range(len(added)):
            if added[date] < BROKEN and (best == NEVER or added[date] < added[best]):
                best = date
        if best == NEVER or roll(search.dice) >= BLINK:
            return best
        added[best] = BROKEN


@compiled
def _list_added(search: Search, piece: int) -> None:
    """What a piece adds at least on each date; ``BROKEN`` where it cannot be."""
    facts, state, pieces = search.facts, search.trial, search.pieces
    added, more = search.added, add_up(facts, pieces, piece)
    _list_rest(search, piece)
    last = NEVER
    for date in range(len(added)):
        if state.tasks[date] > 0:
            last = date
    for date in range(len(added)):
        fresh = state.tasks[date] == 0 and date > last
        if fresh and facts.alike and date > last + 1:
            added[date] = BROKEN  # an unused date at the end is like the one before it
        elif not _may(search, piece, date) or not may_share(facts, state, date, more):
            added[date] = BROKEN
        else:
            grown = least_price(facts, state, date, more)
            added[date] += grown - least_price(facts, state, date, NOTHING)


@compiled
def _may(search: Search, piece: int, date: int) -> bool:
    """Whether each task of a piece may be shot on a date, whatever else is."""
    task = search.pieces.head[piece]
    while task != NEVER:
        if not search.facts.may[date, task]:
            return False
        task = search.pieces.after[task]
    return True


@compiled
def _list_rest(search: Search, piece: int) -> None:
    """What a piece adds on each date in cast, splits, idle dates and changes."""
    facts, state, pieces = search.facts, search.trial, search.pieces
    prices, added = facts.prices, search.added
    place = facts.place[facts.kind[pieces.head[piece]]]
    idle, visited = count_idle(facts, state, NEVER), facts.been[place] > 0
    for date in range(len(added)):
        visited = visited or state.places[date, place] > 0
    for date in range(len(added)):
        added[date] = 0
        if visited and state.places[date, place] == 0:
            added[date] += prices.split
        if state.tasks[date] == 0:
            added[date] += prices.idle * (count_idle(facts, state, date) - idle)
    task = pieces.head[piece]
    while task != NEVER:
        for date in range(len(added)):
            added[date] += price_change(facts, task, date)
        task = pieces.after[task]
    for member in range(len(facts.day_cny)):
        if _has_member(search, piece, member):
            _add_member(facts, state, member, added)


@compiled
def _has_member(search: Search, piece: int, member: int) -> bool:
    facts, task = search.facts, search.pieces.head[piece]
    while task != NEVER:
        for at in range(facts.who_at[task], facts.who_at[task + 1]):
            if facts.who[at] == member:
                return True
        task = search.pieces.after[task]
    return False


@compiled
def _add_member(facts: Facts, state: State, member: int, added: Ints) -> None:
    """What it adds on each date that a member works there too."""
    count, first, last = span_member(state, member)
    before = price_member(facts, member, (count, first, last))
    for date in range(len(added)):
        if state.cast[date, member] == 0:
            begins = date if first == NEVER else min(first, date)
            span = (count + 1, begins, max(last, date))
            added[date] += price_member(facts, member, span) - before


@compiled
def _release_broken(search: Search, limit: int) -> bool:
    """Take back from each date that cannot be laid out what was put there in this round."""
    state = search.trial
    if guess(search, state) >= limit:
        return False
    for date in range(len(state.tasks)):
        if state.tasks[date] == 0 or state.laid[date]:
            continue
        if lay(search, state, date):
            if guess(search, state) >= limit:
                return False
            continue
        for task in range(len(search.out)):
            if search.out[task] and state.day[task] == date:
                take(search.facts, state, task)
    return True


@compiled
def _insert(search: Search, piece: int, most: int) -> None:
    """A piece on the date where the clock says that it costs least, of so many at most."""
    facts, state = search.facts, search.trial
    _list_added(search, piece)
    added = search.added
    least, best = BROKEN, NEVER
    base = price_rest(facts, state)
    for _ in range(most):
        date = _choose(search)
        if date == NEVER or added[date] >= least:
            break
        added[date] = BROKEN
        if state.tasks[date] > 0 and not lay(search, state, date):
            continue
        before = state.price[date] if state.tasks[date] > 0 else 0
        _put_piece(search, piece, date)
        if keeps_matches(facts, state) and lay(search, state, date):
            cost = price_rest(facts, state) - base + state.price[date] - before
            if cost < least:
                least, best = cost, date
        _take_piece(search, piece)
    if best != NEVER:
        _put_piece(search, piece, best)
