"""A library on a server, with a copy and the waiting edits of this computer behind it.

While the server is away, reading goes on from the copy, which says how old it is, and edits of
places wait. What needs the server (dropping a place, putting a photo) is refused until it is back.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from scout.domain.errors import EditConflict
from scout.domain.photo import PhotoFile
from scout.places.library.failure import NoAnswer
from scout.places.sharing.local_copy import LocalCopy
from scout.places.sharing.waiting import Waiting
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from scout.domain.message import Message
    from scout.domain.place_record import PlaceRecord
    from scout.domain.place_store import Change, PlaceLine, PlaceWanted
    from scout.domain.progress import Progress
    from scout.places.library.store import LibraryStore

T = TypeVar("T")

AGAIN_S = 3.0
"""How long after a failure the server is not asked: each try may take seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """The server does not answer (``why``); what is read is of the moment ``as_of`` (UTC)."""

    why: Message
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What became of the waiting edits; of a conflict mine, and what stands there (or nothing)."""

    saved: tuple[PlaceRecord, ...]
    conflicts: tuple[tuple[PlaceRecord, PlaceRecord | None], ...]


class SharedStore:
    """See :class:`scout.domain.place_store.PlaceStore`; ``reach`` opens the server's library.

    ``folder`` is of this library on this computer alone.
    """

    news: tuple[Message, ...] = ()
    """Of a library file that was brought up to date; of a server there is none."""

    def __init__(self, address: str, reach: Callable[[], LibraryStore], *, folder: Path) -> None:
        self.address = address
        self.copy = LocalCopy(folder / "copy.scoutlib")
        self.waiting = Waiting(folder / "waiting.scoutlib")
        self._reach_it = reach
        self._server: LibraryStore | None = None
        self._lost: NoAnswer | None = None
        self._lost_at = 0.0

    @property
    def away(self) -> Away | None:
        """Whether the server was away when it was asked last, and of when the copy is."""
        as_of = self.copy.as_of
        if self._lost is None or as_of is None:
            return None
        return Away(why=self._lost.message, as_of=as_of)

    def server(self) -> LibraryStore:
        """The library itself; raises ``NoAnswer`` where it is away, else ``StoreError``."""
        if self._lost is not None and time.monotonic() - self._lost_at < AGAIN_S:
            raise self._lost
        try:
            self._server = self._server or self._reach_it()
        except NoAnswer as error:
            self._note(error)
            raise
        return self._server

    def heard(self) -> None:
        """The server was heard of: the next question goes to it at once."""
        self._lost = None

    def renew(self, progress: Progress | None = None) -> None:
        """Bring the copy up to date; raises ``NoAnswer`` where the server is away."""
        self._ask(lambda server: self.copy.renew(server, progress=progress))

    def _keep_up(self) -> None:
        """Renew the copy; where the server is away the one that there is serves."""
        try:
            self.renew()
        except NoAnswer:
            if self.copy.as_of is None:
                raise

    # Reading ----------------------------------------------------------------------------------

    def count(self) -> int:
        """How many places there are."""
        return self._read(lambda store: store.count())

    def find(self, wanted: PlaceWanted, *, limit: int = 200) -> tuple[PlaceLine, ...]:
        """The places that are looked for; of waiting edits it knows nothing yet."""
        return self._read(lambda store: store.find(wanted, limit=limit))

    def read(self, place_id: str) -> PlaceRecord | None:
        """One place, as the waiting edit has it where there is one."""
        return self.waiting.find(place_id) or self._read(lambda store: store.read(place_id))

    def may_edit(self) -> bool:
        """Whether this desk may change places; while the server is away, as it said last."""
        try:
            may = self._ask(lambda server: server.may_edit())
        except NoAnswer:
            return self.copy.may_edit
        self.copy.say_may_edit(may=may)
        return may

    def read_many(self, ids: Iterable[str]) -> tuple[PlaceRecord, ...]:
        """Some places, as waiting edits have them where there are such; by the renewed copy."""
        self._keep_up()  # whoever reads a few now reads on when the server is away
        names = tuple(dict.fromkeys(ids))
        there = {one.id: one for one in self.copy.store.read_many(names)}
        there |= {record.id: record for record in self.waiting.records()}
        return tuple(there[name] for name in names if name in there)

    def read_all(self) -> tuple[PlaceRecord, ...]:
        """All places, those with waiting edits as these have them; by the copy, renewed before."""
        return self.read_moment()[1]

    def read_moment(self) -> tuple[int, tuple[PlaceRecord, ...]]:
        """As :meth:`read_all`, and the last step of the server that is surely in them."""
        self._keep_up()
        step = self.copy.step
        mine = {record.id: record for record in self.waiting.records()}
        there = self.copy.store.read_all()
        return step, (*(mine.pop(record.id, record) for record in there), *mine.values())

    def history(self, place_id: str) -> tuple[PlaceRecord, ...]:
        """All versions of a place, the newest first."""
        return self._read(lambda store: store.history(place_id))

    def read_photo(self, digest: str) -> bytes | None:
        """The file of a photo; who has looked at it once has it without the server."""
        kept = self.copy.store.read_photo(digest)
        if kept is not None:
            return kept
        try:
            found = self._ask(lambda server: server.read_photo(digest))
        except NoAnswer:
            return None
        if found is not None:
            self.copy.store.put_photo(PhotoFile(digest=digest, content=found))
        return found

    def changes_since(self, number: int) -> tuple[Change, ...]:
        """What was changed after a step, the oldest first."""
        return self._read(lambda store: store.changes_since(number))

    def check(self) -> tuple[Message, ...]:
        """What is wrong with the library itself."""
        return self._ask(lambda server: server.check())

    def backup(self, path: Path) -> None:
        """Copy everything into a new library file."""
        self._ask(lambda server: server.backup(path))

    # Writing ----------------------------------------------------------------------------------

    def put(self, record: PlaceRecord, *, who: str) -> PlaceRecord:
        """Save a place; while the server is away the edit waits, and its version stays.

        Raises ``EditConflict`` as the server does.
        """
        try:
            saved = self._ask(lambda server: server.put(record, who=who))
        except NoAnswer:
            self.waiting.keep(record)
            return record
        self.waiting.forget(record.id)
        return saved

    def put_many(self, records: Iterable[PlaceRecord], *, who: str) -> int:
        """Save all of them or none; while the server is away all of them wait."""
        several = tuple(records)
        try:
            return self._ask(lambda server: server.put_many(several, who=who))
        except NoAnswer:
            for record in several:
                self.waiting.keep(record)
            return len(several)

    def drop(self, record: PlaceRecord, *, who: str) -> None:
        """Take a place out; raises ``NoAnswer`` while the server is away."""
        self._ask(lambda server: server.drop(record, who=who))

    def put_photo(self, photo: PhotoFile) -> None:
        """Keep a photo; raises ``NoAnswer`` while the server is away."""
        self._ask(lambda server: server.put_photo(photo))

    def offer(self, *, who: str) -> Offered:
        """Offer the waiting edits again; those that met another version go on waiting.

        Raises ``NoAnswer`` where the server is still away; what was saved by then is.
        """
        saved: list[PlaceRecord] = []
        conflicts: list[tuple[PlaceRecord, PlaceRecord | None]] = []
        for record in self.waiting.records():
            try:
                saved.append(self._ask(lambda server, one=record: server.put(one, who=who)))  # type: ignore[misc]
            except EditConflict as error:
                conflicts += error.pairs
            else:
                self.waiting.forget(record.id)
        return Offered(saved=tuple(saved), conflicts=tuple(conflicts))

    def settle(self, chosen: PlaceRecord, *, over: PlaceRecord | None, who: str) -> PlaceRecord:
        """Save what was chosen ``over`` what stands there; raises ``EditConflict`` once more."""
        return self.put(replace(chosen, version=over.version if over else 0), who=who)

    def close(self) -> None:
        """Let go of the server, the copy and the waiting edits."""
        if self._server is not None:
            self._server.close()
        self.copy.close()
        self.waiting.close()

    def _read(self, ask: Callable[[LibraryStore], T]) -> T:
        """From the server, else from the copy; raises ``NoAnswer`` where there is neither."""
        try:
            return self._ask(ask)
        except NoAnswer:
            if self.copy.as_of is None:
                raise
            return ask(self.copy.store)

    def _ask(self, ask: Callable[[LibraryStore], T]) -> T:
        try:
            answer = ask(self.server())
        except NoAnswer as error:
            self._note(error)
            raise
        self._lost = None
        return answer

    def _note(self, error: NoAnswer) -> None:
        if error is not self._lost:
            self._lost, self._lost_at = error, time.monotonic()
