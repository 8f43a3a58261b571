"""Opens the columns page: for a list whose columns are doubtful, and from the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.app.column_dialog import ColumnDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.actions.read import TableLook
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session


class ColumnDesk(QObject):
    """Holds the page while it is open; what it takes over is read anew."""

    def __init__(
        self, session: Session, language: Language, *, menu: Menu, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        self._action = menu.columns
        self.dialog: ColumnDialog | None = None
        self._action.triggered.connect(session.intake.ask_columns)
        session.intake.columns_asked.connect(self._open)
        session.script_read.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self._action.setEnabled(self._session.intake.has_columns)

    def _open(self, look: TableLook) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        dialog = ColumnDialog(look, self._session, self._language, self._window)
        self.dialog = dialog
        dialog.finished.connect(self._close)
        dialog.open()

    def _close(self, answer: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        self._session.looking.cancel()
        dialog.deleteLater()
        if answer == ColumnDialog.DialogCode.Accepted:
            self._session.intake.read(dialog.look.path, dialog.order())
