"""Below the sets: the needs, the places of the chosen set, differences between sets, weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from scout.app.suggestion.difference_panel import DifferencePanel
from scout.app.suggestion.set_place_panel import SetPlacePanel
from scout.app.suggestion.weight_panel import WeightPanel

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.suggestion.need_panel import NeedPanel
    from scout.app.suggestion.wish_desk import WishDesk


class AnswerTabs(QTabWidget):
    """What is behind a suggestion, a tab each."""

    def __init__(
        self, session: Session, language: Language, *, needs: NeedPanel, wishes: WishDesk
    ) -> None:
        super().__init__()
        self.places = SetPlacePanel(session, language, wishes=wishes, parent=self)
        self.differences = DifferencePanel(session, language, self)
        self.weights = WeightPanel(session, language, wishes=wishes, parent=self)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        for panel in (needs, self.places, self.differences, self.weights):
            self.addTab(panel, "")
        needs.title.hide()  # the tab says it
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.setAccessibleName(self.tr("What is behind the suggestion"))
        words = (self.tr("Needs"), self.tr("Places"), self.tr("Differences"), self.tr("Weights"))
        for number, word in enumerate(words):
            self.setTabText(number, word)
