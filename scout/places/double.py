"""Places that are there twice: of one name as near as their points allow, or at one point."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scout.domain.text import fold_name
from scout.geo.distance import geodesic_km

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.domain.location import Location

_SAME_M = 15.0
"""Two places this near whose points are as exact are taken for one: a house has that width."""
_EXACT_M = 30
_DATUM_M = 700.0
"""As far a point is moved that was read in another datum than it was written in."""
_M = 1000.0


def find_doubles(locations: Iterable[Location]) -> Iterator[tuple[Location, Location]]:
    """Each pair once, in the order of the places.

    Places are compared within a cell of some metres, or of one name.
    """
    cells, shown = defaultdict[object, list["Location"]](list), set[frozenset[str]]()
    for place in locations:
        for key in _keys(place):
            for other in cells[key]:
                pair = frozenset((place.id, other.id))
                if pair not in shown and is_double(place, other):
                    shown.add(pair)
                    yield place, other
            cells[key].append(place)


def is_double(one: Location, other: Location) -> bool:
    """Whether two records speak of one place, as far as names and points tell.

    Of one name they do within the errors of both points and the shift of a mistaken datum, and
    where either has no point; of different names at one point, where both are exact.
    """
    here, there = one.position, other.position
    same_name = bool(_names(one) & _names(other))
    if here is None or there is None:
        return same_name
    apart_m = geodesic_km(here.point, there.point) * _M
    if same_name and apart_m <= here.exact_m + there.exact_m + _DATUM_M:
        return True
    return max(here.exact_m, there.exact_m) <= _EXACT_M and apart_m <= _SAME_M


def _names(place: Location) -> set[str]:
    return {fold_name(place.name.zh), fold_name(place.name.en)}


def _keys(place: Location) -> Iterator[object]:
    """Two doubles have one of these in common."""
    yield from _names(place)
    if place.position is not None:
        lat, lon = (round(x * 4000) for x in (place.position.point.lat, place.position.point.lon))
        yield from ((lat + i, lon + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
