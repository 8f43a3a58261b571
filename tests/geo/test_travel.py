"""Travel is a range with its source, and a person's own time wins."""

from scout.domain.point import Wgs84
from scout.geo.travel import GeodesicEstimator, typed_travel

STATION = Wgs84(lat=22.7087, lon=114.3227)
MUSEUM = Wgs84(lat=22.6985, lon=114.3560)
ACROSS_THE_STREET = Wgs84(lat=22.7090, lon=114.3240)
BEYOND_THE_RIDGE = Wgs84(lat=22.6390, lon=114.3282)


def test_a_drive_is_a_range_around_thirteen_tenths_of_the_line():
    """3.6 km as the crow flies are about 4.7 km of road, a dozen minutes, low to high."""
    travel = GeodesicEstimator().between(STATION, MUSEUM)
    assert 4.4 < travel.km < 5.0
    assert 10 <= travel.minutes_low < travel.minutes < travel.minutes_high <= 20
    assert "1.3" in travel.source.text("en")
    assert "估算" in travel.source.text("zh")


def test_both_ways_take_the_same():
    """The estimate knows no one-way streets."""
    estimator = GeodesicEstimator()
    assert estimator.between(STATION, MUSEUM) == estimator.between(MUSEUM, STATION)


def test_short_ways_are_more_crooked():
    """Below 1 km the factor is larger."""
    travel = GeodesicEstimator().between(STATION, ACROSS_THE_STREET)
    assert "1.75" in travel.source.text("en")
    assert travel.minutes_low >= 4


def test_the_ridge_is_gone_around():
    """A pair on two sides of the Maluan ridge takes the larger factor."""
    assert "1.7" in GeodesicEstimator().between(MUSEUM, BEYOND_THE_RIDGE).source.text("en")


def test_a_typed_time_wins_in_both_directions():
    """What a person timed is used as it is."""
    typed = typed_travel(25, 6.1)
    estimator = GeodesicEstimator({frozenset((STATION, MUSEUM)): typed})
    assert typed == estimator.between(MUSEUM, STATION)
    assert typed != estimator.between(STATION, BEYOND_THE_RIDGE)
