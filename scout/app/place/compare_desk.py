"""When places can be compared, and the dialog that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.actions.place_compare import LEAST, MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from scout.app.language import Language
    from scout.app.place.compare_dialog import CompareDialog
    from scout.app.session import Session


class CompareDesk(QObject):
    """Opens the comparison of the selected places."""

    def __init__(self, session: Session, language: Language, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent

    def can_compare(self, count: int) -> bool:
        """Whether so many places can stand side by side."""
        return LEAST <= count <= MOST

    def ask(self, ids: Sequence[str]) -> None:
        """Show them, if they are two to four."""
        if self.can_compare(len(ids)):
            dialog = self.make(ids)
            dialog.exec()
            dialog.deleteLater()

    def make(self, ids: Sequence[str]) -> CompareDialog:
        """The dialog, not yet shown."""
        from scout.app.place.compare_dialog import CompareDialog

        return CompareDialog(
            self._session, ids, lang=self._language.lang, parent=self._window.window()
        )
