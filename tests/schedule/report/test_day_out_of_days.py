"""The day out of days: codes, counts and what the cast costs."""

from datetime import date

import pytest

from scout.schedule.report.day_code import DayCode, code_dates
from scout.schedule.report.day_out_of_days import make_day_out_of_days
from scout.schedule.report.shoot_span import DateKind, list_span


def row_codes(rows, name):
    """The codes of a row by the name or id of whoever it is about."""
    return {getattr(row, name): " ".join(code or "-" for code in row.days.codes) for row in rows}


def test_dates_run_from_the_first_to_the_last(lamp):
    """Friday and Saturday shoot, Sunday is off, Monday waits, Tuesday shoots."""
    shoot, off, idle = DateKind.SHOOT, DateKind.DAY_OFF, DateKind.IDLE
    dates = list_span(lamp.plan, lamp.request.terms)
    assert [shoot, shoot, off, idle, shoot] == [one.kind for one in dates]
    assert [1, 2, None, None, 3] == [one.number for one in dates]


def test_the_cast_is_coded(lamp):
    """Held while others shoot, off on Sunday, idle on Monday; one comes for a single day."""
    cast = make_day_out_of_days(lamp.plan, lamp.request).cast
    expected = {"阿灯": "SW H O I WF", "阿影": "SW W O I WF", "老周": "- SWF - - -"}
    assert expected == row_codes(cast, "name")


def test_places_are_coded(lamp):
    """The house is visited first and last, the mill twice in a row, the well never."""
    places = make_day_out_of_days(lamp.plan, lamp.request).places
    expected = {"house": "SW H O I WF", "mill": "SW WF - - -"}
    assert expected == row_codes(places, "location_id")


def test_days_of_the_cast_are_counted_and_priced(lamp):
    """Worked, held and on the road; by their own terms, else by the price list."""
    cast = make_day_out_of_days(lamp.plan, lamp.request).cast
    counts = [(row.days.worked, row.days.held, row.days.travel) for row in cast]
    assert [(2, 3, 2), (3, 2, 2), (1, 0, 1)] == counts
    prices = [(row.work_cny, row.held_cny, row.travel_cny, row.total_cny) for row in cast]
    assert [
        (6_000, 4_500, 300, 10_800),
        (4_500, 1_600, 300, 6_400),
        (1_500, 0, 300, 1_800),
    ] == prices


def test_no_days_have_no_columns(nothing):
    """An empty matrix."""
    matrix = make_day_out_of_days(nothing.plan, nothing.request)
    assert ((), (), ()) == (matrix.dates, matrix.cast, matrix.places)


def test_nobody_is_out_all_the_time(lamp):
    """No dates of work leave a row of blanks that counts nothing."""
    row = code_dates(list_span(lamp.plan, lamp.request.terms), frozenset())
    assert {DayCode.OUT} == set(row.codes)
    assert (0, 0, 0) == (row.worked, row.held, row.travel)


def test_a_shoot_on_a_day_off_is_a_shoot(lamp):
    """Whoever works on a Sunday works."""
    terms = lamp.request.terms
    days = (lamp.plan.days[0], lamp.plan.days[2])
    sunday = type(lamp.plan)(location_set=lamp.plan.location_set, days=days)
    span = list_span(sunday, terms)
    row = code_dates(span, {date(2026, 12, 4), date(2026, 12, 6)})
    assert ["SW", "I", "WF", "", ""] == list(row.codes)


@pytest.mark.parametrize("rows", ["cast", "places"])
def test_worked_and_held_fill_the_span(invented, rows):
    """From the first day of work to the last every date is one or the other."""
    matrix = make_day_out_of_days(invented.plan, invented.request)
    for row in getattr(matrix, rows):
        at = [n for n, code in enumerate(row.days.codes) if code is not DayCode.OUT]
        assert at[-1] - at[0] + 1 == row.days.worked + row.days.held
        assert len(matrix.dates) == len(row.days.codes)


def test_the_cast_costs_what_the_plan_says(invented):
    """Work, hold and travel of all rows are the three sums of the plan."""
    cast = make_day_out_of_days(invented.plan, invented.request).cast
    cost = invented.plan.cost
    assert (cost.cast_days, cost.cast_holds, cost.cast_travel) == (
        sum(row.work_cny for row in cast),
        sum(row.held_cny for row in cast),
        sum(row.travel_cny for row in cast),
    )
