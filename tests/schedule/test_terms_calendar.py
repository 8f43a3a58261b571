"""A calendar full of terms: what must match is not torn, late dates are waited for."""

from dataclasses import replace
from datetime import date, timedelta

from scout.domain.heading import IntExt
from scout.domain.terms import Booking, Fix, PlaceTerms, PriceList, Terms
from scout.schedule.job.job import make_job
from scout.schedule.search.draft import NO_DAY, keeps_matches, release_torn

START = date(2026, 12, 1)


def _request(studio, count=6, **terms):
    """Scenes of two pages, in turn in the hall and in the lane of a house: two needs."""
    shots = [
        studio.shot(f"house/{('hall', 'lane')[number % 2]}", IntExt.INT, eighths=16)
        for number in range(count)
    ]
    request = studio.request(shots, [studio.place("house")])
    return replace(request, terms=Terms(**terms))


TOGETHER = (frozenset({"need:house/hall", "need:house/lane"}),)


def test_the_lesser_part_of_a_torn_group_waits(studio):
    """The two days with the most of it keep theirs, whichever they are."""
    job = make_job(_request(studio, together=TOGETHER), travel=studio.road, sun=studio.sun())
    assert [NO_DAY, NO_DAY, 4, 4, 7, 7] == release_torn(job, [0, 2, 4, 4, 7, 7])
    assert keeps_matches(job, release_torn(job, [5, 4, 3, 2, 1, 0]))


def test_what_is_not_torn_stays(studio):
    """Days on which nothing is shot lie between; without a group there is nothing to keep."""
    days = [0, 0, 0, 9, 9, NO_DAY]
    for terms in ({"together": TOGETHER}, {}):
        job = make_job(_request(studio, **terms), travel=studio.road, sun=studio.sun())
        assert days == release_torn(job, days)


def test_too_much_that_must_match_leaves_the_rest_shot(studio):
    """Fifteen hours of it do not fit into two days; the plan is not empty for that."""
    plan = studio.plan(_request(studio, count=14, together=TOGETHER))
    assert 2 == len(plan.days)
    assert 0 < len(plan.unplaced) < 14


def test_a_late_date_of_the_terms_is_waited_for(studio):
    """A fix or a permit weeks after everything else: the crew comes back, whatever it costs."""
    late = START + timedelta(days=40)
    dear = PriceList(idle_day=100_000)
    plan = studio.plan(_request(studio, prices=dear, fixes=(Fix(scene=1, day=late),)))
    assert ((), late) == (plan.unplaced, plan.days[-1].date)
    permit = (PlaceTerms(location_id="house", permit_from=late),)
    assert late == studio.plan(_request(studio, places=permit)).days[0].date


def test_who_is_called_after_midnight_works_the_next_date(studio):
    """A place that others have all day long is used on the date after it, by that name."""
    booked = (Booking(day=START, start=0, until=1440),)
    request = _request(studio, places=(PlaceTerms(location_id="house", booked=booked),))
    days = studio.plan(request).days
    assert days
    assert all(day.call.date() == day.date > START for day in days)


def test_a_long_pause_is_waited_out(studio):
    """Three months of days off before the only shoot day that is allowed."""
    pause = frozenset(START + timedelta(days=number) for number in range(90))
    paused = _request(studio, dates_off=pause)
    one_day = replace(paused, rules=replace(paused.rules, max_days=1))
    assert START + timedelta(days=90) == studio.plan(one_day).days[0].date
