"""What a set costs and gives, and how far apart its places are."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from scout.domain.location_set import Figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.candidate import Candidate
    from scout.domain.location import Location
    from scout.domain.need import Need
    from scout.domain.travel import TravelEstimator


def measure(
    chosen: Sequence[Candidate],
    *,
    needs: dict[str, Need],
    locations: dict[str, Location],
    minutes: dict[frozenset[str], int],
) -> Figures:
    """The figures of a set: one hire day a place, dressing on top; fit weighted by pages.

    A location whose position is unknown counts for nothing in the spread.
    """
    used = sorted({candidate.location_id for candidate in chosen})
    weights = [max(1, needs[candidate.need_id].length.count) for candidate in chosen]
    fit = sum(entry.fit * weight for entry, weight in zip(chosen, weights, strict=True))
    dressing = sum(candidate.dressing_cny for candidate in chosen)
    return Figures(
        locations=len(used),
        fee_cny=sum(locations[name].fee_cny_day for name in used) + dressing,
        fit=fit / max(1, sum(weights)),
        spread_min=max(
            (minutes.get(frozenset(pair), 0) for pair in combinations(used, 2)),
            default=0,
        ),
    )


def measure_minutes(
    locations: Sequence[Location], travel: TravelEstimator
) -> dict[frozenset[str], int]:
    """Estimated minutes between every two of these locations whose positions are known."""
    return {
        frozenset((one.id, other.id)): travel.between(
            one.position.point, other.position.point
        ).minutes
        for one, other in combinations(locations, 2)
        if one.position is not None and other.position is not None
    }
