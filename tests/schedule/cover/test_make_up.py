"""Plan B: on which day the exteriors of a rained-off day would be shot."""

from dataclasses import replace

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.terms import CastTerms, Fix, Terms
from scout.domain.weather_cover import MakeUpKind
from scout.schedule.cover.course import read_course

EXT = IntExt.EXT


@pytest.fixture
def house(studio):
    """A house and a mill ten minutes away, each for nothing."""
    return [studio.place("house", 114.35), studio.place("mill", 114.40)]


def scenes_of(day):
    """The scenes of a shoot day, in any order."""
    return {slot.scene for visit in day.visits for slot in visit.slots}


def plan_b(laid, day=0):
    """The kind of the plan B of a day, its dates and the exteriors shot on them."""
    made = laid.cover.days[day].make_up
    return made.kind, tuple(one.date for one in made.days), made.scenes


def test_the_cover_frees_its_own_day(rain, studio, house):
    """The hall of Tuesday covers Monday; Tuesday, free now, takes the lane."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT), studio.shot("house/hall")]
    laid = rain.cover(rain.request(shots, house), {monday: [1], tuesday: [2]})
    assert (MakeUpKind.SWAPPED, (tuesday,), ((1,),)) == plan_b(laid)
    assert {1} == scenes_of(laid.cover.days[0].make_up.days[0])
    said = laid.cover.days[0].sentences[-1]
    assert "外景补拍：12月8日，与提前拍掉的备景戏对调。" == said.text("zh")


def test_a_later_day_takes_them_on_top(rain, studio, house):
    """Tuesday gives nothing (its cast is away on Monday) and has room."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT), studio.shot("house/hall")]
    request = rain.cast(rain.request(shots, house), {2: ["阿灯"]})
    away = CastTerms(name="阿灯", away=frozenset({monday}))
    laid = rain.cover(replace(request, terms=Terms(cast=(away,))), {monday: [1], tuesday: [2]})
    assert (MakeUpKind.ADDED, (tuesday,), ((1,),)) == plan_b(laid)
    assert {1, 2} == scenes_of(laid.cover.days[0].make_up.days[0])


def test_several_days_take_a_set_each(rain, studio, house):
    """No day of two pages takes both lanes on top of a page, but each takes one."""
    monday, tuesday, wednesday = rain.dates(1, 2, 3)
    shots = [
        studio.shot("house/lane", EXT),
        studio.shot("mill/lane", EXT),
        studio.shot("house/hall"),
        studio.shot("mill/hall"),
    ]
    request = rain.cast(rain.request(shots, house, pages=2.0), {3: ["阿灯"], 4: ["阿灯"]})
    away = CastTerms(name="阿灯", away=frozenset({monday}))
    laid = rain.cover(
        replace(request, terms=Terms(cast=(away,))),
        {monday: [1, 2], tuesday: [3], wednesday: [4]},
    )
    assert (MakeUpKind.SPREAD, (tuesday, wednesday), ((1,), (2,))) == plan_b(laid)


def test_the_last_day_is_made_up_on_an_extra_one(rain, studio, house):
    """Saturday is the last; Sunday is off; Monday costs a crew day and the cast."""
    saturday, monday = rain.dates(6, 8)
    request = rain.cast(rain.request([studio.shot("house/lane", EXT)], house), {1: ["阿灯"]})
    request = replace(request, terms=Terms(days_off=frozenset({6})))
    laid = rain.cover(request, {saturday: [1]})
    assert (MakeUpKind.EXTRA, (monday,), ((1,),)) == plan_b(laid)
    made = laid.cover.days[0].make_up
    assert (18_000 + 1_500, 2, False) == (made.cny, made.days[0].number, made.over)
    said = laid.cover.days[0].sentences[-1].text("en")
    assert "An extra day on 14 Dec: about 19500 yuan by the price list." in said


def test_an_extra_day_beyond_the_limit_says_so(rain, studio, house):
    """Two days are allowed and planned; the rain of the second makes a third."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("mill/hall"), studio.shot("house/lane", EXT), studio.shot("house/hall")]
    request = rain.request(shots, house, max_days=2)
    laid = rain.cover(request, {monday: [1], tuesday: [2, 3]})
    made = laid.cover.days[0].make_up
    assert (MakeUpKind.EXTRA, True) == (made.kind, made.over)
    assert "加拍后超过限定天数。" == laid.cover.days[0].sentences[-1].text("zh")


def test_a_day_lost_to_rain_counts_among_those_allowed(rain, studio, house):
    """One day is allowed and nothing of it can be shot; a second is one too many."""
    (monday,) = rain.dates(1)
    request = rain.request([studio.shot("house/lane", EXT)], house, max_days=1)
    assert rain.cover(request, {monday: [1]}).cover.days[0].make_up.over


def test_a_day_that_becomes_free_does_not_count(rain, studio, house):
    """Tuesday is free, but its actor of the lane is away: the extra day stands for it."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT), studio.shot("house/hall")]
    request = rain.cast(rain.request(shots, house, max_days=2), {1: ["阿灯"]})
    away = Terms(cast=(CastTerms(name="阿灯", away=frozenset({tuesday})),))
    laid = rain.cover(replace(request, terms=away), {monday: [1], tuesday: [2]})
    made = laid.cover.days[0].make_up
    assert (MakeUpKind.EXTRA, False) == (made.kind, made.over)


def test_nobody_rests_from_a_day_that_was_rained_off(rain, studio, house):
    """After the night of Monday Tuesday begins at 08:20; without it at seven as usual."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT, TimeOfDay.NIGHT, 40), studio.shot("house/hall")]
    laid = rain.cover(rain.request(shots, house), {monday: [1], tuesday: [2]})
    course = read_course(laid.plan, laid.planner)
    first, second = course.days
    assert 500 == course.lay_out(tuesday, second.tasks).call
    assert 420 == course.clear(first).lay_out(tuesday, second.tasks).call


def test_what_is_fixed_is_made_up_nowhere(rain, studio, house):
    """The user wants the lane on Monday and no other date: nothing is decided for them."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT), studio.shot("house/hall")]
    fixed = Terms(fixes=(Fix(scene=1, day=monday),))
    request = replace(rain.request(shots, house), terms=fixed)
    laid = rain.cover(request, {monday: [1], tuesday: [2]})
    assert (MakeUpKind.NONE, (), ()) == plan_b(laid)
    assert (1,) == laid.cover.days[0].make_up.left
    assert "第 #1 场没找到可补的日子" in laid.cover.days[0].sentences[-1].text("zh")


def test_what_finds_no_date_does_not_hold_up_the_rest(rain, studio, house):
    """One scene of the lane is fixed on Monday, the other is made up on Tuesday."""
    monday, tuesday = rain.dates(1, 2)
    shots = [*[studio.shot("house/lane", EXT)] * 2, studio.shot("house/hall")]
    fixed = Terms(fixes=(Fix(scene=1, day=monday),))
    request = replace(rain.request(shots, house), terms=fixed)
    laid = rain.cover(request, {monday: [1, 2], tuesday: [3]})
    assert (MakeUpKind.SWAPPED, (tuesday,), ((2,),)) == plan_b(laid)
    assert (1,) == laid.cover.days[0].make_up.left


def test_what_must_match_is_made_up_close_by(rain, studio, house):
    """Lane and hall must be shot within two days of work; the mill's free day is too far."""
    monday, tuesday, wednesday, thursday = rain.dates(1, 2, 3, 4)
    shots = [
        studio.shot("house/lane", EXT),
        studio.shot("house/hall"),
        studio.shot("mill/hall", eighths=64),
        studio.shot("mill/hall", eighths=64),
        studio.shot("mill/hall"),
    ]
    together = (frozenset({"need:house/lane", "need:house/hall"}),)
    request = rain.request(shots, house, pages=8.0, minutes_a_page=30.0)
    days = {monday: [1, 2], tuesday: [3], wednesday: [4], thursday: [5]}
    assert (MakeUpKind.SWAPPED, (thursday,), ((1,),)) == plan_b(rain.cover(request, days))
    matched = replace(request, terms=Terms(together=together))
    assert (MakeUpKind.NONE, (), ()) == plan_b(rain.cover(matched, days))
