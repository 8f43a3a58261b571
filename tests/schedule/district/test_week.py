"""A week's picture, reckoned by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from scout.domain.booking import Booking, BookingState
from scout.domain.location import EraFit, HourSpan, PlaysAs
from scout.schedule.district.week import draw_week, monday_of

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = date(2027, 3, 1)
NOW = datetime(2027, 2, 1, tzinfo=UTC)


def place(name, *eras, hours=((480, 1080),)):
    """A place with a spot that plays these eras, open from eight to six."""
    fits = tuple(EraFit(era=era, plays=PlaysAs.AS_IS) for era in eras)
    spans = tuple(HourSpan(start=start, until=until) for start, until in hours)
    return SimpleNamespace(id=name, open_hours=spans, spots=[SimpleNamespace(eras=fits)])


def book(name, start, hours, state=BookingState.HELD, **more):
    """Hours from one of the Monday on, by the clock of the place."""
    begin = datetime(2027, 3, 1, tzinfo=ZONE) + timedelta(hours=start)
    return Booking(
        location_id=name,
        start=begin.astimezone(UTC),
        end=(begin + timedelta(hours=hours)).astimezone(UTC),
        production=f"{name}{start}",
        state=state,
        **more,
    )


@pytest.fixture
def draw():
    """The week with these bookings, at a house, a yard and a tower."""
    places = [
        place("house", "late_qing", "republican"),
        place("yard", "late_qing"),
        place("tower", "contemporary", hours=()),
    ]

    def drawing(*bookings, **more):
        return draw_week(MONDAY, bookings, locations=places, zone=ZONE, now=NOW, **more)

    return drawing


def test_hours_are_told_apart(draw):
    """Taken, asked for, and wanted twice; open hours of seven days, assumed where unknown."""
    week = draw(
        book("house", 9, 3),
        book("house", 11, 4, BookingState.ASKED),
        book("house", 20, 2, BookingState.ASKED),
        book("house", 9, 9, BookingState.CANCELLED),
        book("house", 9, 9, held_until=NOW),
    )
    loads = {one.location_id: one for one in week.places}
    house, tower = loads["house"], loads["tower"]
    assert (180, 300, 60, 3) == (
        house.taken_min, house.asked_min, house.clash_min, house.stays,
    )  # fmt: skip
    assert (4200, False) == (house.open_min, house.assumed)
    assert (6300, True, True) == (tower.open_min, tower.assumed, tower.is_empty)
    assert ["house"] == [one.location_id for one in week.overbooked]


def test_only_the_hours_of_the_week_count(draw):
    """Of a stay over midnight on Sunday only what lies before it, and none of the next week."""
    week = draw(book("yard", 7 * 24 - 2, 5), book("yard", 7 * 24 + 8, 3))
    (yard,) = (one for one in week.places if one.location_id == "yard")
    assert (120, 1) == (yard.taken_min, yard.stays)


def test_two_spots_of_a_place_are_no_clash(draw):
    """A hall and a gate may be booked beside each other, not the hall and the whole house."""
    hall, gate = (replace(book("house", 9, 3), spot_id=spot) for spot in ("hall", "gate"))
    assert () == draw(hall, gate).overbooked
    assert 1 == len(draw(hall, book("house", 10, 1)).overbooked)


def test_an_hour_taken_is_gone_for_each_era(draw):
    """A house that plays two eras gives its hour to one of them only."""
    eras = {one.era: one for one in draw(book("house", 8, 10)).eras}
    assert (1, 3600) == (eras["republican"].places, eras["republican"].free_min)
    assert (2, 7800) == (eras["late_qing"].places, eras["late_qing"].free_min)


def test_eras_run_short(draw):
    """More is asked than is free, or nearly all is taken, or nothing plays it at all."""
    taken = [book("house", 24 * day + 8, 9) for day in range(7)]
    week = draw(*taken, wanted={"late_qing": 60, "contemporary": 7000, "ancient": 30})
    assert ["ancient", "contemporary", "republican"] == [one.era for one in week.short]


def test_a_week_begins_on_its_monday():
    """Sunday belongs to the week before."""
    assert (MONDAY, MONDAY) == (monday_of(date(2027, 3, 7)), monday_of(MONDAY))
