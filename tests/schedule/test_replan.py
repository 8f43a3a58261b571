"""Changes on the day: what must move does, what need not stays, and everybody is told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from scout.domain.script import Script
from scout.domain.terms import Booking, CastTerms, PlaceTerms, Terms
from scout.schedule.change import compare_plans, word_change
from scout.schedule.replan import News, replan
from tests.schedule.conftest import START, LevelSun, StraightRoad


@pytest.fixture
def tour(studio):
    """Three houses, each with a long day of interiors; An works in the first two, Bo in all."""
    places = [studio.place(name, 114.30 + index / 50) for index, name in enumerate("abc")]
    shots = [studio.shot(f"{name}/hall", eighths=16) for name in "abc" for _ in range(4)]
    request = studio.request(shots, places, hours=10.0)
    casts = [("An", "Bo")] * 8 + [("Bo",)] * 4
    scenes = [
        replace(scene, cast=cast) for scene, cast in zip(request.script.scenes, casts, strict=True)
    ]
    script = Script(title="tour", format="test", scenes=tuple(scenes))
    return replace(request, script=script)


def again(issued, request, day, **news):
    """A new plan from this shoot day of the issued one on."""
    today = issued.days[day].date
    news = News(today=today, **news)
    return replan(issued, request, news=news, travel=StraightRoad(), sun=LevelSun())


def dates(plan):
    """The date of each scene."""
    return {s.scene: day.date for day in plan.days for visit in day.visits for s in visit.slots}


@pytest.mark.parametrize("day", [0, 1, 2])
def test_no_news_changes_nothing(studio, tour, day):
    """Whenever it is asked, the plan stays to the minute."""
    issued = studio.plan(tour)
    new = again(issued, tour, day)
    assert issued.days == new.days
    assert compare_plans(issued, new, script=tour.script).nothing


def test_a_place_that_is_lost_for_a_day_moves_its_scenes_alone(studio, tour):
    """Others have the second day's place all day: its scenes move, those shot before do not."""
    issued = studio.plan(tour)
    lost = issued.days[1].visits[0].location_id
    booked = Booking(day=issued.days[1].date, start=0, until=2 * 24 * 60)
    terms = Terms(places=(PlaceTerms(location_id=lost, booked=(booked,)),))
    new = again(issued, replace(tour, terms=terms), 1)
    assert () == new.unplaced
    assert issued.days[0] == new.days[0]
    moved = {move.scene for move in compare_plans(issued, new, script=tour.script).scenes}
    told = {s.scene for visit in issued.days[1].visits for s in visit.slots}
    assert moved <= told
    assert all(
        visit.location_id != lost
        for day in new.days
        if day.date == issued.days[1].date
        for visit in day.visits
    )


def test_who_is_ill_is_not_called(studio, tour):
    """An is ill today: no scene of An's is shot today, and all are shot later."""
    issued = studio.plan(tour)
    today = issued.days[0].date
    terms = Terms(cast=(CastTerms(name="An", away=frozenset({today})),))
    new = again(issued, replace(tour, terms=terms), 0)
    assert set(dates(issued)) == set(dates(new))
    assert all(
        "An" not in tour.script.scene(scene).cast
        for scene, day in dates(new).items()
        if day == today
    )


def test_a_scene_not_finished_yesterday_is_shot_from_today_on(studio, tour):
    """It leaves yesterday and comes back on today or later; nothing else is lost."""
    issued = studio.plan(tour)
    last = issued.days[0].visits[-1].slots[-1].scene
    new = again(issued, tour, 1, unfinished=frozenset({last}))
    assert dates(new)[last] >= issued.days[1].date
    assert {*range(1, 13)} == set(dates(new))


def test_the_crew_has_rested_after_the_last_issued_day(studio, tour):
    """However late the day before ended, the next call keeps the rest."""
    issued = studio.plan(tour)
    new = again(issued, tour, 1)
    assert new.days[1].call >= new.days[0].wrap + timedelta(hours=tour.rules.rest_hours)


def test_everybody_concerned_is_told_in_both_languages(studio, tour):
    """Scenes, places, cast and calls that change are said; each sentence has both languages."""
    issued = studio.plan(tour)
    terms = Terms(cast=(CastTerms(name="An", away=frozenset({START})),))
    new = again(issued, replace(tour, terms=terms), 0)
    change = compare_plans(issued, new, script=tour.script)
    assert "An" in {one.name for one in change.cast}
    names = {place.id: place.name for place in tour.locations}
    words = word_change(change, script=tour.script, names=names)
    count = len(change.scenes) + len(change.cast) + len(change.places) + len(change.calls)
    assert count == len(words)
    assert all(word.both() for word in words)
