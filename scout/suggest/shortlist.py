"""For each need of a set the place that plays it there, and the best others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.shortlist import Shortlist
from scout.suggest.matrix import best_pairs

if TYPE_CHECKING:
    from scout.domain.location_set import LocationSet
    from scout.suggest.array import Ints
    from scout.suggest.matching.matching import Matching


def list_shortlists(
    matching: Matching, location_set: LocationSet, *, alternates: int
) -> tuple[Shortlist, ...]:
    """In the order of the needs; up to so many alternates each, the best fit first, then the ids.

    Needs that the set does not play have none.
    """
    best = best_pairs(matching)
    chosen = {one.candidate.need_id: one.candidate for one in location_set.assignments}
    found = []
    for number, need in enumerate(matching.needs):
        if need.id not in chosen:
            continue
        first = chosen[need.id]
        pairs = best[matching.pairs.need[best] == number]
        others = _rank(matching, pairs, leaving=first.location_id)[:alternates]
        candidates = (first, *(matching.candidate(pair) for pair in others))
        found.append(Shortlist(need_id=need.id, candidates=candidates))
    return tuple(found)


def _rank(matching: Matching, pairs: Ints, *, leaving: str) -> list[int]:
    """Pairs of one need at other places, the best first; real places before sets to be built."""
    places = {pair: matching.locations[matching.pairs.location[pair]] for pair in pairs.tolist()}
    others = [pair for pair, place in places.items() if place.id != leaving]
    return sorted(
        others,
        key=lambda pair: (
            places[pair].stage is not None,
            -int(matching.pairs.fit[pair]),
            places[pair].id,
        ),
    )
