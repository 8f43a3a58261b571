"""The planner before an independent referee, and the referee before plans that are spoilt."""

import ast
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
import shoot_referee.judge
import shoot_referee.layout
from shoot_referee.brute import Brute
from shoot_referee.checker import FORM, check_plan
from shoot_referee.cost import price_stay
from shoot_referee.day_rule import DAY_RULES
from shoot_referee.fact import Facts
from shoot_referee.judge import judge_eased, judge_large, judge_tiny, make_plan, plan_again
from shoot_referee.mill import make_mill
from shoot_referee.production import START, TINY, make_production
from shoot_referee.rule import RULES
from shoot_referee.teeth import ASKED_SPOILERS, PLAN_SPOILERS, PRICE_PARTS, lower

from scout.domain.plan import DayCost, PlanCost
from scout.domain.terms import Fee, PlaceTerms

FIRST, BLOCKS, SIZE = 100, 10, 8
CLOSE = (1448, 1860, 2836, 3516, 3800, 3892, 5944, 6072)
"""Tiny productions whose cheapest plan is the only one of its sort, or leaves out a scene less."""
see_large, see_tiny = cache(judge_large), cache(judge_tiny)  # asked by several tests
WEEK = timedelta(days=7)


@pytest.fixture(scope="session")
def mill():
    """A day and a night, a day after: everything that a plan can break is in it."""
    return make_mill()


@pytest.fixture(scope="session")
def good_plan(mill):
    """The cheapest plan of the mill, found by trying."""
    return Brute(mill, 2).make_plan()


@pytest.mark.parametrize("block", range(BLOCKS))
def test_no_plan_breaks_a_rule(block):
    """Every rule is kept and every price is right in large productions."""
    assert {} == {seed: see_large(seed).faults for seed in _block(block) if see_large(seed).faults}


@pytest.mark.parametrize("block", range(BLOCKS))
def test_no_plan_beats_the_trial(block):
    """Tiny productions keep all rules, and none costs less than the cheapest plan of all."""
    assert {} == {seed: see_tiny(seed).faults for seed in _block(block) if see_tiny(seed).faults}


@pytest.mark.parametrize("block", range(BLOCKS))
def test_the_trial_beats_no_plan(block):
    """Every tiny plan is the cheapest of all."""
    assert {} == {seed: see_tiny(seed).misses for seed in _block(block) if see_tiny(seed).misses}


@pytest.mark.parametrize("seed", CLOSE)
def test_the_trial_beats_no_plan_in_a_close_case(seed):
    """A call five minutes later, a meal before the light, an hour of hire less: all are found."""
    assert () == see_tiny(seed).misses


@pytest.mark.parametrize("block", range(BLOCKS))
def test_no_scene_is_left_out_for_nothing(block):
    """What is on no day fits on none that is free."""
    assert {} == {seed: see_large(seed).misses for seed in _block(block) if see_large(seed).misses}


def _block(number):
    return range(FIRST + number * SIZE, FIRST + (number + 1) * SIZE)


def test_a_good_plan_has_no_fault(good_plan, mill):
    """The checker is silent about a plan that is right."""
    assert [] == check_plan(good_plan, mill)


def test_the_planner_plans_the_mill(mill):
    """The planner finds a plan as good as the cheapest."""
    plan = make_plan(mill)
    assert ([], Brute(mill, 2).best[:2]) == (
        check_plan(plan, mill),
        (len(plan.unplaced), plan.cost.total),
    )


@pytest.mark.parametrize("name", PLAN_SPOILERS)
def test_a_spoilt_plan_is_noticed(good_plan, mill, name):
    """Whatever is changed about a good plan, the checker finds a fault."""
    assert [] != check_plan(PLAN_SPOILERS[name](good_plan), mill)


@pytest.mark.parametrize("name", PRICE_PARTS)
def test_a_lower_price_is_noticed(good_plan, mill, name):
    """No part of a price may be a yuan lower, nor may anything else be said of it."""
    assert 1 == len(check_plan(lower(good_plan, name), mill))


@pytest.mark.parametrize("name", ASKED_SPOILERS)
def test_a_plan_for_another_question_is_noticed(good_plan, mill, name):
    """The same plan has a fault where something else was asked for."""
    assert [] != check_plan(good_plan, ASKED_SPOILERS[name](mill))


@pytest.mark.parametrize("rule", [*RULES, *DAY_RULES], ids=lambda rule: rule.__name__)
def test_every_rule_has_teeth(good_plan, mill, rule):
    """Each rule by itself notices one of the spoilt plans or of the other questions."""
    cases = [(spoil(good_plan), mill) for spoil in PLAN_SPOILERS.values()]
    cases += [(good_plan, spoil(mill)) for spoil in ASKED_SPOILERS.values()]
    assert any(_bites(rule, plan, Facts(asked)) for plan, asked in cases)


def _bites(rule, plan, facts):
    if rule in FORM:
        return bool(list(rule(plan, facts)))
    if any(fault for check in FORM for fault in check(plan, facts)):
        return False
    whole = [plan] if rule in RULES else plan.days
    return any(fault for part in whole for fault in rule(part, facts))


def test_the_mill_costs_what_it_costs(good_plan):
    """The prices of the mill as reckoned by hand from the price list and the fees."""
    first = DayCost(crew=18_000, moves=2000 + 15 * (30 + 25 + 45), micro_moves=200, places=2400)
    second = DayCost(crew=18_000, micro_moves=200, places=1200 + 5 * 150)
    whole = PlanCost(
        days=first.total + second.total,
        dressing=1200,
        split=1000,
        cast_days=3 * 1500,
        cast_travel=2 * 300,
        story_order=500,
    )
    told = (*(day.cost for day in good_plan.days), good_plan.cost)
    assert (first, second, whole) == told


@pytest.mark.parametrize(
    ("minutes", "cny"), [(0, 0), (1, 500), (240, 800), (300, 1000), (301, 1100), (691, 1900)]
)
def test_the_cheapest_way_is_paid(minutes, cny):
    """By the hour, the half day or the day, with started half hours beyond."""
    fee = Fee(hour=250, min_hours=2, half_day=800, half_hours=4, day=1500, overtime=100)
    assert cny == price_stay(fee, minutes)


@pytest.mark.parametrize("seed", range(0, 240, 8))
def test_nothing_that_could_win_is_dropped(seed, monkeypatch):
    """The trial finds the same price when it keeps every beginning of a day."""
    production = make_production(seed, size=replace(TINY, scenes=4))
    thrifty = Brute(production, production.rules.max_days).best
    monkeypatch.setattr(shoot_referee.layout, "_keep_beginnings", lambda some: some)
    assert thrifty[:2] == Brute(production, production.rules.max_days).best[:2]


@pytest.mark.parametrize("block", range(BLOCKS))
def test_a_rule_less_is_never_dearer(block):
    """Whatever rule is dropped or loosened, no more is left out and the best plan costs no more."""
    assert [] == [fault for seed in _block(block)[::2] for fault in judge_eased(seed)]


@pytest.mark.parametrize("seed", range(24, 40))
def test_twice_the_prices_cost_twice(seed):
    """With every price doubled the same first plan costs twice as much."""
    production = _name_fees(make_production(seed))
    plan, dear = (make_plan(asked, rounds=0) for asked in (production, _double(production)))
    assert (2 * plan.cost.total, _say_clock(plan)) == (dear.cost.total, _say_clock(dear))


def _name_fees(production):
    """The production with the fee of every place agreed, so that nothing is rounded."""
    facts = Facts(production)
    places = tuple(
        replace(facts.place_terms(place.id), fee=facts.fee(place.id))
        for place in production.locations
    )
    return replace(production, terms=replace(production.terms, places=places))


def _double(production):
    terms = production.terms
    prices = {name: 2 * getattr(terms.prices, name) for name in terms.prices.__slots__}
    return replace(
        production,
        terms=replace(
            terms,
            prices=replace(terms.prices, **prices),
            cast=tuple(_twice(one, "day", "hold") for one in terms.cast),
            places=tuple(
                replace(one, fee=_twice(one.fee, "hour", "half_day", "day", "overtime"))
                for one in terms.places
            ),
        ),
    )


def _twice(value, *names):
    asked = {name: getattr(value, name) for name in names}
    doubled = {name: 2 * price for name, price in asked.items() if price is not None}
    return replace(value, **doubled)


def _say_clock(plan):
    """What is shot when."""
    return [(slot.scene, slot.start) for d in plan.days for v in d.visits for slot in v.slots]


@pytest.mark.parametrize("seed", range(40, 46))
def test_a_week_later_is_the_same_plan(seed):
    """All dates moved by a week under a sun that stands still, and the plan moves with them."""
    production = make_production(seed)
    production = replace(production, sun=replace(production.sun, drift=0.0))
    plan, later = make_plan(production, rounds=5), make_plan(_put_off(production), rounds=5)
    moved = [(scene, start + WEEK) for scene, start in _say_clock(plan)]
    assert (plan.cost, moved) == (later.cost, _say_clock(later))


def _put_off(production):
    terms = production.terms
    return replace(
        production,
        start=production.start + WEEK,
        terms=replace(
            terms,
            places=tuple(map(_put_off_place, terms.places)),
            cast=tuple(
                replace(one, away=frozenset(day + WEEK for day in one.away)) for one in terms.cast
            ),
            fixes=tuple(replace(fix, day=fix.day + WEEK) for fix in terms.fixes),
            dates_off=frozenset(day + WEEK for day in terms.dates_off),
        ),
    )


def _put_off_place(terms: PlaceTerms):
    booked = tuple(replace(one, day=one.day + WEEK) for one in terms.booked)
    dates = {name: getattr(terms, name) for name in ("permit_from", "build_from")}
    later = {name: day + WEEK for name, day in dates.items() if day is not None}
    return replace(terms, booked=booked, **later)


@pytest.mark.parametrize("seed", range(50, 62))
def test_a_fixed_scene_stays_on_its_date(seed):
    """Whatever else is cheaper, a fixed scene is on its date or on none."""
    production = make_production(seed)
    fixed = {fix.scene: fix.day for fix in production.terms.fixes}
    plan = make_plan(production, rounds=5)
    dates = {slot.scene: d.date for d in plan.days for v in d.visits for slot in v.slots}
    assert {} == {
        scene: dates[scene] for scene in fixed if dates.get(scene) not in (None, fixed[scene])
    }


@pytest.mark.parametrize("seed", range(76, 96))
def test_no_news_changes_no_invented_shoot(seed):
    """Whenever it is asked again, the plan is the same to the minute."""
    production = _name_builds(make_production(seed))
    plan = make_plan(production, rounds=5)
    again = [plan_again(plan, production, today=day.date).days for day in plan.days]
    assert [plan.days] * len(plan.days) == again


def _name_builds(production):
    """The production with a date from which each stage is built, whenever it is asked about."""
    facts = Facts(production)
    agreed = (facts.place_terms(place.id) for place in production.locations)
    places = tuple(
        replace(terms, build_from=terms.build_from or production.start) for terms in agreed
    )
    return replace(production, terms=replace(production.terms, places=places))


@pytest.mark.parametrize("seed", range(70, 76))
def test_the_same_request_gives_the_same_plan(seed):
    """Nothing depends on chance or on the order of a set."""
    assert make_plan(make_production(seed), rounds=10) == make_plan(
        make_production(seed), rounds=10
    )


def test_the_first_date_is_a_monday():
    """The invented shoots begin in the week that the days off are drawn for."""
    assert 0 == START.weekday()


def test_the_referee_imports_nothing_of_the_planner():
    """What judges shares no code with what is judged; only ``judge.py`` calls the planner."""
    folder = Path(shoot_referee.judge.__file__).parent
    assert {"judge.py"} == {
        file.name
        for file in folder.glob("*.py")
        if any(name.startswith("scout.schedule") for name in _list_imports(file))
    }


def _list_imports(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
