"""The datum in which the map is drawn."""

import pytest

from scout.actions.map.frame import Frame, word_cursor
from scout.domain.point import Wgs84
from scout.geo.distance import geodesic_km

POINT = Wgs84(lat=22.7, lon=114.35)


@pytest.mark.parametrize("frame", Frame)
def test_a_point_is_read_where_it_is_drawn(frame):
    """What is drawn and clicked again is the same point, to a millimetre."""
    assert geodesic_km(POINT, frame.read(*frame.show(POINT))) < 1e-6


def test_shifted_tiles_shift_the_drawing():
    """In Pingshan by some 588 m to the south-east: north goes down, east goes up."""
    lat, lon = Frame.GCJ02.show(POINT)
    assert 580 < 1000 * geodesic_km(POINT, Wgs84(lat=lat, lon=lon)) < 600
    assert lat < POINT.lat
    assert lon > POINT.lon


def test_a_ring_stays_a_ring():
    """Longitude first, and as many corners as before."""
    ring = [(114.3, 22.6), (114.4, 22.6), (114.4, 22.7), (114.3, 22.6)]
    assert ring == Frame.WGS84.show_ring(ring)
    drawn = Frame.GCJ02.show_ring(ring)
    assert (len(ring), drawn[0]) == (len(drawn), drawn[-1])


def test_what_is_no_point_on_earth_is_refused():
    """A page that tells nonsense is not believed."""
    with pytest.raises(ValueError, match="out of range"):
        Frame.WGS84.read(91.0, 0.0)


def test_a_point_is_worded_in_both_datums():
    """To be copied with six digits in one of them; under the pointer with five in both."""
    assert "22.700000, 114.350000" == Frame.WGS84.word(POINT)
    lat, lon = Frame.GCJ02.show(POINT)
    assert f"WGS-84 22.70000, 114.35000   GCJ-02 {lat:.5f}, {lon:.5f}" == word_cursor(POINT)
