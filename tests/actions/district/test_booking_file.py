from datetime import UTC, datetime

import pytest

from scout.actions.district.booking_file import read_bookings
from scout.domain.booking import Booking, BookingState
from scout.domain.errors import ReadError, WishError

HEADS = "场地,子景,开始,结束,剧组,状态,保留至\n"


@pytest.fixture
def read(tmp_path, library):
    """The bookings of a table with these lines."""

    def reading(*lines, heads=HEADS):
        path = tmp_path / "bookings.csv"
        path.write_text(heads + "".join(f"{line}\n" for line in lines), encoding="utf-8")
        return read_bookings(path, library)

    return reading


def test_times_are_those_of_the_district(read):
    """A place by its name, hours without an offset at eight hours from UTC, a hold with its end."""
    (found,) = read("old处,hall,2027-03-08 09:00,2027-03-08 12:00,甲组,预留,2027-03-01 18:00")
    assert found == Booking(
        location_id="old",
        spot_id="hall",
        start=datetime(2027, 3, 8, 1, tzinfo=UTC),
        end=datetime(2027, 3, 8, 4, tzinfo=UTC),
        production="甲组",
        state=BookingState.HELD,
        held_until=datetime(2027, 3, 1, 10, tzinfo=UTC),
    )


def test_heads_may_be_english_and_in_any_order(read):
    """Where nothing is said a booking is held; blank lines are none."""
    heads = "Production,until,from,place\n"
    found = read("A,2027-03-08T04:00Z,2027-03-08T01:00Z,cave", "", heads=heads)
    assert [("cave", BookingState.HELD, 180)] == [
        (one.location_id, one.state, one.minutes) for one in found
    ]


def test_all_that_is_wrong_is_said_at_once(read):
    """An unknown place, spot and state, hours that run backwards: each with its line."""
    with pytest.raises(WishError) as error:
        read(
            "castle,,2027-03-08 09:00,2027-03-08 12:00,A,,",
            "old,moat,2027-03-08 09:00,2027-03-08 12:00,A,,",
            "old,,2027-03-08 09:00,2027-03-08 12:00,A,maybe,",
            "old,,2027-03-08 12:00,2027-03-08 09:00,A,,",
            "old,,tomorrow,2027-03-08 09:00,A,,",
        )
    lines = [dict(part.values)["line"] for part in error.value.parts]
    assert [2, 3, 4, 5, 6] == lines


def test_a_table_without_places_is_none(read):
    """What must be there is named."""
    with pytest.raises(ReadError, match="place"):
        read(heads="开始,结束,剧组\n")
