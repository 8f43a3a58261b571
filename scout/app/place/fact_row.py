"""One fact in a form: where it is typed, who says so since when, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from scout.app.plain import plain_label, plain_tip
from scout.app.words import record_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Fact
    from scout.domain.text import Lang


class FactRow(QWidget):
    """A line to type in, or a choice of words for codes; ``text`` is what was typed or the code."""

    edited = Signal()

    def __init__(
        self, name: str, *, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.line = QLineEdit(self) if not choices else None
        self.choice = QComboBox(self) if choices else None
        self.source = plain_label("", self)
        self.source.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.fault = plain_label("", self, bold=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.editor)
        layout.addWidget(self.fault)
        layout.addWidget(self.source)
        self.source.hide()
        self.fault.hide()
        if self.line is not None:
            self.line.textEdited.connect(self.edited)
        if self.choice is not None:
            for word, code in choices:
                self.choice.addItem(word, code)
            self.choice.activated.connect(self.edited)

    @property
    def editor(self) -> QLineEdit | QComboBox:
        """What takes the keyboard."""
        editor = self.line or self.choice
        if editor is None:
            raise ValueError(self.name)
        return editor

    @property
    def text(self) -> str:
        """What stands there now."""
        if self.choice is not None:
            return str(self.choice.currentData())
        return self.line.text() if self.line else ""

    def show_text(self, text: str) -> None:
        """Let this stand there."""
        if self.choice is not None:
            self.choice.setCurrentIndex(max(0, self.choice.findData(text)))
        if self.line is not None:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def name_it(self, label: str, *, empty: str) -> None:
        """What it is called for screen readers, and what an empty line means."""
        self.editor.setAccessibleName(label)
        if self.line is not None:
            self.line.setPlaceholderText(empty)

    def tell_source(self, fact: Fact | None, lang: Lang) -> None:
        """Who says so, and since when; nothing where nobody does."""
        source, day = (record_text(fact.source, lang), fact.date) if fact else ("", "")
        first, more, _ = source.partition("; ")
        told, short = (
            ", ".join(word for word in (words, day) if word)
            for words in (source, f"{first} …" if more else first)
        )
        self.source.setText(short)
        self.source.setToolTip(plain_tip(told))
        self.source.setVisible(bool(told))

    def tell_fault(self, told: str) -> None:
        """Say what is wrong with it, with a sign, so that colour never stands alone."""
        self.fault.setText(f"⚠ {told}" if told else "")
        self.fault.setVisible(bool(told))
