"""The summary: a plan in a dozen figures."""

from dataclasses import replace

import pytest

from scout.domain.eighths import Eighths
from scout.schedule.report.overtime import night_min, overtime_min
from scout.schedule.report.summary import Summary, make_summary


def test_the_lamp_keeps_all_rules(studio, lamp):
    """The plan that all these papers are reckoned for is one that could be shot."""
    assert [] == studio.faults(lamp.plan, lamp.request)


def test_the_figures_of_the_lamp(lamp):
    """Each as reckoned by hand; nobody looked for a bound."""
    expected = Summary(
        days=3,
        scenes=5,
        unplaced=3,
        length=Eighths(40),
        places=2,
        moves=1,
        micro_moves=1,
        lost_min=105,
        pages_lost=1.75,
        night_days=1,
        night_min=30,
        overtime_min=90,
        cost_cny=101_000,
        gap=None,
    )
    summary = make_summary(lamp.plan, lamp.request)
    assert expected == summary
    assert (1.75, 1.5) == (summary.hours_lost, summary.overtime_hours)


def test_a_bound_makes_a_gap(lamp):
    """A tenth of the price may be too much."""
    plan = replace(lamp.plan, bound=90_900)
    assert pytest.approx(0.1) == make_summary(plan, lamp.request).gap


def test_no_days_are_all_noughts(nothing):
    """Nothing planned is no dearer than it must be."""
    summary = make_summary(nothing.plan, nothing.request)
    assert (0, 0, 0, 0.0) == (summary.days, summary.scenes, summary.cost_cny, summary.gap)


def test_an_early_call_is_night_work(lamp):
    """Called at seven by a rule that begins the day at eight, an hour is night."""
    rules = replace(lamp.request.rules, early_hour=8.0)
    assert 60 == night_min(lamp.plan.days[0], rules)


def test_overtime_and_night_cost_what_the_days_say(invented):
    """Each started half hour, by the price list."""
    rules, prices = invented.request.rules, invented.request.terms.prices
    for day in invented.plan.days:
        assert day.cost.overtime == prices.overtime * -(-overtime_min(day, rules) // 30)
        assert day.cost.night == prices.night * -(-night_min(day, rules) // 30)


def test_the_summary_adds_up(invented):
    """Every scene is shot or unplaced, and the price is the plan's."""
    summary = make_summary(invented.plan, invented.request)
    assert len(invented.request.script.scenes) == summary.scenes + summary.unplaced
    assert invented.plan.cost.total == summary.cost_cny
