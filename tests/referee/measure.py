"""What a set of choices comes to, and which wishes about needs it breaks, from scratch."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations

from scout.domain.wish import (
    KeepApart,
    Measure,
    MustMatch,
    NearEachOther,
    NeverThere,
    PlayHere,
    Sameness,
    Weights,
)
from scout.geo.travel import GeodesicEstimator

PAGE = 8000  # thousandths of fit times eighths: a page that does not fit at all


@cache
def _travel():
    return GeodesicEstimator()


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What a set can be good at, each the smaller the better.

    How many places, thousandths that fits lack times eighths, 元, estimated minutes.
    """

    places: int
    misfit: int
    cost: int
    spread: int

    def under(self, goal):
        """The values that a goal compares, in its order; weights give one sum."""
        if isinstance(goal, Weights):
            money = goal.place * self.places + goal.money * self.cost + goal.minute * self.spread
            return (money * PAGE + goal.page * self.misfit,)
        values = {
            Measure.PLACES: self.places,
            Measure.FIT: self.misfit,
            Measure.COST: self.cost,
            Measure.SPREAD: self.spread,
        }
        return tuple(values[measure] for measure in goal)

    @property
    def all(self):
        """All four."""
        return self.places, self.misfit, self.cost, self.spread


def weigh(need):
    """The eighths of a need, one at least."""
    return max(1, need.length.count)


def minutes_between(one, other):
    """Estimated minutes from one location to another; ``None`` where a position is unknown."""
    if one.id == other.id:
        return 0
    if one.position is None or other.position is None:
        return None
    return _travel().between(one.position.point, other.position.point).minutes


def measure_spread(locations):
    """The most minutes between two of these; those without a position do not count."""
    drives = (minutes_between(one, other) for one, other in combinations(locations, 2))
    return max((drive for drive in drives if drive is not None), default=0)


def measure_set(played, instance):
    """The values of a set of choices, one a need."""
    weights = {need.id: weigh(need) for need in instance.needs}
    used = {choice.location for choice in played}
    locations = [place for place in instance.locations if place.id in used]
    fees = sum(place.fee_cny_day for place in locations)
    return Values(
        places=len(locations),
        misfit=sum((1000 - choice.fit) * weights[choice.need] for choice in played),
        cost=fees + sum(choice.cny for choice in played),
        spread=measure_spread(locations),
    )


def find_broken(wishes, at, *, locations):
    """The wishes about needs that these places break; ``at`` gives (location, spot) by need.

    Needs that are missing in ``at`` break nothing. ``locations`` are by id.
    """
    return [wish for wish in wishes.about if _breaks(wish, at, locations)]


def _breaks(wish, at, locations):
    if isinstance(wish, PlayHere | NeverThere):
        if wish.need not in at:
            return False
        place, spot = at[wish.need]
        there = wish.place in (place, f"{place}/{spot}")
        return there is isinstance(wish, NeverThere)
    here = [at[name] for name in dict.fromkeys(wish.needs) if name in at]
    if isinstance(wish, MustMatch):
        return len(set(here) if wish.at is Sameness.SPOT else {place for place, _ in here}) > 1
    if isinstance(wish, KeepApart):
        return len({place for place, _ in here}) < len(here)
    if isinstance(wish, NearEachOther):
        pairs = combinations([locations[place] for place, _ in here], 2)
        drives = [minutes_between(one, other) for one, other in pairs]
        return any(drive is None or drive > wish.minutes for drive in drives)
    raise TypeError(f"no rule for {wish!r}")
