"""The calendar: hours meant by hand and by key, taken, refused, given back; a plan held."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from scout.actions.booking.desk import open_book
from scout.app.booking.ledger import Ledger
from scout.app.booking.week import Stretch, moment_of
from scout.app.library.library_question import LibraryQuestion
from scout.domain.booking import Booking, BookingState
from scout.places.library.sqlite_file import make_file

HOUSE, HOUR = "dawan-shiju", timedelta(hours=1)


@pytest.fixture
def library(tmp_path):
    """The address of a new library in a file."""
    path = tmp_path / "office.scoutlib"
    path.write_bytes(make_file())
    return str(path)


def open_calendar(window, qtbot, library):
    """The calendar of the house, next week."""
    desk = window.bookings
    desk.action.trigger()
    assert not desk.panel.open.isHidden()
    with qtbot.waitSignal(desk.ledger.changed):
        desk.ledger.open(library)
    window.session.select(HOUSE)
    desk.panel.after.click()
    qtbot.waitUntil(lambda: not desk.ledger.reading.is_busy)
    return desk


def wait(desk, qtbot, work):
    """Do something that books, and wait until it is done and seen."""
    with qtbot.waitSignal(desk.ledger.booking.ended):
        work()
    qtbot.waitUntil(lambda: not desk.ledger.reading.is_busy)


def drag(view, qtbot, start, until):
    """Drag over hours with the mouse."""
    first, last = (
        view.box_of(Stretch(day=2, start=minute, until=minute + 30)).center().toPoint()
        for minute in (start, until - 30)
    )
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(port, last + QPoint(3, 0))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last)


def test_hours_are_held_by_hand_and_given_back_by_key(window, qtbot, library):
    """What is dragged is told at once, held by a click, picked by a click, gone by a key."""
    desk = open_calendar(window, qtbot, library)
    panel, view, bar = desk.panel, desk.panel.week, desk.panel.choice
    panel.production.setEditText("月下")
    drag(view, qtbot, 600, 720)
    assert Stretch(day=2, start=600, until=720) == view.choice
    assert "is free" in bar.told.text()
    wait(desk, qtbot, bar.buttons["hold"].click)
    (booking,) = desk.ledger.bookings
    monday = panel.calendar.monday
    assert (moment_of(monday, 2, 600), moment_of(monday, 2, 720)) == (booking.start, booking.end)
    assert BookingState.HELD is booking.state
    wait(desk, qtbot, bar.buttons["confirm"].click)
    assert "confirmed" in bar.told.text()
    assert not bar.buttons["hold"].isEnabled()
    panel.view.setCurrentIndex(1)
    assert (booking.id,) == tuple(one.id for one in panel.calendar.shown)
    wait(desk, qtbot, lambda: qtbot.keyClick(view, Qt.Key.Key_Delete))
    assert () == desk.ledger.bookings


def test_hours_are_held_by_keys_and_conflicts_told_at_once(window, qtbot, library):
    """Others' hours are seen, crossed out before anything is asked, and refused all the same."""
    desk = open_calendar(window, qtbot, library)
    panel, view, bar = desk.panel, desk.panel.week, desk.panel.choice
    panel.production.setEditText("月下")
    for key, modifier in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier),
    ):
        qtbot.keyClick(view, key, modifier)
    choice = Stretch(day=1, start=570, until=780)
    assert choice == view.choice
    monday = panel.calendar.monday
    other = Booking(
        location_id=HOUSE,
        start=moment_of(monday, 1, 600),
        end=moment_of(monday, 1, 660),
        production="罗盘归途",
        state=BookingState.CONFIRMED,
    )
    with open_book(library) as store:
        store.put([other], who="mo")
    with qtbot.waitSignal(desk.ledger.refused):  # nobody has looked since
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert "罗盘归途 (confirmed)" in bar.told.text()
    assert "Nearest free hours" in bar.told.text()
    qtbot.waitUntil(lambda: view.clashes)
    assert not bar.buttons["hold"].isEnabled()
    assert 1 == len(window.session.library.booked.bookings)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert Stretch(day=1, start=600, until=660) == view.choice
    assert bar.booking is not None
    spot = window.session.library.location(HOUSE).spots[0].id
    with open_book(library) as store:
        (known,) = desk.ledger.bookings
        store.put([replace(known, spot_id=spot)], who="mo")
    desk.ledger.look()
    view.choose(choice)
    panel.calendar.show_spot(window.session.library.location(HOUSE).spots[1].id)
    qtbot.waitUntil(lambda: not view.clashes)


def test_a_plan_is_held_from_the_window(working, qtbot, library):
    """All stays of the sample's plan, for the production that the script names."""
    desk = open_calendar(working, qtbot, library)
    desk.panel.production.setEditText(working.session.script.title)
    wait(desk, qtbot, desk.panel.choice.buttons["plan"].click)
    visits = [visit for day in working.session.plan.days for visit in day.visits]
    assert len(visits) == len(desk.panel.calendar.own)
    assert () == working.session.library.booked.bookings
    working.speak("zh")
    assert "预留整个计划" == desk.panel.choice.buttons["plan"].text()


def test_a_library_that_does_not_answer_is_told_once(window, qtbot, library, tmp_path):
    """Nobody is told every two seconds; what is asked of it is told each time."""
    desk = open_calendar(window, qtbot, library)
    told = []
    window.session.failed.connect(told.append)
    (tmp_path / "office.scoutlib").write_bytes(b"no library any more")
    for _ in range(2):
        with qtbot.waitSignal(desk.ledger.reading.ended):
            desk.ledger.look()
    assert 1 == len(told)
    desk.panel.production.setEditText("月下")
    with qtbot.waitSignal(desk.ledger.booking.ended):
        desk.panel.choice.buttons["hold"].click()
    assert 2 <= len(told)


def test_bookings_of_the_followed_library_are_told(office, joined_session, qtbot):
    """Opened by itself; what others book is heard of, and nobody looks again and again."""
    ledger = Ledger(joined_session)
    joined_session.following.begin()
    qtbot.waitUntil(lambda: ledger.is_open and not ledger.reading.is_busy)
    assert office.text == ledger.address
    ledger.watch(watched=True)
    qtbot.waitUntil(lambda: not ledger.reading.is_busy)
    assert not ledger._timer.isActive()
    start = moment_of(ledger.since.date(), 8, 600)
    other = Booking(location_id=HOUSE, start=start, end=start + HOUR, production="罗盘归途")
    with open_book(office.text) as store:
        (held,) = store.put([replace(other, held_until=store.now() + HOUR)], who="mo")
    qtbot.waitUntil(lambda: ledger.bookings == (held,), timeout=10_000)
    assert ledger._timer.remainingTime() > 3_000_000  # until the hold ends
    ledger.watch(watched=False)
    joined_session.close()
    ledger.close()


def test_a_library_is_opened_by_its_address(qtbot):
    """The connected one stands there; a server is asked with a password, a file without."""
    question = LibraryQuestion("postgresql://lin@office/scout")
    qtbot.addWidget(question)
    assert not question.password.isHidden()
    question.where.line.setText(" /home/lin/office.scoutlib ")
    assert question.password.isHidden()
    assert "/home/lin/office.scoutlib" == question.address
    question.where.line.clear()
    assert not question.buttons.buttons()[0].isEnabled()
