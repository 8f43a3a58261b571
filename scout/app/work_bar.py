"""The right end of the status bar: what is being worked on, how far, and a cancel button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from scout.app.icon import line_icon

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.worker import Lane
    from scout.domain.message import Message


class WorkBar(QWidget):
    """Stands in the status bar while its lane works."""

    def __init__(self, lane: Lane, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane, self._language = lane, language
        self.label = QLabel(self)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setFixedWidth(140)
        self.bar.setMaximumHeight(12)
        self.cancel = QToolButton(self, autoRaise=True)
        self.cancel.setIcon(line_icon("cancel"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.bar, self.cancel):
            layout.addWidget(widget)
        self.cancel.clicked.connect(lane.cancel)
        lane.started.connect(self._begin)
        lane.progressed.connect(self._progress)
        lane.ended.connect(self.hide)
        language.language_changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.cancel.setToolTip(self.tr("Stop this work"))
        self.cancel.setAccessibleName(self.tr("Stop this work"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def _begin(self) -> None:
        self.bar.setRange(0, 0)
        self.label.setText(self.tr("Working…"))
        self.show()

    def _progress(self, share: float, what: Message) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(int(share * 100))
        self.label.setText(what.text(self._language.lang))
