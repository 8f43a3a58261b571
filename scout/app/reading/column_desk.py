"""Opens the columns page: for a list whose columns are doubtful, and from the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.app.reading.page_desk import PageDesk
from scout.when_called import when_called

with when_called():
    from scout.app.reading.column_dialog import ColumnDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.actions.read import TableLook
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session


class ColumnDesk(PageDesk["ColumnDialog"]):
    """What the columns page takes over is read anew."""

    def __init__(
        self, session: Session, language: Language, *, menu: Menu, parent: QWidget
    ) -> None:
        super().__init__(session, language, parent)
        self._action = menu.columns
        self._action.triggered.connect(session.intake.ask_columns)
        session.intake.columns_asked.connect(self._open)
        session.script_read.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self._action.setEnabled(self._session.intake.has_columns)

    def _open(self, look: TableLook) -> None:
        page = ColumnDialog(look, self._session, self._language, self._window)
        self.show_page(page, lambda: self._session.intake.read(page.look.path, page.look))
