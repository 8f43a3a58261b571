"""Ways to spoil a good plan of the mill, each of which the checker must notice.

``PLAN_SPOILERS`` change the plan; ``ASKED_SPOILERS`` leave it and change what was asked.
"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

from shoot_referee.mill import MORROW
from shoot_referee.production import START

from scout.domain.eighths import Eighths
from scout.domain.location import HourSpan, Stage
from scout.domain.message import say
from scout.domain.plan import DayCost, PlanCost, Unplaced
from scout.domain.terms import Booking, CastTerms, DayOrder, Fix, PlaceTerms

MINUTE = timedelta(minutes=1)


def change_day(plan, which, /, **changes):
    """The plan with something else about a day (counted from 1)."""
    days = [replace(day, **changes) if day.number == which else day for day in plan.days]
    return replace(plan, days=tuple(days))


def change_visit(plan, number, *, visit=0, **changes):
    """The plan with something else about a visit of a day."""
    visits = list(plan.days[number - 1].visits)
    visits[visit] = replace(visits[visit], **changes)
    return change_day(plan, number, visits=tuple(visits))


def change_slot(plan, number, *, visit=0, slot=0, **changes):
    """The plan with something else about a slot of a visit of a day."""
    slots = list(plan.days[number - 1].visits[visit].slots)
    slots[slot] = replace(slots[slot], **changes)
    return change_visit(plan, number, visit=visit, slots=tuple(slots))


def change_move(plan, **changes):
    """The plan with something else about the move of the first day."""
    moves = tuple(replace(move, **changes) for move in plan.days[0].moves)
    return change_day(plan, 1, moves=moves)


def move_slot(plan, number, *, minutes, visit=0, slot=0):
    """The plan with a scene shot later."""
    old = plan.days[number - 1].visits[visit].slots[slot]
    shift = minutes * MINUTE
    return change_slot(
        plan, number, visit=visit, slot=slot, start=old.start + shift, end=old.end + shift
    )


def move_day(plan, number, *, minutes):
    """The plan with everything on a day later."""
    day, shift = plan.days[number - 1], minutes * MINUTE
    visits = tuple(
        replace(
            visit,
            arrive=visit.arrive + shift,
            leave=visit.leave + shift,
            slots=tuple(
                replace(slot, start=slot.start + shift, end=slot.end + shift)
                for slot in visit.slots
            ),
        )
        for visit in day.visits
    )
    moves = tuple(
        replace(move, depart=move.depart + shift, arrive=move.arrive + shift) for move in day.moves
    )
    return change_day(
        plan,
        number,
        call=day.call + shift,
        wrap=day.wrap + shift,
        visits=visits,
        moves=moves,
        meals=tuple((start + shift, end + shift) for start, end in day.meals),
    )


def swap_days(plan):
    """The plan with what is shot on the first date moved to the second, and the other way."""
    later = move_day(plan, 1, minutes=1440).days[0]
    sooner = move_day(plan, 2, minutes=-1440).days[1]
    days = replace(sooner, number=1, date=START), replace(later, number=2, date=MORROW)
    return replace(plan, days=days)


def swap_slots(plan):
    """The plan with the first two scenes of the second day changing places on the clock."""
    slots = list(plan.days[1].visits[0].slots)
    slots[0], slots[1] = (
        replace(slots[1], start=slots[0].start, end=slots[0].end),
        replace(slots[0], start=slots[1].start, end=slots[1].end),
    )
    return change_visit(plan, 2, slots=tuple(slots))


def drop_slot(plan):
    """The plan without its last scene."""
    return change_visit(plan, 2, slots=plan.days[1].visits[0].slots[:-1])


def shorten_meal(plan):
    """The plan with ten minutes less to eat."""
    meals = tuple((start, end - 10 * MINUTE) for start, end in plan.days[1].meals)
    return change_day(plan, 2, meals=meals)


def move_meal(plan):
    """The plan with a meal during a shot."""
    slot = plan.days[1].visits[0].slots[1]
    return change_day(plan, 2, meals=((slot.start, slot.start + 60 * MINUTE),))


def leave_out_twice(plan):
    """The plan with a scene both on a day and on none."""
    lost = Unplaced(scene=1, reason=say("schedule.no_need"))
    return replace(plan, unplaced=(lost, *plan.unplaced))


def call_at(plan, minutes):
    """The plan with the call of the second day moved."""
    return change_day(plan, 2, call=plan.days[1].call + minutes * MINUTE)


PLAN_SPOILERS = {
    "a scene five minutes later": lambda plan: move_slot(plan, 2, minutes=5, slot=2),
    "a scene during another": lambda plan: move_slot(plan, 2, minutes=40, slot=0),
    "two settings changing places": swap_slots,
    "a scene lost": drop_slot,
    "a scene twice": leave_out_twice,
    "an unplaced scene forgotten": lambda plan: replace(plan, unplaced=()),
    "a scene cut short": lambda plan: change_slot(
        plan, 2, end=plan.days[1].visits[0].slots[0].end - 5 * MINUTE
    ),
    "a scene at another spot": lambda plan: change_slot(plan, 2, spot_id="lane"),
    "a scene of another need": lambda plan: change_slot(plan, 2, need_id="wedding"),
    "a visit to another place": lambda plan: change_visit(plan, 2, location_id="mill"),
    "a meal dropped": lambda plan: change_day(plan, 2, meals=()),
    "a meal cut short": shorten_meal,
    "a meal during a shot": move_meal,
    "a meal twice": lambda plan: change_day(plan, 2, meals=plan.days[1].meals * 2),
    "days swapped": swap_days,
    "days renumbered": lambda plan: change_day(plan, 2, number=3),
    "a day off its date": lambda plan: change_day(plan, 2, date=MORROW + timedelta(days=1)),
    "a day without its visits": lambda plan: change_day(plan, 2, visits=()),
    "a night by day": lambda plan: move_day(plan, 1, minutes=-60),
    "a day before the place opens": lambda plan: move_day(plan, 2, minutes=-5),
    "a call after the first load-in": lambda plan: call_at(plan, 5),
    "a call before three": lambda plan: call_at(plan, -200),
    "a wrap before the place is left": lambda plan: change_day(
        plan, 2, wrap=plan.days[1].wrap - 5 * MINUTE
    ),
    "no time to load out": lambda plan: change_visit(
        plan, 1, leave=plan.days[0].visits[0].leave - 5 * MINUTE
    ),
    "no time to load in": lambda plan: change_visit(
        plan, 1, arrive=plan.days[0].visits[0].arrive + 5 * MINUTE
    ),
    "no move": lambda plan: change_day(plan, 1, moves=()),
    "a faster drive": lambda plan: change_move(
        plan, arrive=plan.days[0].moves[0].arrive - 5 * MINUTE
    ),
    "a move the other way": lambda plan: change_move(plan, from_id="inn", to_id="mill"),
    "another travel": lambda plan: change_move(
        plan, travel=replace(plan.days[0].moves[0].travel, minutes_high=1)
    ),
    "a move that loads faster": lambda plan: change_move(plan, load_in_min=5),
    "fewer pages": lambda plan: change_day(plan, 2, length=Eighths(3)),
    "another sun": lambda plan: change_day(plan, 2, sun=plan.days[0].sun),
    "a bound above the price": lambda plan: replace(plan, bound=plan.cost.total + 1),
}


def lower(plan, name):
    """The plan with one part of its price a yuan lower, named as ``day.NAME`` or ``NAME``."""
    if name.startswith("day."):
        part, cost = name.removeprefix("day."), plan.days[0].cost
        return change_day(plan, 1, cost=replace(cost, **{part: getattr(cost, part) - 1}))
    return replace(plan, cost=replace(plan.cost, **{name: getattr(plan.cost, name) - 1}))


PRICE_PARTS = (
    *(f"day.{field.name}" for field in fields(DayCost)),
    *(field.name for field in fields(PlanCost)),
)


def _rules(**rules):
    return lambda asked: replace(asked, rules=replace(asked.rules, **rules))


def _terms(**terms):
    return lambda asked: replace(asked, terms=replace(asked.terms, **terms))


def _inn(**terms):
    return _terms(places=(PlaceTerms(location_id="inn", **terms),))


def _place(**facts):
    def change(asked):
        mill, inn = asked.locations
        return replace(asked, locations=(mill, replace(inn, **facts)))

    return change


def _dress(asked, hours):
    """The sets take so many hours to dress."""
    found = asked.location_set
    assignments = tuple(
        replace(entry, candidate=replace(entry.candidate, dressing_h=hours))
        for entry in found.assignments
    )
    return replace(asked, location_set=replace(found, assignments=assignments))


def _book_mill(*hours):
    """The mill is booked on the eve, and on the first date between these minutes."""
    eve = START - timedelta(days=1)
    booked = (
        Booking(day=eve, start=0, until=1440),
        *(Booking(day=START, start=start, until=until) for start, until in hours),
    )
    return _terms(places=(PlaceTerms(location_id="mill", booked=booked),))


ASKED_SPOILERS = {
    "a shorter day": _rules(hours=6.0),
    "fewer pages": _rules(pages=5.0),
    "more rest": _rules(rest_hours=24.0),
    "a longer meal": _rules(meal_min=61),
    "longer scenes": _rules(minutes_a_page=50.0),
    "a longer load-in": _rules(load_in_min=46),
    "a longer load-out": _rules(load_out_min=31),
    "a longer change": _rules(spot_change_min=31),
    "less daylight": _rules(daylight_margin_min=200),
    "one day": _rules(max_days=1),
    "a later start": lambda asked: replace(asked, start=MORROW),
    "a permit from the second date": _inn(permit_from=MORROW),
    "a booking": _inn(booked=(Booking(day=START, start=1100, until=1130),)),
    "a booking that reaches into the date": _inn(
        booked=(Booking(day=START, start=1300, until=1440 + 400),)
    ),
    "hours agreed": _inn(open_hours=(HourSpan(start=480, until=1000),)),
    "hours of the place": _place(open_hours=(HourSpan(start=480, until=1000),)),
    "no nights": _place(night=False),
    "a stage that is not built": _place(stage=Stage(build_days=1, build_cny=1)),
    "a stage in daylight only": _place(stage=Stage(build_days=0, build_cny=1), night=False),
    "the road from nowhere": _place(position=None),
    "a member away": _terms(cast=(CastTerms(name="乙", away=frozenset({MORROW})),)),
    "a weekday off": _terms(days_off=frozenset({MORROW.weekday()})),
    "a date off": _terms(dates_off=frozenset({START})),
    "an order by hand": _terms(orders=(DayOrder(day=MORROW, scenes=(7, 6, 5, 4, 3, 2, 1)),)),
    "a day without a scene of it": _terms(orders=(DayOrder(day=START, scenes=(1,)),)),
    "a scene put off": _terms(put_off=frozenset({4})),
    "a scene fixed elsewhere": _terms(fixes=(Fix(scene=4, day=START),)),
    "a set that takes days to dress": lambda asked: _dress(asked, 15.0),
    "a set that is dressed too late": lambda asked: _dress(_book_mill()(asked), 7.0),
    "a set that is dressed while others are there": lambda asked: _dress(
        _book_mill((400, 600))(asked), 3.0
    ),
    "what must match a day apart": lambda asked: _rules(match_days=1)(
        _terms(together=(frozenset({"market", "supper"}),))(asked)
    ),
}
