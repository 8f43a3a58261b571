"""How far apart many points are, over the ellipsoid, all at once and closely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.point import Wgs84

Reals = NDArray[np.float64]

CLOSE_KM = 300.0
"""Up to here ``arcs_km`` keeps within ``arc_error_km``."""

_EQUATOR_KM = 6378.137
_ECCENTRICITY_2 = 0.00669437999014
_CURVATURE_KM = 6367.5  # between the least and the largest radius of a vertical section
_DOUBT = 1e-3  # twice what those radii differ by can do, in parts of (way / radius)²
_LEAST_KM = 1e-9


def stand_in_space(points: Sequence[Wgs84]) -> Reals:
    """Where points on the ellipsoid stand in space: kilometres from the earth's centre, n × 3."""
    lat = np.radians(np.array([point.lat for point in points], dtype=np.float64))
    lon = np.radians(np.array([point.lon for point in points], dtype=np.float64))
    normal = _EQUATOR_KM / np.sqrt(1 - _ECCENTRICITY_2 * np.sin(lat) ** 2)
    level = normal * np.cos(lat)
    up = normal * (1 - _ECCENTRICITY_2) * np.sin(lat)
    return np.stack((level * np.cos(lon), level * np.sin(lon), up), axis=1)


def arcs_km(starts: Reals, ends: Reals) -> Reals:
    """The way over the ellipsoid from each start to each end (both as they stand in space).

    The straight chord through the earth, lengthened as on a sphere: no sine a pair. Below
    ``CLOSE_KM`` it differs from the geodesic by no more than ``arc_error_km``.
    """
    chord_2 = np.zeros((len(starts), len(ends)))
    for axis in range(3):
        step = starts[:, axis, None] - ends[None, :, axis]
        chord_2 += step * step
    bent = chord_2 / (24 * _CURVATURE_KM**2)
    return np.sqrt(chord_2) * (1 + bent * (1 + 2.7 * bent))


def arc_error_km(arcs: Reals) -> Reals:
    """How far the geodesic can be from such an arc, in kilometres: 3 cm at 100 km."""
    return arcs**3 * (_DOUBT / _CURVATURE_KM**2) + _LEAST_KM
