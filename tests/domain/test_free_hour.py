"""Hours that are left, and those that are nearest to what was wanted."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from scout.domain.booking import Booking
from scout.domain.free_hour import Span, find_nearest, list_free, list_open
from scout.domain.location import HourSpan, Location, PlaceKind, PlaceState
from scout.domain.text import Bilingual

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2027, 3, 8, tzinfo=ZONE)


def at(hour):
    """So many hours after the midnight with which the Monday begins."""
    return (MONDAY + timedelta(hours=hour)).astimezone(UTC)


def span(start, end):
    """From one hour to another."""
    return Span(at(start), at(end))


def house(*hours):
    """A house that is open in these hours of the clock; in none that anybody knows, if none."""
    return Location(
        id="house",
        name=Bilingual(zh="围屋", en="House"),
        kind=PlaceKind.HAKKA,
        state=PlaceState.OPEN,
        spots=(),
        facts=(),
        open_hours=tuple(HourSpan(start=a * 60, until=b * 60) for a, b in hours),
    )


def booked(start, end, spot="", place="house"):
    """Hours that somebody has."""
    return Booking(location_id=place, spot_id=spot, start=at(start), end=at(end), production="月下")


def test_a_place_is_open_by_its_own_clock():
    """Twice a day, also past midnight; where nobody knows, from seven to ten at night."""
    week = span(0, 48)
    for place, expected in (
        (house((9, 12), (14, 18)), (span(9, 12), span(14, 18), span(33, 36), span(38, 42))),
        (house((20, 26)), (span(0, 2), span(20, 26), span(44, 48))),
        (house((0, 24)), (span(0, 48),)),
        (house(), (span(7, 22), span(31, 46))),
    ):
        assert expected == list_open(place, week, zone=ZONE)


def test_what_others_have_is_not_free():
    """A whole place is free of every booking, a spot of its own and of those of the whole."""
    taken = [
        booked(9, 10),
        booked(12, 14, "hall"),
        booked(15, 16, "lane"),
        booked(8, 20, place="x"),
    ]
    place, day = house((8, 18)), span(0, 24)
    whole = (span(8, 9), span(10, 12), span(14, 15), span(16, 18))
    assert whole == list_free(place, taken, within=day, zone=ZONE)
    hall = (span(8, 9), span(10, 12), span(14, 18))
    assert hall == list_free(place, taken, within=day, zone=ZONE, spot_id="hall")
    assert () == list_free(place, [booked(-9, 99)], within=day, zone=ZONE)


def test_the_nearest_hours():
    """As long as was wanted, one before and one after, in the hours that are free."""
    free = (span(7, 9), span(10, 14), span(17, 18), span(19, 24))
    for wanted, expected in (
        (span(13, 16), (span(11, 14), span(19, 22))),
        (span(8, 10), (span(7, 9), span(10, 12))),
        (span(22, 26), (span(20, 24),)),
        (span(8, 14), ()),
    ):
        assert expected == find_nearest(free, wanted)
