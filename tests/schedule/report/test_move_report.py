"""The move report: what moving takes from the shoot."""

import pytest

from scout.schedule.report.move_report import make_move_report


def test_a_move_is_loading_and_driving(lamp):
    """Half an hour out, half an hour on the road, three quarters in."""
    (move,) = make_move_report(lamp.plan, lamp.request).days[0].moves
    assert ("house", "mill") == (move.from_place.en, move.to_place.en)
    assert (30, 30, 45, 105) == (
        move.load_out_min,
        move.drive_min,
        move.load_in_min,
        move.total_min,
    )


def test_micro_moves_are_counted_beside(lamp):
    """From the hall to the lane on Friday: one change of half an hour, no company move."""
    report = make_move_report(lamp.plan, lamp.request)
    assert [(1, 30), (0, 0), (0, 0)] == [(day.micro_moves, day.micro_min) for day in report.days]
    assert (1, 30) == (report.micro_moves, report.micro_min)


def test_hours_lost_are_pages_lost(lamp):
    """Five pages in five hours of shooting: an hour and three quarters are as many pages."""
    report = make_move_report(lamp.plan, lamp.request)
    assert (1.0, 1, 1.75, 1.75) == (
        report.pages_an_hour,
        report.moves,
        report.hours_lost,
        report.pages_lost,
    )
    assert [1.75, 0.0, 0.0] == [day.pages_lost for day in report.days]


def test_no_days_lose_nothing(nothing):
    """No moves, no rate, no division by nothing."""
    report = make_move_report(nothing.plan, nothing.request)
    assert (0, 0, 0.0) == (report.moves, report.lost_min, report.pages_lost)


def test_moves_cost_what_the_days_say(invented):
    """The report's moves and minutes, priced by the list, are the plan's."""
    prices = invented.request.terms.prices
    report = make_move_report(invented.plan, invented.request)
    for day, told in zip(invented.plan.days, report.days, strict=True):
        assert day.cost.moves == prices.move * len(told.moves) + prices.move_minute * told.lost_min
        assert day.cost.micro_moves == prices.micro_move * told.micro_moves


def test_pages_lost_add_up(invented):
    """The days lose as much as the whole."""
    report = make_move_report(invented.plan, invented.request)
    assert pytest.approx(report.pages_lost) == sum(day.pages_lost for day in report.days)
