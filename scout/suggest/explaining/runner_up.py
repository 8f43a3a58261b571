"""The best other place for each need of a set, and what the set's figures would become with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.location_set import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.suggest.array import Ints
    from scout.suggest.matching.matching import Matching
    from scout.suggest.question import Question

NONE = -1


def find_runner_ups(question: Question, played: Ints) -> Ints:
    """For each played pair the best pair of its need at another location, ``NONE`` without one.

    The best fit, then what costs the set least (dressing, and a day's hire where the set does not
    use the place), then the first in the order of the ids.
    """
    pairs, count = question.matching.pairs, len(question.matching.needs)
    home = np.full(count, NONE, dtype=np.int64)
    home[pairs.need[played]] = pairs.location[played]
    at_home = home[pairs.need]
    rows = np.flatnonzero((at_home != NONE) & (at_home != pairs.location))
    rows = _lowest(rows, -pairs.fit[rows], need=pairs.need, count=count)
    hire = question.fee.copy()
    hire[home[home != NONE]] = 0
    cost = hire[pairs.location[rows]] + pairs.cny[rows]
    rows = _lowest(rows, cost, need=pairs.need, count=count)
    best = _first_by_id(question.matching, rows)
    return np.array([best.get(need, NONE) for need in pairs.need[played].tolist()], dtype=np.int64)


def _lowest(rows: Ints, values: Ints, *, need: Ints, count: int) -> Ints:
    """Of these pairs those with the lowest value of their need."""
    least = np.full(count, np.iinfo(np.int64).max, dtype=np.int64)
    np.minimum.at(least, need[rows], values)
    lowest: Ints = rows[values == least[need[rows]]]
    return lowest


def _first_by_id(matching: Matching, rows: Ints) -> dict[int, int]:
    """For each need the pair whose location and spot come first."""
    pairs, table = matching.pairs, matching.table
    best: dict[int, tuple[str, int, int]] = {}
    for row in rows.tolist():
        place = matching.locations[pairs.location[row]].id
        key = place, int(table.number[pairs.spot[row]]), row
        need = int(pairs.need[row])
        best[need] = min(best.get(need, key), key)
    return {need: row for need, (_, _, row) in best.items()}


def measure_changes(
    question: Question, played: Ints, *, runner_ups: Sequence[int]
) -> tuple[Change | None, ...]:
    """What the whole set's figures become with each need moved to its runner-up, one at a time."""
    pairs = question.matching.pairs
    weight = question.pages[pairs.need[played]]
    whole = 1000 * max(1, int(weight.sum()))
    fits = int((pairs.fit[played].astype(np.int64) * weight).sum())
    moves = [(int(old), new) for old, new in zip(played, runner_ups, strict=True) if new != NONE]
    tour = _Tour(question, played, new=[new for _, new in moves])
    found: dict[int, Change] = {}
    for old, new in moves:
        here, there = int(pairs.location[old]), int(pairs.location[new])
        leaves, enters = tour.needs_at[here] == 1, there not in tour.needs_at
        page = int(question.pages[pairs.need[old]])
        gain = (int(pairs.fit[new]) - int(pairs.fit[old])) * page
        hire = enters * int(question.fee[there]) - leaves * int(question.fee[here])
        found[old] = Change(
            locations=enters - leaves,
            fee_cny=hire + int(pairs.cny[new]) - int(pairs.cny[old]),
            fit=(fits + gain) / whole - fits / whole,
            spread_min=tour.spread(without=here if leaves else NONE, plus=there) - tour.whole,
        )
    return tuple(found.get(int(old)) for old in played)


class _Tour:
    """The minutes among the places of a set and those that could replace one of them."""

    def __init__(self, question: Question, played: Ints, *, new: Sequence[int]) -> None:
        location = question.matching.pairs.location
        used, counts = np.unique(location[played], return_counts=True)
        self.needs_at = dict(zip(used.tolist(), counts.tolist(), strict=True))
        places = np.union1d(used, location[np.array(new, dtype=np.int64)]).astype(np.int64)
        self._minutes = question.minutes.among(places)
        self._at = {place: row for row, place in enumerate(places.tolist())}
        self._used = np.isin(places, used)
        self._without: dict[int, int] = {}
        self.whole = self.spread(without=NONE, plus=int(used[0])) if len(used) else 0

    def spread(self, *, without: int, plus: int) -> int:
        """The most minutes between two places of the set, without one and with another."""
        left = self._used
        if without != NONE:
            left = left.copy()
            left[self._at[without]] = False
        if without not in self._without:
            among = self._minutes[left][:, left]
            self._without[without] = int(among.max(initial=0))
        reach = int(self._minutes[self._at[plus]][left].max(initial=0))
        return max(self._without[without], reach)
