"""A recce of the sample: each place at the hour of the shoot, and what its record does not know."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from scout.actions.recce import (
    RecceOrder,
    check_order,
    list_candidates,
    make_rules,
    pick_day,
    recce,
)
from scout.actions.suggest import suggest
from scout.domain.errors import Cancelled, WishError
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Fact, HourSpan
from scout.domain.progress import Progress
from scout.domain.recce import Department
from scout.domain.wish import Wishes

DAY = date(2026, 12, 7)
LATE = timedelta(minutes=1)


@pytest.fixture(scope="module")
def suggestion(drama):
    """The sets of the sample."""
    return suggest(drama.script, drama.library)


@pytest.fixture(scope="module")
def go(drama, suggestion):
    """Plan the recce of the first set; returns the tour and its shortlists."""

    def going(order=None, library=None, progress=None):
        order, library = order or RecceOrder(day=DAY), library or drama.library
        shortlists = list_candidates(
            drama.script, suggestion, location_set=suggestion.sets[0], library=library, order=order
        )
        tour = recce(
            drama.script, suggestion, shortlists=shortlists, library=library, order=order,
            progress=progress,
        )  # fmt: skip
        return tour, shortlists

    return going


@pytest.fixture(scope="module")
def tour(go):
    """The usual one."""
    return go()[0]


def list_stops(tour):
    """All stops with their days."""
    return [(day, stop) for day in tour.days for stop in day.stops]


def with_places(library, change):
    """The library with every place changed."""
    return replace(library, locations=tuple(map(change, library.locations)))


def test_each_candidate_is_seen_for_each_need(suggestion, go):
    """The choice first, then the best other, each at a place of its own."""
    tour, shortlists = go()
    chosen = {one.candidate.need_id: one.candidate for one in suggestion.sets[0].assignments}
    assert {one.need_id for one in shortlists} == set(chosen)
    seen = {(sight.need_id, stop.location_id) for _, stop in list_stops(tour)
            for sight in stop.sights}  # fmt: skip
    for one in shortlists:
        assert chosen[one.need_id] == one.candidates[0]
        assert len(one.candidates) == len({each.location_id for each in one.candidates}) <= 2
        assert {(one.need_id, each.location_id) for each in one.candidates} <= seen
    assert () == tour.unseen


@pytest.mark.parametrize("day", [DAY, date(2026, 6, 21)])
def test_a_place_is_seen_in_the_light_of_its_exteriors(go, day):
    """Day exteriors between sunrise and sunset, nights after dusk, dawns before the day."""
    tour, _ = go(RecceOrder(day=day))
    checked = set()
    for shown, stop in list_stops(tour):
        sun, light = shown.sun, stop.light
        checked.add(light)
        assert stop.in_light
        if light in {TimeOfDay.DAY, TimeOfDay.MORNING}:
            assert sun.sunrise <= stop.arrive < stop.leave <= sun.sunset
        if light is TimeOfDay.MORNING:
            assert stop.leave <= sun.sunrise + timedelta(hours=3) + LATE
        if light is TimeOfDay.NIGHT:
            assert sun.dusk <= stop.arrive
        if light is TimeOfDay.DUSK:
            assert stop.leave <= sun.dusk
            assert sun.golden_evening[0] <= stop.leave
    assert {TimeOfDay.DAY, TimeOfDay.NIGHT, TimeOfDay.DUSK, None} <= checked


def test_every_light_of_a_need_is_met(drama, suggestion, tour):
    """A night exterior has a stop after dark at each of its candidates."""
    for day, stop in list_stops(tour):
        for sight in stop.sights:
            need = suggestion.need(sight.need_id)
            spot = drama.library.location(stop.location_id).spot(sight.spot_id)
            scenes = [drama.script.scene(index) for index in need.scenes]
            if any(
                scene.light is TimeOfDay.NIGHT
                and (scene.heading.int_ext or spot.int_ext) is not IntExt.INT
                for scene in scenes
            ):
                lights = {other.light for _, other in list_stops(tour)
                          if other.location_id == stop.location_id}  # fmt: skip
                assert TimeOfDay.NIGHT in lights, (day.number, stop.location_id)


def test_the_days_run_without_haste(tour):
    """The drive is the upper end of its range; lunch is eaten; no day is too long."""
    for day in tour.days:
        for before, stop in zip(day.stops, day.stops[1:], strict=False):
            eaten = timedelta(0)
            if day.lunch and before.leave <= day.lunch[0] and day.lunch[1] <= stop.arrive:
                eaten = day.lunch[1] - day.lunch[0]
            assert before.leave + eaten + timedelta(minutes=stop.drive_min) <= stop.arrive
            if stop.travel is not None:
                assert stop.travel.minutes_high <= stop.drive_min
        assert day.stops[-1].leave - day.stops[0].arrive <= timedelta(hours=12.5)
    assert tour.days[0].date == DAY
    assert [DAY + timedelta(days=n) for n in range(len(tour.days))] == [d.date for d in tour.days]


def test_the_gap_is_told(tour):
    """Between the bound and the tour; each day whose orders were all weighed says so."""
    assert 0 < tour.bound_min <= tour.drive_min
    assert 0 <= tour.gap < 1
    assert all(day.proven == (len(day.stops) <= 11) for day in tour.days)


def test_opening_hours_are_kept(drama, go):
    """Places open from eight to four are seen in these hours; their nights are told as shut."""
    hours = (HourSpan(start=480, until=960),)
    library = with_places(drama.library, lambda place: replace(place, open_hours=hours))
    tour, _ = go(RecceOrder(day=DAY, alternates=0), library)
    for day, stop in list_stops(tour):
        midnight = datetime.combine(day.date, time(), tzinfo=stop.arrive.tzinfo)
        assert midnight + timedelta(hours=8) <= stop.arrive
        assert stop.leave <= midnight + timedelta(hours=16)
        assert stop.in_light == (stop.light not in {TimeOfDay.NIGHT, TimeOfDay.DUSK})


def test_where_nobody_knows_the_place_nobody_drives(drama, suggestion, go):
    """It is named with its needs, and its questions stay."""
    lost = suggestion.sets[0].location_ids[0]
    library = with_places(
        drama.library, lambda one: replace(one, position=None) if one.id == lost else one
    )
    tour, _ = go(RecceOrder(day=DAY, alternates=0), library)
    assert [lost] == [one.location_id for one in tour.unseen]
    assert tour.unseen[0].sights
    assert lost not in tour.numbers
    codes = {each.code for each in tour.questions[lost][Department.TRANSPORT]}
    assert "schedule.ask_where" in codes


def test_a_question_goes_when_the_record_answers_it(drama, suggestion, go):
    """Power, noise, parking and owner as facts; height, hours, fee, permit, night as fields."""
    said = {"power": "32 A", "noise": "无", "parking": "10 辆", "owner": "村委会", "toilets": "有"}
    facts = tuple(Fact(field=k, value=v, source="x", date="2026-01-01") for k, v in said.items())

    def know(place):
        spots = tuple(replace(spot, height_m=3.0, area_m2=90) for spot in place.spots)
        return replace(
            place, facts=facts, spots=spots, night=True, lead_days=7, fee_assumed=False,
            phone="0755-0", open_hours=(HourSpan(start=0, until=1440),),
        )  # fmt: skip

    library = with_places(drama.library, know)
    before, _ = go(RecceOrder(day=DAY, alternates=0))
    after, _ = go(RecceOrder(day=DAY, alternates=0), library)
    gone = {"power", "noise", "parking", "owner", "toilets", "height", "room", "night", "lead",
            "fee", "hours", "contact"}  # fmt: skip
    for name in suggestion.sets[0].location_ids:
        open_before, open_after = (
            {one.code.removeprefix("schedule.ask_") for each in tour.questions[name].values()
             for one in each} for tour in (before, after)
        )  # fmt: skip
        assert open_before & gone
        assert set() == open_after & gone
        assert tuple(before.questions[name]) == tuple(Department)


def test_what_is_banned_is_no_alternate(go):
    """Nor is a part that is banned."""
    _, shortlists = go()
    other = next(one.candidates[1] for one in shortlists if len(one.candidates) > 1)
    order = RecceOrder(day=DAY, wishes=Wishes(ban=frozenset({other.location_id})))
    _, without = go(order)
    assert other.location_id not in {
        each.location_id for one in without for each in one.candidates[1:]
    }


def test_the_same_question_has_the_same_tour(go, tour):
    """To the minute."""
    assert tour == go()[0]


def test_it_may_be_stopped(go):
    """In the middle of the work."""
    with pytest.raises(Cancelled):
        go(progress=Progress(stopped=lambda: True))


@pytest.mark.parametrize(
    "order",
    [
        RecceOrder(day=DAY, alternates=-1),
        RecceOrder(day=DAY, alternates=6),
        RecceOrder(day=date(1066, 10, 14)),
        RecceOrder(day=DAY, rules=make_rules(hours=2)),
        RecceOrder(day=DAY, rules=make_rules(hours=30)),
    ],
    ids=repr,
)
def test_an_odd_order_is_refused(order):
    """With what is allowed."""
    with pytest.raises(WishError):
        check_order(order)


def test_the_day_is_the_one_asked_for_or_a_week_before():
    """But never today or earlier."""
    order, today = RecceOrder(), date(2026, 11, 20)
    assert DAY == pick_day(RecceOrder(day=DAY), today=today, first=None)
    assert date(2026, 11, 30) == pick_day(order, today=today, first=DAY)
    assert date(2026, 11, 21) == pick_day(order, today=today, first=date(2026, 11, 22))
    assert date(2026, 11, 21) == pick_day(order, today=today, first=None)
