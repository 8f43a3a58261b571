"""A library in a file of its own: one SQLite database, as good as a stranger's until it was read.

The journal is SQLite's rollback journal, as in a project's file: such files go by chat and lie in
shared folders, where a stray ``-wal`` is lost work.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, contextmanager
from functools import cache
from itertools import chain, count
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.places.library.migration import (
    APPLICATION_ID,
    MIGRATIONS,
    disposed_if_failed,
    migrate,
    newest,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from scout.places.library.migration import Migration

_WAIT_S = 10.0  # for another window that writes
_HEADER_BYTES = 100  # https://sqlite.org/fileformat2.html, section 1.3
_MAGIC = b"SQLite format 3\x00"
_CACHE_KIB = 16 * 1024
# A record fits on a page: the check of a file when it is opened takes half the time.
_PAGE_BYTES = 16 * 1024
_SETTINGS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "foreign_keys = ON",
    f"cache_size = -{_CACHE_KIB}",
)
# FULL, and the folder too: what the user was told is saved, a power cut leaves.
_SAFELY = ("journal_mode = DELETE", "synchronous = EXTRA")

Schema = frozenset[tuple[str, str, str | None]]


def open_file(
    path: Path,
    *,
    migrations: tuple[Migration, ...] = MIGRATIONS,
    kept: Callable[[Path], None] | None = None,
) -> Engine:
    """A library in a file, whole, and up to date in its layout.

    One of an older version is backed up first, beside it; ``kept`` hears in which file. Raises
    ``StoreError`` where it is none, is of a newer version, is damaged, or cannot be backed up.
    """
    version = _read_version(path)
    if version > newest(migrations):
        known = newest(migrations)
        raise StoreError(say("library.too_new", where=str(path), version=version, known=known))
    with closing(connect(path)) as database:
        if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise StoreError(say("library.damaged", where=str(path)))
        if read_schema(database) != schema_of(version, migrations):
            raise StoreError(say("library.odd_schema", where=str(path)))
    if 0 < version < newest(migrations) and (older := _keep_older(path, version)) and kept:
        kept(older)
    engine = _engine(lambda: connect(path), pool=QueuePool)
    with disposed_if_failed(engine):
        migrate(engine, str(path), migrations=migrations)
    return engine


def make_file() -> bytes:
    """The content of a new, empty library."""
    with closing(_in_memory()) as database:
        return database.serialize()


def connect(path: Path) -> sqlite3.Connection:
    """Open for writing where that may be: what a crash left half is then rolled back."""
    uri = f"file:{quote(str(path.absolute()))}?mode=rw"
    database = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=_WAIT_S, check_same_thread=False
    )
    for setting in (*_SETTINGS, *_SAFELY):
        database.execute(f"PRAGMA {setting}")
    return database


def back_up_file(path: Path, target: Path) -> None:
    """Copy a library as of one moment into a file, by SQLite's backup; see :func:`growing`.

    Raises ``OSError`` and ``sqlite3.Error``.
    """
    with growing(target) as new:
        new.touch()
        with closing(connect(path)) as source, closing(connect(new)) as copy:
            # A backup by itself would wait for ever, so the source is held for reading before.
            source.execute("BEGIN")
            read_schema(source)
            source.backup(copy)
            source.execute("ROLLBACK")


def _keep_older(path: Path, version: int) -> Path | None:
    """Back up a library before it is laid out anew; ``None`` where another program just did so.

    Raises ``StoreError`` where there is no room for it, and then nothing is laid out anew.
    """
    ends = chain([""], (f".{number}" for number in count(2)))
    names = (path.with_name(f"{path.stem}.layout-{version}{end}{path.suffix}") for end in ends)
    try:
        with closing(connect(path)) as only:
            only.execute("BEGIN IMMEDIATE")  # whoever else opens it waits here
            if only.execute("PRAGMA user_version").fetchone() != (version,):
                return None
            target = next(name for name in names if not name.exists())
            back_up_file(path, target)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise StoreError(say("library.no_backup", file=str(path), why=why)) from error
    return target


@contextmanager
def growing(path: Path) -> Iterator[Path]:
    """Where a new library grows that is to be at ``path``: there it is whole or not at all.

    Raises ``FileExistsError`` where something is there already.
    """
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    new = path.with_name(f".{path.name}.new")
    for one in (new, new.with_name(f"{new.name}-journal")):
        one.unlink(missing_ok=True)  # of somebody who was killed
    try:
        yield new
        new.rename(path)
    finally:
        new.unlink(missing_ok=True)


def read_schema(database: sqlite3.Connection) -> Schema:
    """Everything that a database defines: kind, name and text."""
    return frozenset(database.execute("SELECT type, name, sql FROM sqlite_master"))


@cache
def schema_of(version: int, migrations: tuple[Migration, ...] = MIGRATIONS) -> Schema:
    """What a library of a version defines, and nothing else may."""
    known = tuple(one for one in migrations if one.to <= version)
    with closing(_in_memory(known)) as database:
        return read_schema(database)


def _in_memory(migrations: tuple[Migration, ...] = MIGRATIONS) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    database.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
    if migrations:
        migrate(_engine(lambda: database, pool=StaticPool), "", migrations=migrations)
    return database


def _read_version(path: Path) -> int:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise StoreError(say("library.cannot_open", where=str(path))) from error
    is_ours = header.startswith(_MAGIC) and int.from_bytes(header[68:72], "big") == APPLICATION_ID
    if not is_ours or len(header) < _HEADER_BYTES:
        raise StoreError(say("library.no_library", where=str(path)))
    return int.from_bytes(header[60:64], "big")


def _engine(make: Callable[[], sqlite3.Connection], *, pool: Any) -> Engine:
    engine = create_engine("sqlite://", creator=make, poolclass=pool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Python's own transactions begin too late; a writer is the only one from the start."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
