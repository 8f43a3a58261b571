"""Minutes among many points at once are those of each pair, to the minute."""

import itertools
import random

import numpy as np
import pytest

from scout.domain.point import Wgs84
from scout.geo.arc import CLOSE_KM, arc_error_km, arcs_km, stand_in_space
from scout.geo.distance import geodesic_km
from scout.geo.travel import GeodesicEstimator, TravelRules, typed_travel

DISTRICT = (22.62, 114.26, 0.17, 0.18)
PROVINCE = (22.0, 113.0, 1.8, 2.0)
FAR_NORTH = (69.0, 15.0, 1.5, 3.0)
EVERYWHERE = (-89.0, -179.0, 178.0, 358.0)

STATION = Wgs84(lat=22.7087, lon=114.3227)
MUSEUM = Wgs84(lat=22.6985, lon=114.3560)


def _scatter(box, number, seed):
    """So many points of a box, and some of them twice."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable case, no secret
    south, west, high, wide = box
    points = [Wgs84(lat=south + dice.random() * high, lon=west + dice.random() * wide)
              for _ in range(number)]  # fmt: skip
    return [*points, *points[:3]]


def _one_by_one(estimator, points):
    """The table as it is by definition."""
    return [
        [0 if i == j else estimator.between(a, b).minutes for j, b in enumerate(points)]
        for i, a in enumerate(points)
    ]


@pytest.mark.parametrize(
    ("box", "number", "seed"),
    [(DISTRICT, 80, 1), (DISTRICT, 66, 2), (PROVINCE, 40, 3), (FAR_NORTH, 40, 4),
     (EVERYWHERE, 16, 5)],
)  # fmt: skip
def test_every_pair_is_what_it_is_alone(box, number, seed):
    """Across the ridge, near and far, and points that coincide."""
    points, estimator = _scatter(box, number, seed), GeodesicEstimator()
    assert _one_by_one(estimator, points) == estimator.minutes(points).tolist()


def test_ways_along_and_through_the_corners_of_the_ridge_agree():
    """Ends on the ridge, ways through its corners and along it: the doubtful are asked singly."""
    corners = [(114.30, 22.65), (114.33, 22.65), (114.36, 22.65), (114.36, 22.68)]
    rules = TravelRules(factor=1.3, factor_short=1.75, short_km=1.0, factor_ridge=1.7,
                        ridge=tuple(corners), slow_km_h=25, fast_km_h=30, fixed_min=4)  # fmt: skip
    steps = [-0.03, 0.0, 0.015, 0.03, 0.06]
    points = [Wgs84(lat=22.65 + up, lon=114.30 + along)
              for up in steps for along in steps]  # fmt: skip
    estimator = GeodesicEstimator(rules=rules)
    assert _one_by_one(estimator, points) == estimator.minutes(points).tolist()


def test_an_edge_of_rounding_is_asked_of_the_pair_itself():
    """A fixed part that puts the mean of one pair exactly on half a minute."""
    plain = GeodesicEstimator()
    km = geodesic_km(STATION, MUSEUM) * 1.3
    for end in (10.5, 11.5):
        fixed = end - (km / 30 * 60 + km / 25 * 60) / 2
        rules = TravelRules(factor=1.3, factor_short=1.75, short_km=1.0, factor_ridge=1.7,
                            ridge=(), slow_km_h=25, fast_km_h=30, fixed_min=fixed)  # fmt: skip
        estimator = GeodesicEstimator(rules=rules)
        alone = estimator.between(STATION, MUSEUM).minutes
        assert alone == estimator.minutes([STATION, MUSEUM])[0, 1]
    assert plain.between(STATION, MUSEUM).minutes == plain.minutes([MUSEUM, STATION])[0, 1]


def test_an_edge_of_the_short_ways_is_asked_of_the_pair_itself():
    """A way exactly as long as the limit is no short way; one hair shorter is."""
    km = geodesic_km(STATION, MUSEUM)
    for limit in (km, np.nextafter(km, 10)):
        rules = TravelRules(factor=1.3, factor_short=2.6, short_km=float(limit), factor_ridge=1.7,
                            ridge=(), slow_km_h=25, fast_km_h=30, fixed_min=4)  # fmt: skip
        estimator = GeodesicEstimator(rules=rules)
        alone = estimator.between(STATION, MUSEUM).minutes
        assert alone == estimator.minutes([STATION, MUSEUM])[1, 0]


def test_typed_times_win_wherever_a_point_stands():
    """Both ways, for each place at such a point, also between two places at one point."""
    points = [STATION, MUSEUM, STATION, Wgs84(lat=22.72, lon=114.37)]
    typed = {
        frozenset((STATION, MUSEUM)): typed_travel(25, 6.1),
        frozenset((STATION,)): typed_travel(1, 0.1),
        frozenset((MUSEUM, Wgs84(lat=22.6, lon=114.3))): typed_travel(99, 9.9),
    }
    estimator = GeodesicEstimator(typed)
    table = estimator.minutes(points)
    assert [0, 25, 1] == table[0, :3].tolist()
    assert _one_by_one(estimator, points) == table.tolist()


@pytest.mark.parametrize("number", [0, 1])
def test_few_points_make_a_small_table(number):
    """No point, no row; one point is nought minutes from itself."""
    assert [[0]] * number == GeodesicEstimator().minutes([STATION] * number).tolist()


@pytest.mark.parametrize("box", [DISTRICT, PROVINCE, FAR_NORTH, EVERYWHERE])
def test_the_close_formula_keeps_within_its_error(box):
    """Against the geodesic, up to the length for which it promises that."""
    points = _scatter(box, 60, 6)
    space = stand_in_space(points)
    arcs = arcs_km(space, space)
    errors = arc_error_km(arcs)
    short = [(i, j) for i, j in itertools.combinations(range(60), 2) if arcs[i, j] < CLOSE_KM]
    assert short
    assert all(
        abs(arcs[pair] - geodesic_km(points[pair[0]], points[pair[1]])) < errors[pair]
        for pair in short
    )
