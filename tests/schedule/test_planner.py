"""The plain planner on productions that can be pictured."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from scout.domain.errors import Cancelled
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import HourSpan, Stage
from scout.domain.progress import Progress
from scout.schedule.planner import plan_days

EXT, INT = IntExt.EXT, IntExt.INT
DAY, NIGHT, DAWN, DUSK = TimeOfDay.DAY, TimeOfDay.NIGHT, TimeOfDay.DAWN, TimeOfDay.DUSK


@pytest.fixture
def six_scenes(studio):
    """One house: two interiors, two exteriors, one at dusk, one night exterior."""
    house = studio.place("house")
    shots = [
        studio.shot("house/hall", INT, DAY),
        studio.shot("house/lane", EXT, NIGHT),
        studio.shot("house/lane", EXT, DAY),
        studio.shot("house/hall", INT, NIGHT),
        studio.shot("house/lane", EXT, DUSK),
        studio.shot("house/lane", EXT, DAY),
    ]
    return studio.request(shots, [house])


def order(plan):
    """Scene indexes in shooting order, one list a day."""
    return [[s.scene for visit in day.visits for s in visit.slots] for day in plan.days]


def codes(messages):
    """What was said, without values."""
    return {message.code for message in messages}


def test_one_late_day_serves_all_lights(studio, six_scenes):
    """At one house: a late call, the hall, then the lane until dark: the set changes once."""
    assert [[1, 4, 3, 6, 5, 2]] == order(studio.plan(six_scenes))


def test_night_interior_by_day_is_said(studio, six_scenes):
    """INT NIGHT before dusk is noted as blacked out."""
    notes = [note for day in studio.plan(six_scenes).days for note in day.notes]
    assert {"schedule.black_out", "schedule.golden", "schedule.estimated_lengths"} <= codes(notes)


def test_a_pure_night_starts_late_and_ends_in_the_dark(studio):
    """With only night exteriors the call is in the afternoon, so that nobody waits."""
    request = studio.request(
        [studio.shot("house/lane", EXT, NIGHT, eighths=16)] * 2, [studio.place("house")]
    )
    (day,) = studio.plan(request).days
    assert day.call.hour >= 15
    assert "schedule.night_shoot" in codes(day.notes)


def test_nobody_waits_for_the_afternoon_in_the_hall(studio):
    """At the same price the hall is shot just before the lane, not at eight in the morning."""
    afternoon = TimeOfDay.AFTERNOON
    shots = [studio.shot("house/hall"), studio.shot("house/lane", EXT, afternoon)]
    (day,) = studio.plan(studio.request(shots, [studio.place("house")])).days
    assert day.slots[1].start - day.slots[0].end <= timedelta(hours=1)


def test_the_crew_rests_after_a_night(studio):
    """The call after a night is ten hours after its wrap at least."""
    shots = [studio.shot("house/lane", EXT, NIGHT, eighths=24)] * 5
    shots += [studio.shot("far/lane", EXT, DAY, eighths=24)] * 5
    places = [studio.place("house"), studio.place("far", 114.45)]
    days = studio.plan(studio.request(shots, places)).days
    rests = [after.call - before.wrap for before, after in pairwise(days)]
    assert min(rests) >= timedelta(hours=10)


def test_a_place_without_night_shoots_gets_none(studio):
    """Night exteriors there are unplaced with the reason, interiors end by dusk."""
    shots = [studio.shot("house/lane", EXT, NIGHT), studio.shot("house/hall", INT, NIGHT)]
    plan = studio.plan(studio.request(shots, [studio.place("house", night=False)]))
    assert [("schedule.no_night", 1)] == [(lost.reason.code, lost.scene) for lost in plan.unplaced]
    assert plan.days[0].visits[0].slots[0].end <= plan.days[0].sun.dusk


def test_on_a_stage_the_light_is_artificial(studio):
    """A night exterior built on a stage is shot in the morning."""
    stage = studio.place("stage", stage=Stage(build_days=3, build_cny=50_000))
    plan = studio.plan(studio.request([studio.shot("stage/lane", EXT, NIGHT)], [stage]))
    assert plan.days[0].call.hour == 7


def test_what_does_not_fit_into_the_days_is_named(studio):
    """With one day allowed, the rest of thirty pages is unplaced, each with its reason."""
    shots = [studio.shot("house/hall", eighths=16)] * 15
    plan = studio.plan(studio.request(shots, [studio.place("house")], max_days=1))
    assert len(plan.days) == 1
    assert {"schedule.no_days_left"} == codes(lost.reason for lost in plan.unplaced)
    assert len(order(plan)[0]) + len(plan.unplaced) == 15


@pytest.mark.parametrize(
    ("shot", "code"),
    [
        ({"at": ""}, "schedule.uncovered"),
        ({"at": "house/hall", "eighths": 104}, "schedule.too_many_pages"),
        ({"at": "house/hall", "eighths": 90}, "schedule.no_meal"),
    ],
)
def test_the_impossible_is_named(studio, shot, code):
    """A scene that fits on no day says why."""
    plan = studio.plan(studio.request([studio.shot(**shot)], [studio.place("house")]))
    assert [code] == [lost.reason.code for lost in plan.unplaced]
    assert plan.days == ()


def test_a_scene_longer_than_the_light_says_so(studio):
    """Polar winter: no daylight exterior fits, and nothing loops for ever."""
    request = studio.request([studio.shot("house/lane", EXT, DAY)], [studio.place("house")])
    plan = studio.plan(request, studio.sun(rise=11.9, fall=12.1))
    assert [lost.reason.code for lost in plan.unplaced] == ["schedule.no_light"]


def test_near_places_follow_one_another(studio):
    """Three places on a road are visited from one end to the other."""
    places = [studio.place("west", 114.2), studio.place("east", 114.5), studio.place("mid", 114.3)]
    shots = [studio.shot(f"{p.id}/hall", eighths=32) for p in places for _ in range(2)]
    days = studio.plan(studio.request(shots, places)).days
    visits = list(dict.fromkeys(visit.location_id for day in days for visit in day.visits))
    assert visits in (["west", "mid", "east"], ["east", "mid", "west"])


def test_two_small_places_share_a_day(studio):
    """A move of two hours is worth it for three hours of work, and is written down."""
    places = [studio.place("a"), studio.place("b", 114.36)]
    shots = [studio.shot("a/hall", eighths=16)] * 2 + [studio.shot("b/hall", eighths=16)] * 2
    (day,) = studio.plan(studio.request(shots, places)).days
    assert [(1, 2)] == [(len(day.moves), len(day.visits))]
    assert day.moves[0].total_min >= 75


def test_a_place_without_position_is_assumed_aloud(studio):
    """The move there carries an assumption as its source and the day a note."""
    places = [studio.place("a"), studio.place("b", position=None)]
    shots = [studio.shot("a/hall", eighths=16)] * 2 + [studio.shot("b/hall", eighths=16)] * 2
    (day,) = studio.plan(studio.request(shots, places)).days
    assert day.moves[0].travel.source.code == "schedule.travel_assumed"
    assert "schedule.position_unknown" in codes(day.notes)


def test_a_silent_heading_is_planned_as_day_and_said(studio):
    """No time in the heading of an exterior: daylight, with a note."""
    plan = studio.plan(
        studio.request([studio.shot("house/lane", EXT, None)], [studio.place("house")])
    )
    assert "schedule.assumed_day" in codes(plan.days[0].notes)


def test_dawn_is_shot_at_dawn(studio):
    """The call is early enough that the unit is ready for the first light."""
    plan = studio.plan(
        studio.request([studio.shot("house/lane", EXT, DAWN)], [studio.place("house")])
    )
    slot, light = plan.days[0].visits[0].slots[0], plan.days[0].sun
    assert light.dawn <= slot.start <= light.golden_morning[1]


def test_an_empty_script_gives_no_days(studio):
    """Nothing to shoot, nothing planned, no error."""
    assert studio.plan(studio.request([], [studio.place("house")])).days == ()


def test_the_user_can_stop(studio, six_scenes):
    """Planning ends at once when the user stops it."""
    with pytest.raises(Cancelled):
        plan_days(
            six_scenes,
            travel=None,
            sun=studio.sun(),
            progress=Progress(stopped=lambda: True),
        )


def test_hostile_names_stay_text(studio):
    """Braces in a scene number are no blanks of ours."""
    name = "{0.__class__}${alert(1)}"
    shot = studio.shot("house/hall", INT, NIGHT, number=name)
    plan = studio.plan(studio.request([shot], [studio.place("house")]))
    assert any(name in note.text("zh") for note in plan.days[0].notes)


def test_the_first_day_is_the_asked_one(studio, six_scenes):
    """Shooting starts on the date of the request."""
    assert studio.plan(six_scenes).days[0].date == date(2026, 12, 1)


def test_a_morning_is_shot_in_the_low_sun(studio):
    """晨 is no noon: three hours after sunrise the last morning scene is done."""
    shots = [
        studio.shot("fort/hall", IntExt.INT, TimeOfDay.DAY, eighths=24),
        studio.shot("fort/lane", IntExt.EXT, TimeOfDay.MORNING, eighths=2),
    ]
    plan = studio.plan(studio.request(shots, [studio.place("fort")]))
    ends = {slot.scene: slot.end for visit in plan.days[0].visits for slot in visit.slots}
    assert ends[2] <= plan.days[0].sun.sunrise + timedelta(hours=3)


def test_a_day_interior_after_dark_is_said(studio):
    """The gaffer hears that lamps must play the sun; by day nobody hears of it."""
    hall, lane = studio.shot("house/hall", INT, DAY), studio.shot("house/lane", EXT, NIGHT)
    plan = studio.plan(
        studio.request(
            [hall, lane], [studio.place("house", open_hours=(HourSpan(start=1080, until=1440),))]
        )
    )
    assert "schedule.daylight_made" in codes(plan.days[0].notes)
    plan = studio.plan(studio.request([hall], [studio.place("house")]))
    assert "schedule.daylight_made" not in codes(plan.days[0].notes)


def test_notes_read_as_each_language_writes(studio):
    """Two scenes stand with a Chinese comma in Chinese and with ours in English."""
    shots = [
        studio.shot("house/hall", INT, NIGHT, number="1-1"),
        studio.shot("house/hall", INT, NIGHT, number="1-2"),
        studio.shot("house/lane", EXT, DAY, number="1-3"),
        studio.shot("house/lane", EXT, NIGHT, number="1-4"),
    ]
    plan = studio.plan(studio.request(shots, [studio.place("house")], max_days=1))
    notes = {note.code: note for note in plan.days[0].notes}
    assert "第 1-1、1-2 场" in notes["schedule.black_out"].text("zh")
    assert "sc. 1-1, 1-2." in notes["schedule.black_out"].text("en")
