"""Opens the import assistant: where something is doubtful, from the menu, and from a small note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from scout.app.reading_dialog import ReadingDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.actions.reading import Reading
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session


class ReadingDesk(QObject):
    """Holds the assistant while it is open; without a word of the user's the old script stays."""

    def __init__(
        self, session: Session, language: Language, *, menu: Menu, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        self._action = menu.reading
        self.dialog: ReadingDialog | None = None
        self.note = QToolButton(parent)
        self.note.setAutoRaise(True)
        for signal in (self._action.triggered, self.note.clicked):
            signal.connect(session.intake.ask_reading)
        session.intake.reading_asked.connect(self._open)
        session.intake.columns_asked.connect(self._leave)
        session.script_read.connect(self.refresh)
        language.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how many scenes were read, if any."""
        reading = self._session.reading
        self._action.setEnabled(reading is not None)
        self.note.setVisible(reading is not None)
        if reading is not None:
            scenes = len(reading.script.scenes)
            self.note.setText(self.tr("%n scene(s) read · show how", "", scenes))

    def _leave(self) -> None:
        """The columns come first: what they are decides all the rest."""
        if self.dialog is not None:
            self.dialog.reject()

    def _open(self, reading: Reading) -> None:
        self._leave()
        dialog = ReadingDialog(reading, self._session, self._language, self._window)
        self.dialog = dialog
        dialog.finished.connect(self._close)
        dialog.open()

    def _close(self, answer: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        self._session.looking.drop()
        dialog.deleteLater()
        if answer == ReadingDialog.DialogCode.Accepted:
            self._session.intake.take_over(dialog.reading)
