"""A page beside the window's other work: one at a time, taken over or left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from scout.app.language import Language
    from scout.app.session import Session

Page = TypeVar("Page", bound=QDialog)


class PageDesk(QObject, Generic[Page]):
    """Holds a page while it is open; without a word of the user's the old script stays."""

    def __init__(self, session: Session, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        self.dialog: Page | None = None

    def show_page(self, page: Page, take_over: Callable[[], None]) -> None:
        """Open a page in the place of the one before; what it leads to where it is accepted."""
        self.leave()
        self.dialog = page
        page.finished.connect(partial(self._close, take_over))
        page.open()

    def leave(self) -> None:
        """Close the page, if one is open, and change nothing."""
        if self.dialog is not None:
            self.dialog.reject()

    def _close(self, take_over: Callable[[], None], answer: int) -> None:
        page, self.dialog = self.dialog, None
        if page is None:
            return
        self._session.looking.drop()
        page.deleteLater()
        if answer == QDialog.DialogCode.Accepted:
            take_over()
