"""What is said of a fact beside its value: from whom, since when, how exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from scout.actions.scouting.fact_text import ASIDES, DATE, EXACT, SOURCE
from scout.app.words import exact_fact_word
from scout.domain.location import Exact

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATE_CHARS = 13


class FactAside(QWidget):
    """Three small fields on a line; ``text`` by the names of ``ASIDES``."""

    edited = Signal()

    def __init__(self, label: str, today: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.source = QLineEdit(self)
        self.source.setPlaceholderText(self.tr("from whom, or where it is written"))
        self.source.setAccessibleName(self.tr("{fact}: source").format(fact=label))
        self.day = QLineEdit(self)
        self.day.setPlaceholderText("2026-11-26")
        self.day.setAccessibleName(self.tr("{fact}: day").format(fact=label))
        self.day.setMaximumWidth(self.day.fontMetrics().averageCharWidth() * _DATE_CHARS + 16)
        self.exact = QComboBox(self)
        self.exact.setAccessibleName(self.tr("{fact}: how exact").format(fact=label))
        for exact in Exact:
            self.exact.addItem(exact_fact_word(exact), exact.value)
        self.now = QPushButton(self.tr("Still so today"), self)
        self.now.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.source, 1)
        for part in (self.day, self.exact, self.now):
            layout.addWidget(part)
        self.source.textEdited.connect(self.edited)
        self.day.textEdited.connect(self.edited)
        self.exact.activated.connect(self.edited)
        self.now.clicked.connect(self._confirm)

    @property
    def text(self) -> dict[str, str]:
        """What stands there."""
        values = (self.source.text(), self.day.text(), str(self.exact.currentData()))
        return dict(zip(ASIDES, values, strict=True))

    def show_text(self, text: Mapping[str, str]) -> None:
        """Let this stand there."""
        self.source.setText(text[SOURCE])
        self.day.setText(text[DATE])
        self.exact.setCurrentIndex(max(0, self.exact.findData(text[EXACT] or Exact.STATED.value)))

    def _confirm(self) -> None:
        """Somebody has just asked again, and it is as it was."""
        self.day.setText(self._today)
        self.edited.emit()
