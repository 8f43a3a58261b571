"""Follow the connected library while the window is open: its changes arrive by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scout.app.worker import Lane
from scout.domain.errors import ScoutError
from scout.when_called import when_called

with when_called():
    from scout.actions.store.connection import find_connected
    from scout.actions.store.following import follow, renew_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.actions.library import Library
    from scout.app.session import Session
    from scout.domain.library_news import LibraryNews
    from scout.domain.message import Message
    from scout.domain.progress import Progress
    from scout.places.sharing.watch import Watch


class Following(QObject):
    """Brings the session the places of others within two seconds, and knows whether one can."""

    changed = Signal()
    """The library went away or came back, or another one is connected."""
    told = Signal()
    """Others may have changed something: places, bookings, people."""
    _heard = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._watch: Watch | None = None
        self._followed = ""
        self._waiting: list[Callable[[], None]] = []
        self.lost: Message | None = None
        self.lane = Lane(self, is_far=True)
        self.lane.failed.connect(session.failed)
        self.lane.crashed.connect(session.crashed)
        self._heard.connect(self._hear)  # from the thread of the watch to that of the window

    @property
    def is_on(self) -> bool:
        """Whether a library is followed, which may be away."""
        return self._watch is not None

    def follows(self, address: str) -> bool:
        """Whether it is this library that is followed: who shows it need not look by himself."""
        return self.is_on and address == self._followed

    @property
    def where(self) -> str:
        """The library that the places are from; empty where they are the shipped ones."""
        return self._session.library.store

    def begin(self) -> None:
        """Follow what is connected now, instead of what was before."""
        self.end()
        try:
            address = find_connected()
            self._followed = address.text if address is not None else ""
            self._watch = follow(self._heard.emit) if address is not None else None
        except ScoutError as error:
            self._session.failed.emit(error)
        self.changed.emit()

    def end(self) -> None:
        """Follow nothing any more, and wait until nothing follows."""
        if self._watch is not None:
            self._watch.stop()
        self._watch, self.lost = None, None

    def close(self) -> None:
        """End all of it; the session waits for what still runs."""
        self.end()
        self.lane.drop()

    def renew(self, ready: Callable[[], None] | None = None) -> None:
        """Take over the places as they are now; ``ready`` is called when they are."""
        if ready is not None:
            self._waiting.append(ready)
        before = self._session.library

        def work(_progress: Progress) -> Library:
            return renew_library(before)

        def then(fresh: Library) -> None:
            session = self._session
            if session.library is not before:
                self.renew()  # the user said something meanwhile
                return
            if fresh != before:
                session.scouting.renew(fresh)
                self.changed.emit()
            waiting, self._waiting = self._waiting, []
            for one in waiting:
                one()

        self.lane.start(work, then)

    def _hear(self, news: LibraryNews) -> None:
        if self._watch is None:
            return
        was_lost, self.lost = self.lost is not None, news.lost
        self.changed.emit()
        known = self._session.library
        is_known = (known.store, known.store_step) == (self._followed, news.number)
        if self.lost is not None or (is_known and not was_lost and not known.problems):
            return
        self.told.emit()
        if not is_known or known.problems:  # read from a copy it tells of a server that was away
            self.renew()
