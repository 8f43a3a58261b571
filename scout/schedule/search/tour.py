"""The order in which a unit works through its locations: near ones after one another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Location
    from scout.schedule.job.leg import Legs

_MANY = 15
"""Up to here every location is tried as the first one; beyond, only the two farthest apart."""


def order_tour(locations: Sequence[Location], legs: Legs) -> tuple[Location, ...]:
    """A short open tour: nearest neighbour from several starts, then 2-opt; ties by order."""
    if not locations:
        return ()
    minutes = [
        [0 if a is b else max(legs.drive_min(a, b), legs.drive_min(b, a)) for b in locations]
        for a in locations
    ]
    tours = [_shorten(_walk_nearest(minutes, start), minutes) for start in _pick_starts(minutes)]
    best = min(tours, key=lambda tour: _length(tour, minutes))
    return tuple(locations[index] for index in best)


def _pick_starts(minutes: list[list[int]]) -> list[int]:
    count = len(minutes)
    if count <= _MANY:
        return list(range(count))
    pairs = ((a, b) for a in range(count) for b in range(a))
    far, near = max(pairs, key=lambda pair: minutes[pair[0]][pair[1]])
    return [near, far]


def _walk_nearest(minutes: list[list[int]], start: int) -> list[int]:
    tour, left = [start], set(range(len(minutes))) - {start}
    while left:
        row = minutes[tour[-1]]
        nearest = min(left, key=lambda index: (row[index], index))
        tour.append(nearest)
        left.remove(nearest)
    return tour


def _shorten(tour: list[int], minutes: list[list[int]]) -> list[int]:
    """Turn stretches round for as long as that saves a minute."""
    improved = True
    while improved:
        improved = False
        for first in range(len(tour) - 1):
            for last in range(first + 1, len(tour)):
                if _saving(tour, first, last=last, minutes=minutes) > 0:
                    tour[first : last + 1] = reversed(tour[first : last + 1])
                    improved = True
    return tour


def _saving(tour: list[int], first: int, *, last: int, minutes: list[list[int]]) -> int:
    saving = 0
    if first > 0:
        saving += minutes[tour[first - 1]][tour[first]] - minutes[tour[first - 1]][tour[last]]
    if last + 1 < len(tour):
        saving += minutes[tour[last]][tour[last + 1]] - minutes[tour[first]][tour[last + 1]]
    return saving


def _length(tour: list[int], minutes: list[list[int]]) -> int:
    return sum(minutes[a][b] for a, b in pairwise(tour))
