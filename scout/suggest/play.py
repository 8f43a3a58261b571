"""What the covering chooses from: needs that must match move as one, all others by themselves.

Exact: needs at one spot have one column per spot that plays them all, needs at one location a
column per combination of their spots there, with the misfit and dressing of all added up.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.wish import MustMatch, Sameness
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scout.domain.need import Need
    from scout.domain.wish import NeedWish
    from scout.suggest.array import Ints
    from scout.suggest.matching.matching import Matching


@dataclass(frozen=True, slots=True, kw_only=True)
class Plays:
    """Columns, sorted by group: ``group``, ``location``, and what is lost and paid by each.

    ``members``: the needs of each group, as indexes into the matching's needs. ``parts``: for each
    column the pairs of the matching that it plays, one a member. ``misfit`` is in thousandths of
    fit times eighths of a page, ``cny`` the dressing, ``rank`` the tie-break: the place of the
    spots in the order of their ids.
    """

    members: tuple[tuple[int, ...], ...]
    group: Ints
    location: Ints
    misfit: Ints
    cny: Ints
    rank: Ints
    parts: tuple[tuple[int, ...], ...] | None
    pair: Ints

    def pairs_of(self, columns: Iterable[int]) -> list[int]:
        """The pairs of the matching that these columns play."""
        if self.parts is None:
            return [int(self.pair[column]) for column in columns]
        return [pair for column in columns for pair in self.parts[column]]


def weigh_pages(needs: Sequence[Need]) -> Ints:
    """The eighths of each need, one at least."""
    return np.array([max(1, need.length.count) for need in needs], dtype=np.int64)


def rank_spots(matching: Matching) -> Ints:
    """For each pair the place of its spot in the order of the ids, among those that play."""
    table, pairs = matching.table, matching.pairs
    able = np.unique(pairs.location)
    by_id = sorted(able.tolist(), key=lambda place: matching.locations[place].id)
    place = np.zeros(len(matching.locations), dtype=np.int64)
    place[by_id] = np.arange(len(by_id))
    most = int(table.number.max(initial=0)) + 1
    rank: Ints = place[pairs.location] * most + table.number[pairs.spot]
    return rank


def collect_plays(matching: Matching, about: Sequence[NeedWish], *, rank: Ints) -> Plays:
    """The columns of all needs that can be played; a group that cannot match has none."""
    pairs = matching.pairs
    eighths = weigh_pages(matching.needs)
    misfit = (1000 - pairs.fit.astype(np.int64)) * eighths[pairs.need]
    values = (misfit, pairs.cny.astype(np.int64), rank)
    played = np.unique(pairs.need).tolist()
    bundles = _bundle(matching.needs, about, played=played)
    if all(len(bundle) == len(bundle[0]) == 1 for bundle in bundles):
        group = np.searchsorted(np.asarray(played, dtype=np.int64), pairs.need)
        return Plays(
            members=tuple((need,) for need in played),
            group=group,
            location=pairs.location.astype(np.int64),
            misfit=values[0],
            cny=values[1],
            rank=values[2],
            parts=None,
            pair=np.arange(len(pairs.need), dtype=np.int64),
        )
    return _combine(matching, bundles, values=values)


Bundle = tuple[tuple[int, ...], ...]
"""Needs that share a location, in parts that share a spot."""


def _bundle(
    needs: Sequence[Need], about: Sequence[NeedWish], *, played: Sequence[int]
) -> list[Bundle]:
    """The needs that can be played, gathered by the wishes to match, in the order of the first."""
    number = {need.id: index for index, need in enumerate(needs)}
    spot = {need: need for need in played}
    place = {need: need for need in played}
    for wish in about:
        if isinstance(wish, MustMatch):
            them = [number[name] for name in wish.needs if number.get(name) in spot]
            _join(place, them)
            if wish.at is Sameness.SPOT:
                _join(spot, them)
    bundles: dict[int, dict[int, list[int]]] = {}
    for need in played:
        parts = bundles.setdefault(_root(place, need), {})
        parts.setdefault(_root(spot, need), []).append(need)
    return [tuple(tuple(part) for part in parts.values()) for parts in bundles.values()]


def _join(parent: dict[int, int], them: Sequence[int]) -> None:
    for need in them[1:]:
        one, other = sorted((_root(parent, them[0]), _root(parent, need)))
        parent[other] = one


def _root(parent: Mapping[int, int], need: int) -> int:
    while parent[need] != need:
        need = parent[need]
    return need


def _combine(matching: Matching, bundles: Sequence[Bundle], *, values: tuple[Ints, ...]) -> Plays:
    location, spot = matching.pairs.location, matching.pairs.spot
    rows: list[tuple[int, int, tuple[int, ...]]] = []
    for group, bundle in enumerate(bundles):
        options = [_same_spot(matching, part, spot=spot) for part in bundle]
        by_place: dict[int, list[list[tuple[int, ...]]]] = {}
        for index, choices in enumerate(options):
            for choice in choices:
                at = by_place.setdefault(int(location[choice[0]]), [[] for _ in options])
                at[index].append(choice)
        for place in sorted(by_place):
            rows += [
                (group, place, tuple(pair for part in chosen for pair in part))
                for chosen in product(*by_place[place])
            ]
    parts = tuple(row[2] for row in rows)
    summed = [np.array([int(v[list(p)].sum()) for p in parts], dtype=np.int64) for v in values]
    return Plays(
        members=tuple(tuple(need for part in bundle for need in part) for bundle in bundles),
        group=np.array([row[0] for row in rows], dtype=np.int64),
        location=np.array([row[1] for row in rows], dtype=np.int64),
        misfit=summed[0],
        cny=summed[1],
        rank=summed[2],
        parts=parts,
        pair=np.array([part[0] for part in parts], dtype=np.int64),
    )


def _same_spot(matching: Matching, needs: Sequence[int], *, spot: Ints) -> list[tuple[int, ...]]:
    """For each spot that plays all of these needs the pairs of them."""
    at: dict[int, list[int]] = {}
    for need in needs:
        for pair in range(*matching.need_pairs(need).indices(len(spot))):
            at.setdefault(int(spot[pair]), []).append(pair)
    return [tuple(found) for found in at.values() if len(found) == len(needs)]
