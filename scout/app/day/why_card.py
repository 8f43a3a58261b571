"""Why a scene is on its day, or on none, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from scout.app.plain import plain_label

if TYPE_CHECKING:
    from scout.actions.explain_plan import SceneAnswer
    from scout.app.language import Language
    from scout.app.session import Session

_WIDTH_PX, _HEIGHT_PX = 560, 380


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
