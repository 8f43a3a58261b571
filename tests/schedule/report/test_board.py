"""The board of a plan: rows by the clock, totals, and what has no day."""

from collections import Counter

from scout.domain.eighths import Eighths
from scout.domain.heading import IntExt, TimeOfDay
from scout.schedule.report.board import MealBanner, MoveBanner, make_board
from scout.schedule.report.strip import Strip
from scout.schedule.report.tally import Tally


def sketch(row):
    """A row as one reads it on the wall."""
    if isinstance(row, Strip):
        return f"{row.start:%H:%M} {row.scene.number} {row.location.id}/{row.spot.id}"
    return f"{row.start:%H:%M}-{row.end:%H:%M} {type(row).__name__}"


def test_rows_stand_in_the_order_of_the_clock(lamp):
    """Scenes of the house, the meal, the move with loading, the scene of the mill."""
    friday = make_board(lamp.plan, lamp.request).days[0]
    expected = [
        "07:45 1-1 house/hall",
        "09:15 1-2 house/lane",
        "10:45-11:45 MealBanner",
        "11:45-13:30 MoveBanner",
        "13:30 1-3 mill/hall",
    ]
    assert expected == [sketch(row) for row in friday.rows]


def test_a_strip_says_what_the_crew_asks(lamp):
    """Need, cast by number, light and length of the night exterior."""
    (strip,) = make_board(lamp.plan, lamp.request).days[1].strips
    assert ("need:mill/lane", (2, 3)) == (strip.need.id, strip.cast_numbers)
    assert (IntExt.EXT, TimeOfDay.NIGHT) == (strip.int_ext, strip.scene.heading.time)
    assert (Eighths(8), 60) == (strip.scene.length, strip.minutes)


def test_a_silent_heading_is_what_the_spot_offers(lamp):
    """Without a word on it, a scene in the lane is an exterior by day."""
    (strip,) = make_board(lamp.plan, lamp.request).days[2].strips
    assert (IntExt.EXT, True, False) == (strip.int_ext, strip.is_exterior, strip.is_night)


def test_a_move_knows_both_places(lamp):
    """From the house to the mill, as long as the move takes."""
    rows = make_board(lamp.plan, lamp.request).days[0].rows
    (move,) = (row for row in rows if isinstance(row, MoveBanner))
    minutes = (move.end - move.start).total_seconds() / 60
    assert ("house", "mill", 105) == (move.from_place.id, move.to_place.id, minutes)


def test_a_day_adds_up_by_day_and_night(lamp):
    """Friday: an hour inside and an hour and a half outside by day, an hour of night inside."""
    totals = make_board(lamp.plan, lamp.request).days[0].totals
    assert Tally(scenes=1, length=Eighths(8), minutes=60) == totals.day_int
    assert Tally(scenes=1, length=Eighths(12), minutes=90) == totals.day_ext
    assert Tally(scenes=2, length=Eighths(20), minutes=150) == totals.day
    assert (totals.night_int, Tally()) == (totals.night, totals.night_ext)
    assert Tally(scenes=3, length=Eighths(28), minutes=210) == totals.all


def test_scenes_without_a_day_stand_below(lamp):
    """Three scenes are pending, each with its reason."""
    pending = make_board(lamp.plan, lamp.request).pending
    assert ["2-3", "2-4", "2-5"] == [lost.scene.number for lost in pending]
    assert {"schedule.no_need"} == {lost.reason.code for lost in pending}


def test_no_days_make_an_empty_board(nothing):
    """Nothing shot adds up to nothing."""
    board = make_board(nothing.plan, nothing.request)
    assert ((), Tally()) == (board.strips, board.totals.all)


def test_every_scene_stands_once(invented):
    """On one day or among the pending, whatever the planner did."""
    board = make_board(invented.plan, invented.request)
    found = Counter(strip.scene.index for strip in board.strips)
    found.update(lost.scene.index for lost in board.pending)
    assert Counter(scene.index for scene in invented.request.script.scenes) == found


def test_days_add_up_to_the_board(invented):
    """Lengths agree with the plan's days, and the days with the whole."""
    board = make_board(invented.plan, invented.request)
    assert [day.length for day in invented.plan.days] == [d.totals.all.length for d in board.days]
    whole = Tally()
    for day in board.days:
        whole += day.totals.all
    assert whole == board.totals.all


def test_no_banner_is_lost(invented):
    """As many meals and moves as the plan has, and no two rows at the same time."""
    board = make_board(invented.plan, invented.request)
    for day, shown in zip(invented.plan.days, board.days, strict=True):
        kinds = Counter(type(row) for row in shown.rows)
        assert (len(day.meals), len(day.moves)) == (kinds[MealBanner], kinds[MoveBanner])
        starts = [row.start for row in shown.rows]
        assert sorted(set(starts)) == starts
