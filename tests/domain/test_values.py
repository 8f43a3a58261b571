"""The small values: eighths, points, vocabulary, messages."""

import doctest

import pytest

import scout.domain.eighths
from scout.domain.eighths import Eighths
from scout.domain.point import Gcj02, Wgs84
from scout.domain.text import Bilingual


def test_eighths_doctest():
    """The documentation of eighths is true."""
    assert doctest.testmod(scout.domain.eighths).failed == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1 3/8", 11),
        ("3/8", 3),
        ("2", 16),
        ("1.5页", 12),
        ("0.7", 6),
        ("1又1/2", 12),
        (" 2 页", 16),
    ],
)
def test_eighths_are_read_as_crews_write_them(text, count):
    """Mixed numbers, decimals and 页 are all pages."""
    assert Eighths(count) == Eighths.parse(text)


@pytest.mark.parametrize("text", ["1/0", "", "-1", "1/0x", "abc", "1..2"])
def test_what_is_no_length_is_refused(text):
    """Anything else raises, with a hint."""
    with pytest.raises(ValueError, match="write"):
        Eighths.parse(text)


@pytest.mark.parametrize(
    "bad", [{"lat": 91, "lon": 0}, {"lat": 0, "lon": 181}, {"lat": float("nan"), "lon": 0}]
)
def test_points_out_of_range_are_refused(bad):
    """No swapped or broken coordinate enters."""
    with pytest.raises(ValueError, match="latitude"):
        Wgs84(**bad)


def test_datums_do_not_mix():
    """The same numbers in two datums are not the same point."""
    assert Wgs84(lat=22.7, lon=114.3) != Gcj02(lat=22.7, lon=114.3)


def test_a_name_needs_both_languages():
    """An empty half is refused."""
    with pytest.raises(ValueError, match="both languages"):
        Bilingual(zh="", en="x")


@pytest.mark.parametrize(
    ("year", "bucket"),
    [
        (1700, "ancient"),
        (1898, "late_qing"),
        (1912, "republican"),
        (1942, "wartime"),
        (1958, "early_prc"),
        (1970, "cultural_revolution"),
        (1985, "reform"),
        (2025, "contemporary"),
        (2060, "near_future"),
    ],
)
def test_every_year_has_a_bucket(vocabulary, year, bucket):
    """The buckets cover the years that scripts play in."""
    assert bucket == vocabulary.era_of_year(year).id


def test_eras_are_found_by_any_name(vocabulary):
    """By id, in Chinese, in English and by year."""
    assert {"wartime"} == {
        vocabulary.find_era(n).bucket for n in ("wartime", "抗战", "1942", "1942年")
    }
