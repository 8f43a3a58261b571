"""The library at this window: its dialog, its line in the status bar, and what others change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from scout.app.plain import plain_tip
from scout.app.worker import Lane
from scout.when_called import when_called

with when_called():
    from scout.actions.store.joining import connect, disconnect, hand_to_library, look_at_library
    from scout.app.library.library_dialog import LibraryDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QStatusBar, QWidget

    from scout.actions.store.handing import Handed, Handing
    from scout.actions.store.joining import LibraryView
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.progress import Progress


class LibraryDesk(QObject):
    """Joins and leaves a library, and hands it what the project says, as a step."""

    def __init__(self, session: Session, language: Language, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        self.following = session.following
        self.lane = Lane(self, is_far=True)
        self.dialog: LibraryDialog | None = None
        self.ask = QAction(parent)
        self.ask.triggered.connect(self.open)
        self.sign = QPushButton(parent)
        self.sign.setFlat(True)
        self.sign.clicked.connect(self.open)
        self.lane.failed.connect(session.failed)
        self.lane.crashed.connect(session.crashed)
        self.following.changed.connect(self._refresh)
        language.language_changed.connect(self._retranslate)
        self._retranslate()

    def join(self, menu: QMenu, bar: QStatusBar) -> None:
        """Stand in the menu of places and in the status bar, and begin to follow."""
        menu.addSeparator()
        menu.addAction(self.ask)
        bar.addPermanentWidget(self.sign)
        self.following.begin()
        self._refresh()

    def close(self) -> None:
        """End all that runs; the session waits for what still does."""
        self.lane.drop()

    def open(self) -> None:
        """Show the dialog, and what there is to hand over."""
        self.make().open()

    def make(self) -> LibraryDialog:
        """The dialog, at work."""
        dialog = LibraryDialog(self._language, address=self.following.where, parent=self._window)
        dialog.connect_asked.connect(self._join)
        dialog.leave_asked.connect(self._leave)
        dialog.look_asked.connect(self._look)
        dialog.hand_asked.connect(self._hand)
        dialog.settle_asked.connect(self._settle)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        self._refresh()
        if self.following.where:
            self._look()
        return dialog

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _join(self, address: str, password: str) -> None:
        self._do(lambda: connect(address, password), self._take_over)

    def _leave(self) -> None:
        self._do(disconnect, self._take_over)

    def _take_over(self, _answer: object) -> None:
        self.following.begin()
        if not self.following.is_on:  # else the first news of it brings its places
            self.following.renew()
        if self.dialog is not None:
            self.dialog.show_address("")

    def _look(self) -> None:
        self._settle([], [])

    def _settle(self, mine: list[Any], theirs: list[Any]) -> None:
        book, lang = self._session.library.book, self._language.lang

        def look() -> LibraryView:
            return look_at_library(book, lang=lang, mine=frozenset(mine), theirs=frozenset(theirs))

        self._do(look, self._show)

    def _show(self, view: LibraryView) -> None:
        if self.dialog is not None:
            self.dialog.show_view(view)

    def _hand(self, chosen: list[Handing]) -> None:
        session = self._session
        book, photos = (
            session.library.book,
            {photo.digest: photo.content for photo in session.scouting.files},
        )

        def then(handed: Handed) -> None:
            if handed.saved and session.library.book == book:
                name = self.tr("Hand %n place(s) to the library", "", len(handed.saved))
                session.deciding.decide(name, lambda: session.scouting.set_book(handed.book))
            self.following.renew()
            self._look()

        self._do(lambda: hand_to_library(chosen, book, photos=photos), then)

    def _do(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do something with the library beside the window; the dialog waits."""

        def ask(_progress: Progress) -> Any:
            return work()

        def hear(answer: Any) -> None:
            then(answer)

        self.lane.start(ask, hear)

    def _retranslate(self) -> None:
        self.ask.setText(self.tr("Library…"))
        self.ask.setToolTip(self.tr("Where the places come from, and what the library lacks"))
        self._refresh()

    def _refresh(self) -> None:
        where, lost = self.following.where, self.following.lost
        self.sign.setVisible(bool(where))
        self.sign.setText(self.tr("⚠ Library away") if lost else self.tr("Library: connected"))
        told = lost.text(self._language.lang) if lost else where
        self.sign.setToolTip(plain_tip(told))
        if self.dialog is not None:
            self.dialog.state.setText(self._tell_state())
            self.dialog.leave.setEnabled(bool(where))

    def _tell_state(self) -> str:
        where, lang = self.following.where, self._language.lang
        count = len(self._session.library.locations)
        if not where:
            return self.tr("%n place(s) of the shipped catalogue.", "", count)
        said = self.tr("%n place(s) of {where}.", "", count).format(where=where)
        away = [problem.message.text(lang) for problem in self._session.library.problems]
        return "\n".join([said, *away[:1]])
