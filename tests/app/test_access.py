"""Everything can be named by a screen reader, and reached by keyboard."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from scout.app.dialog_list import list_dialogs

pytestmark = pytest.mark.web

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTextEdit,
)


def controls(widget):
    """What a person uses in a widget; Qt's own parts of a control speak with it."""
    return [
        control
        for control in (widget, *widget.findChildren(QWidget))
        if isinstance(control, CONTROLS)
        and not isinstance(control, QHeaderView | QScrollBar)
        and not control.objectName().startswith("qt_")
        and not _is_part(control)
    ]


def _is_part(control):
    """Whether something is the inside of a control: the list of a box, the button in a line."""
    parent = control.parent()
    while parent is not None and not isinstance(parent, QDialog):
        if isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView):
            return True
        if type(parent).__name__ in {"QCalendarWidget", "QComboBoxPrivateContainer"}:
            return True
        parent = parent.parent()
    return False


def _nameless(widget):
    return [
        f"{type(control).__name__} in {type(control.parent()).__name__}: {control.objectName()}"
        for control in controls(widget)
        if not control.isHidden()
        and not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name).strip()
    ]


def test_every_control_of_the_window_has_a_name(working):
    """Panels, bars and docks: nothing is only a picture or only a place."""
    assert len(controls(working)) > 30
    assert _nameless(working) == []


def test_every_button_of_the_toolbar_has_a_tip(window):
    """Each says what it does; those with keys say these too."""
    actions = [action for action in window.menu.bar.actions() if action.text()]
    assert len(actions) > 8
    assert [action.text() for action in actions if not action.toolTip().strip()] == []


def test_every_control_of_the_dialogs_has_a_name(working):
    """Each dialog has a title, and each control in it a name."""
    faults = {}
    for name, dialog in list_dialogs(working):
        if not dialog.windowTitle() or _nameless(dialog):
            faults[name] = _nameless(dialog)
    assert faults == {}


def test_tab_goes_through_a_dialog_in_the_order_it_is_read(working):
    """From field to field it goes down a column, never up, in the settings."""
    dialog = working.habits.make_dialog()
    dialog.show()
    dialog.pages.setCurrentWidget(dialog.rules)
    fields = list(dialog.rules.fields.values())
    order, at = [], dialog.pages
    for _ in range(300):
        at = at.nextInFocusChain()
        if at in fields and at not in order:
            order.append(at)
    assert order == fields
    dialog.close()
