"""What is different between the chosen set and another one, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from scout.app.plain import plain_label
from scout.app.words import label_word
from scout.when_called import when_called

with when_called():
    from scout.actions.set_difference import tell_difference

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session


class DifferencePanel(QWidget):
    """What one would get by taking the other set."""

    def __init__(self, session: Session, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._head = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.other = QComboBox(self)
        self.told = plain_label("", self)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self._head, self.other):
            layout.addWidget(widget)
        layout.addWidget(area, 1)
        self.other.currentIndexChanged.connect(self._tell)
        for signal in (session.suggested, session.set_chosen, session.script_read):
            signal.connect(self.refresh)
        language.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer the other sets; the one that was compared with stays where it is still there."""
        suggestion, chosen = self._session.suggestion, self._session.chosen
        before = self.other.currentData()
        lang = self._language.lang
        self.other.setAccessibleName(self.tr("The set to compare with"))
        self.other.blockSignals(True)
        self.other.clear()
        for entry in suggestion.sets if suggestion is not None else ():
            if chosen is not None and entry.label != chosen.label:
                self.other.addItem(label_word(entry.label, lang), entry.label)
        self.other.setCurrentIndex(max(0, self.other.findData(before)))
        self.other.blockSignals(False)
        label = label_word(chosen.label, lang) if chosen is not None else ""
        head = self.tr("Instead of “{set}” one could take:").format(set=label)
        none = self.tr("There is nothing to compare yet.")
        self._head.setText(head if self.other.count() else none)
        self.other.setVisible(self.other.count() > 0)
        self._tell()

    def _tell(self) -> None:
        suggestion, chosen = self._session.suggestion, self._session.chosen
        label = self.other.currentData()
        sets = suggestion.sets if suggestion is not None else ()
        other = next((entry for entry in sets if entry.label == label), None)
        if chosen is None or other is None:
            self.told.setText("")
            return
        told = tell_difference(chosen, other, library=self._session.library)
        lines = [f"• {message.text(self._language.lang)}" for message in told]
        self.told.setText("\n".join(lines))
