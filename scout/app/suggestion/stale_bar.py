"""Above the sets: that they are an old answer, how far the new one is, and how to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QVBoxLayout, QWidget

from scout.app.icon import line_icon
from scout.app.plain import plain_label

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.message import Message


class StaleBar(QWidget):
    """Stands there as long as the sets answer other wishes, or another script, than there are."""

    changed = Signal()

    def __init__(self, session: Session, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self.is_stale = False
        self.told = plain_label("", self)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setMaximumHeight(6)
        self.button = QToolButton(self)
        line = QHBoxLayout()
        line.addWidget(self.told, 1)
        line.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 4)
        layout.setSpacing(3)
        layout.addLayout(line)
        layout.addWidget(self.bar)
        self.button.clicked.connect(self._press)
        lane, heard = session.thinking, (session.wishes_changed, session.script_read)
        for signal in (*heard, session.suggested, lane.started, lane.ended):
            signal.connect(self.refresh)
        lane.progressed.connect(self._progress)
        language.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say whether the answer is old, and what is being done about it."""
        session = self._session
        asked = (session.wishes, session.script)
        self.is_stale = session.suggestion is not None and asked != session.answered
        busy = session.thinking.is_busy
        self.setVisible(self.is_stale)
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        if busy:
            self.told.setText(self.tr("The old answer, until the new one is proven…"))
        else:
            self.told.setText(self.tr("These sets answer other wishes than yours now."))
        self.button.setIcon(line_icon("cancel" if busy else "suggest"))
        word = self.tr("Stop") if busy else self.tr("Suggest anew")
        self.button.setToolTip(word)
        self.button.setAccessibleName(word)
        self.changed.emit()

    def _progress(self, share: float, what: Message) -> None:
        if self.is_stale:
            self.bar.setRange(0, 100)
            self.bar.setValue(int(share * 100))
            self.told.setText(what.text(self._language.lang))

    def _press(self) -> None:
        if self._session.thinking.is_busy:
            self._session.thinking.cancel()
        else:
            self._session.suggest_anew()
