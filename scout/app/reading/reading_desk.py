"""Opens the import assistant: where something is doubtful, from the menu, and from a small note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton

from scout.app.reading.page_desk import PageDesk
from scout.when_called import when_called

with when_called():
    from scout.app.reading.reading_dialog import ReadingDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.actions.reading import Reading
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session


class ReadingDesk(PageDesk["ReadingDialog"]):
    """What the assistant takes over becomes the window's script, or a draft of it."""

    def __init__(
        self, session: Session, language: Language, *, menu: Menu, parent: QWidget
    ) -> None:
        super().__init__(session, language, parent)
        self._action = menu.reading
        self.note = QToolButton(parent)
        self.note.setAutoRaise(True)
        for signal in (self._action.triggered, self.note.clicked):
            signal.connect(session.intake.ask_reading)
        session.intake.reading_asked.connect(self._open)
        # The columns come first: what they are decides all the rest.
        session.intake.columns_asked.connect(self.leave)
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

    def _open(self, reading: Reading) -> None:
        page = ReadingDialog(reading, self._session, self._language, self._window)
        self.show_page(page, lambda: self._session.intake.take_over(page.reading))
