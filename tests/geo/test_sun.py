"""The sun, against published and independently computed times."""

from datetime import date, datetime, time

import pytest

from scout.domain.point import Wgs84
from scout.geo.landmark import load_landmarks
from scout.geo.sun import AstralClock, sun_position
from scout.geo.zone import TIMEZONE

PINGSHAN = Wgs84(lat=22.69, lon=114.35)
# Sunrise and sunset on the 15th of each month by NOAA's formulas, computed apart, ±1 min.
TABLE = [
    (1, "07:04", "17:57"),
    (2, "06:55", "18:18"),
    (3, "06:32", "18:31"),
    (4, "06:03", "18:42"),
    (5, "05:42", "18:55"),
    (6, "05:37", "19:08"),
    (7, "05:46", "19:10"),
    (8, "05:59", "18:55"),
    (9, "06:08", "18:27"),
    (10, "06:18", "17:58"),
    (11, "06:35", "17:39"),
    (12, "06:55", "17:40"),
]


def _minutes(clock):
    return clock.hour * 60 + clock.minute


@pytest.mark.parametrize(("month", "rise", "set_"), TABLE)
def test_sunrise_and_sunset_through_the_year(month, rise, set_):
    """Within two minutes of the table, every month."""
    times = AstralClock().times(date(2026, month, 15), PINGSHAN)
    assert abs(_minutes(times.sunrise) - _minutes(time.fromisoformat(rise))) <= 2
    assert abs(_minutes(times.sunset) - _minutes(time.fromisoformat(set_))) <= 2


def test_a_december_day_against_an_ephemeris():
    """7 December 2026: sunrise 06:50:06, noon 12:13, sunset 17:37:38, golden 17:05-17:53."""
    times = AstralClock().times(date(2026, 12, 7), PINGSHAN)
    expected = ["06:50", "12:13", "17:37", "17:05", "17:53", "18:02"]
    got = [times.sunrise, times.noon, times.sunset, *times.golden_evening, times.blue_evening[1]]
    for text, clock in zip(expected, got, strict=True):
        assert abs(_minutes(time.fromisoformat(text)) - _minutes(clock)) <= 1


def test_times_are_local_aware_and_in_order():
    """Shenzhen time, blue before gold before day, on the day itself."""
    times = AstralClock().times(date(2026, 12, 7), PINGSHAN)
    day = [
        times.blue_morning[0], times.golden_morning[0], times.sunrise, times.golden_morning[1],
        times.noon, times.golden_evening[0], times.sunset, times.golden_evening[1],
        times.blue_evening[1],
    ]  # fmt: skip
    assert {date(2026, 12, 7)} == {moment.date() for moment in day}
    assert times.dawn < times.sunrise < times.sunset < times.dusk
    assert day == sorted(day)
    assert {8 * 3600} == {int(moment.utcoffset().total_seconds()) for moment in day}


def test_the_december_sun_stands_south_at_noon():
    """44 degrees high on the shortest day, due south."""
    noon = sun_position(PINGSHAN, datetime(2026, 12, 21, 12, 21, tzinfo=TIMEZONE))
    assert abs(noon.altitude_deg - 43.9) < 0.3
    assert abs(noon.azimuth_deg - 180) < 1.5


def test_landmarks_orient_and_are_attributed():
    """Two metro lines with their stations in order, five peaks, and OpenStreetMap named."""
    landmarks = load_landmarks()
    assert [6, 11] == [len(line.stations) for line in landmarks.metro_lines]
    assert 689 == max(peak.height_m for peak in landmarks.peaks)
    assert "OpenStreetMap" in landmarks.attribution
