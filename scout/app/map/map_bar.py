"""A narrow bar above the map: which day's moves, the tools, the sun, what lies under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget

from scout.app.icon import line_icon
from scout.app.words import date_word

if TYPE_CHECKING:
    from datetime import date

    from scout.app.language import Language
    from scout.app.session import Session

ALL_DAYS = 0


class MapBar(QWidget):
    """Holds the actions; what they do is their desks'."""

    day_chosen = Signal(int)
    """The number of a shoot day, or ``ALL_DAYS``."""

    def __init__(self, session: Session, language: Language, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self.days = QComboBox(self)
        self.days.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.measure = self._action("measure", "Ctrl+Shift+R")
        self.area = self._action("area", "Ctrl+Shift+A")
        self.sun = self._action("sun", "Ctrl+Shift+L")
        self.sight = self._action("area", "Ctrl+Shift+V")
        self.sight.setCheckable(False)
        self.base_map = QMenu(self)
        self.base_button = QToolButton(self, autoRaise=True)
        self.base_button.setIcon(line_icon("base_map"))
        self.base_button.setMenu(self.base_map)
        self.base_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.base_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 8, 3)
        layout.addWidget(self.days)
        layout.addStretch(1)
        for action in self.tools:
            layout.addWidget(self._button(action))
        layout.addWidget(self.base_button)
        self.days.activated.connect(lambda _row: self.day_chosen.emit(self.day))
        for signal in (session.set_chosen, session.planned, session.script_read):
            signal.connect(self.refresh)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def tools(self) -> tuple[QAction, ...]:
        """The actions, as they stand in the bar."""
        return self.measure, self.area, self.sun

    @property
    def day(self) -> int:
        """The number of the day whose moves are shown, or ``ALL_DAYS``."""
        return int(self.days.currentData() or ALL_DAYS)

    @property
    def date(self) -> date | None:
        """The date of that day."""
        plan = self._session.plan
        days = plan.days if plan else ()
        return next((day.date for day in days if day.number == self.day), None)

    def _action(self, icon: str, keys: str) -> QAction:
        action = QAction(line_icon(icon), "", self, checkable=True)
        action.setShortcut(QKeySequence(keys))
        return action

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def refresh(self) -> None:
        """Offer the days of the plan; the chosen one stays where there still is such a day."""
        before, plan = self.day, self._session.plan
        self.days.clear()
        self.days.addItem(self.tr("All days"), ALL_DAYS)
        for day in plan.days if plan else ():
            text = self.tr("Day {number} · {date}")
            when = date_word(day.date, self._language.lang)
            self.days.addItem(text.format(number=day.number, date=when), day.number)
        self.days.setCurrentIndex(max(0, self.days.findData(before)))
        self.days.setVisible(self.days.count() > 1)
        if self.day != before:
            self.day_chosen.emit(self.day)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.setAccessibleName(self.tr("Map tools"))
        self.days.setAccessibleName(self.tr("Shoot day on the map"))
        self.days.setToolTip(self.tr("Show the moves of one shoot day, or of all"))
        words = {
            self.measure: (
                self.tr("Measure"),
                self.tr("Measure distances on the map: click point after point, Esc ends"),
            ),
            self.area: (
                self.tr("Area"),
                self.tr("Select the places in a rectangle: drag on the map, or Shift-drag"),
            ),
            self.sight: (
                self.tr("Select all places in view"),
                self.tr("Select the places that the map shows; arrow keys, + and - move it"),
            ),
            self.sun: (
                self.tr("Sun"),
                self.tr("Sun, shadows and golden light at the selected place"),
            ),
        }
        for action, (text, tip) in words.items():
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({keys})")
        self.base_map.setTitle(self.tr("Base map"))
        self.base_button.setText(self.tr("Base map"))
        self.base_button.setToolTip(self.tr("What lies under the map"))
        self.refresh()
