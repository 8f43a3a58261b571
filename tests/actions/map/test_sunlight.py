"""The sun over a place, as the map draws it."""

from datetime import date

import pytest

from scout.actions.library import open_library
from scout.actions.map.sunlight import light_place
from scout.domain.point import Wgs84
from scout.geo.sun import shadow_m

POINT = Wgs84(lat=22.70, lon=114.35)


@pytest.fixture(scope="module")
def library():
    """The shipped places, and the sun over them."""
    return open_library()


def _light(library, day, minute):
    return light_place(POINT, day, minute=minute, library=library)


def test_at_the_equinox_the_sun_rises_in_the_east(library):
    """Within two degrees of east and west, and at noon nearly as high as 90° less the latitude."""
    light = _light(library, date(2027, 3, 21), 12 * 60 + 30)
    assert 90 == pytest.approx(light.sunrise.azimuth_deg, abs=2)
    assert 270 == pytest.approx(light.sunset.azimuth_deg, abs=2)
    assert 90 - POINT.lat == pytest.approx(light.now.altitude_deg, abs=1)


def test_near_midsummer_the_noon_sun_stands_in_the_zenith(library):
    """Pingshan lies just south of the tropic: ten metres throw hardly a shadow."""
    light = _light(library, date(2027, 6, 21), 12 * 60 + 24)
    assert light.shadow_m < 0.6


def test_at_night_there_is_no_shadow(library):
    """Nor when the sun is about to set."""
    assert _light(library, date(2027, 3, 21), 0).shadow_m is None
    assert shadow_m(10, 0.5) is None


def test_a_shadow_is_as_long_as_its_pole_is_high_at_half_a_right_angle():
    """And longer the lower the sun."""
    assert 10 == pytest.approx(shadow_m(10, 45))
    assert shadow_m(10, 20) > shadow_m(10, 45)


def test_the_way_goes_from_sunrise_to_sunset_golden_at_both_ends(library):
    """From the horizon to the horizon, always farther round, plain in the middle."""
    light = _light(library, date(2026, 12, 1), 600)
    azimuths = [step.position.azimuth_deg for step in light.way]
    assert azimuths == sorted(azimuths)
    assert (light.sunrise, light.sunset) == (light.way[0].position, light.way[-1].position)
    golden = [step.golden for step in light.way]
    assert (True, False, True) == (golden[0], golden[len(golden) // 2], golden[-1])
