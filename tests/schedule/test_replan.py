"""Changes on the day: what must move does, what need not stays, and everybody is told."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from shoot_referee.checker import check_plan
from shoot_referee.cost import measure_day
from shoot_referee.day_rule import DAY_RULES
from shoot_referee.fact import Facts
from shoot_referee.judge import make_plan as plan_production
from shoot_referee.production import LARGE, make_production
from shoot_referee.rule import RULES, check_count

from scout.domain.heading import IntExt
from scout.domain.location import Stage
from scout.domain.plan import Unplaced
from scout.domain.script import Script
from scout.domain.terms import Booking, CastTerms, Fix, PlaceTerms, Terms
from scout.schedule.change import compare_plans
from scout.schedule.change_word import word_change
from scout.schedule.replan import News, replan
from scout.schedule.request import PlanRequest
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
    groups = word_change(change, script=tour.script, names=names)
    told = [word.both() for group in groups for word in (group.title, *group.lines)]
    assert all(text.zh and text.en and "{" not in text.zh + text.en for text in told)
    for title, parts in (("Scenes", change.scenes), ("Places", change.places),
                         ("Cast", change.cast), ("Calls", change.calls)):  # fmt: skip
        lines = next((group.lines for group in groups if group.title.text("en") == title), ())
        assert len(parts) == len(lines)


def test_days_that_stay_are_said_to_stay(studio, tour):
    """The last scene of the first day is left over: the days that it does not touch are named."""
    issued = studio.plan(tour)
    last = issued.days[0].slots[-1].scene
    new = again(issued, tour, 1, unfinished=frozenset({last}))
    today = issued.days[1].date
    change = compare_plans(issued, new, script=tour.script, since=today)
    same = [
        day.date for day in issued.days
        if day.date >= today and day.visits in [one.visits for one in new.days]
    ]  # fmt: skip
    assert same == list(change.kept)
    assert change.kept
    assert [last] == [move.scene for move in change.scenes]
    assert issued.days[0].date not in {day for one in change.cast for day in one.lost}


SEEDS = range(40)


@cache
def produce(seed):
    """An invented production, its request and its plan."""
    production = make_production(seed, size=LARGE)
    names = ("script", "needs", "location_set", "locations", "start", "rules", "terms")
    request = PlanRequest(**{name: getattr(production, name) for name in names})
    return production, request, plan_production(production, rounds=20)


def anew(seed, news, *, terms=None):
    """The production planned anew."""
    production, request, issued = produce(seed)
    asked = request if terms is None else replace(request, terms=terms)
    return replan(issued, asked, news=news, travel=production.road, sun=production.sun)


def without_old_fixes(terms, issued, today):
    """The terms without the fixes that were not kept and whose date is over."""
    kept = tuple(f for f in terms.fixes if f.day >= today or issued.dates.get(f.scene) == f.day)
    return replace(terms, fixes=kept)


def middle_of(plan):
    """The date of the middle day."""
    return plan.days[len(plan.days) // 2].date


@pytest.mark.parametrize("seed", SEEDS)
def test_no_news_changes_nothing_of_any_production(seed):
    """Days, hours, prices and what is left out: whatever the terms, the plan stays."""
    _, _, issued = produce(seed)
    if not issued.days:
        return
    for today in (issued.days[0].date, middle_of(issued), issued.days[-1].date):
        new = anew(seed, News(today=today))
        assert (issued.days, issued.cost, issued.bound) == (new.days, new.cost, new.bound)
        assert [lost.scene for lost in issued.unplaced] == [lost.scene for lost in new.unplaced]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_referee_finds_no_fault_with_an_illness(seed):
    """The whole new plan keeps every rule and its price adds up; the days before today stay."""
    production, request, issued = produce(seed)
    names = [name for scene in request.script.scenes for name in scene.cast]
    if not issued.days or not names:
        return
    today = middle_of(issued)
    away = frozenset({today, today + timedelta(days=1)})
    ill = next((one for one in request.terms.cast if one.name == names[0]), None)
    ill = ill or CastTerms(name=names[0])
    others = [one for one in request.terms.cast if one.name != ill.name]
    fixes = tuple(fix for fix in request.terms.fixes if fix.day not in away)
    changed = replace(ill, away=ill.away | away)
    terms = replace(request.terms, cast=(*others, changed), fixes=fixes)
    new = anew(seed, News(today=today), terms=terms)
    past = [day for day in issued.days if day.date < today]
    assert past == list(new.days[: len(past)])
    judged = without_old_fixes(terms, issued, today)
    assert [] == list(check_plan(new, replace(production, terms=judged)))
    called = [s.scene for day in new.days if day.date in away for s in day.slots]
    assert all(ill.name not in request.script.scene(scene).cast for scene in called)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_referee_finds_no_fault_with_a_scene_left_over(seed):
    """It is shot again from today on or named, and what must match still does."""
    production, _, issued = produce(seed)
    if len(issued.days) < 2:
        return
    today, last = issued.days[1].date, issued.days[0].slots[-1].scene
    new = anew(seed, News(today=today, unfinished=frozenset({last})))
    assert issued.days[0] == new.days[0]
    stands = [day.date for day in new.days for slot in day.slots if slot.scene == last]
    named = last in {lost.scene for lost in new.unplaced}
    assert (1 if named else 2) == len(stands)
    fixes = without_old_fixes(production.terms, issued, today).fixes
    fixes = tuple(fix for fix in fixes if fix.scene != last)
    facts = Facts(replace(production, terms=replace(production.terms, fixes=fixes)))
    rules = [rule for rule in RULES if rule is not check_count]
    assert [] == [fault for rule in rules for fault in rule(new, facts)]
    assert [] == [fault for day in new.days for rule in DAY_RULES for fault in rule(day, facts)]
    assert [measure_day(day, facts) for day in new.days] == [day.cost for day in new.days]


def test_a_scene_left_over_is_not_forgotten_by_the_next_plan(studio, tour):
    """Planned for the third day, it is still there when the second is planned anew."""
    issued = studio.plan(tour)
    last = issued.days[0].slots[-1].scene
    second = again(issued, tour, 1, unfinished=frozenset({last}))
    late = second.dates[last]
    assert late > issued.days[1].date
    third = replan(
        second,
        tour,
        news=News(today=issued.days[2].date),
        travel=StraightRoad(),
        sun=LevelSun(),
    )
    assert late == third.dates[last]
    dropped = replace(second, days=second.days[:1], unplaced=(Unplaced(scene=last, reason=None),))
    assert last in again(dropped, tour, 0).dates


def test_a_fix_that_is_over_does_not_hold_a_scene(studio, tour):
    """What was fixed on yesterday and not finished is shot from today on."""
    issued = studio.plan(tour)
    last = issued.days[0].slots[-1].scene
    terms = Terms(fixes=(Fix(scene=last, day=issued.days[0].date),))
    new = again(issued, replace(tour, terms=terms), 1, unfinished=frozenset({last}))
    assert new.dates[last] >= issued.days[1].date


def match(tour, *needs):
    """The tour with needs that must match on the same shoot day or the one after."""
    together = (frozenset(f"need:{name}/hall" for name in needs),)
    return replace(tour, terms=Terms(together=together))


def test_what_is_left_over_matches_what_was_shot(studio, tour):
    """Its partner was shot on the first day: it comes on the second or is named, never later."""
    issued = studio.plan(tour)
    first = issued.days[0].visits[0].location_id
    last = issued.days[0].slots[-1].scene
    new = again(issued, match(tour, first, "none"), 1, unfinished=frozenset({last}))
    assert new.dates[last] == issued.days[1].date


def test_what_can_match_no_more_is_named_with_its_partner(studio, tour):
    """Two shoot days after its partner nothing matches: the reason names the first day."""
    issued = studio.plan(tour)
    first = issued.days[0].visits[0].location_id
    last = issued.days[0].slots[-1].scene
    asked = match(tour, first, "none")
    new = again(issued, asked, 2, unfinished=frozenset({last}))
    assert [last] == [lost.scene for lost in new.unplaced]
    reason = new.unplaced[0].reason
    assert "schedule.left_partner" == reason.code
    assert "day 1" in reason.text("en")
    loose = replace(asked, rules=replace(asked.rules, match_days=9))
    assert () == again(issued, loose, 2, unfinished=frozenset({last})).unplaced


def test_a_stage_stays_built(studio):
    """Its set was begun with the first plan: it is not built again from today on."""
    places = [studio.place("a", 114.3, stage=Stage(build_days=2, build_cny=0)), studio.place("b")]
    shots = [studio.shot(at, eighths=32) for at in ("b/hall", "b/hall", "a/hall", "a/hall")]
    request = studio.request(shots, places, hours=8.0)
    issued = studio.plan(request)
    built = [day.number for day in issued.days if day.visits[0].location_id == "a"]
    assert issued.days == again(issued, request, built[0] - 1).days


def test_days_that_are_allowed_are_counted_from_the_first(studio, tour):
    """With as many days as were issued, a scene more has no day, and the reason says how many."""
    issued = studio.plan(tour)
    days = len(issued.days)
    asked = replace(tour, rules=replace(tour.rules, max_days=days))
    everything = frozenset(issued.dates)
    new = again(issued, asked, days - 1, unfinished=everything)
    assert days == len(new.days)
    said = {lost.reason.text("en") for lost in new.unplaced}
    assert any(f"the {days} days allowed" in text for text in said)


def test_a_long_illness_is_waited_for(studio, tour):
    """An is away for forty days: An's scenes are shot after, none is lost."""
    issued = studio.plan(tour)
    away = frozenset(START + timedelta(days=after) for after in range(40))
    new = again(issued, replace(tour, terms=Terms(cast=(CastTerms(name="An", away=away),))), 0)
    assert () == new.unplaced
    ans = [day for s, day in new.dates.items() if "An" in tour.script.scene(s).cast]
    assert max(away) < min(ans)


@pytest.fixture
def yard(studio):
    """Two days of exteriors at a, and then interiors at a and b."""
    places = [studio.place(name, 114.30 + index / 50) for index, name in enumerate("ab")]
    shots = [
        *(studio.shot("a/lane", IntExt.EXT, eighths=20) for _ in range(4)),
        *(studio.shot("a/hall", eighths=20) for _ in range(2)),
        *(studio.shot("b/hall", eighths=20) for _ in range(4)),
    ]
    return studio.request(shots, places, hours=10.0)


def test_in_the_rain_the_cover_is_shot(studio, yard):
    """No exterior stays on the date, the interiors of later days come, and nothing is lost."""
    issued = studio.plan(yard)
    outside = {scene.index for scene in yard.script.scenes if scene.heading.int_ext is IntExt.EXT}
    wet = next(day for day in issued.days if outside & {slot.scene for slot in day.slots})
    terms = Terms(rain=frozenset({wet.date}))
    new = again(issued, replace(yard, terms=terms), wet.number - 1)
    shot = {scene for scene, day in new.dates.items() if day == wet.date}
    assert shot
    assert not shot & outside
    assert () == new.unplaced


def test_it_may_rain_on_a_stage(studio, yard):
    """Exteriors on a stage stay."""
    stage = replace(yard.locations[0], stage=Stage(build_days=0, build_cny=0))
    asked = replace(yard, locations=(stage, yard.locations[1]))
    issued = studio.plan(asked)
    terms = Terms(rain=frozenset(day.date for day in issued.days))
    assert issued.days == again(issued, replace(asked, terms=terms), 0).days
