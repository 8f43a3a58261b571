"""Bookings as blocks in the days of a week."""

from datetime import date, timedelta

from scout.app.booking.week import (
    Stretch,
    find_stretch,
    lay_blocks,
    moment_of,
    monday_of,
)
from scout.domain.booking import Booking
from scout.domain.free_hour import Span

MONDAY = date(2027, 3, 8)


def booked(day, start, until, name=""):
    """Hours of a day, in hours; they may reach into other days."""
    return Booking(
        id=name or f"{day}-{start}",
        location_id="house",
        start=moment_of(MONDAY, day, round(start * 60)),
        end=moment_of(MONDAY, day, round(until * 60)),
        production="月下",
    )


def told(*bookings):
    """Each block as its booking, day, hours, lane and lanes."""
    return [
        (one.booking.id, one.day, one.start / 60, one.until / 60, one.lane, one.lanes)
        for one in lay_blocks(bookings, MONDAY)
    ]


def test_a_booking_is_a_block():
    """In its day; what lies outside of the week is not there."""
    assert [("a", 2, 9.0, 12.5, 0, 1)] == told(booked(2, 9, 12.5, "a"), booked(7, 1, 2))


def test_a_booking_over_midnight_is_two_blocks():
    """Also over the ends of the week."""
    assert [("a", 0, 20.0, 24.0, 0, 1), ("a", 1, 0.0, 2.0, 0, 1)] == told(booked(0, 20, 26, "a"))
    assert [("a", 0, 0.0, 1.0, 0, 1)] == told(booked(-1, 20, 25, "a"))
    assert [("a", 6, 22.0, 24.0, 0, 1)] == told(booked(6, 22, 30, "a"))


def test_what_overlaps_stands_side_by_side():
    """As wide as the crowd allows; what only touches has the whole width."""
    one, two, three = booked(0, 9, 12, "a"), booked(0, 10, 11, "b"), booked(0, 11, 13, "c")
    assert [("a", 0, 9.0, 12.0, 0, 2), ("b", 0, 10.0, 11.0, 1, 2), ("c", 0, 11.0, 13.0, 1, 2)] == (
        told(three, two, one)
    )
    assert [0, 0] == [block[4] for block in told(booked(0, 9, 12), booked(0, 12, 13))]


def test_hours_of_the_clock_are_found():
    """A span begins on a day of the week and ends with it at the latest; else it is not there."""
    span = Span(moment_of(MONDAY, 3, 600), moment_of(MONDAY, 3, 660))
    assert Stretch(day=3, start=600, until=660) == find_stretch(span, MONDAY)
    long = Span(span.start, span.start + timedelta(days=2))
    assert Stretch(day=3, start=600, until=1440) == find_stretch(long, MONDAY)
    assert find_stretch(span, MONDAY + timedelta(days=7)) is None
    assert MONDAY == monday_of(MONDAY + timedelta(days=6))
