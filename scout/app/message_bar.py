"""A line above the map that says what went wrong and what to do, and goes away when told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from scout.app.icon import line_icon
from scout.domain.errors import ReadError

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.domain.errors import ScoutError
    from scout.domain.text import Lang


class MessageBar(QFrame):
    """Shows one message, in the language of the moment, as plain text."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._error: ScoutError | None = None
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self._icon = QLabel(self)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shut = QToolButton(self, autoRaise=False)
        self.shut.setIcon(line_icon("cancel"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.shut)
        self.shut.clicked.connect(self.hide)
        language.language_changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def show_error(self, error: ScoutError) -> None:
        """Show a known failure until it is closed or the next work begins."""
        self._error = error
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.shut.setAccessibleName(self.tr("Close the message"))
        self.shut.setToolTip(self.tr("Close"))
        if self._error is not None:
            self.label.setText(_worded(self._error, self._language.lang))


def _worded(error: ScoutError, lang: Lang) -> str:
    """What happened, and in which file and line where that is known."""
    text = error.message.text(lang)
    if not isinstance(error, ReadError) or not error.file:
        return text
    return f"{error.file}:{error.line}: {text}" if error.line else f"{error.file}: {text}"
