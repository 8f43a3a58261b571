"""Why a scene is on its day, or on none: a small window that answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMenu,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from scout.app.plain import plain_label, plain_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.explain_plan import SceneAnswer
    from scout.app.language import Language
    from scout.app.session import Session

_WIDTH_PX, _HEIGHT_PX = 560, 380


class WhyDesk(QObject):
    """Asks the session about scenes and shows what it answers."""

    def __init__(self, session: Session, language: Language, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent
        self.card = WhyCard(session, language, parent)
        session.explained.connect(self.card.show_answer)
        for signal in (session.set_chosen, session.planned, session.script_read):
            signal.connect(self.card.hide)

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


class WhyCard(QDialog):
    """One answer in sentences; the window behind it stays usable."""

    def __init__(self, session: Session, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._answer: SceneAnswer | None = None
        self.title = plain_label("", self, bold=True)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        for widget in (self.title, self.text, self._buttons):
            layout.addWidget(widget)
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_answer(self, answer: SceneAnswer) -> None:
        """Show another answer; the window comes to the front."""
        self._answer = answer
        self.retranslate()
        self.show()
        self.raise_()

    def retranslate(self) -> None:
        """Write the answer anew in the language of the moment."""
        self.setWindowTitle(self.tr("Why"))
        self.text.setAccessibleName(self.tr("Reasons"))
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        if self._answer is None:
            return
        lang, conflict = self._language.lang, self._answer.conflict
        head, *rest = self._answer.why.sentences
        self.title.setText(head.text(lang))
        lines = [f"• {sentence.text(lang)}" for sentence in rest]
        if conflict is not None:
            lines += ["", self.tr("These do not go together:")]
            lines += [f"• {sentence.text(lang)}" for sentence in conflict.sentences]
        self.text.setPlainText("\n".join(lines).strip("\n"))
