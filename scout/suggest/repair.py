"""A set whose places fell away, mended: everything that can stay stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.wish import PlayHere
from scout.suggest.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.location_set import LocationSet
    from scout.domain.wish import Wishes
    from scout.suggest.array import Ints
    from scout.suggest.question import Question


def without(wishes: Wishes, lost: Iterable[str]) -> Wishes:
    """The wishes when places are lost: they are banned, and nobody insists on them any more.

    ``lost`` are ids of locations, or ``location/spot``.
    """
    gone = frozenset(lost)
    return replace(
        wishes,
        ban=wishes.ban | gone,
        keep=frozenset(name for name in wishes.keep if not _is_gone(name, gone)),
        about=tuple(
            wish
            for wish in wishes.about
            if not (isinstance(wish, PlayHere) and _is_gone(wish.place, gone))
        ),
    )


def _is_gone(name: str, gone: frozenset[str]) -> bool:
    return name in gone or name.partition("/")[0] in gone


def stay_scope(question: Question, before: LocationSet) -> Scope:
    """Fewest pages moved first, then fewest places that were not in the set."""
    return Scope(
        problem=question.problem,
        first=((question.ones * 0, _moved_pages(question, before)), _new_places(question, before)),
    )


def _moved_pages(question: Question, before: LocationSet) -> Ints:
    """For each column the eighths of its needs that it plays at another spot than before."""
    matching, plays = question.matching, question.plays
    home = np.full(len(matching.needs), -1, dtype=np.int64)
    spots = _spot_numbers(question, before)
    for number, need in enumerate(matching.needs):
        home[number] = spots.get(need.id, -1)
    pages = question.pages
    moved = (home != -1)[matching.pairs.need] & (home[matching.pairs.need] != matching.pairs.spot)
    cost = np.where(moved, pages[matching.pairs.need], 0)
    return np.array(
        [int(cost[plays.pairs_of([column])].sum()) for column in range(len(plays.group))]
        if plays.parts is not None
        else cost,
        dtype=np.int64,
    )


def _spot_numbers(question: Question, before: LocationSet) -> dict[str, int]:
    """The spot of each need in the old set, as an index into the table of spots."""
    matching, number = question.matching, question.location_number
    table = matching.table
    found: dict[str, int] = {}
    for entry in before.assignments:
        place = number.get(entry.candidate.location_id, -1)
        if place < 0:
            continue
        spots = matching.locations[place].spots
        inside = next((n for n, s in enumerate(spots) if s.id == entry.candidate.spot_id), -1)
        at = np.flatnonzero((table.location == place) & (table.number == inside))
        if len(at):
            found[entry.candidate.need_id] = int(at[0])
    return found


def _new_places(question: Question, before: LocationSet) -> tuple[Ints, Ints]:
    new = question.ones.copy()
    for name in before.location_ids:
        if name in question.location_number:
            new[question.location_number[name]] = 0
    return new, question.zeros


def common_scope(question: Question, before: LocationSet) -> Scope:
    """Fewest places that are in the set already: a backup stands on its own feet."""
    place = question.ones - _new_places(question, before)[0]
    return Scope(problem=question.problem, first=((place, question.zeros),))
