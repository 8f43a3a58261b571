"""A way that is clicked on the map."""

import pytest

from scout.actions.map.way import measure_way, word_length, word_way
from scout.domain.point import Wgs84

# One minute of latitude is a sea mile; at 22.7° north it has 1845.6 m on the ellipsoid.
START, NORTH = Wgs84(lat=22.7, lon=114.35), Wgs84(lat=22.7 + 1 / 60, lon=114.35)


def test_a_minute_of_latitude_is_a_sea_mile_of_these_parts():
    """There and back is twice as far."""
    assert (0, pytest.approx(1845.6, abs=0.5), pytest.approx(3691.2, abs=1)) == measure_way(
        [START, NORTH, START]
    )


def test_each_point_says_the_leg_and_the_whole():
    """Nothing at the first, the leg at the second, then both."""
    assert ["", "1.85 km", "1.85 km · Σ 3.69 km"] == word_way([START, NORTH, START])


def test_a_way_of_no_points_says_nothing():
    """Before the first click there is no word, at the first an empty one."""
    assert ([], [""]) == (word_way([]), word_way([START]))


@pytest.mark.parametrize(
    ("metres", "words"), [(0, "0 m"), (999.4, "999 m"), (999.6, "1.00 km"), (12345, "12.35 km")]
)
def test_lengths_are_metres_then_kilometres(metres, words):
    """A kilometre is where one changes to the other, after rounding."""
    assert words == word_length(metres)
