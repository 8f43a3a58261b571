"""Which incoming places are there already: by the same or a similar name close by, or one point.

Two points are as far apart as they are, less what both may be wrong by; nothing is merged here.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.text import fold_name
from scout.geo.distance import geodesic_km

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.domain.location import Location, Position

_M = 1000.0
_CELL_DEG = 0.01  # about 1.1 km; what is further off than a cell is no twin unless it has the name
_SAME_M, _EXACT_M = 15.0, 30
"""Two places this near whose points are as exact are taken for one: a house has that width."""
_ALIKE = 0.75  # of the signs in order
_LEAST_SIGNS = 3  # shorter names are alike by chance
_FURTHEST_M = 3_000.0
"""An error radius reaches no further: a name as common as 社区公园 is in every community."""


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


class TwinIndex:
    """Finds the twin of a place among many; a place can be added as they come."""

    def __init__(self, places: Iterable[Location] = ()) -> None:
        self._by_name = defaultdict[str, list["Location"]](list)
        self._by_cell = defaultdict[tuple[int, int], list["Location"]](list)
        for place in places:
            self.add(place)

    def add(self, place: Location) -> None:
        """One more place to be found."""
        for name in names_of(place):
            self._by_name[name].append(place)
        if place.position is not None:
            self._by_cell[_cell(place.position)].append(place)

    def find(self, place: Location) -> Twin | None:
        """The likeliest twin: of the same name, then of a similar one, then at the same point."""
        found = [twin for other in self._near(place) if (twin := _compare(place, other))]
        return min(found, key=_rank, default=None)

    def _near(self, place: Location) -> Iterator[Location]:
        seen: set[str] = set()
        lists = [self._by_name[name] for name in names_of(place) if name in self._by_name]
        if place.position is not None:
            row, column = _cell(place.position)
            steps = [(row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
            lists += [self._by_cell[step] for step in steps if step in self._by_cell]
        for other in (one for places in lists for one in places):
            if other.id not in seen:
                seen.add(other.id)
                yield other


def names_of(place: Location) -> set[str]:
    """Its names as they are compared."""
    return {fold_name(place.name.zh), fold_name(place.name.en)}


def _cell(position: Position) -> tuple[int, int]:
    point = position.point
    return math.floor(point.lat / _CELL_DEG), math.floor(point.lon / _CELL_DEG)


def _compare(one: Location, other: Location) -> Twin | None:
    here, there = one.position, other.position
    same_name = bool(names_of(one) & names_of(other))
    if here is None or there is None:
        return Twin(other=other, by=TwinBy.NAME, far_m=None) if same_name else None
    far_m = geodesic_km(here.point, there.point) * _M
    reach_m = min(max(here.exact_m + there.exact_m, _SAME_M), _FURTHEST_M)
    if far_m <= reach_m and (same_name or _are_alike(one, other)):
        return Twin(other=other, by=TwinBy.NAME if same_name else TwinBy.ALIKE, far_m=far_m)
    is_exact = max(here.exact_m, there.exact_m) <= _EXACT_M
    if far_m <= _SAME_M and is_exact:
        return Twin(other=other, by=TwinBy.POINT, far_m=far_m)
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
