"""An afternoon with the shoot days: watched, taken, gone on from, and changed by hand."""

import time
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from scout.actions.board.move import Move
from scout.app.day import planning
from scout.app.day.move_dialog import MoveDialog

pytestmark = pytest.mark.web

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@pytest.fixture
def planned(working, qtbot):
    """The window with days planned and ready to be moved."""
    qtbot.waitUntil(lambda: working.session.planning.trials is not None, timeout=30_000)
    working.days.show_view("clock")
    return working


def ready(window, qtbot):
    """Wait until nobody works on the plan any more."""
    qtbot.waitUntil(lambda: window.session.planning.trials is not None, timeout=60_000)


def find_moves(window, *, allowed):
    """Scenes and other shoot days that may take them, or may not."""
    session = window.session
    return [
        (scene, day.date)
        for scene, now in session.plan.dates.items()
        for day in session.plan.days
        if day.date != now
        and allowed == (not session.planning.trials.try_scene(scene, day.date).broken)
    ]


def centre_of(chart, scene):
    """The middle of a scene on the chart."""
    patch = next(patch for patch in chart._patches if patch.scene == scene)
    return patch.where.center().toPoint()


def row_of(chart, day):
    """A point in the row of a day."""
    x = chart.width() // 2
    points = (QPoint(x, y) for y in range(chart.height()))
    return next(point for point in points if chart.day_at(point) == day)


def mouse(chart, kind, where, *, held=LEFT):
    """Send one event of the mouse."""
    button = NONE if kind == QEvent.Type.MouseMove else LEFT
    there = QPointF(chart.mapToGlobal(where))
    modifier = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(chart, QMouseEvent(kind, QPointF(where), there, button, held, modifier))


def drag(chart, scene, day, *, drop=True):
    """Take a scene, carry it over a day, and let go."""
    chart.repaint()
    start, end = centre_of(chart, scene), row_of(chart, day)
    mouse(chart, QEvent.Type.MouseButtonPress, start)
    mouse(chart, QEvent.Type.MouseMove, end)
    chart.repaint()
    if drop:
        mouse(chart, QEvent.Type.MouseButtonRelease, end, held=NONE)


def choose(menu, words):
    """Trigger the first entry of a menu that says this."""
    next(entry for entry in menu.actions() if words in entry.text()).trigger()


def test_the_first_plan_is_there_before_the_last(window, qtbot):
    """Days stand in the window while they are still made cheaper, their price beside cancel."""
    seen = []
    session = window.session
    session.plan_shown.connect(lambda: seen.append((session.plan, session.thinking.is_busy)))
    with qtbot.waitSignal(session.planning.bettered, timeout=30_000):
        window.open_sample()
    assert f"{seen[0][0].cost.total:,}" in window.thinking_bar.label.text()
    assert window.thinking_bar.enough.isVisible()
    with qtbot.waitSignal(session.planned, timeout=30_000):
        pass
    assert {busy for _, busy in seen} == {True}
    assert session.plan.cost.total <= seen[0][0].cost.total
    assert f"{session.plan.cost.total:,}" in window.days.totals.text()


def test_improving_goes_on_until_it_is_good_enough(planned, qtbot):
    """A minute of improving ends at a click, with the best plan so far; it is never dearer."""
    session = planned.session
    before = session.plan
    with qtbot.waitSignal(session.planning.bettered, timeout=30_000):
        planned.menu.improve.trigger()
    assert not planned.menu.improve.isEnabled()
    with qtbot.waitSignal(session.planned, timeout=30_000):
        qtbot.mouseClick(planned.thinking_bar.enough, LEFT)
    assert session.plan.cost.total <= before.cost.total
    assert planned.menu.improve.isEnabled()


def test_improving_ends_by_itself(planned, qtbot, monkeypatch):
    """After its time the plan stands, proven or not."""
    monkeypatch.setattr(planning, "GO_ON_S", 0.2)
    monkeypatch.setattr(planning, "PROVE_S", 0.0)
    before = planned.session.plan.cost.total
    with qtbot.waitSignal(planned.session.planned, timeout=30_000):
        planned.session.planning.go_on()
    assert planned.session.plan.cost.total <= before


def test_closing_does_not_wait_for_the_improving(planned, qtbot):
    """All work is stopped before any of it is waited for, else the window hangs for a minute."""
    with qtbot.waitSignal(planned.session.planning.bettered, timeout=30_000):
        planned.session.planning.go_on()
    began = time.monotonic()
    planned.close()
    assert time.monotonic() - began < planning.GO_ON_S / 4


def test_cancel_brings_back_the_plan_before(planned, qtbot):
    """Who stops improving has what stood before, and can still move scenes."""
    session = planned.session
    before = session.plan
    with qtbot.waitSignal(session.planning.bettered, timeout=30_000):
        session.planning.go_on()
    planned.thinking_bar.cancel.click()
    assert session.plan is before
    assert session.planning.trials is not None
    assert planned.menu.improve.isEnabled()


def test_cancel_leaves_the_first_days_that_were_there(window, qtbot):
    """Where there was no plan before, stopping keeps the best so far."""
    with qtbot.waitSignal(window.session.planning.bettered, timeout=30_000):
        window.open_sample()
    window.thinking_bar.cancel.click()
    assert window.session.plan.days
    assert window.menu.export.isEnabled()
    ready(window, qtbot)


def test_a_scene_is_dragged_to_another_day(planned, qtbot):
    """It goes there at once, is pinned, stays while the rest is planned around it; undo, redo."""
    session, chart = planned.session, planned.days.chart
    before = session.plan
    scene, day = find_moves(planned, allowed=True)[0]
    change = session.planning.trials.try_scene(scene, day).change_cny
    with qtbot.waitSignal(session.plan_shown, timeout=30_000):
        drag(chart, scene, day)
    assert session.plan.dates == {**before.dates, scene: day}
    assert session.plan.cost.total == before.cost.total + change
    ready(planned, qtbot)
    assert session.plan.dates[scene] == day
    assert session.planning.terms.placed == {scene: day}
    assert "pinned" in "".join(patch.tip for patch in chart._patches if patch.scene == scene)
    planned.menu.undo.trigger()
    assert (session.plan, session.planning.terms.fixes) == (before, ())
    ready(planned, qtbot)
    planned.menu.redo.trigger()
    ready(planned, qtbot)
    assert session.plan.dates[scene] == day


def test_a_day_that_cannot_take_a_scene_says_why(planned):
    """Over such a day the rule stands in words, and letting go changes nothing."""
    session, chart = planned.session, planned.days.chart
    before = session.plan
    scene, day = find_moves(planned, allowed=False)[0]
    drag(chart, scene, day, drop=False)
    said = session.planning.trials.try_scene(scene, day).broken[0].text("en")
    assert (chart._hint.allowed, chart._hint.day, chart._hint.text) == (False, day, said)
    mouse(chart, QEvent.Type.MouseButtonRelease, row_of(chart, day), held=NONE)
    assert (session.plan, session.planning.terms.fixes) == (before, ())
    assert chart._hint is None


def test_escape_lets_go(planned):
    """A drag that is given up changes nothing."""
    session, chart = planned.session, planned.days.chart
    scene, day = find_moves(planned, allowed=True)[0]
    drag(chart, scene, day, drop=False)
    escape = Qt.Key.Key_Escape
    QApplication.sendEvent(
        chart, QKeyEvent(QEvent.Type.KeyPress, escape, Qt.KeyboardModifier.NoModifier)
    )
    mouse(chart, QEvent.Type.MouseButtonRelease, row_of(chart, day), held=NONE)
    assert session.planning.terms.fixes == ()


def test_back_to_automatic_frees_one_and_all(planned, qtbot):
    """Two scenes are pinned where they stand; one is freed, then all, and undo pins them again."""
    session, desk = planned.session, planned.day_desk
    first, second = list(session.plan.dates)[:2]
    for scene in (first, second):
        choose(desk.make_menu(scene), "Lock")
        ready(planned, qtbot)
    assert [fix.scene for fix in session.planning.terms.fixes] == [first, second]
    choose(desk.make_menu(first), "back to automatic")
    ready(planned, qtbot)
    assert [fix.scene for fix in session.planning.terms.fixes] == [second]
    planned.menu.free.trigger()
    ready(planned, qtbot)
    assert session.planning.terms.fixes == ()
    assert not planned.menu.free.isEnabled()
    planned.menu.undo.trigger()
    assert [fix.scene for fix in session.planning.terms.fixes] == [second]
    ready(planned, qtbot)


def test_every_date_says_what_it_would_mean(planned, qtbot):
    """The dialog lists shoot days and free dates; only what may be can be chosen."""
    session = planned.session
    scene = find_moves(planned, allowed=True)[0][0]
    dialog = MoveDialog(session, planned.language, scenes=(scene,), name="a scene", parent=planned)
    qtbot.addWidget(dialog)
    dates = session.planning.trials.dates
    qtbot.waitUntil(lambda: dialog.dates.topLevelItemCount() == len(dates))
    items = [dialog.dates.topLevelItem(row) for row in range(len(dates))]
    allowed = [
        day
        for day in dates
        if day != session.plan.dates[scene]
        and not session.planning.trials.try_scene(scene, day).broken
    ]
    assert [d for d, item in zip(dates, items, strict=True) if not item.isDisabled()] == allowed
    assert session.plan.days[-1].date + timedelta(days=1) in allowed
    assert all(item.text(1) for item in items)
    assert not dialog.move_button.isEnabled()
    dialog.dates.setCurrentItem(items[dates.index(allowed[0])])
    assert dialog.day == allowed[0]
    assert dialog.move_button.isEnabled()


def test_another_first_day_keeps_what_was_placed(planned, qtbot):
    """The pinned scene stays on its date, or is named with the reason."""
    session = planned.session
    scene, day = list(session.plan.dates.items())[-1]
    planned.day_desk.move(Move((scene,), day))
    ready(planned, qtbot)
    session.set_start(session.start + timedelta(days=1))
    ready(planned, qtbot)
    assert session.plan.dates[scene] == day
    planned.menu.undo.trigger()
    ready(planned, qtbot)
    assert session.plan.days[0].date >= session.start
