"""What the connected library says of places, heard and changed beside the window."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.app.worker import Lane
from scout.domain.errors import ScoutError
from scout.when_called import when_called

with when_called():
    from scout.actions.store.desk import open_desk
    from scout.actions.store.opening import choose_address
    from scout.actions.store.shared_word import read_shared, say_for_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.actions.store.shared_word import SharedPlace, SharedWord
    from scout.app.session import Session
    from scout.domain.place_record import PlaceRecord
    from scout.domain.progress import Progress
    from scout.places.library.store import LibraryStore
    from scout.places.sharing.shared_store import SharedStore

    Then = Callable[[SharedPlace | ScoutError | None], None]

MOST_PHOTOS = 60
"""Of a place that are looked at in its form."""


class Speaking(QObject):
    """Opens the library when something is first asked; without one nothing is asked.

    Whoever asks hears the ``SharedPlace``, ``None`` where the library has no such place, or the
    ``ScoutError``; on each of the lanes the newest question wins.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._store: LibraryStore | SharedStore | None = None
        self._at, self._is_over = "", False
        self._using = Lock()  # one question at a time
        self.showing, self.editing = Lane(self, is_far=True), Lane(self, is_far=True)
        for lane in (self.showing, self.editing):
            lane.crashed.connect(session.crashed)

    def look(self, lane: Lane, place_id: str, *, most_photos: int, then: Then) -> None:
        """Hear what is said of a place, with its first photos."""
        if not self._session.library.store:
            then(None)
            return
        self._ask(
            lane, lambda store: read_shared(store, place_id, most_photos=most_photos), then=then
        )

    def say(self, record: PlaceRecord, word: SharedWord, *, then: Then) -> None:
        """Say something else of a place, for all; see :func:`say_for_all`."""

        def work(store: LibraryStore | SharedStore) -> SharedPlace | None:
            say_for_all(store, record, word=word)
            return read_shared(store, record.id, most_photos=MOST_PHOTOS)

        self._ask(self.editing, work, then=then)

    def put(self, record: PlaceRecord, *, who: str, then: Then) -> None:
        """Save a version that was chosen over the one that stands there."""

        def work(store: LibraryStore | SharedStore) -> SharedPlace | None:
            store.put(record, who=who)
            return read_shared(store, record.id, most_photos=MOST_PHOTOS)

        self._ask(self.editing, work, then=then)

    def close(self) -> None:
        """Ask nothing any more, and let the library go."""
        self.showing.drop()
        self.editing.drop()
        self._is_over = True
        if self._using.acquire(blocking=False):  # else a server is waited for, and let go then
            self._let_go()
            self._using.release()

    def _ask(
        self,
        lane: Lane,
        ask: Callable[[LibraryStore | SharedStore], SharedPlace | None],
        *,
        then: Then,
    ) -> None:
        def work(_progress: Progress) -> SharedPlace | ScoutError | None:
            try:
                with self._using:
                    return self._ask_open(ask)
            except ScoutError as error:
                return error

        lane.start(work, then)

    def _ask_open(
        self, ask: Callable[[LibraryStore | SharedStore], SharedPlace | None]
    ) -> SharedPlace | None:
        try:
            return ask(self._open())
        finally:
            if self._is_over:  # while a server was waited for
                self._let_go()

    def _open(self) -> LibraryStore | SharedStore:
        where = self._session.library.store
        if self._store is None or self._at != where:
            self._let_go()
            self._store, self._at = open_desk(choose_address(where)), where
        return self._store

    def _let_go(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()
