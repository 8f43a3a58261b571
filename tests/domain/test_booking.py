from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from scout.domain.booking import Booking, BookingState

NINE = datetime(2027, 3, 8, 1, tzinfo=UTC)  # nine in the morning in Pingshan
HOUR = timedelta(hours=1)
HALL = Booking(
    location_id="dawan", spot_id="hall", start=NINE, end=NINE + 3 * HOUR, production="罗盘归途"
)


@pytest.mark.parametrize(
    ("change", "met"),
    [
        ({}, True),
        ({"spot_id": ""}, True),
        ({"spot_id": "gate"}, False),
        ({"location_id": "longtian"}, False),
        ({"start": NINE + 2 * HOUR}, True),
        ({"start": NINE + 3 * HOUR, "end": NINE + 4 * HOUR}, False),
        ({"start": NINE - HOUR, "end": NINE}, False),
    ],
)
def test_bookings_meet_in_the_same_hours_of_the_same_place(change, met):
    """A whole location meets each of its spots, and who leaves as the other comes is not met."""
    other = replace(HALL, **change)
    assert (met, met) == (HALL.meets(other), other.meets(HALL))


@pytest.mark.parametrize(
    ("state", "held_until", "taken"),
    [
        (BookingState.ASKED, None, False),
        (BookingState.HELD, None, True),
        (BookingState.HELD, NINE, False),
        (BookingState.HELD, NINE + HOUR, True),
        (BookingState.CONFIRMED, NINE - HOUR, True),
        (BookingState.CANCELLED, None, False),
    ],
)
def test_a_hold_takes_hours_until_it_lapses(state, held_until, taken):
    """Confirmed hours are taken, held ones until the hold lapses, the others never."""
    assert taken == replace(HALL, state=state, held_until=held_until).takes_at(NINE)


@pytest.mark.parametrize(
    "change",
    [
        {"end": NINE},
        {"start": NINE.replace(tzinfo=None)},
        {"start": NINE.astimezone(timezone(8 * HOUR))},
    ],
)
def test_a_booking_without_length_or_in_local_time_is_refused(change):
    """The end comes after the start, and every moment is in UTC."""
    with pytest.raises(ValueError, match="booking"):
        replace(HALL, **change)
