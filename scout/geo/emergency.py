"""Which of several places is the nearest, as far as inexact points can tell.

On a call sheet a wrong hospital is worse than none: where the errors of the points are larger than
the difference between the nearest two, nobody knows which is nearer, and nothing is answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.geo.distance import geodesic_km

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Position

_M = 1000.0


class Nearest(NamedTuple):
    """The number of the nearest among those asked for, and how far it is in metres, as the crow.

    It is as near as ``least_m`` or as far as ``most_m``, by the errors of both points.
    """

    number: int
    far_m: float
    least_m: float
    most_m: float


def find_nearest(here: Position, others: Sequence[Position]) -> Nearest | None:
    """The one that is nearest wherever within their errors the points really are, or ``None``.

    A point that is right within r may move by r, and each distance to it with it; so one place is
    surely nearer than another where their distances differ by more than the errors of both and
    twice that of ``here``. Straight lines: a river or a hill is not seen.
    """
    if not others:
        return None
    far = [geodesic_km(here.point, other.point) * _M for other in others]
    number = min(range(len(others)), key=lambda one: far[one] + others[one].exact_m)
    most = far[number] + others[number].exact_m + 2 * here.exact_m
    if any(far[one] - other.exact_m <= most for one, other in enumerate(others) if one != number):
        return None
    doubt = others[number].exact_m + here.exact_m
    return Nearest(number, far[number], max(0.0, far[number] - doubt), far[number] + doubt)
