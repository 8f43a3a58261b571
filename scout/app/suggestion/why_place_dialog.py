"""Why the chosen set uses a place, and what would become of the set without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from scout.app.words import need_word

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.location_set import Assignment
    from scout.domain.text import Lang


class WhyPlaceDialog(QDialog):
    """Each need that is played there: the reasons, and the next best place for it."""

    def __init__(
        self, session: Session, location_id: str, *, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._lang = session, lang
        self._location = session.library.location(location_id)
        name = self._location.name.pick(lang)
        self.setWindowTitle(self.tr("Why {place}?").format(place=name))
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.windowTitle())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.buttons)
        self._tell()
        self.resize(560, 480)

    def _tell(self) -> None:
        chosen = self._session.chosen
        here = [
            entry
            for entry in (chosen.assignments if chosen is not None else ())
            if entry.candidate.location_id == self._location.id
        ]
        self._write(self.windowTitle(), bold=True)
        for entry in here:
            self._tell_need(entry)
        self._write("")
        self._write(self.tr("What would have to change"), bold=True)
        for entry in here:
            if entry.comparison is not None:
                need = self._name(entry)
                self._write(f"• {need}: {entry.comparison.text(self._lang)}")
        if not here:
            self._write(self.tr("The chosen set does not use this place."))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _tell_need(self, entry: Assignment) -> None:
        spot = self._location.spot(entry.candidate.spot_id).name.pick(self._lang)
        fit = f"{entry.candidate.fit * 100:.0f} %"
        self._write(f"{self._name(entry)} → {spot}, {fit}")
        for reason in entry.reasons:
            self._write(f"    • {reason.text(self._lang)}")

    def _name(self, entry: Assignment) -> str:
        suggestion = self._session.suggestion
        if suggestion is None:
            return ""
        need = suggestion.need(entry.candidate.need_id)
        era = self._session.library.vocabulary.era_name(need.era)
        return need_word(need.setting.place, era, side=None, lang=self._lang)

    def _write(self, line: str, *, bold: bool = False) -> None:
        """A line of characters, never of markup."""
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"{line}\n", form)
