"""Which incoming places are there already: by their names or by their points.

A similar name counts within the error of both points. Nothing is merged here.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from scout.domain.text import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.domain.location import Location, Position
    from scout.domain.point import Wgs84
    from scout.domain.text import Bilingual

_METRES_A_DEGREE = 111_320.0
_EAST = 0.92  # a degree of longitude in degrees of latitude, here
_SAME_M, _EXACT_M = 15.0, 30
"""Two places this near whose points are as exact are taken for one: a house has that width."""
_ALIKE = 0.8  # of the signs in order; 龙田世居 and 龙湾世居 are two houses
_LEAST_SIGNS = 3  # shorter names are alike by chance
_FURTHEST_M = 3_000.0
"""No further off is a twin, whatever the names: one as common as 社区公园 is in every community.
The very same name is told up to here, since one of the two points may be in the wrong datum."""


class TwinBy(StrEnum):
    """Why two places are taken for one."""

    NAME = "name"
    ALIKE = "alike"
    POINT = "point"


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The place that is there already, why, and how far off in metres (``None``: nobody knows)."""

    other: Location
    by: TwinBy
    far_m: float | None


class _Grid:
    """Places whose points are right within ``exact_m``, by squares of about ``side_m``."""

    def __init__(self, exact_m: float, side_m: float) -> None:
        self.exact_m = exact_m
        self._side_m = side_m
        self._squares = defaultdict[tuple[int, int], list["Location"]](list)

    def add(self, place: Location, at: Position) -> None:
        self._squares[self._square(at)].append(place)

    def near(self, at: Position) -> Iterator[Location]:
        """All within reach of a point, and some beyond."""
        reach_m = min(at.exact_m + self.exact_m, _FURTHEST_M)
        rings = math.ceil(reach_m / self._side_m)
        row, column = self._square(at)
        for north in range(row - rings, row + rings + 1):
            for east in range(column - rings, column + rings + 1):
                yield from self._squares.get((north, east), ())

    def _square(self, at: Position) -> tuple[int, int]:
        side = self._side_m / _METRES_A_DEGREE
        return math.floor(at.point.lat / side), math.floor(at.point.lon * _EAST / side)


class TwinIndex:
    """Finds the twin of a place among many; a place can be added as they come."""

    def __init__(self, places: Iterable[Location] = ()) -> None:
        self._by_name = defaultdict[str, list["Location"]](list)
        self._grids = (_Grid(100.0, 200.0), _Grid(_FURTHEST_M, 1500.0))
        for place in places:
            self.add(place)

    def add(self, place: Location) -> None:
        """One more place to be found."""
        for name in names_of(place):
            self._by_name[name].append(place)
        at = place.position
        if at is not None:
            fine, coarse = self._grids
            (fine if at.exact_m <= fine.exact_m else coarse).add(place, at)

    def find(self, place: Location, *, around_m: float = 0.0) -> Twin | None:
        """The likeliest twin: of the same name, then of a similar one, then at the same point.

        ``around_m``: also what lies so near, whatever it is called; for photos.
        """
        found = [
            twin
            for other in self._near(place)
            if (twin := _compare(place, other, around_m=around_m))
        ]
        return min(found, key=_rank, default=None)

    def _near(self, place: Location) -> Iterator[Location]:
        seen: set[str] = set()
        named = (other for name in names_of(place) for other in self._by_name.get(name, ()))
        at = place.position
        around = (one for grid in self._grids for one in grid.near(at)) if at else ()
        for other in (*named, *around):
            if other.id not in seen:
                seen.add(other.id)
                yield other


def names_of(place: Location) -> frozenset[str]:
    """Its names as they are compared."""
    return _fold(place.name)


@lru_cache(maxsize=100_000)
def _fold(name: Bilingual) -> frozenset[str]:
    return frozenset((fold_name(name.zh), fold_name(name.en)))


def _far_m(here: Wgs84, there: Wgs84) -> float:
    """Metres in a plane about the district: within a thousandth, and a hundred times quicker."""
    east = (here.lon - there.lon) * math.cos(math.radians((here.lat + there.lat) / 2))
    return math.hypot(east, here.lat - there.lat) * _METRES_A_DEGREE


def _compare(one: Location, other: Location, *, around_m: float) -> Twin | None:
    here, there = one.position, other.position
    far_m = _far_m(here.point, there.point) if here and there else None
    reach_m = here.exact_m + there.exact_m if here and there else 0
    exact_m = max(here.exact_m, there.exact_m) if here and there else 0
    by = _find_reason(one, other, far_m=far_m, reach_m=min(max(reach_m, _SAME_M), _FURTHEST_M))
    if by is None and far_m is not None:
        is_there = far_m <= _SAME_M and exact_m <= _EXACT_M
        by = TwinBy.POINT if is_there or far_m <= around_m else None
    return Twin(other=other, by=by, far_m=far_m) if by else None


def _find_reason(
    one: Location, other: Location, *, far_m: float | None, reach_m: float
) -> TwinBy | None:
    """What their names say, where they are near enough for it to say anything."""
    if names_of(one) & names_of(other) and (far_m is None or far_m <= _FURTHEST_M):
        return TwinBy.NAME
    if far_m is not None and far_m <= reach_m and _are_alike(one, other):
        return TwinBy.ALIKE
    return None


def _are_alike(one: Location, other: Location) -> bool:
    """Whether a name is nearly the other, or holds it: 大万世居 and 大万世居（坪山）."""
    return any(
        _is_like(first, second)
        for first in names_of(one)
        for second in names_of(other)
        if min(len(first), len(second)) >= _LEAST_SIGNS
    )


def _is_like(first: str, second: str) -> bool:
    if first in second or second in first:
        return True
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _rank(twin: Twin) -> tuple[int, float]:
    far_m = math.inf if twin.far_m is None else twin.far_m
    return list(TwinBy).index(twin.by), far_m
