"""A line above the map that says what went wrong and what to do, and goes away when told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from scout.app.icon import line_icon

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.domain.message import Message


class MessageBar(QFrame):
    """Shows one message, in the language of the moment, as plain text."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._message: Message | None = None
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

    def show_message(self, message: Message) -> None:
        """Show a message until it is closed or the next comes."""
        self._message = message
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.shut.setAccessibleName(self.tr("Close the message"))
        self.shut.setToolTip(self.tr("Close"))
        if self._message is not None:
            self.label.setText(self._message.text(self._language.lang))
