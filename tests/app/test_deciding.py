"""What becomes a step to undo, and what does not."""

import gc
import weakref
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count

import pytest
from app.hand import settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scout.app import deciding
from scout.app.deciding import limit_steps
from scout.app.paper import press
from scout.domain.wish import Weights

pytestmark = pytest.mark.web
START = date(2027, 3, 1)
NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


class _Held:
    """Something large."""


def _steps(window):
    stack = window.session.deciding.stack
    return [stack.text(number) for number in range(stack.count())]


@pytest.fixture
def minutes(monkeypatch):
    """Each look at the clock is a minute later than the last, so that no two times are one."""
    ticks = count()
    monkeypatch.setattr(press, "_now", lambda: NOON + timedelta(minutes=next(ticks)))


@pytest.mark.usefixtures("minutes")
def test_work_that_is_cancelled_is_no_step(working, qtbot):
    """Improving, suggesting anew: once stopped, undo names what was done before, as it stood."""
    session, menu = working.session, working.menu
    settle(qtbot, working)
    session.deciding.decide("Weigh", lambda: session.set_wishes(session.wish("x", ban=True)))
    settle(qtbot, working)
    before, dated = session.standing, (session.press.mark, session.press.revised)
    with qtbot.waitSignal(session.planning.bettered, timeout=30_000):
        menu.improve.trigger()
    assert ["Weigh", "Make the days cheaper"] == _steps(working)
    working.thinking_bar.cancel.click()
    assert ["Weigh"] == _steps(working)
    assert "Undo Weigh" == menu.undo.text()
    assert before == session.standing
    assert dated == (session.press.mark, session.press.revised)
    menu.suggest.trigger()
    menu.suggest.trigger()
    working.thinking_bar.cancel.click()
    assert ["Weigh"] == _steps(working)
    assert before == session.standing


@pytest.mark.usefixtures("minutes")
def test_a_plan_that_was_only_shown_leaves_no_date(working, qtbot):
    """Work that shows another plan and comes back to the one before: the same draft of that time.

    Otherwise the same plan would be printed with other bytes.
    """
    session = working.session
    settle(qtbot, working)
    kept, dated = session.plan, (session.press.mark, session.press.revised)
    other = replace(kept, days=kept.days[:-1])

    def work(progress):
        progress.offer(lambda: other)
        return kept

    def show(found):
        session.plan = found
        session.plan_shown.emit()

    def end(found):
        session.plan = found
        session.planned.emit()

    begin = partial(session.thinking.start, work, end, show=show, again=list)
    session.deciding.decide("x", begin)
    settle(qtbot, working)
    assert [] == _steps(working)
    assert dated == (session.press.mark, session.press.revised)


def test_work_that_is_cancelled_leaves_what_was_decided(working, qtbot):
    """A place that is banned stays so, though nobody wants the sets without it; undo unbans it."""
    session = working.session
    settle(qtbot, working)
    place = next(iter(session.chosen.location_ids))
    working.wishes.ban(place)
    working.thinking_bar.cancel.click()
    assert 1 == len(_steps(working))
    assert {place} == session.wishes.ban
    working.menu.undo.trigger()
    assert frozenset() == session.wishes.ban


def test_a_date_that_is_typed_is_one_step(working, qtbot):
    """Year, month and day are three changes of one edit; the next edit is another step."""
    session, field = working.session, working.days.start
    settle(qtbot, working)
    before, first = session.start, session.standing
    working.show()
    for typed, told in (("20270315", "2027-03-15"), ("20280101", "2028-01-01")):
        field.setFocus()
        field.setSelectedSection(field.Section.YearSection)
        QTest.keyClicks(field, typed)
        assert told == session.start.isoformat()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert ["Start on 2027-03-15", "Start on 2028-01-01"] == _steps(working)
    working.menu.undo.trigger()
    assert "2027-03-15" == session.start.isoformat()
    working.menu.undo.trigger()
    assert (before, first) == (session.start, session.standing)


def test_one_edit_there_and_back_is_no_step(working, qtbot):
    """The day as it was, and the same days: nothing to undo once they are laid out again."""
    session = working.session
    settle(qtbot, working)
    before = session.start
    for day in (before + timedelta(days=1), before):
        session.set_start(day, edit=7)
    assert 1 == len(_steps(working))
    settle(qtbot, working)
    assert [] == _steps(working)


def test_what_is_done_between_two_edits_stands_apart(working, qtbot):
    """Steps become one only where nothing was decided between them."""
    session = working.session
    settle(qtbot, working)
    session.set_start(session.start + timedelta(days=1), edit=7)
    working.wishes.weigh(Weights(money=2), "Weigh")
    session.set_start(session.start + timedelta(days=1), edit=7)
    assert 3 == len(_steps(working))


def test_what_is_no_step_is_not_kept(window):
    """Decisions that change nothing, or go into the one before, leave no state behind."""
    session = window.session

    def change(_kept, number):
        session.start = START + timedelta(days=number)

    kept = weakref.WeakSet()
    for number in (0, 1, 2, 2, 3):
        held = _Held()
        kept.add(held)
        session.deciding.decide("x", partial(change, held, number), edit=1)
        del held
    gc.collect()
    assert 1 == len(_steps(window))
    assert 1 == len(kept)
    session.deciding.stack.clear()
    gc.collect()
    assert 0 == len(kept)


def test_undo_goes_back_far_enough_and_says_where_it_ends(window, monkeypatch):
    """The oldest step goes, the others stay, and the user is told once, not at each step."""
    session, told = window.session, []
    session.failed.connect(lambda error: told.append(error.message.code))
    monkeypatch.setattr(deciding, "limit_steps", lambda _scenes: 3)
    days = [session.start + timedelta(days=number) for number in range(6)]
    for day in days[1:]:
        session.set_start(day)
    assert [f"Start on {day.isoformat()}" for day in days[3:]] == _steps(window)
    assert ["actions.undo_limit"] == told
    assert window.message_bar.isVisible()
    for _ in range(4):
        window.menu.undo.trigger()
    assert days[2] == session.start


def test_a_long_script_has_fewer_steps():
    """Some hundred megabytes at most, whatever is worked on."""
    assert [500, 500, 100, 100] == [limit_steps(scenes) for scenes in (0, 48, 1500, 9000)]
