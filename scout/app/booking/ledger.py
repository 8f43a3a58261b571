"""The bookings that the window knows; what others do is seen.

Of the library that is followed they are read anew when something is heard of it, and when the next
hold ends; of any other one again and again while somebody looks. Whoever books waits for nobody:
reading and booking have a lane each, beside the window.
"""

from __future__ import annotations

import math
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from scout.actions.booking.desk import BookingDesk, open_book
from scout.actions.booking.others import with_others
from scout.actions.store.making import who_am_i
from scout.actions.store.opening import choose_address
from scout.app.booking.week import moment_of, monday_of
from scout.app.worker import Lane
from scout.domain.booking_refusal import BookingChanged, BookingRefused
from scout.domain.booking_store import BookingWanted
from scout.domain.errors import Cancelled, ScoutError, WishError
from scout.domain.message import say
from scout.geo.zone import TIMEZONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scout.app.session import Session
    from scout.domain.booked import Booked
    from scout.domain.booking import Booking
    from scout.domain.booking_store import BookingStore
    from scout.domain.progress import Progress

LOOK_MS = 2000
"""How often is looked whether others have booked, where nothing tells."""

_LONGEST_MS = 3_600_000


class _News(NamedTuple):
    bookings: tuple[Booking, ...]
    booked: Booked


class Ledger(QObject):
    """Opened by the address of a library; until then there are no bookings."""

    changed = Signal()
    """There are other bookings, or another library, or none."""
    refused = Signal(object)
    """Others have the hours, or what was asked makes no sense: the ``ScoutError``."""
    done = Signal(object)
    """What was asked is done; what it gave."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = ExitStack()
        self._using = Lock()  # nobody lets a library go that is being read or written
        self._store: BookingStore | None = None
        self.address = self.production = self._connected = ""
        self.bookings: tuple[Booking, ...] = ()
        self._is_away = False
        self.since = moment_of(monday_of(datetime.now(TIMEZONE).date()), 0, 0)
        self.reading, self.booking = Lane(self, is_far=True), Lane(self, is_far=True)
        self.closing = Lane(self, is_far=True)
        self.reading.failed.connect(self._miss)
        self.booking.failed.connect(self._fail)
        for lane in (self.reading, self.booking):
            lane.crashed.connect(session.crashed)
        self._is_watched = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look_again)
        self.reading.rested.connect(self._wait)
        session.following.told.connect(self._hear)
        session.following.changed.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether there is a library."""
        return self._store is not None

    def open(self, address: str, *, password: str = "") -> None:
        """Take the bookings from a library; what was open is let go."""

        def work(progress: Progress) -> tuple[ExitStack, BookingStore, str]:
            with ExitStack() as stack:
                store = stack.enter_context(open_book(address, ask=lambda _address: password))
                progress.check()
                return stack.pop_all(), store, choose_address(address).text

        def then(opened: tuple[ExitStack, BookingStore, str]) -> None:
            self.close()
            self._stack, self._store, self.address = opened
            self.look()
            self.changed.emit()

        self.booking.start(work, then)

    def close(self) -> None:
        """Let the library go, as soon as nobody reads or writes it any more."""
        self.reading.drop()
        self.booking.drop()
        stack, self._stack = self._stack, ExitStack()
        self._store, self.address, self.bookings = None, "", ()

        def work(_progress: Progress) -> None:
            with self._using:
                stack.close()

        self.closing.start(work, lambda _none: None)

    @contextmanager
    def _use(self, store: BookingStore) -> Iterator[None]:
        """Hold a library that was not let go meanwhile; raises ``Cancelled``."""
        with self._using:
            if self._store is not store:
                raise Cancelled(say("domain.cancelled"))
            yield

    def watch(self, *, watched: bool) -> None:
        """Look for what others do from now on, or not any more."""
        self._is_watched = watched
        self._wait()
        if watched:
            self._look_again()

    def _wait(self) -> None:
        """Look again in a while: what is followed, when the next hold ends."""
        self._timer.stop()
        if self._is_watched and not self._session.following.follows(self.address):
            self._timer.start(LOOK_MS)
        elif ends := [one.held_until for one in self.bookings if one.held_until is not None]:
            until_s = (min(ends) - datetime.now(UTC)).total_seconds()
            self._timer.start(max(LOOK_MS, min(_LONGEST_MS, math.ceil(1000 * until_s))))

    def _hear(self) -> None:
        following = self._session.following
        if self._store is None and following.where and not self.booking.is_busy:
            self.open(following.where)
        elif following.follows(self.address):
            self.look()

    def _follow(self) -> None:
        """Take the bookings from the library that is connected now, but for one of the user's."""
        where = self._session.following.where
        if where and where != self._connected:
            self.open(where)
        elif not where and self._connected and self.address == self._connected:
            self.close()
            self.changed.emit()
        self._connected = where

    def _look_again(self) -> None:
        if not self.reading.is_busy:
            self.look()

    def look(self, since: datetime | None = None) -> None:
        """Read the bookings from a moment on; from the one of before where nobody says."""
        store = self._store
        self.since = since or self.since
        if store is None:
            return
        wanted, production = BookingWanted(start=self.since), self.production
        library, start = self._session.library, self._session.start

        def work(_progress: Progress) -> _News:
            with self._use(store):
                told = with_others(library, store, production=production, start=start)
                return _News(store.find(wanted), told.booked)

        self.reading.start(work, self._take)

    def _take(self, news: _News) -> None:
        self._is_away = False
        if news.booked != self._session.library.booked:
            self._session.library = replace(self._session.library, booked=news.booked)
        if news.bookings != self.bookings:
            self.bookings = news.bookings
            self.changed.emit()

    def do(self, work: Callable[[BookingDesk], Any]) -> None:
        """Do something at the desk, then read anew; while it is done nothing else is begun."""
        store = self._store
        if store is None or self.booking.is_busy:
            return
        desk = BookingDesk(store=store, library=self._session.library, who=who_am_i())

        def at_desk(_progress: Progress) -> Any:
            with self._use(store):
                return work(desk)

        def then(answer: Any) -> None:
            self.done.emit(answer)
            self.look()

        self.booking.start(at_desk, then)

    def _fail(self, error: ScoutError) -> None:
        if isinstance(error, BookingRefused | BookingChanged | WishError):
            self.refused.emit(error)
            self.look()
        else:
            self._session.failed.emit(error)

    def _miss(self, error: ScoutError) -> None:
        """The library does not answer: told once, however often is looked."""
        if not self._is_away:
            self._is_away = True
            self._session.failed.emit(error)
