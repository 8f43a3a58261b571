"""Which incoming places are there already: by their names or by their points.

A similar name counts within the error of both points. Nothing is merged here.
"""

from __future__ import annotations

import math
from collections import defaultdict
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.text import fold_name
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.domain.location import Location
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


class _Standing(NamedTuple):
    """A place by its point, with all that others near it are held against."""

    lat: float
    lon: float
    exact_m: int
    names: tuple[str, ...]
    place: Location


class _Grid:
    """Places whose points are right within ``exact_m``, by squares of about ``side_m``."""

    def __init__(self, exact_m: float, side_m: float) -> None:
        self.exact_m = exact_m
        self._side_m = side_m
        self._squares = defaultdict[tuple[int, int], list[_Standing]](list)

    def add(self, one: _Standing) -> None:
        self._squares[self._square(one)].append(one)

    def near(self, here: _Standing) -> Iterator[_Standing]:
        """All within reach of a point, and some beyond."""
        reach_m = min(here.exact_m + self.exact_m, _FURTHEST_M)
        rings = math.ceil(reach_m / self._side_m)
        row, column = self._square(here)
        for north in range(row - rings, row + rings + 1):
            for east in range(column - rings, column + rings + 1):
                yield from self._squares.get((north, east), ())

    def _square(self, one: _Standing) -> tuple[int, int]:
        side = self._side_m / _METRES_A_DEGREE
        return math.floor(one.lat / side), math.floor(one.lon * _EAST / side)


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
        one = _stand(place)
        if one is not None:
            fine, coarse = self._grids
            (fine if one.exact_m <= fine.exact_m else coarse).add(one)

    def find(self, place: Location, *, around_m: float = 0.0) -> Twin | None:
        """The likeliest twin: of the same name, then of a similar one, then at the same point.

        ``around_m``: also what lies so near, whatever it is called; for photos.
        """
        here = _stand(place)
        named = list(self._of_same_name(place, here))
        if named or here is None:  # nothing is likelier than a name
            return min(named, key=_rank, default=None)
        around = (
            twin
            for grid in self._grids
            for other in grid.near(here)
            if (twin := _compare(here, other, around_m=around_m))
        )
        return min(around, key=_rank, default=None)

    def _of_same_name(self, place: Location, here: _Standing | None) -> Iterator[Twin]:
        """Not too far off, as far as anybody knows where both are."""
        for name in names_of(place):
            for other in self._by_name.get(name, ()):
                there = _stand(other) if here else None
                far_m = _far_m(here, there) if here and there else None
                if far_m is None or far_m <= _FURTHEST_M:
                    yield Twin(other=other, by=TwinBy.NAME, far_m=far_m)


def names_of(place: Location) -> frozenset[str]:
    """Its names as they are compared."""
    return _fold(place.name)


@lru_cache(maxsize=100_000)
def _fold(name: Bilingual) -> frozenset[str]:
    return frozenset((fold_name(name.zh), fold_name(name.en)))


def _stand(place: Location) -> _Standing | None:
    at = place.position
    if at is None:
        return None
    return _Standing(at.point.lat, at.point.lon, at.exact_m, tuple(names_of(place)), place)


def _far_m(here: _Standing, there: _Standing) -> float:
    """Metres in a plane about the district: within a thousandth, and a hundred times quicker."""
    east = (here.lon - there.lon) * math.cos(math.radians((here.lat + there.lat) / 2))
    return math.hypot(east, here.lat - there.lat) * _METRES_A_DEGREE


def _compare(here: _Standing, there: _Standing, *, around_m: float) -> Twin | None:
    """Whether two places of other names are one: by similar names, or by their points."""
    reach_m = min(max(here.exact_m + there.exact_m, _SAME_M), _FURTHEST_M)
    if abs(here.lat - there.lat) * _METRES_A_DEGREE > max(reach_m, around_m):
        return None
    far_m = _far_m(here, there)
    if far_m <= reach_m and _are_alike(here.names, there.names):
        return Twin(other=there.place, by=TwinBy.ALIKE, far_m=far_m)
    is_there = far_m <= _SAME_M and max(here.exact_m, there.exact_m) <= _EXACT_M
    if is_there or far_m <= around_m:
        return Twin(other=there.place, by=TwinBy.POINT, far_m=far_m)
    return None


def _are_alike(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether a name is nearly the other, or holds it: 大万世居 and 大万世居（坪山）."""
    return any(is_like(first, second) for first in some for second in others)


def is_like(first: str, second: str) -> bool:
    """Whether a folded name is nearly the other, or holds it; short ones never are."""
    least = min(len(first), len(second))
    if least < _LEAST_SIGNS:
        return False
    if first in second or second in first:
        return True
    enough = _ALIKE * (len(first) + len(second)) / 2  # signs that stand in both
    if least < enough or sum(map(second.__contains__, first)) < enough:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _rank(twin: Twin) -> tuple[int, float]:
    far_m = math.inf if twin.far_m is None else twin.far_m
    return list(TwinBy).index(twin.by), far_m
