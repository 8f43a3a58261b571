"""The right side once there is a script: the sets, and below them what is behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from scout.app.suggestion.answer_tabs import AnswerTabs
from scout.app.suggestion.need_panel import NeedPanel
from scout.app.suggestion.set_panel import SetPanel

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.suggestion.wish_desk import WishDesk
    from scout.app.theme import Theme

# Four cards stand without scrolling.
SETS_PX = 384


class AnswerSide(QSplitter):
    """Shows the session as it is, whenever it is made."""

    def __init__(
        self, session: Session, language: Language, theme: Theme, *, wishes: WishDesk
    ) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.needs = NeedPanel(session, language, theme)
        self.sets = SetPanel(session, language)
        self.tabs = AnswerTabs(session, language, needs=self.needs, wishes=wishes)
        self.addWidget(self.sets)
        self.addWidget(self.tabs)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setSizes([SETS_PX, 2 * SETS_PX])
