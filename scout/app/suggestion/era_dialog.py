"""In which era does this play: what the script says, and what the user knows better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from scout.actions.correct import name_era
from scout.app.plain import plain_label
from scout.domain.era_origin import describe_evidence, describe_origin

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.era import EraReading

_EVIDENCES = 8


class EraDialog(QDialog):
    """Takes a year, a reign year, a decade or a name, and says at once how it is understood."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        place: str,
        scene: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._lang = session, language.lang
        self.setWindowTitle(self.tr("Era of the story"))
        self._told = plain_label("", self)
        self.choice = QComboBox(self)
        self.choice.setEditable(True)
        self.choice.setAccessibleName(self.windowTitle())
        words = session.library.vocabulary
        self.choice.addItems([words.era_name(name).pick(self._lang) for name in words.bucket_ids])
        self.understood = plain_label("", self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        layout = QVBoxLayout(self)
        for widget in (self._told, self.choice, self.understood, self.buttons):
            layout.addWidget(widget)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.choice.editTextChanged.connect(self._judge)
        self._tell(place, scene)
        self.choice.setEditText("")
        self._judge("")
        self.resize(460, 0)

    @property
    def era(self) -> str:
        """What was typed or chosen."""
        return self.choice.currentText().strip()

    def _tell(self, place: str, scene: int) -> None:
        script = self._session.script
        if script is None:
            return
        era = script.scene(scene).era
        name = self._session.library.vocabulary.era_name(era.era_id).pick(self._lang)
        lines = [f"{place} · {name}", *self._reasons(era)]
        self._told.setText("\n".join(lines))

    def _reasons(self, era: EraReading) -> list[str]:
        pieces = [describe_origin(era), *map(describe_evidence, era.evidences[1:_EVIDENCES])]
        return [f"• {piece.text(self._lang)}" for piece in pieces]

    def _judge(self, text: str) -> None:
        """Say how the words are understood; only an era can be taken."""
        name = name_era(text, self._session.library)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(name is not None)
        hint = self.tr("A year (1942), a reign year (光绪二十四年), a decade (1980s) or a name")
        self.understood.setText(f"→ {name.pick(self._lang)}" if name else hint)
