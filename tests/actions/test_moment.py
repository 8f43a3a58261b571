"""What a library notes in UTC is told by the clock of the district."""

import pytest

from scout.actions.moment import word_noted


@pytest.mark.parametrize(
    ("noted", "expected"),
    [
        ("2027-03-08T01:00:00+00:00", "2027-03-08 09:00"),
        ("2027-03-08T23:30:59", "2027-03-09 07:30"),
        ("long ago", "long ago"),
        ("", ""),
    ],
)
def test_a_moment_is_told_by_the_clock_of_the_district(noted, expected):
    """Eight hours later, where it is a moment at all."""
    assert expected == word_noted(noted)
