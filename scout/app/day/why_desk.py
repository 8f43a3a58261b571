"""Why a scene is on its day, or on none: a small window that answers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from scout.app.plain import plain_menu
from scout.when_called import when_called

with when_called():
    from scout.app.day.why_card import WhyCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.explain_plan import SceneAnswer
    from scout.app.language import Language
    from scout.app.session import Session


class WhyDesk(QObject):
    """Asks the session about scenes and shows what it answers."""

    def __init__(self, session: Session, language: Language, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language, self._parent = session, language, parent
        session.explained.connect(self._show)

    @cached_property
    def card(self) -> WhyCard:
        """Where the answer stands; made for the first one."""
        session = self._session
        card = WhyCard(session, self._language, self._parent)
        for signal in (session.set_chosen, session.planned, session.script_read):
            signal.connect(card.hide)
        return card

    def _show(self, answer: SceneAnswer) -> None:
        self.card.show_answer(answer)

    def show_menu(self, scenes: Sequence[int], where: QPoint) -> None:
        """Show the menu of the scenes on no day."""
        menu = self.make_menu(scenes)
        menu.exec(where)
        menu.deleteLater()

    def make_menu(self, scenes: Sequence[int]) -> QMenu:
        """The menu, not yet shown: a question about each scene that is on no day."""
        menu, script = QMenu(self._parent), self._session.script
        for scene in scenes:
            number = script.scene(scene).number if script is not None else str(scene)
            word = self.tr("Why is scene {scene} on no day?").format(scene=number)
            action = menu.addAction(plain_menu(word))
            action.triggered.connect(lambda _checked, scene=scene: self._session.explain(scene))
        return menu
