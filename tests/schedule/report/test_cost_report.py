"""The cost report: the plan's own price, told by day, place and cast."""

from dataclasses import replace

from scout.domain.terms import Fee, PlaceTerms
from scout.schedule.report.cost_report import list_fees, make_cost_report


def test_a_day_is_the_unit_and_its_hires(lamp):
    """Friday: the crew, the move, one change; the house for 315 minutes, the mill for 135."""
    friday = make_cost_report(lamp.plan, lamp.request).days[0]
    hires = [(hire.location_id, hire.minutes, hire.cny) for hire in friday.hires]
    assert [("house", 315, 2_025), ("mill", 135, 800)] == hires
    assert (21_775, 2_825, 24_600) == (friday.unit_cny, friday.hire_cny, friday.total_cny)


def test_a_place_is_its_hires_dressing_and_return(lamp):
    """The house is dressed for two hours; each place is on two days."""
    house, mill = make_cost_report(lamp.plan, lamp.request).places
    assert (3_825, 1_800, 1_000, 6_625) == (
        house.hire_cny,
        house.dressing_cny,
        house.split_cny,
        house.total_cny,
    )
    assert (3_200, 0, 1_000) == (mill.hire_cny, mill.dressing_cny, mill.split_cny)


def test_the_rest_is_named(lamp):
    """Cast, Monday's wait, and one pair against the story."""
    report = make_cost_report(lamp.plan, lamp.request)
    assert (19_000, 9_000, 500) == (report.cast_cny, report.idle_cny, report.story_order_cny)


def test_the_sum_of_the_lamp_is_known(lamp):
    """101,000 元, as reckoned by hand."""
    total = make_cost_report(lamp.plan, lamp.request).total_cny
    assert (101_000, 101_000) == (lamp.plan.cost.total, total)


def test_a_fee_is_agreed_or_assumed(lamp):
    """Without a fee in its terms a place costs what the library's day price makes of it."""
    terms = replace(lamp.request.terms, places=(PlaceTerms(location_id="house"),))
    fees = list_fees(replace(lamp.request, terms=terms))
    assert Fee(half_day=1_800, day=3_000, overtime=225) == fees["house"]
    assert Fee(hour=200, min_hours=4) == list_fees(lamp.request)["mill"]


def test_no_days_cost_nothing(nothing):
    """No shoot, no bill."""
    assert 0 == make_cost_report(nothing.plan, nothing.request).total_cny


def test_the_bill_is_the_plans_price(invented):
    """To the last 元, in all and part by part."""
    cost, report = invented.plan.cost, make_cost_report(invented.plan, invented.request)
    assert cost.total == report.total_cny
    assert (cost.days, cost.idle_days, cost.story_order) == (
        sum(day.total_cny for day in report.days),
        report.idle_cny,
        report.story_order_cny,
    )
    assert (cost.dressing, cost.split) == (
        sum(place.dressing_cny for place in report.places),
        sum(place.split_cny for place in report.places),
    )


def test_hires_agree_day_by_day(invented):
    """The stays of a day cost what the plan says, and days and places name the same stays."""
    report = make_cost_report(invented.plan, invented.request)
    assert [day.cost.places for day in invented.plan.days] == [day.hire_cny for day in report.days]
    by_day = [hire for day in report.days for hire in day.hires]
    by_place = [hire for place in report.places for hire in place.hires]
    assert set(by_day) == set(by_place)
    assert len(by_day) == len(by_place)
