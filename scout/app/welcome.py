"""What the right side says before any script: the ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from scout.app.icon import line_icon

if TYPE_CHECKING:
    from scout.app.language import Language


class Welcome(QWidget):
    """The empty state: it says what the program does and what to do next."""

    sample_asked = Signal()
    open_asked = Signal()
    project_asked = Signal()
    district_asked = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self.sample = QPushButton(line_icon("place"), "", self)
        self.open = QPushButton(line_icon("script"), "", self)
        self.project = QPushButton(line_icon("open"), "", self)
        self.district = QPushButton(line_icon("search"), "", self)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        self._title.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 26, 22, 22)
        layout.setSpacing(14)
        for label in (self._title, self._text, self._hint):
            label.setWordWrap(True)
        buttons = (self.sample, self.open, self.project, self.district)
        for widget in (self._title, self._text, *buttons, self._hint):
            layout.addWidget(widget)
        for button in buttons:
            button.setMinimumHeight(38)
        layout.addStretch(1)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sample.clicked.connect(self.sample_asked)
        self.open.clicked.connect(self.open_asked)
        self.project.clicked.connect(self.project_asked)
        self.district.clicked.connect(self.district_asked)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self._title.setText(self.tr("Which places can play your script?"))
        self._text.setText(
            self.tr(
                "Scout reads a script for its eras and settings, finds places in Pingshan that"
                " together can play them, and prints the shoot itinerary."
            )
        )
        self.sample.setText(self.tr("Open the sample script"))
        self.open.setText(self.tr("Read a script of my own…"))
        self.project.setText(self.tr("Open a project…"))
        self.district.setText(self.tr("Look at the district"))
        self._hint.setText(
            self.tr(
                "Or drop a file on this window: a script as text, Word or Fountain, a scene list"
                " as Excel or CSV. Without any, the map and the list show every place that is"
                " known."
            )
        )
