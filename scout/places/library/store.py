"""A library of places over one database or the other: the same statements, the same answers."""

from __future__ import annotations

import re
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from scout.domain.collector import collector_paused
from scout.domain.errors import EditConflict, StoreError
from scout.domain.message import say
from scout.domain.place_store import Change, Subject
from scout.places.library.checking import find_faults
from scout.places.library.copying import copy_library
from scout.places.library.failure import told
from scout.places.library.migration import be_alone
from scout.places.library.record_text import read_record_text
from scout.places.library.role import may_edit
from scout.places.library.row import LINE_COLUMNS, line_of_row
from scout.places.library.saving import LAST_STEP, conflict_of, save, take_out
from scout.places.library.sqlite_file import back_up_file, growing, make_file, open_file
from scout.places.library.tables import change, fact, photo, place, place_version
from scout.places.library.word_index import WORD_INDEX, narrow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection, Engine, Row

    from scout.domain.message import Message
    from scout.domain.photo import PhotoFile
    from scout.domain.place_record import PlaceRecord
    from scout.domain.place_store import PlaceLine, PlaceWanted
    from scout.places.library.saving import Pair

_BATCH = 1000
_ID = re.compile(r"[0-9a-f]{32}")


class LibraryStore:
    """See :class:`scout.domain.place_store.PlaceStore`; ``engine`` is of either database.

    ``news`` is what opening it did that its user should hear.
    """

    away: None = None
    """Who has it is with it; see :class:`scout.places.sharing.shared_store.SharedStore`."""

    def __init__(self, engine: Engine, address: str, *, news: tuple[Message, ...] = ()) -> None:
        self.engine, self._address, self.news = engine, address, news

    @property
    def address(self) -> str:
        """Where it is, without a password."""
        return self._address

    @property
    def id(self) -> str:
        """The name of this library among all there are."""
        query = select(fact.c.value).where(fact.c.name == "id")
        with self.reading() as connection:
            found = connection.execute(query).scalar() or ""
        if not _ID.fullmatch(found):  # it names a folder
            raise StoreError(say("library.damaged", where=self._address))
        return found

    # Reading ----------------------------------------------------------------------------------

    def count(self) -> int:
        """How many places there are."""
        with self.reading() as connection:
            return connection.execute(select(func.count()).select_from(place)).scalar_one()

    def find(self, wanted: PlaceWanted, *, limit: int = 200) -> tuple[PlaceLine, ...]:
        """The places that are looked for, the best answers first, at most so many."""
        query = select(*(place.c[name] for name in LINE_COLUMNS)).limit(limit)
        for column, values in (
            (place.c.kind, wanted.kinds),
            (place.c.state, wanted.states),
            (place.c.scouted, wanted.scouted),
            (place.c.subdistrict, wanted.subdistricts),
        ):
            if values:
                query = query.where(column.in_(sorted(values)))
        if wanted.fee_to_cny is not None:
            query = query.where(place.c.fee_cny_day <= wanted.fee_to_cny)
        queries = narrow(query, wanted.words, index=WORD_INDEX[self.engine.dialect.name])
        found: dict[str, Row[Any]] = {}
        with self.reading() as connection:
            for one in queries:
                if len(found) < limit:
                    found |= {row.id: row for row in connection.execute(one)}
        return tuple(map(line_of_row, islice(found.values(), limit)))

    def read(self, place_id: str) -> PlaceRecord | None:
        """One place; ``None`` where there is none of this id."""
        query = select(place.c.record).where(place.c.id == place_id)
        with self.reading() as connection:
            text = connection.execute(query).scalar()
        return None if text is None else read_record_text(text)

    def may_edit(self) -> bool:
        """Whether who opened it may change places; a server says so itself."""
        return may_edit(self)

    def read_many(self, ids: Iterable[str]) -> tuple[PlaceRecord, ...]:
        """Some places, each once, in the order of their ids here; those that are there."""
        rest, found = iter(dict.fromkeys(ids)), list["PlaceRecord"]()
        with self.reading() as connection:
            while batch := list(islice(rest, _BATCH)):
                query = select(place.c.id, place.c.record).where(place.c.id.in_(batch))
                texts = {row.id: row.record for row in connection.execute(query)}
                found += (read_record_text(texts[name]) for name in batch if name in texts)
        return tuple(found)

    def read_all(self) -> tuple[PlaceRecord, ...]:
        """All places, in the order in which they came."""
        return self.read_moment()[1]

    def read_moment(self) -> tuple[int, tuple[PlaceRecord, ...]]:
        """All places, and the last step that is surely in them."""
        with self.reading() as connection, collector_paused():
            step = connection.execute(LAST_STEP).scalar_one()
            # Closed at once, also where a record cannot be read: else nobody could write meanwhile.
            with connection.execute(select(place.c.record).order_by(place.c.number)) as rows:
                return step, tuple(map(read_record_text, rows.scalars()))

    def history(self, place_id: str) -> tuple[PlaceRecord, ...]:
        """All versions of a place, the newest first, also of one that was dropped."""
        now = select(place.c.record).where(place.c.id == place_id)
        before = select(place_version.c.record).where(place_version.c.place_id == place_id)
        with self.reading() as connection:
            texts = [*connection.execute(now).scalars()]
            texts += connection.execute(before.order_by(place_version.c.version.desc())).scalars()
        return tuple(map(read_record_text, texts))

    def read_photo(self, digest: str) -> bytes | None:
        """The file of a photo; ``None`` where it is not kept."""
        query = select(photo.c.content).where(photo.c.digest == digest)
        with self.reading() as connection:
            found: bytes | None = connection.execute(query).scalar()
            return found

    def changes_since(self, number: int) -> tuple[Change, ...]:
        """What was changed after a step, the oldest first; 0 for all."""
        query = select(change).where(change.c.number > number).order_by(change.c.number)
        with self.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(
            Change(
                number=row.number,
                subject=Subject(row.subject),
                id=row.subject_id,
                version=row.version,
                who=row.who,
                at=row.at,
            )
            for row in rows
        )

    # Writing ----------------------------------------------------------------------------------

    def put(self, record: PlaceRecord, *, who: str) -> PlaceRecord:
        """Save over the version that the record has, and say how it stands now.

        Raises ``EditConflict`` where another version stands there; nothing is changed then.
        """
        with self.writing() as connection:
            (saved,) = save(connection, [record], who=who)
        return saved

    def put_many(self, records: Iterable[PlaceRecord], *, who: str) -> int:
        """Save all of them or none, and say how many.

        Raises ``EditConflict`` with all that stand otherwise.
        """
        rest, done, pairs = iter(records), 0, list["Pair"]()
        with self.writing() as connection:
            while batch := list(islice(rest, _BATCH)):
                try:
                    done += len(save(connection, batch, who=who))
                except EditConflict as conflict:
                    pairs += conflict.pairs
            if pairs:
                raise conflict_of(pairs)
        return done

    def drop(self, record: PlaceRecord, *, who: str) -> None:
        """Take a place out; its history stays. Raises ``EditConflict`` as :meth:`put` does."""
        with self.writing() as connection:
            take_out(connection, record, who=who)

    def put_photo(self, file: PhotoFile) -> None:
        """Keep the file of a photo; it is there once, however many places show it."""
        known = select(photo.c.digest).where(photo.c.digest == file.digest)
        with self.writing() as connection:
            if connection.execute(known).first() is None:
                connection.execute(insert(photo), {"digest": file.digest, "content": file.content})

    # The whole --------------------------------------------------------------------------------

    def check(self) -> tuple[Message, ...]:
        """What is wrong with the library itself; empty where it is whole."""
        with self.reading() as connection:
            return tuple(find_faults(connection))

    def backup(self, path: Path) -> None:
        """Copy everything, as of one moment, into a new library file.

        Raises ``StoreError`` also where there is a file already.
        """
        try:
            with told(str(path)):
                if self.engine.dialect.name == "sqlite":
                    back_up_file(Path(self._address), path)
                else:
                    self._copy_into(path)
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise StoreError(say("library.no_backup", file=str(path), why=why)) from error

    def _copy_into(self, path: Path) -> None:
        with growing(path) as new:
            new.write_bytes(make_file())
            copy = LibraryStore(open_file(new), str(new))
            copy_library(self, copy)
            copy.close()

    def close(self) -> None:
        """Let it go."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """All that is read within is of one moment on a file; raises ``StoreError``."""
        with told(self._address), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of it or nothing, by the only writer meanwhile; raises ``StoreError``."""
        writer = self.engine.execution_options(writes=True)
        with told(self._address), writer.begin() as connection:
            be_alone(connection)
            yield connection
