"""The daylight report: what is shot while the sun is up."""

from dataclasses import replace

from scout.domain.location import Stage
from scout.schedule.report.daylight_report import make_daylight_report


def test_daylight_is_between_the_margins(lamp):
    """Up at 6:45, down at 17:39, half an hour less at either end."""
    friday = make_daylight_report(lamp.plan, lamp.request)[0]
    assert ("07:15", "17:09", 594) == (
        f"{friday.start:%H:%M}",
        f"{friday.end:%H:%M}",
        friday.usable_min,
    )


def test_exteriors_and_interiors_share_it(lamp):
    """Friday's lane takes 90 minutes and its halls 120; the night at the mill takes none."""
    days = make_daylight_report(lamp.plan, lamp.request)
    assert [(90, 120), (0, 0), (30, 0)] == [(d.exterior_min, d.interior_min) for d in days]
    assert [594 - 210, 594, 564] == [day.other_min for day in days]
    assert 90 / 594 == days[0].share


def test_only_minutes_in_the_light_count(lamp):
    """Light from 7:45 holds the first hour in the hall, light from 8:15 half of it."""
    rules = replace(lamp.request.rules, daylight_margin_min=60)
    friday = make_daylight_report(lamp.plan, replace(lamp.request, rules=rules))[0]
    assert (90, 120) == (friday.exterior_min, friday.interior_min)
    rules = replace(lamp.request.rules, daylight_margin_min=90)
    friday = make_daylight_report(lamp.plan, replace(lamp.request, rules=rules))[0]
    assert (90, 90) == (friday.exterior_min, friday.interior_min)


def test_no_light_is_no_share(lamp):
    """Where the margins meet nothing is usable, and nothing is divided by nothing."""
    rules = replace(lamp.request.rules, daylight_margin_min=400)
    days = make_daylight_report(lamp.plan, replace(lamp.request, rules=rules))
    assert [(0, 0.0, 0)] * 3 == [(day.usable_min, day.share, day.other_min) for day in days]


def test_a_stage_uses_no_sun(lamp):
    """A lane that is built on a stage is an interior by its light."""
    house, *others = lamp.request.locations
    stage = replace(house, stage=Stage(build_days=3, build_cny=50_000))
    request = replace(lamp.request, locations=(stage, *others))
    friday = make_daylight_report(lamp.plan, request)[0]
    assert (0, 210) == (friday.exterior_min, friday.interior_min)


def test_no_more_is_shot_than_there_is_light(invented):
    """What is shot in the light fits into it."""
    for day in make_daylight_report(invented.plan, invented.request):
        assert day.other_min >= 0
        assert 0.0 <= day.share <= 1.0
