"""A queue at one house, reckoned by hand."""

from datetime import UTC, date, datetime, timedelta

from scout.domain.booking import Booking
from scout.domain.district_plan import Window
from scout.domain.location import HourSpan
from scout.schedule.district.queue import line_up

DAY = date(2027, 3, 1)
WINDOW = Window(first=DAY, last=DAY)
HOURS = {"house": (HourSpan(start=8 * 60, until=18 * 60),)}


def stay(who, start, hours):
    """Hours of the day at the house."""
    begin = datetime(2027, 3, 1, tzinfo=UTC) + timedelta(hours=start)
    return Booking(
        location_id="house", start=begin, end=begin + timedelta(hours=hours), production=who
    )


def test_each_stands_behind_those_before():
    """Two of four hours either side of what is fixed; a third of four hours finds no room."""
    fixed = [stay("fixed", 12, 2)]
    wishes = [(WINDOW, [stay(who, 9, 4)]) for who in ("a", "b", "c", "d")]
    ahead = line_up(wishes, fixed, hours=HOURS, zone=UTC)
    a, b = stay("a", 8, 4), stay("b", 14, 4)
    assert [(), (a,), (a, b), (a, b)] == ahead


def test_who_wishes_nothing_takes_nothing():
    """Without a plan that was wished there is nothing to queue with."""
    assert [(), ()] == line_up([(WINDOW, ()), (WINDOW, ())], [], hours={}, zone=UTC)
