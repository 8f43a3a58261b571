"""Degrees as people write them."""

import pytest

from scout.places.intake.coordinate import half_of, order_pair, read_degrees, read_pair


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("22.6912", 22.6912), ("22,6912", 22.6912), ("22.6912°N", 22.6912), ("N22.6912", 22.6912),
        ("北纬22.6912", 22.6912), ("22°41′30″", 22.691667), ("22°41'30.5\"N", 22.691806),
        ("22度41分30秒", 22.691667), ("-22.5", -22.5), ("22.5 S", -22.5),
        ("114°21.5'E", 114.358333),
        ("２２．５", 22.5),
    ],
)  # fmt: skip
def test_degrees_are_read(text, degrees):
    """Decimal or in minutes and seconds, with a direction before or behind."""
    assert degrees == pytest.approx(read_degrees(text).value, abs=1e-6)


@pytest.mark.parametrize(
    "text", ["", "abc", "22.5 m", "22°70'", "1 2 3 4", "N22E114", "2512000.5", "1e5", "0x10"]
)
def test_what_is_no_degrees_is_none(text):
    """Metres, words and two directions are none."""
    assert read_degrees(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "22.69, 114.35", "114.35,22.69", "22.69 114.35", "(114.35；22.69)", "22.69/114.35",
        "114.35E 22.69N", "N22°41'24\" E114°21'0\"",
    ],
)  # fmt: skip
def test_a_pair_is_put_in_order(text):
    """Latitude and longitude in whichever order they stand: Amap writes longitude first."""
    pair = read_pair(text)
    assert (22.69, 114.35) == pytest.approx((pair.lat, pair.lon))


def test_columns_that_are_swapped_are_told():
    """Where 经度 holds latitudes it is changed over, and said to be."""
    pair = order_pair(read_degrees("114.35"), read_degrees("22.69"))
    assert (22.69, 114.35, True) == (pair.lat, pair.lon, pair.is_swapped)


def test_the_zero_of_a_silent_program_is_no_point():
    """0, 0 lies in the sea off Africa."""
    assert order_pair(read_degrees("0"), read_degrees("0.000")) is None


def test_digits_say_how_exact_a_number_can_be():
    """Three decimals are right within 56 m at best, whole seconds within 16 m."""
    assert [56, 16, 6] == [
        round(read_degrees("22.691").half_m),
        -(-read_degrees("22°41′30″").half_m // 1),
        round(half_of(22.6912)),
    ]
