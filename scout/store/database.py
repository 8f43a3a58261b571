"""A stranger's SQLite file: looked at before any database code sees it, and trusted in nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from scout.domain.errors import LimitError, ReadError
from scout.domain.message import say
from scout.store.failure import primary_code
from scout.store.layout import APPLICATION_ID, Version
from scout.store.migration import MIGRATIONS, newest, read_schema, schema_of, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scout.domain.message import Message
    from scout.store.migration import Migration

FILE_BYTES = 512 * 1024**2
"""The largest project: a script may have 64 MB, everything else has far less."""

_WAIT_S = 3.0  # for another program that has the file for a moment: a backup, a sync
MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100  # https://sqlite.org/fileformat2.html, section 1.3
_ROLLBACK_JOURNAL = b"\x01\x01"  # as the versions for writing and for reading
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CLOSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


def is_project(path: Path) -> bool:
    """Whether a file says that it is a project, of whatever version; its name does not count."""
    try:
        return _application(_read_header(path)) == APPLICATION_ID
    except OSError:
        return False


def connect(path: Path) -> sqlite3.Connection:
    """Open for writing where that may be: what a crash left half is then rolled back.

    Nothing that the file defines is trusted: https://sqlite.org/security.html.
    """
    uri = f"file:{quote(str(path.absolute()))}?mode=rw"
    database = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_WAIT_S)
    harden(database)
    return database


@contextmanager
def load(
    path: Path, *, migrations: tuple[Migration, ...] = MIGRATIONS
) -> Iterator[sqlite3.Connection]:
    """A copy of the database in memory, whole and ours in its layout; the file is closed at once.

    Raises ``ReadError`` where the file is no project, is of a newer version, or is damaged, and
    ``LimitError`` where it is larger than any project; also for what goes wrong within.
    """
    try:
        _check_header(path, newest(migrations))
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
            with closing(connect(path)) as file:
                copy_database(file, database)
            harden(database)
            if database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise ReadError(say("store.damaged"), file=path.name)
            if not is_ours(database, migrations):
                raise ReadError(say("store.odd_schema"), file=path.name)
            yield database
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(say("store.cannot_open", reason=reason), file=path.name) from error
    except (sqlite3.Error, UnicodeError) as error:
        raise ReadError(_explain_unread(error), file=path.name) from error


def copy_database(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy as of one moment; raises ``sqlite3.OperationalError`` where the source stays locked.

    A backup by itself would wait for ever, so the source is held for reading before.
    """
    source.execute("BEGIN")
    read_schema(source)
    source.backup(target)
    source.execute("ROLLBACK")


def is_ours(database: sqlite3.Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> bool:
    """Whether there are our tables and nothing that would hear of a change of them.

    A newer minor version may have more tables.
    """
    version, found = version_of(database), read_schema(database)
    known = schema_of(min(version, newest(migrations)), migrations)
    allowed = {"table", "index"} if version > newest(migrations) else set()
    return bool(known) and known <= found and {kind for kind, _, _ in found - known} <= allowed


def _read_header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEADER_BYTES)


def _application(header: bytes) -> int:
    is_whole = header.startswith(MAGIC) and len(header) == _HEADER_BYTES
    return int.from_bytes(header[68:72], "big") if is_whole else 0


def _check_header(path: Path, ours: Version) -> None:
    header = _read_header(path)
    if _application(header) != APPLICATION_ID:
        raise ReadError(say("store.no_project"), file=path.name)
    version = Version.of(int.from_bytes(header[60:64], "big"))
    if version.major > ours.major:
        told = say("store.too_new", version=str(version), known=str(ours))
        raise ReadError(told, file=path.name)
    if header[18:20] != _ROLLBACK_JOURNAL:
        raise ReadError(say("store.damaged"), file=path.name)
    if path.stat().st_size > FILE_BYTES:
        raise LimitError(say("store.too_large", limit_mb=FILE_BYTES // 1024**2), file=path.name)


def harden(database: sqlite3.Connection) -> None:
    """Trust nothing that a file defines."""
    for setting in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
        database.execute(f"PRAGMA {setting}")


def _explain_unread(error: Exception) -> Message:
    code = primary_code(error) if isinstance(error, sqlite3.Error) else 0
    if code in _BUSY:
        return say("store.busy")
    return say("store.half_saved") if code in _CLOSED else say("store.damaged")
