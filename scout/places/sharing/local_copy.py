"""A server's library in a file of this computer, to read from while the server is away.

Photos stay on the server, but for those that were looked at. What changed is taken over by the
steps that the library counts, in one transaction: the copy is always the library of one moment.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.domain.place_store import Subject
from scout.places.library import tables
from scout.places.library.copying import COPIED, copy_library, one_moment, take_over
from scout.places.library.failure import told
from scout.places.library.saving import LAST_STEP
from scout.places.library.sqlite_file import make_file, open_file
from scout.places.library.store import LibraryStore
from scout.places.library.word_index import drop_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import ColumnElement, Connection, Table

    from scout.domain.progress import Progress

_STEP, _AT, _EDITS = "copied_step", "copied_at", "may_edit"
_PART = 500  # ids in one question
_OF_PLACES = (tables.place, tables.place_version)
_OTHERS = tuple(
    table for table in COPIED if table not in {*_OF_PLACES, tables.photo, tables.change}
)


class LocalCopy:
    """The copy in ``path``, which is made when it is first needed."""

    def __init__(self, path: Path) -> None:
        self.store = open_own(path)

    @property
    def as_of(self) -> datetime | None:
        """The moment (UTC) whose library it is; ``None`` where nothing was copied yet."""
        with self.store.reading() as connection:
            said = _fact(connection, _AT)
        return datetime.fromisoformat(said) if said else None

    @property
    def step(self) -> int:
        """The last step of the server that is in it."""
        with self.store.reading() as connection:
            return int(_fact(connection, _STEP) or 0)

    @property
    def may_edit(self) -> bool:
        """Whether the server let this desk change places when it was asked last."""
        with self.store.reading() as connection:
            return bool(_fact(connection, _EDITS))

    def say_may_edit(self, *, may: bool) -> None:
        """Remember what the server lets this desk do."""
        if may is not self.may_edit:
            with self.store.writing() as connection:
                _say_facts(connection, {_EDITS: "yes" if may else ""})

    def renew(self, server: LibraryStore, *, progress: Progress | None = None) -> None:
        """Take over what changed on the server; all of it the first time."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        if self.as_of is None:
            self._copy_whole(server, progress=progress)
        with one_moment(server) as read, self.store.writing() as write:
            known = int(_fact(write, _STEP) or write.execute(LAST_STEP).scalar_one())
            self._follow(read, write, known=known)
            _say_facts(write, {_STEP: str(read.execute(LAST_STEP).scalar_one()), _AT: at})

    def close(self) -> None:
        """Let it go."""
        self.store.close()

    def _copy_whole(self, server: LibraryStore, *, progress: Progress | None) -> None:
        try:
            copy_library(server, self.store, progress=progress, without={tables.photo})
        except StoreError as error:
            if error.message.code != "library.not_empty":  # another window was quicker
                raise

    def _follow(self, read: Connection, write: Connection, *, known: int) -> None:
        newer = tables.change.c.number > known
        steps = read.execute(select(tables.change).where(newer)).all()
        ids = sorted({step.subject_id for step in steps if step.subject == Subject.PLACE.value})
        for start in range(0, len(ids), _PART):
            _take_places(read, write, ids=ids[start : start + _PART])
        if any(step.subject != Subject.PLACE.value for step in steps):
            _take_whole(read, write)
        _exhaust(read, write, table=tables.change, only=newer)


def open_own(path: Path) -> LibraryStore:
    """A library of this desk alone, made empty where there is none; raises ``StoreError``."""
    _make_sure(path)
    with told(str(path)):
        return LibraryStore(open_file(path), str(path))


def _make_sure(path: Path) -> None:
    """There is a library, whole from the first moment: several windows may need it at once."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            new = path.with_name(f".{secrets.token_hex(4)}.{path.name}")
            new.write_bytes(make_file())
            with suppress(FileExistsError):
                os.link(new, path)  # refuses where somebody was quicker; a rename would not
            new.unlink()
    except OSError as error:
        raise StoreError(say("library.cannot_open", where=str(path))) from error


def _take_places(read: Connection, write: Connection, *, ids: Sequence[str]) -> None:
    """These places and their history as they are on the server now, or gone."""
    there = select(tables.place.c.number, tables.place.c.line).where(tables.place.c.id.in_(ids))
    drop_words(write, [(row.number, row.line) for row in write.execute(there)])
    for table, column in zip(
        _OF_PLACES, (tables.place.c.id, tables.place_version.c.place_id), strict=True
    ):
        write.execute(delete(table).where(column.in_(ids)))
        _exhaust(read, write, table=table, only=column.in_(ids))


def _take_whole(read: Connection, write: Connection) -> None:
    """Bookings, people and their like: few enough to be taken anew."""
    for table in reversed(_OTHERS):
        write.execute(delete(table))
    for table in _OTHERS:
        _exhaust(read, write, table=table)


def _exhaust(
    read: Connection, write: Connection, *, table: Table, only: ColumnElement[bool] | None = None
) -> None:
    for _ in take_over(read, write, table=table, only=only):
        pass


def _fact(connection: Connection, name: str) -> str | None:
    query = select(tables.fact.c.value).where(tables.fact.c.name == name)
    found: str | None = connection.execute(query).scalar()
    return found


def _say_facts(connection: Connection, said: Mapping[str, str]) -> None:
    connection.execute(delete(tables.fact).where(tables.fact.c.name.in_(said)))
    rows = [{"name": name, "value": value} for name, value in said.items()]
    connection.execute(tables.fact.insert(), rows)
