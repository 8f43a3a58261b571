"""Which straight ways cross a ridge that no road crosses, for many ways at once."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Signs = NDArray[np.int8]
Marks = NDArray[np.bool_]

_LEVEL = 1e-9  # square degrees; a triangle as flat as this may lean to either side


class Ridge:
    """A line of points (longitude and latitude in degrees) and on which side of it others lie."""

    def __init__(self, line: tuple[tuple[float, float], ...]) -> None:
        self._line = np.array(line, dtype=np.float64).reshape(-1, 2)

    def sides(self, points: Reals) -> Signs:
        """On which side of each segment each point lies: 1, −1, and 0 for too close to say."""
        start, end = self._line[:-1], self._line[1:]
        along, off = end - start, points[:, None, :] - start[None, :, :]
        return _sign(along[:, 0] * off[:, :, 1] - along[:, 1] * off[:, :, 0])

    def crossed(self, starts: Reals, ends: Reals, *, sides: Signs) -> tuple[Marks, Marks]:
        """Which ways surely cross the ridge, and of which that cannot be said.

        ``sides`` is the product of the sides of both ends, ways × segments.
        """
        turns = [self._turn(starts, ends, corner=corner) for corner in self._line]
        across = np.zeros(len(starts), dtype=np.bool_)
        doubt = np.zeros(len(starts), dtype=np.bool_)
        for number, (one, other) in enumerate(pairwise(turns)):
            facing = one * other
            across |= (sides[:, number] < 0) & (facing < 0)
            doubt |= np.maximum(sides[:, number], facing) == 0
        return across & ~doubt, doubt

    @staticmethod
    def _turn(starts: Reals, ends: Reals, *, corner: Reals) -> Signs:
        """To which side of each way a point of the ridge lies."""
        one, other = starts - corner, ends - corner
        return _sign(one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0])


def _sign(area: Reals) -> Signs:
    return np.subtract(area > _LEVEL, area < -_LEVEL, dtype=np.int8)
