"""Invented shoots in the rain: every cover is a day that could be worked."""

from shoot_referee.checker import check_days
from shoot_referee.production import read_request

from scout.domain.heading import IntExt
from scout.domain.weather_cover import MakeUpKind
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator


def scenes_of(day):
    """The scenes of a shoot day."""
    return [slot.scene for visit in day.visits for slot in visit.slots]


def cover_of(day):
    """The scenes that cover a day."""
    return [scene.scene for setting in day.settings for scene in setting.scenes]


def tasks(laid, scenes):
    """The tasks of scenes."""
    return frozenset(laid.job.number_of[scene] for scene in scenes)


def can_be_worked(laid, day, scenes):
    """Whether a day holds these of its scenes: laid out anew, or at the hours of the plan."""
    if laid.planner.plan(day.date, tasks(laid, scenes)) is not None:
        return True
    order = [laid.job.number_of[scene] for scene in scenes_of(day) if scene in scenes]
    arrivals = [visit.arrive for visit in day.visits]
    plans = [
        laid.planner.follow(day.date, at.hour * 60 + at.minute, order=order) for at in arrivals
    ]
    return any(plan is not None for plan in plans)


def list_faults(laid, *days):
    """What the independent referee says about these days alone."""
    asked = read_request(laid.request, sun=AstralClock(), road=GeodesicEstimator())
    return check_days(sorted(days, key=lambda day: day.date), asked)


def test_every_day_with_exteriors_is_there_once(invented):
    """With all its exteriors, none of them on a stage."""
    inside = {
        scene.index
        for scene in invented.request.script.scenes
        if scene.heading.int_ext is IntExt.INT
    }
    expected = {day.number: sorted(set(scenes_of(day)) - inside) for day in invented.plan.days}
    found = {day.number: [one.scene for one in day.exteriors] for day in invented.cover.days}
    assert {number: scenes for number, scenes in expected.items() if scenes} == found


def test_a_cover_is_an_interior_that_is_unshot(invented):
    """Of a later day, on which the plan has it; each scene at most once a day."""
    on = {scene: day.date for day in invented.plan.days for scene in scenes_of(day)}
    for day in invented.cover.days:
        covers = [scene for setting in day.settings for scene in setting.scenes]
        assert len(covers) == len({one.scene for one in covers})
        for one in covers:
            heading = invented.request.script.scene(one.scene).heading
            assert (IntExt.INT, on[one.scene]) == (heading.int_ext, one.planned)
            assert one.planned > day.date


def test_a_rainy_day_keeps_all_rules(invented):
    """Its own interiors and the cover, found by the day planner and passed by the referee."""
    inside = {
        scene.index
        for scene in invented.request.script.scenes
        if scene.heading.int_ext is IntExt.INT
    }
    planned = {day.number: day for day in invented.plan.days}
    for day in invented.cover.days:
        expected = {*inside.intersection(scenes_of(planned[day.number])), *cover_of(day)}
        if day.rainy is None:
            assert set() == expected
            continue
        assert expected == set(scenes_of(day.rainy))
        if day.settings:
            assert invented.planner.plan(day.date, tasks(invented, expected)) is not None
        before = planned.get(day.number - 1)
        assert [] == list_faults(invented, *([before] if before else []), day.rainy)


def test_a_rainy_day_ends_in_time_for_the_next(invented):
    """The crew rests before the next call as it stands in the plan."""
    rest, days = invented.request.rules.rest_hours, invented.plan.days
    for day in invented.cover.days:
        if day.rainy is not None and day.number < len(days):
            hours = (days[day.number].call - day.rainy.wrap).total_seconds() / 3600
            assert hours >= rest


def test_nobody_and_nothing_is_used_that_cannot_be_had(invented):
    """Cast that is away, scenes fixed elsewhere, permits that come later: never in a cover."""
    terms, script = invented.request.terms, invented.request.script
    away = {one.name: one.away for one in terms.cast}
    fixed = {fix.scene: fix.day for fix in terms.fixes}
    permits = {place.location_id: place.permit_from for place in terms.places}
    for day in invented.cover.days:
        for setting in day.settings:
            permit = permits.get(setting.location_id)
            assert permit is None or permit <= day.date
            for one in setting.scenes:
                assert fixed.get(one.scene, day.date) == day.date
                assert all(day.date not in away[name] for name in script.scene(one.scene).cast)


def test_what_the_cover_leaves_of_later_days_can_be_worked(invented):
    """Without the scenes that were shot before, every later day is still a day."""
    for day in invented.cover.days:
        shot = set(cover_of(day))
        for later in invented.plan.days[day.number :]:
            left = set(scenes_of(later)) - shot
            assert not left or can_be_worked(invented, later, left)


def test_plan_b_shoots_all_exteriors_and_keeps_all_rules(invented):
    """On later days, none before the rain, each exterior once."""
    for day in invented.cover.days:
        made = day.make_up
        shot = [*made.left, *(scene for scenes in made.scenes for scene in scenes)]
        assert sorted(shot) == sorted(one.scene for one in day.exteriors)
        assert all(one.date > day.date for one in made.days)
        rainy = [day.rainy] if day.rainy else []
        assert [] == list_faults(invented, *rainy, *made.days)


def test_only_an_extra_day_costs(invented):
    """At least a crew day."""
    for day in invented.cover.days:
        extra = day.make_up.kind is MakeUpKind.EXTRA
        assert (extra, extra) == (
            day.make_up.cny >= invented.request.terms.prices.day, day.make_up.cny > 0
        )  # fmt: skip


def test_the_decision_comes_before_the_days_part(invented):
    """Not after the first scene that differs, nor after whoever is called besides has to come."""
    planned = {day.number: day for day in invented.plan.days}
    for day in invented.cover.days:
        if day.decision is None:
            continue
        slots = [slot for visit in planned[day.number].visits for slot in visit.slots]
        rainy = [slot for visit in day.rainy.visits for slot in visit.slots]
        first = next(
            one for one, two in zip(rainy, [*slots, *[None] * 99], strict=False) if one != two
        )
        assert day.decision.by <= first.start


def test_bare_needs_are_those_of_days_without_cover(invented):
    """Each exterior of such a day stands in one of them, with a reason."""
    expected = sorted(
        (day.date, one.scene)
        for day in invented.cover.days
        if not day.settings
        for one in day.exteriors
    )
    found = sorted((need.date, scene) for need in invented.cover.bare for scene in need.scenes)
    assert expected == found
    assert all(need.reasons for need in invented.cover.bare)


def test_every_sentence_is_worded(invented):
    """In both languages, without an empty blank."""
    said = [need.message for need in invented.cover.bare]
    said += [*invented.cover.notes, *(one for day in invented.cover.days for one in day.sentences)]
    assert all(message.both() for message in said)


def test_the_same_plan_gives_the_same_cover(invented):
    """Nothing depends on chance or on the order of a set."""
    assert invented.again() == invented.cover
