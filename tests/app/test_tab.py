"""Tab leads to every control, shows where it is, and is caught nowhere."""

import pytest
from app.test_access import controls
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from scout.app.dialog_list import list_dialogs

pytestmark = pytest.mark.web

MOST = 80  # presses; more is no way to go through a window
RING_PX = 5  # around a control, where its focus may show
PAGE_LOOKS = 10
ALONE = 1  # a single field keeps the focus, so that nothing can be compared


def _asked(widget):
    """What Tab must reach: all that is seen, can be used, and is not reached by arrow keys."""
    return {
        control
        for control in controls(widget)
        if control.isVisible()
        and control.isEnabled()
        and control.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(control, QRadioButton) and not control.isChecked())
    }


def _come_forward(qtbot, window):
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def _look(window, control):
    """The control as it is drawn in its window, with a little around it."""
    where = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
    return window.grab(where.adjusted(-RING_PX, -RING_PX, RING_PX, RING_PX)).toImage()


def _press(qtbot, window, key):
    """What has the keyboard then; the page of the map has stops of its own, and takes its time."""
    before = window.focusWidget()
    QTest.keyClick(before, key)
    for _ in range(PAGE_LOOKS if type(before) is QWidget else 0):
        if window.focusWidget() is not before:
            break
        qtbot.wait(10)
    return window.focusWidget()


def _walk(qtbot, window, key):
    """What the key leads through from one control until it is back there, in this order."""
    first = window.focusWidget()
    order = [first]
    for _ in range(MOST):
        now = _press(qtbot, window, key)
        if now is order[-1]:  # a date has its parts, the map its signs
            continue
        if now is first:
            return order
        order.append(now)
    if order == [first]:
        return order
    raise AssertionError(f"caught at {order[-3:]}")


def _unseen(qtbot, window, order):
    """Those of the controls that look the same with the keyboard as without it."""
    faults = []
    for control in order:
        held = _look(window, control)
        while _press(qtbot, window, Qt.Key.Key_Tab) is control and len(order) > ALONE:
            pass
        if held == _look(window, control):
            faults.append(
                f"{type(control).__name__}: {control.accessibleName()} {control.toolTip()}"
            )
    return faults


def test_tab_goes_through_every_dialog(working, qtbot):
    """There and back, to each field and button, with the focus to be seen."""
    faults, walked = {}, 0
    for name, dialog in list_dialogs(working):
        _come_forward(qtbot, dialog)
        if dialog.focusWidget() is None:
            next(iter(_asked(dialog))).setFocus()
        there = _walk(qtbot, dialog, Qt.Key.Key_Tab)
        back = _walk(qtbot, dialog, Qt.Key.Key_Backtab)
        missing = [control.accessibleName() for control in _asked(dialog) - set(there)]
        unseen = _unseen(qtbot, dialog, there) if len(there) > ALONE else []
        if missing or unseen or set(there) != set(back):
            faults[name] = missing, unseen
        walked += len(there)
        dialog.close()
    assert {} == faults
    assert walked > 80


@pytest.mark.parametrize("view", ["rows", "clock"])
def test_tab_goes_through_the_window(working, qtbot, view):
    """Through all panels, past the map with its hundreds of signs, and back to the search."""
    working.days.show_view(view)
    _come_forward(qtbot, working)
    working.places.bar.filters.setChecked(True)
    working.places.search.setFocus()
    there = _walk(qtbot, working, Qt.Key.Key_Tab)
    assert [] == [control.accessibleName() for control in _asked(working) - set(there)]
    assert working.map.view.focusProxy() in there
    assert [] == _unseen(qtbot, working, there)
    assert set(there) == set(_walk(qtbot, working, Qt.Key.Key_Backtab))


def test_the_days_are_gone_through_as_they_are_read(working, qtbot):
    """The line above the board from the left, then the board."""
    _come_forward(qtbot, working)
    days = working.days
    days.start.setFocus()
    order = _walk(qtbot, working, Qt.Key.Key_Tab)
    line = [days.start, days.bar.views["rows"], days.bar.smaller, days.bar.larger]
    assert [*line, days.large, days.replan, days.board.board] == order[:7]
