"""The nearest hospital is named only where no error of the points could make another nearer."""

from math import cos, radians, sin

from hypothesis import given
from hypothesis import strategies as st

from scout.domain.location import Position
from scout.domain.point import Wgs84
from scout.geo.distance import geodesic_km
from scout.geo.emergency import find_nearest

M_A_DEGREE = 111_320.0
_ANGLE, _SHARE = st.floats(0, 360), st.floats(0, 1)


def _at(north_m, east_m, exact_m=10):
    """A position so many metres from a point in the district."""
    lat = 22.7 + north_m / M_A_DEGREE
    lon = 114.35 + east_m / (M_A_DEGREE * cos(radians(22.7)))
    return Position(point=Wgs84(lat=lat, lon=lon), exact_m=exact_m, source="invented")


_POSITION = st.builds(_at, st.floats(-9000, 9000), st.floats(-9000, 9000), st.integers(1, 1500))


def _really(position, angle, share):
    """Where a place may really be: somewhere within its error."""
    metres = position.exact_m * share * 0.999  # the plane here is not quite the ellipsoid
    point = position.point
    lat = point.lat + metres * sin(radians(angle)) / M_A_DEGREE
    lon = point.lon + metres * cos(radians(angle)) / (M_A_DEGREE * cos(radians(point.lat)))
    return Wgs84(lat=lat, lon=lon)


@given(here=_POSITION, others=st.lists(_POSITION, min_size=1, max_size=4), data=st.data())
def test_what_is_named_is_the_nearest_wherever_the_points_really_are(here, others, data):
    """Whatever happens within the errors; and its distance lies between the two that are told."""
    found = find_nearest(here, others)
    if found is None:
        return
    start = _really(here, data.draw(_ANGLE), data.draw(_SHARE))
    ends = [_really(other, data.draw(_ANGLE), data.draw(_SHARE)) for other in others]
    far = [1000 * geodesic_km(start, end) for end in ends]
    assert far[found.number] == min(far)
    assert found.least_m - 1 <= far[found.number] <= found.most_m + 1


def test_the_difference_must_be_larger_than_the_errors():
    """At 1 and 3 km: ±1200 m says nothing, ±200 m does; one alone is the nearest."""
    here = _at(0, 0)
    assert find_nearest(here, [_at(1000, 0, 1200), _at(-3000, 0, 1200)]) is None
    found = find_nearest(here, [_at(-3000, 0, 200), _at(1000, 0, 200)])
    assert 1 == found.number
    assert 990 < found.far_m < 1010
    assert find_nearest(_at(0, 0, 900), [_at(-3000, 0, 200), _at(1000, 0, 200)]) is None
    assert 0 == find_nearest(here, [_at(5000, 0, 4000)]).number
    assert find_nearest(here, []) is None
