"""What the papers that look at other places go by: from which day on, and at how many of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLabel, QSpinBox, QWidget

from scout.actions.recce import MOST_ALTERNATES, YEARS
from scout.domain.recce import RecceWish

_DAY = "recce-plan"
"""The paper of the tour; the deck has no day."""


class RecceFields(QWidget):
    """A line above the paper; without a day of the user's the tour begins on the usual one."""

    settled = Signal(object)
    """A ``RecceWish``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own, self.day = QCheckBox(self), QDateEdit(self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setDateRange(QDate(YEARS.start, 1, 1), QDate(YEARS.stop - 1, 12, 31))
        self.day.setKeyboardTracking(False)
        self.word, self.others = QLabel(self), QSpinBox(self)
        self.others.setRange(0, MOST_ALTERNATES)
        self.others.setKeyboardTracking(False)
        self.word.setBuddy(self.others)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (self.own, self.day, self.word, self.others):
            line.addWidget(part)
        line.addStretch(1)
        self.own.clicked.connect(self._settle)
        self.day.dateChanged.connect(self._settle)
        self.others.valueChanged.connect(self._settle)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.own.setText(self.tr("Recce from"))
        self.own.setToolTip(self.tr("Without a tick: about a week before the first shoot day"))
        self.day.setAccessibleName(self.tr("First day of the recce"))
        self.word.setText(self.tr("Other places for each set"))

    def show_wish(self, wish: RecceWish, *, day: date, paper: str) -> None:
        """Show what holds, and the day on which the tour begins by it."""
        with QSignalBlocker(self.day), QSignalBlocker(self.others):
            self.own.setChecked(wish.day is not None)
            self.day.setEnabled(wish.day is not None)
            self.day.setDate(QDate(day.year, day.month, day.day))
            self.others.setValue(wish.alternates)
        for part in (self.own, self.day):
            part.setVisible(paper == _DAY)

    def _settle(self) -> None:
        day = self.day.date()
        first = date(day.year(), day.month(), day.day()) if self.own.isChecked() else None
        self.settled.emit(RecceWish(day=first, alternates=self.others.value()))
