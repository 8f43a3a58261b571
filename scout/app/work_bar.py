"""The right end of the status bar: what is being worked on and how far, and two ways to end it.

Cancel wants no answer; "good enough", which is there once something can be taken, the best so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
        self.enough = QToolButton(self, autoRaise=True)
        self.enough.setIcon(line_icon("covered"))
        self.enough.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.cancel = QToolButton(self, autoRaise=True)
        self.cancel.setIcon(line_icon("cancel"))
        self._best: Message | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.bar, self.enough, self.cancel):
            layout.addWidget(widget)
        self.cancel.clicked.connect(lane.cancel)
        self.enough.clicked.connect(self._settle)
        lane.started.connect(self._begin)
        lane.progressed.connect(self._progress)
        lane.ended.connect(self.hide)
        language.language_changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.enough.setText(self.tr("Good enough"))
        self.enough.setToolTip(self.tr("Stop improving and take the best plan so far"))
        self.cancel.setToolTip(self.tr("Stop this work"))
        self.cancel.setAccessibleName(self.tr("Stop this work"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def _begin(self) -> None:
        self.bar.setRange(0, 0)
        self.label.setText(self.tr("Working…"))
        self._best = None
        self.enough.hide()
        self.enough.setEnabled(True)
        self.show()

    def show_best(self, best: Message) -> None:
        """Say what the best so far is; from now on it can be taken."""
        self._best = best
        self.label.setText(best.text(self._language.lang))
        self.enough.show()

    def _settle(self) -> None:
        self.enough.setEnabled(False)
        self._lane.settle()

    def _progress(self, share: float, what: Message) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(int(share * 100))
        self.label.setText((self._best or what).text(self._language.lang))
