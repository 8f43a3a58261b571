from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from scout.domain.booking import Booking
from scout.domain.terms import Booking as TakenHours
from scout.domain.terms import PlaceTerms
from scout.schedule.booked import take_hours


def test_a_night_reaches_into_the_next_date():
    """From ten in the evening to two: minutes of the date on which it begins, in local time."""
    night = Booking(
        location_id="yard",
        spot_id="pond",
        start=datetime(2027, 3, 1, 14, tzinfo=UTC),
        end=datetime(2027, 3, 1, 18, tzinfo=UTC),
        production="夜戏",
    )
    hours = TakenHours(day=date(2027, 3, 1), start=22 * 60, until=26 * 60)
    told = (PlaceTerms(location_id="yard", booked=(hours,)),)
    assert told == take_hours([night], ZoneInfo("Asia/Shanghai"))
