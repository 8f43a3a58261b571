"""What is laid out by hand, without a window: moves, orders, locks, scenes put off, days off."""

from datetime import date, timedelta

import pytest

from scout.actions.board import hand
from scout.actions.board.day_off import insert_day_off, remove_day_off
from scout.actions.board.move import Move, apply_move, changes_plan, check_move
from scout.actions.plan import Effort, PlanOrder, open_trials, plan
from scout.actions.suggest import suggest
from scout.domain.terms import DayOrder, Fix, Terms

START = date(2026, 12, 7)
DAY, NEXT = START, START + timedelta(days=1)


@pytest.fixture(scope="module")
def made(drama):
    """The sample planned, ready to be asked."""
    suggestion, order = (
        suggest(drama.script, drama.library),
        PlanOrder(start=START, effort=Effort(rounds=5)),
    )
    found = plan(drama.script, suggestion, library=drama.library, order=order)
    trials = open_trials(drama.script, suggestion, plan=found, library=drama.library, order=order)

    def again(terms, base=None):
        asked = PlanOrder(start=START, effort=Effort(rounds=5, calm=True), terms=terms, base=base)
        return plan(drama.script, suggestion, library=drama.library, order=asked)

    return found, trials, again


def test_a_scene_is_by_hand_in_one_way():
    """Placed, then in a day laid out, then put off, then freed: the last word counts."""
    terms = hand.place(Terms(), (1, 2), day=DAY)
    assert {1: DAY, 2: DAY} == terms.placed
    terms = hand.lay_out(terms, (2, 3), day=NEXT)
    assert ((Fix(scene=1, day=DAY),), (DayOrder(day=NEXT, scenes=(2, 3)),)) == (
        terms.fixes,
        terms.orders,
    )
    terms = hand.put_off(terms, (3,))
    assert (frozenset({3}), {1: DAY, 2: NEXT}) == (terms.put_off, terms.placed)
    terms = hand.place(terms, (3,), day=NEXT, at=0)
    assert (DayOrder(day=NEXT, scenes=(3, 2)),) == terms.orders
    assert Terms() == hand.free_all(terms)


def test_a_scene_freed_from_a_day_leaves_the_others_on_it():
    """The day is no longer laid out as a whole; who was in it stays on its date."""
    terms = hand.lay_out(Terms(), (5, 6, 7), day=DAY)
    assert Terms(fixes=(Fix(scene=5, day=DAY), Fix(scene=7, day=DAY))) == hand.free_scenes(
        terms, (6,)
    )


def test_an_order_by_hand_is_planned_as_it_was_tried(made):
    """Each order that the trial allows is the order of the new plan, at the price that was said."""
    found, trials, again = made
    tried = 0
    for day in found.days:
        there = [slot.scene for slot in day.slots]
        move = Move((there[0],), day.date, 1)
        verdict = check_move(move, trials, terms=Terms())
        if len(there) < 2 or verdict.broken:
            continue
        after = apply_move(move, Terms(), plan=found)
        new = again(after, found)
        shot = next([slot.scene for slot in one.slots] for one in new.days if one.date == day.date)
        assert [there[1], there[0], *there[2:]] == shot
        tried += 1
    assert tried


def test_a_whole_place_is_planned_where_it_was_dropped(made):
    """On the next free date, with nothing else moved but at a gain."""
    found, trials, again = made
    visit, free = found.days[0].visits[0], found.days[-1].date + timedelta(days=1)
    move = Move(tuple(slot.scene for slot in visit.slots), free)
    assert not check_move(move, trials, terms=Terms()).broken
    new = again(apply_move(move, Terms(), plan=found), found)
    assert {free} == {new.dates[scene] for scene in move.scenes}


def test_what_is_put_off_is_on_no_day_and_says_so(made):
    """It is named with the reason, and can be asked about again."""
    found, trials, again = made
    scene = next(iter(found.dates))
    assert not check_move(Move((scene,), None), trials, terms=Terms()).broken
    new = again(hand.put_off(Terms(), (scene,)), found)
    assert "schedule.put_off" in {one.reason.code for one in new.unplaced if one.scene == scene}
    lost = found.unplaced[0]
    refused = check_move(Move((lost.scene,), found.days[0].date), trials, terms=Terms())
    assert (lost.reason,) == refused.broken


def test_a_move_that_leads_nowhere_is_none(made):
    """A scene dropped where it is, or in the pool where it lies already."""
    found, _, _ = made
    day = found.days[0]
    scene, lost = day.slots[0].scene, found.unplaced[0].scene
    assert not changes_plan(Move((scene,), day.date), Terms(), plan=found)
    assert not changes_plan(Move((scene,), day.date, 0), Terms(), plan=found)
    assert not changes_plan(Move((lost,), None), Terms(), plan=found)
    assert changes_plan(Move((scene,), None), Terms(), plan=found)


def test_a_day_off_takes_what_is_by_hand_along(made):
    """The shoot day of the date goes to the next, with its order; the date is off."""
    found, trials, again = made
    day, scenes = found.days[1].date, tuple(slot.scene for slot in found.days[1].slots)
    terms = hand.lay_out(Terms(), scenes, day=day)
    pushed = insert_day_off(day, trials, terms=terms)
    assert () == pushed.verdict.broken
    (order,) = pushed.terms.orders
    assert (order.day > day, scenes) == (True, order.scenes)
    new = again(pushed.terms, pushed.base)
    assert day not in {one.date for one in new.days}
    assert frozenset() == remove_day_off(day, pushed.terms).dates_off
