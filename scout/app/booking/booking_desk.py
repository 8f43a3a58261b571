"""The dock of the bookings: opened from the view menu; what is decided in it is done here."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from scout.app.large_dock import LargeDock
from scout.when_called import when_called

with when_called():
    from scout.actions.booking.plan_hold import hold_plan
    from scout.actions.booking.step import book, cancel, confirm, hold
    from scout.actions.store.connection import find_remembered
    from scout.app.booking.booking_panel import BookingPanel
    from scout.app.booking.ledger import Ledger
    from scout.app.library.library_question import LibraryQuestion

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu

    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.theme import Theme
    from scout.domain.booking import Booking

# Of the window: half a day without scrolling, and the map still seen.
_SHARE = 0.72


class BookingDesk(QObject):
    """Panel, dock and verbs of the bookings."""

    def __init__(
        self, session: Session, language: Language, *, theme: Theme, parent: QMainWindow
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._theme = session, language, theme
        self._window = parent
        self.dock = LargeDock("bookings", parent, make=lambda: self.panel, share=_SHARE)
        self.action = self.dock.toggleViewAction()
        self.action.setShortcut(QKeySequence("Ctrl+J"))
        self.dock.visibilityChanged.connect(self._watch)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    @cached_property
    def ledger(self) -> Ledger:
        """The bookings, opened when they are first asked for."""
        return Ledger(self._session, self)

    @cached_property
    def panel(self) -> BookingPanel:
        """What the dock shows, made when it is first asked for."""
        panel = BookingPanel(self._session, self._language, theme=self._theme, ledger=self.ledger)
        panel.library_asked.connect(self.ask)
        panel.choice.wanted.connect(self._book)
        panel.choice.decided.connect(self._decide)
        panel.choice.plan_wanted.connect(self._hold_plan)
        self.dock.fill(panel, large=panel.large, first=panel.week)
        return panel

    def _watch(self, seen: bool) -> None:  # noqa: FBT001 - a slot of Qt
        if seen or self.dock.is_filled:
            self.ledger.watch(watched=seen)

    def settle(self, view: QMenu, *, beside: QDockWidget) -> None:
        """Stand beside another dock."""
        self.dock.settle(view, beside)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.dock.set_title(self.tr("Bookings"))

    def ask(self) -> None:
        """Ask where a library is, and take the bookings from it."""
        dialog = self.make_question()
        dialog.accepted.connect(lambda: self.ledger.open(dialog.address, password=dialog.secret))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def make_question(self) -> LibraryQuestion:
        """The question where the library is, not yet asked; the connected one stands in it."""
        known = self._session.library.store or find_remembered()
        return LibraryQuestion(known, self._window)

    def close(self) -> None:
        """Let the library go; the session waits a moment for that."""
        if "ledger" in vars(self):
            self.ledger.close()

    def _book(self, wish: Booking) -> None:
        self.ledger.do(lambda desk: book(desk, wish))

    def _decide(self, booking: Booking, what: str) -> None:
        step = {"confirm": confirm, "hold": hold, "cancel": cancel}[what]
        self.ledger.do(lambda desk: step(desk, booking))

    def _hold_plan(self) -> None:
        plan, production = self._session.plan, self.ledger.production
        if plan is not None:
            self.ledger.do(partial(hold_plan, plan=plan, production=production))
