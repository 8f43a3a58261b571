"""Hear at once what others change in a library, and when it goes away and comes back.

A server tells by itself (``LISTEN``); a file is asked every second. Both are heard on a thread of
their own, which holds one connection.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from scout.domain.errors import StoreError
from scout.domain.library_news import LibraryNews
from scout.places.library.failure import told
from scout.places.library.saving import CHANNEL, LAST_STEP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scout.places.library.store import LibraryStore

ASKED_S = 1.0
"""How often a file is asked."""

HEARD_S = 0.2
"""How long a server is listened to at a time: so soon is seen that nobody wants to hear it."""

_STOPPED_S = 0.25

AGAIN_S = (0.5, 1.0, 2.0, 4.0, 8.0)
"""How long to wait before each new try to reach a library; the last again and again."""


class Watch:
    """Calls ``hear`` with each news, on its own thread, until it is stopped.

    ``reach`` opens the library there, again after each failure.
    """

    def __init__(
        self, reach: Callable[[], LibraryStore], hear: Callable[[LibraryNews], None]
    ) -> None:
        self._reach, self._hear = reach, hear
        self._known, self._tries = -1, 0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="scout-library", daemon=True)

    def start(self) -> None:
        """Begin; the first news is how the library stands."""
        self._thread.start()

    def stop(self) -> None:
        """End; waits a moment for the thread, but for no server that does not answer."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(_STOPPED_S)

    def _follow(self) -> None:
        while not self._stopped.is_set():
            try:
                self._listen()
            except StoreError as error:
                if not self._tries:
                    self._tell(LibraryNews(number=max(0, self._known), lost=error.message))
                self._stopped.wait(AGAIN_S[min(self._tries, len(AGAIN_S) - 1)])
                self._tries += 1

    def _tell(self, news: LibraryNews) -> None:
        if not self._stopped.is_set():  # else nobody is there to hear it
            self._hear(news)

    def _listen(self) -> None:
        store = self._reach()
        try:
            is_server = store.engine.dialect.name == "postgresql"
            for number in self._told(store) if is_server else self._asked(store):
                if number != self._known or self._tries:
                    self._known, self._tries = number, 0
                    self._tell(LibraryNews(number=number))
        finally:
            store.close()

    def _asked(self, store: LibraryStore) -> Iterator[int]:
        """The last step of a file every second; in between it is let go, or nobody could write."""
        while not self._stopped.is_set():
            with store.reading() as connection:
                number = connection.execute(LAST_STEP).scalar_one()
            yield number
            self._stopped.wait(ASKED_S)

    def _told(self, store: LibraryStore) -> Iterator[int]:
        """The last step of a server, now (what was missed is in it) and with each change."""
        with told(store.address), store.engine.connect() as raw:
            connection = raw.execution_options(isolation_level="AUTOCOMMIT")
            driver: Any = connection.connection.driver_connection
            connection.execute(text(f"LISTEN {CHANNEL}"))
            yield connection.execute(LAST_STEP).scalar_one()
            while not self._stopped.is_set():
                with _by_sqlalchemy():
                    heard = [*driver.notifies(timeout=HEARD_S, stop_after=1)]
                yield from (int(news.payload) for news in heard)


@contextmanager
def _by_sqlalchemy() -> Iterator[None]:
    """What the driver itself raises, as its failures are told everywhere else."""
    import psycopg

    try:
        yield
    except psycopg.Error as error:
        raise DBAPIError(None, None, error) from error
