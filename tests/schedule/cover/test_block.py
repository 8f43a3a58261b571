"""What covers a day: which interiors, in which order, and what refuses to."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Stage
from scout.domain.terms import Booking, CastTerms, Fix, PlaceTerms, Terms
from scout.domain.weather_cover import BareReason

INT, EXT = IntExt.INT, IntExt.EXT
MONDAY = date(2026, 12, 7)


@pytest.fixture
def street(studio):
    """A house, a mill 10 minutes away (up to 15) and a well 30 minutes away (up to 40).

    Monday the lane of the house, an exterior of 45 minutes; Tuesday an interior at each place.
    """
    shots = [
        studio.shot("house/lane", EXT),
        studio.shot("well/hall"),
        studio.shot("mill/hall"),
        studio.shot("house/hall"),
    ]
    places = [
        studio.place("house", 114.35), studio.place("mill", 114.40), studio.place("well", 114.50)
    ]  # fmt: skip
    return shots, places


def shoot(rain, street, *, terms=None, casts=None, **rules):
    """The cover of the street."""
    monday, tuesday = rain.dates(1, 2)
    request = rain.cast(rain.request(*street, **rules), casts or {})
    request = replace(request, terms=terms or Terms())
    return rain.cover(request, {monday: [1], tuesday: [2, 3, 4]})


def covers(laid, day=0):
    """The scenes that cover a day, in the order in which they were taken."""
    settings = laid.cover.days[day].settings
    return [scene.scene for setting in settings for scene in setting.scenes]


def reasons(laid):
    """Why there is no cover, need by need."""
    return {need.need_id: dict(need.reasons) for need in laid.cover.bare}


def test_the_same_place_covers_first(rain, street):
    """The hall of the house for its own lane: no drive, 45 minutes for 45."""
    laid = shoot(rain, street)
    (setting,) = laid.cover.days[0].settings
    assert [4] == covers(laid)
    assert ("house", "hall", True, 0) == (
        setting.location_id, setting.spot_id, setting.same_place, setting.drive_min
    )  # fmt: skip
    day = laid.cover.days[0]
    assert (45, 45, 0) == (day.minutes, day.cover_min, day.short_min)
    assert () == laid.cover.bare


def test_then_the_nearest_place_covers(rain, street):
    """Without the hall of the house it is the mill, by the upper end of the drive: 10 to 13."""
    shots, places = street
    laid = shoot(rain, ([*shots[:3], replace(shots[3], at="well/hall")], places))
    (setting,) = laid.cover.days[0].settings
    assert ([3], False, 15) == (covers(laid), setting.same_place, setting.drive_min)


def test_a_longer_exterior_takes_several_sets(rain, street):
    """135 minutes of lane take all three halls, the near ones first, if a day holds the moves."""
    shots, places = street
    laid = shoot(rain, ([replace(shots[0], eighths=24), *shots[1:]], places))
    assert [4, 3, 2] == covers(laid)


def test_a_block_shrinks_to_what_a_day_holds(rain, street):
    """A day of six hours holds the hall of the house and the mill, but no third place."""
    shots, places = street
    request = rain.request([replace(shots[0], eighths=24), *shots[1:]], places, hours=6.0)
    monday, tuesday, wednesday = rain.dates(1, 2, 3)
    laid = rain.cover(request, {monday: [1], tuesday: [3, 4], wednesday: [2]})
    assert [4, 3] == covers(laid)
    assert 45 == laid.cover.days[0].short_min


def test_the_interiors_of_the_day_itself_stay(rain, studio, street):
    """They are shot whatever the weather, and cover nothing."""
    shots, places = street
    monday, tuesday = rain.dates(1, 2)
    request = rain.request([*shots, studio.shot("house/hall")], places)
    laid = rain.cover(request, {monday: [1, 5], tuesday: [2, 3, 4]})
    rainy = laid.cover.days[0].rainy
    assert [4] == covers(laid)
    assert {4, 5} == {slot.scene for visit in rainy.visits for slot in visit.slots}


def test_earlier_days_cover_nothing(rain, street):
    """On the last day everything else is shot."""
    monday, tuesday = rain.dates(1, 2)
    laid = rain.cover(rain.request(*street), {monday: [2, 3, 4], tuesday: [1]})
    assert {"need:house/lane": {BareReason.SHOT: 0}} == reasons(laid)
    (need,) = laid.cover.bare
    assert (
        "No cover on 8 Dec for house/lane (scenes #1): all interiors are shot by then."
        == need.message.text("en")
    )
    assert "12月8日“house/lane”（第 #1 场）没有备景：内景戏到这天已全部拍完。" == need.message.text(
        "zh"
    )
    assert None is laid.cover.days[0].decision


def test_cast_that_is_away_refuses(rain, street):
    """Nobody covers who is not there that day; the mill comes next."""
    monday = rain.dates(1)[0]
    away = Terms(cast=(CastTerms(name="阿灯", away=frozenset({monday})),))
    assert [3] == covers(shoot(rain, street, terms=away, casts={4: ["阿灯"]}))
    everybody = shoot(rain, street, terms=away, casts={2: ["阿灯"], 3: ["阿灯"], 4: ["阿灯"]})
    assert {"need:house/lane": {BareReason.CAST: 3}} == reasons(everybody)
    assert "3 场内景演员没档期" in everybody.cover.bare[0].message.text("zh")


@pytest.mark.parametrize(
    "closed",
    [
        {"booked": (Booking(day=MONDAY, start=0, until=1440),)},
        {"permit_from": MONDAY + timedelta(days=1)},
    ],
)
def test_a_place_that_is_closed_refuses(rain, street, closed):
    """Booked by others that day, or the permit begins the day after: the mill is no cover."""
    shots, places = street
    row = ([*shots[:3], replace(shots[3], at="mill/hall")], places)
    terms = Terms(places=(PlaceTerms(location_id="mill", **closed),))
    assert [2] == covers(shoot(rain, row, terms=terms))


def test_a_stage_that_is_not_built_refuses(rain, studio, street):
    """Its sets stand two days after the first date; then it covers, exteriors included."""
    shots, places = street
    stage = studio.place("stage", 114.35, stage=Stage(build_days=2, build_cny=9000))
    shots = [shots[0], studio.shot("house/lane", EXT), studio.shot("stage/lane", EXT)]
    monday, wednesday, friday = rain.dates(1, 3, 5)
    laid = rain.cover(
        rain.request(shots, [*places, stage]), {monday: [1], wednesday: [2], friday: [3]}
    )
    assert ([], [3]) == (covers(laid, 0), covers(laid, 1))
    assert [("need:house/lane", {BareReason.CLOSED: 1})] == list(reasons(laid).items())


def test_what_is_fixed_stays(rain, street):
    """The user has put the hall of the house on Tuesday: the mill covers."""
    terms = Terms(fixes=(Fix(scene=4, day=rain.dates(2)[0]),))
    assert [3] == covers(shoot(rain, street, terms=terms))


def test_what_must_match_stays_close(rain, street):
    """The hall of the house must match the mill and may not be a day of work before it."""
    terms = Terms(together=(frozenset({"need:house/hall", "need:mill/hall"}),))
    laid = shoot(rain, street, terms=terms, match_days=1)
    assert [2] == covers(laid)


def test_no_room_is_said(rain, studio, street):
    """A day of a page and a half is full with its own interior."""
    shots, places = street
    monday, tuesday = rain.dates(1, 2)
    shots = [replace(shots[0], eighths=2), studio.shot("house/hall"), studio.shot("house/hall")]
    laid = rain.cover(rain.request(shots, places, pages=1.5), {monday: [1, 2], tuesday: [3]})
    assert {"need:house/lane": {BareReason.ROOM: 1}} == reasons(laid)


def test_who_works_that_day_anyway_comes_first(rain, studio):
    """Of two scenes in one hall the one whose cast is in the lane; the other needs a call."""
    monday, tuesday = rain.dates(1, 2)
    house = [studio.place("house")]
    shots = [studio.shot("house/lane", EXT), *[studio.shot("house/hall")] * 2]
    request = rain.cast(rain.request(shots, house), {1: ["阿灯"], 2: ["阿影"], 3: ["阿灯"]})
    assert [3] == covers(rain.cover(request, {monday: [1], tuesday: [2, 3]}))
    longer = replace(shots[0], eighths=16)
    request = rain.cast(rain.request([longer, *shots[1:]], house), {1: ["阿灯"], 2: ["阿影"]})
    (setting,) = rain.cover(request, {monday: [1], tuesday: [2, 3]}).cover.days[0].settings
    assert ("阿影",) == setting.extra_cast
    assert [(3, ()), (2, ("阿影",))] == [(one.scene, one.extra_cast) for one in setting.scenes]


def test_a_cover_must_stand_dressed(rain, street):
    """Two hours of dressing are named with their hire: an unprepared set is no cover."""
    shots, places = street
    monday, tuesday = rain.dates(1, 2)
    priced = [replace(place, fee_cny_day=3000) for place in places]
    request = rain.dress(rain.request(shots, priced), {"need:house/hall": 2.0})
    laid = rain.cover(request, {monday: [1], tuesday: [2, 3, 4]})
    (setting,) = laid.cover.days[0].settings
    assert (120, 1800) == (setting.dressing_min, setting.dressing_cny)
    said = [sentence.text("zh") for sentence in laid.cover.days[0].sentences]
    assert "“house/hall”须提前置好景，下不下雨都要备：约 2 小时，场租约 1800 元。" in said


def test_what_stands_dressed_that_day_costs_nothing_more(rain, street):
    """The hall is dressed on Monday for a scene of its own."""
    shots, places = street
    monday, tuesday = rain.dates(1, 2)
    request = rain.request([shots[0], shots[3], shots[3]], places)
    laid = rain.cover(rain.dress(request, {"need:house/hall": 2.0}), {monday: [1, 2], tuesday: [3]})
    (setting,) = laid.cover.days[0].settings
    assert (0, 0) == (setting.dressing_min, setting.dressing_cny)


def test_one_place_is_used_up_before_a_second(rain, studio):
    """East and west are as near; whoever has begun in the east stays there."""
    monday, tuesday, wednesday = rain.dates(1, 2, 3)
    places = [
        studio.place("house", 114.35),
        studio.place("east", 114.40),
        studio.place("west", 114.30),
    ]
    halls = [studio.shot(f"{place}/hall") for place in ("east", "west", "east")]
    request = rain.request([studio.shot("house/lane", EXT, eighths=16), *halls], places)
    laid = rain.cover(request, {monday: [1], tuesday: [2, 3], wednesday: [4]})
    assert [2, 4] == covers(laid)


def test_what_needs_no_dressing_comes_first(rain, studio):
    """Of two halls at the same place the one that stands as it is."""
    monday, tuesday = rain.dates(1, 2)
    places = [studio.place("house", spots=("hall", "room", "lane"))]
    shots = [studio.shot("house/lane", EXT), studio.shot("house/room"), studio.shot("house/hall")]
    request = rain.dress(rain.request(shots, places), {"need:house/room": 2.0})
    assert [3] == covers(rain.cover(request, {monday: [1], tuesday: [2, 3]}))


def test_the_day_that_gives_already_goes_on_giving(rain, studio):
    """Wednesday gives the scene whose cast is there; it may become free for the lane."""
    monday, tuesday, wednesday = rain.dates(1, 2, 3)
    shots = [studio.shot("house/lane", EXT, eighths=16), *[studio.shot("house/hall")] * 3]
    request = rain.cast(
        rain.request(shots, [studio.place("house")]),
        {1: ["阿灯"], 2: ["阿影"], 3: ["阿影"], 4: ["阿灯"]},
    )
    laid = rain.cover(request, {monday: [1], tuesday: [2], wednesday: [3, 4]})
    assert [4, 3] == covers(laid)


def test_one_set_is_used_up_before_a_second(rain, studio):
    """No change of set where the same one has more to shoot."""
    monday, tuesday = rain.dates(1, 2)
    places = [studio.place("house", spots=("hall", "room", "lane"))]
    halls = [studio.shot(f"house/{spot}") for spot in ("hall", "room", "hall")]
    request = rain.request([studio.shot("house/lane", EXT, eighths=16), *halls], places)
    assert [2, 4] == covers(rain.cover(request, {monday: [1], tuesday: [2, 3, 4]}))


def test_nights_hang_on_weather_too(rain, studio, street):
    """A night exterior is covered; a night interior covers."""
    shots, places = street
    night = TimeOfDay.NIGHT
    shots = [studio.shot("house/lane", EXT, night), studio.shot("house/hall", INT, night)]
    monday, tuesday = rain.dates(1, 2)
    laid = rain.cover(rain.request(shots, places), {monday: [1], tuesday: [2]})
    assert ([1], [2]) == ([one.scene for one in laid.cover.days[0].exteriors], covers(laid))


def test_a_day_of_interiors_needs_no_cover(rain, street):
    """It is not in the list at all."""
    laid = shoot(rain, street)
    assert [1] == [day.number for day in laid.cover.days]


def test_a_scene_may_cover_several_days(rain, studio, street):
    """Each day is reckoned as if it alone were rained off."""
    shots, places = street
    shots = [shots[0], studio.shot("house/lane", EXT), shots[3]]
    monday, tuesday, wednesday = rain.dates(1, 2, 3)
    laid = rain.cover(rain.request(shots, places), {monday: [1], tuesday: [2], wednesday: [3]})
    assert ([3], [3]) == (covers(laid, 0), covers(laid, 1))
    assert "给几天当备景" in laid.cover.notes[0].text("zh")


def test_days_that_are_over_are_left_alone(rain, street):
    """Of a plan made anew from Tuesday on, Monday is history and its lane no longer at risk."""
    monday, tuesday, wednesday = rain.dates(1, 2, 3)
    laid = shoot(rain, street)
    asked = replace(laid.request, start=tuesday)
    laid = rain.cover(laid.request, {monday: [1], tuesday: [2], wednesday: [3, 4]})
    again = rain.soak(laid.plan, asked)
    assert ((), ()) == (again.cover.days, again.cover.bare)


def test_the_rest_after_a_day_that_is_over_still_counts(rain, studio):
    """Monday night is shot; on Tuesday, planned anew, the crew may not be called at seven."""
    monday, tuesday, wednesday = rain.dates(1, 2, 3)
    shots = [
        studio.shot("house/lane", EXT, TimeOfDay.NIGHT, 40),
        studio.shot("house/lane", EXT),
        studio.shot("house/hall"),
    ]
    request = rain.cast(rain.request(shots, [studio.place("house")]), {3: ["阿影"]})
    laid = rain.cover(request, {monday: [1], tuesday: [2], wednesday: [3]})
    again = rain.soak(laid.plan, replace(request, start=tuesday))
    rested = laid.plan.days[0].wrap + timedelta(hours=10)
    (day,) = again.cover.days
    assert "08:20" == f"{rested:%H:%M}"
    assert ([3], True) == (covers(again), day.rainy.call >= rested)
