"""A later draft in the window: shown, and taken over as one step, or not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from scout.app.deciding import OpenState, Standing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.app.language import Language
    from scout.app.reading.later_reading import LaterReading
    from scout.app.session import Session


class DraftDesk(QObject):
    """Leads from a file to a new draft; without a word of the user's the old one stays."""

    def __init__(self, session: Session, language: Language, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        session.draft_read.connect(self.show_change)

    def show_change(self, reading: LaterReading) -> None:
        """Show what the draft changes, and do what the user says."""
        from scout.app.reading.draft_view import ANOTHER, DraftView

        view = DraftView(reading, self._language, parent=self._window)
        answer = view.exec()
        if answer == QDialog.DialogCode.Accepted:
            self.take(reading)
        elif answer == ANOTHER:
            self._session.open(reading.read)
        else:
            self._session.drafting.resume()
        view.deleteLater()

    def take(self, reading: LaterReading) -> None:
        """The new draft is the window's from now on."""
        decisions = reading.draft.carried.decisions
        suggestion, replanned = reading.suggestion, reading.replanned
        after = OpenState(
            reading=reading.read,
            script=reading.draft.new.script,
            corrections=decisions.corrections,
            wishes=decisions.wishes,
            rules=self._session.rules,
            terms=decisions.terms,
            start=self._session.start,
            standing=Standing(
                suggestion,
                suggestion.sets[0] if suggestion else None,
                replanned.plan if replanned else None,
            ),
            selected=self._session.selected,
        )
        name = self.tr("Take over {file}").format(file=reading.read.path.name)
        self._session.deciding.decide(name, partial(self._session.deciding.open, after))
