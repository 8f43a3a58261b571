"""The rule "never leave the district": inside, near the outline, outside."""

import hashlib
from itertools import pairwise

import pytest

from scout import paths
from scout.domain.location import Containment
from scout.domain.point import Gcj02, Wgs84
from scout.geo.datum import from_gcj02, to_gcj02
from scout.geo.district import load_district

DAWAN = Wgs84(lat=22.6829, lon=114.3374)


@pytest.fixture(scope="module")
def district():
    """The shipped outline."""
    return load_district()


def _beside(district, metres):
    """A point so many metres inside (positive) the westernmost vertex, along the parallel."""
    lon, lat = min(district.rings[0])
    return Wgs84(lat=lat, lon=lon + metres / 102_700)


def test_the_middle_is_inside_and_the_city_outside(district):
    """大万世居 is in the district; the city hall of Shenzhen, Yantian port and Huizhou are not."""
    outside = [(22.5431, 114.0579), (22.57, 114.27), (22.79, 114.46)]
    assert district.rule(DAWAN) is Containment.INSIDE
    assert {Containment.OUTSIDE} == {district.rule(Wgs84(lat=a, lon=b)) for a, b in outside}


def test_every_vertex_and_edge_middle_is_near(district):
    """On the line is near, never lost to rounding."""
    ring = district.rings[0]
    middles = [((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in pairwise(ring)]
    answers = {district.rule(Wgs84(lat=lat, lon=lon)) for lon, lat in (*ring, *middles)}
    assert {Containment.NEAR} == answers


@pytest.mark.parametrize(
    ("metres", "answer"),
    [(49, Containment.NEAR), (-49, Containment.NEAR), (-60, Containment.OUTSIDE)],
)
def test_near_is_fifty_metres_on_either_side(district, metres, answer):
    """49 m off the westernmost point is near, 60 m outside is outside."""
    assert answer is district.rule(_beside(district, metres))


def test_a_point_in_the_wrong_datum_is_caught(district):
    """An Amap point taken for GPS falls out near the east, and is right when converted."""
    caught = 0
    for lon, lat in district.rings[0][::20]:
        inside = Wgs84(lat=lat + 0.0010, lon=lon - 0.0015)
        if district.rule(inside) is not Containment.INSIDE:
            continue
        mistaken = to_gcj02(inside)
        if district.rule(Wgs84(lat=mistaken.lat, lon=mistaken.lon)) is Containment.OUTSIDE:
            caught += 1
            right = from_gcj02(Gcj02(lat=mistaken.lat, lon=mistaken.lon))
            assert district.rule(right) is Containment.INSIDE
    assert caught >= 5


def test_uncertainty_that_crosses_the_outline_is_told(district):
    """大万世居 lies kilometres inside: 300 m cannot reach out, 20 km can."""
    assert [False, True] == [district.reaches_out(DAWAN, radius) for radius in (300, 20_000)]


def test_the_outline_is_the_one_of_the_notice():
    """The file's hash stands in the NOTICE, with datum and source."""
    folder = paths.SEEDS / "pingshan"
    notice = (folder / "NOTICE.md").read_text(encoding="utf-8")
    assert hashlib.sha256((folder / "district.geojson").read_bytes()).hexdigest() in notice
    assert "WGS-84" in notice


def test_the_outline_has_the_published_shape(district):
    """1,184 vertices, within the bounding box of two independent outlines."""
    west, south, east, north = district.bounds
    assert 1184 == len(district.rings[0])
    assert 114.26 < west < 114.27
    assert 22.61 < south < 22.63
    assert 114.43 < east < 114.45
    assert 22.77 < north < 22.79
