"""A plan of the sample production keeps to what is agreed, and says what it costs."""

from datetime import date, timedelta

import pytest

from scout.actions.contract.terms import read_terms
from scout.actions.plan import PlanOrder, plan
from scout.actions.suggest import suggest
from scout.domain.heading import IntExt
from scout.schedule.planner import Effort

START = date(2026, 12, 7)  # a Monday
LITTLE = Effort(rounds=30)
FREE = {"day": 0, "idle_day": 0, "overtime": 0, "night": 0, "late_finish": 0, "move": 0,
        "move_minute": 0, "micro_move": 0, "split": 0, "cast_day": 0, "cast_hold": 0,
        "cast_travel": 0}  # fmt: skip


@pytest.fixture(scope="module")
def suggestion(drama):
    """The sets that Scout suggests for it."""
    return suggest(drama.script, drama.library)


@pytest.fixture(scope="module")
def make(drama, suggestion):
    """A plan of the first set by a document of terms."""

    def making(document, effort=LITTLE):
        terms, rules = read_terms(document, drama, start=START)
        order = PlanOrder(start=START, rules=rules, terms=terms, effort=effort)
        return plan(drama.script, suggestion, library=drama.library, order=order)

    return making


@pytest.fixture(scope="module")
def usual(make):
    """The plan without terms."""
    return make({})


@pytest.fixture(scope="module")
def days_of(drama):
    """The shoot date of each scene of a plan, by its number."""

    def reading(found):
        return {
            drama.script.scene(slot.scene).number: day.date
            for day in found.days
            for visit in day.visits
            for slot in visit.slots
        }

    return reading


def test_an_order_without_terms_is_what_the_planner_takes_by_itself(drama, suggestion, make):
    """As the window asks: the same plan as with empty terms and the usual effort."""
    order = PlanOrder(start=START)
    assert make({}, None) == plan(drama.script, suggestion, library=drama.library, order=order)


@pytest.mark.parametrize("number", ["1-1", "7-3"])
@pytest.mark.parametrize("day", [date(2026, 12, 9), date(2026, 12, 23)])
def test_a_fixed_scene_is_on_its_date(make, days_of, usual, number, day):
    """Also on one long after the rest, for which the crew comes back; nothing else is lost."""
    found = make({"fixes": [f"{number}={day.isoformat()}"]})
    assert day == days_of(found)[number]
    assert days_of(usual).keys() == days_of(found).keys()


def test_nobody_shoots_on_a_day_off(make, days_of, usual):
    """Neither on a weekday nor on a date; without the terms they would be used."""
    found = make({"days_off": ["周二", "2026-12-10..2026-12-11"]})
    off = {date(2026, 12, 8), date(2026, 12, 10), date(2026, 12, 11)}
    assert off & {day.date for day in usual.days}
    assert not [day.date for day in found.days if day.date in off or day.date.weekday() == 1]
    assert days_of(usual).keys() == days_of(found).keys()


def test_who_is_away_is_not_shot(drama, make, days_of, usual):
    """On none of the dates, though every plan without the terms would have it so."""
    away = [START + timedelta(days=number) for number in range(3)]
    mine = {scene.number for scene in drama.script.scenes if "林夏" in scene.cast}
    assert {usual_day for n, usual_day in days_of(usual).items() if n in mine} & {*away}
    found = make({"cast": {"林夏": {"away": f"{away[0]}..{away[-1]}"}}})
    assert not {day for number, day in days_of(found).items() if number in mine} & {*away}


def test_a_place_is_used_in_its_hours_and_after_its_permit(make, usual):
    """Without the terms the unit would be there on the first day and until late."""

    def stays(found):
        return [
            (day.date, visit.arrive.hour, visit.leave.hour + visit.leave.minute / 60)
            for day in found.days
            for visit in day.visits
            if visit.location_id == place
        ]

    place = usual.days[0].visits[0].location_id
    assert START in {day for day, _, _ in stays(usual)}
    terms = {"open_hours": ["10:00-16:00"], "permit_from": "2026-12-09"}
    found = stays(make({"places": {place: terms}}))
    assert found
    assert all(
        day >= date(2026, 12, 9) and arrive >= 10 and leave <= 16 for day, arrive, leave in found
    )


def test_a_booked_place_is_not_used(make, usual):
    """On the date on which others have it."""
    place = usual.days[0].visits[0].location_id
    found = make({"places": {place: {"booked": [{"date": START.isoformat()}]}}})
    assert START not in {
        day.date for day in found.days for visit in day.visits if visit.location_id == place
    }


def test_what_must_match_is_shot_close_together(drama, make, days_of, usual):
    """Two interiors that lie days apart otherwise, on one day; no scene is lost for it."""
    dates = days_of(usual)
    need_of = {drama.script.scene(need.scenes[0]).number: need for need in drama.needs}
    inside = [n for n in dates if n in need_of and need_of[n].int_ext is IntExt.INT]
    pair = min(inside, key=dates.__getitem__), max(inside, key=dates.__getitem__)
    assert dates[pair[0]] != dates[pair[1]]
    group = [need_of[number].id for number in pair]
    found = days_of(make({"together": [group], "rules": {"match_days": 1}}))
    assert found[pair[0]] == found[pair[1]]
    assert dates.keys() == found.keys()


def test_the_order_of_the_story_has_its_price(make, days_of, usual):
    """A pair that stands the wrong way round is turned where that is dear enough."""
    dates = days_of(usual)
    first, then = max(dates, key=dates.__getitem__), min(dates, key=dates.__getitem__)
    found = days_of(make({"story_order": [[first, then]], "prices": {"story_order": 500_000}}))
    assert found[first] <= found[then]


def test_rules_are_kept(make, usual):
    """Shorter days are more of them; the call is when the rules say it."""
    found = make({"rules": {"hours": 8, "rest_hours": 12}})
    assert all(day.wrap - day.call <= timedelta(hours=8) for day in found.days)
    assert len(usual.days) < len(found.days)


def test_a_plan_costs_what_the_terms_say(make):
    """With nothing but the crew's day to pay, so many times its price; and places by the hour."""
    found = make({"prices": {**FREE, "day": 1000}})
    assert 1000 * len(found.days) == sum(day.cost.crew for day in found.days)
    assert found.cost.days - found.cost.total + found.cost.dressing == 0
    place = found.days[0].visits[0].location_id
    cheap = make({"prices": FREE, "places": {place: {"fee": {"day": 0}}}})
    alone = [day for day in cheap.days if {v.location_id for v in day.visits} == {place}]
    assert all(0 == day.cost.total for day in alone)


def test_a_dear_cast_does_not_cost_a_scene(make, days_of, usual):
    """However dear a day of anybody or of the crew is, every scene finds its day."""
    found = make({"prices": {"day": 1_000_000, "cast_day": 1_000_000, "cast_hold": 1_000_000}})
    assert days_of(usual).keys() == days_of(found).keys()
