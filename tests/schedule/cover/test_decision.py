"""By which hour the day must be turned to its cover."""

from dataclasses import replace

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import HourSpan
from scout.domain.terms import PlaceTerms, PriceList, Terms
from scout.domain.weather_cover import DecisionKind

EXT, NIGHT = IntExt.EXT, TimeOfDay.NIGHT


@pytest.fixture
def house(studio):
    """A house and a mill ten minutes away."""
    return [studio.place("house", 114.35), studio.place("mill", 114.40)]


def decide(laid):
    """When and on what the first day's decision falls."""
    decision = laid.cover.days[0].decision
    return f"{decision.by:%d %H:%M}", decision.kind


def test_another_place_is_decided_on_the_eve(rain, studio, house):
    """The crew would set out to the mill: the call sheet must say so, Sunday by six."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT), studio.shot("mill/hall")]
    laid = rain.cover(rain.request(shots, house), {monday: [1], tuesday: [2]})
    assert ("06 18:00", DecisionKind.EVE) == decide(laid)
    said = [sentence.text("zh") for sentence in laid.cover.days[0].sentences]
    assert any(text.startswith("决定时间：前一天（12月6日）18:00 前。") for text in said)


def test_an_early_call_is_decided_twelve_hours_ahead(rain, studio, house):
    """Called at 05:40 for the dawn, the crew is told at 17:40 that it is another place."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT, TimeOfDay.DAWN), studio.shot("mill/hall")]
    laid = rain.cover(rain.request(shots, house), {monday: [1], tuesday: [2]})
    assert "05:40" == f"{laid.cover.days[0].rainy.call:%H:%M}"
    assert ("06 17:40", DecisionKind.EVE) == decide(laid)


def test_more_cast_is_decided_on_the_eve(rain, studio, house):
    """At the same place, but somebody comes who has no work that day."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT), studio.shot("house/hall")]
    request = rain.cast(rain.request(shots, house), {1: ["阿灯"], 2: ["阿灯", "阿影"]})
    laid = rain.cover(request, {monday: [1], tuesday: [2]})
    assert ("06 18:00", DecisionKind.EVE) == decide(laid)


def test_the_same_place_and_cast_is_decided_before_call(rain, studio, house):
    """The crew comes at seven either way; two hours before it is told which set."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT), studio.shot("house/hall")]
    request = rain.cast(rain.request(shots, house), {1: ["阿灯"], 2: ["阿灯"]})
    laid = rain.cover(request, {monday: [1], tuesday: [2]})
    assert ("07 05:00", DecisionKind.CALL) == decide(laid)


def test_a_day_that_begins_inside_is_decided_on_the_set(rain, studio, house):
    """The hall before noon is shot anyway, 10:00 to 10:45; only then the days part."""
    monday, tuesday = rain.dates(1, 2)
    shots = [
        studio.shot("house/hall"),
        studio.shot("mill/lane", EXT, TimeOfDay.AFTERNOON),
        studio.shot("mill/hall"),
    ]
    laid = rain.cover(rain.request(shots, house), {monday: [1, 2], tuesday: [3]})
    planned, rainy = laid.plan.days[0], laid.cover.days[0].rainy
    assert planned.visits[0] == rainy.visits[0]
    assert ("07 10:45", DecisionKind.SET) == decide(laid)


def test_a_late_call_is_kept(rain, studio, house):
    """Before a night exterior the crew is called late, in the rain too: no eve is needed."""
    monday, tuesday = rain.dates(1, 2)
    shots = [
        studio.shot("house/hall"),
        studio.shot("house/lane", EXT, NIGHT),
        studio.shot("house/hall"),
    ]
    laid = rain.cover(rain.request(shots, house), {monday: [1, 2], tuesday: [3]})
    planned, day = laid.plan.days[0], laid.cover.days[0]
    assert planned.call == day.rainy.call
    assert DecisionKind.SET is day.decision.kind
    assert planned.visits[0].slots[0].end == day.decision.by


def test_who_is_needed_earlier_is_told_two_hours_ahead(rain, studio, house):
    """She is called for the evening; as cover she is needed as soon as the first hall is shot."""
    monday, tuesday = rain.dates(1, 2)
    shots = [
        studio.shot("house/hall"),
        studio.shot("house/lane", EXT, NIGHT),
        studio.shot("house/hall"),
    ]
    request = rain.cast(rain.request(shots, house), {2: ["阿影"], 3: ["阿影"]})
    laid = rain.cover(request, {monday: [1, 2], tuesday: [3]})
    day = laid.cover.days[0]
    needed = day.rainy.visits[0].slots[1].start
    assert 2 * 3600 == (needed - day.decision.by).total_seconds()
    assert day.decision.by < laid.plan.days[0].call
    assert DecisionKind.CALL is day.decision.kind


def test_no_place_is_come_back_to(rain, studio, house):
    """House, then mill: a cover at the house would bring the unit back, though moves are free."""
    monday, tuesday = rain.dates(1, 2)
    shots = [
        studio.shot("house/hall"),
        studio.shot("mill/hall"),
        studio.shot("mill/lane", EXT, TimeOfDay.AFTERNOON),
        studio.shot("house/hall"),
    ]
    free = Terms(prices=PriceList(move=0, move_minute=0))
    request = replace(rain.request(shots, house), terms=free)
    laid = rain.cover(request, {monday: [1, 2, 3], tuesday: [4]})
    assert ["house", "mill"] == [visit.location_id for visit in laid.plan.days[0].visits]
    assert ["house", "mill"] == [v.location_id for v in laid.cover.days[0].rainy.visits]


def test_an_early_call_is_not_kept_for_hours_of_waiting(rain, studio, house):
    """Up for the dawn at 05:40; the mill opens at ten: nobody is paid overtime to wait for it."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT, TimeOfDay.DAWN), studio.shot("mill/hall")]
    late = PlaceTerms(location_id="mill", open_hours=(HourSpan(start=600, until=1440),))
    request = rain.request(shots, house, normal_hours=3.0)
    request = replace(request, terms=Terms(places=(late,)))
    day = rain.cover(request, {monday: [1], tuesday: [2]}).cover.days[0]
    assert day.rainy.call.hour >= 9


def test_an_earlier_call_is_decided_on_the_eve(rain, studio, house):
    """The cover is too long for the evening before an early day: the crew must come at seven."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", EXT, NIGHT), studio.shot("house/hall", eighths=44)]
    laid = rain.cover(rain.request(shots, house), {monday: [1], tuesday: [2]})
    planned, rainy = laid.plan.days[0], laid.cover.days[0].rainy
    assert (17, 7) == (planned.call.hour, rainy.call.hour)
    assert ("06 18:00", DecisionKind.EVE) == decide(laid)


def test_without_a_cover_there_is_nothing_to_decide(rain, studio, house):
    """One day, one lane."""
    (monday,) = rain.dates(1)
    shots = [replace(studio.shot("house/lane"), int_ext=EXT)]
    day = rain.cover(rain.request(shots, house), {monday: [1]}).cover.days[0]
    assert (None, None) == (day.decision, day.rainy)
