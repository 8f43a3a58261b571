"""A project in its file: read as a stranger's, written so that it is the old one or the new.

Reading copies the database into memory, so that nothing in the file is changed, nothing stays
locked, and an older layout is brought up to date beside it. A file that this program knows is
written by one transaction in place; any other is written beside and put there in one step. The
journal is SQLite's rollback journal, never a write-ahead log: projects go by chat and lie in
synced folders, where a stray ``-wal`` is lost work.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from scout.domain.document.fault import DocumentError
from scout.domain.errors import ReadError, StoreError
from scout.domain.message import say
from scout.record import dataclass
from scout.store.atomic import write_atomically
from scout.store.database import connect, is_ours, is_project, load
from scout.store.failure import explain_database_failure
from scout.store.migration import MIGRATIONS, migrate, newest, transaction, version_of
from scout.store.part import Parts, list_parts, read_parts, write_parts
from scout.store.seal import is_sealed
from scout.store.stamp import make_stamp, new_id, read_stamp

if TYPE_CHECKING:
    from pathlib import Path

    from scout.domain.project import Project
    from scout.store.migration import Migration
    from scout.store.stamp import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A project as it was read, and the stamp to save over it."""

    project: Project
    stamp: Stamp


def read_project(path: Path, *, migrations: tuple[Migration, ...] = MIGRATIONS) -> Opened:
    """The project in a file; nothing in the file is run, and nothing of it is changed.

    Raises ``ReadError`` where it is no project, is of a newer version, or is damaged, and
    ``LimitError`` where it is larger than any project.
    """
    with load(path, migrations=migrations) as database:
        if not is_sealed(database):
            raise ReadError(say("store.damaged"), file=path.name)
        version = version_of(database)  # of the file as it lies there
        migrate(database, migrations)
        facts = dict(database.execute("SELECT name, value FROM fact"))
        try:
            stamp = read_stamp(facts, version)
            return Opened(project=read_parts(database), stamp=stamp)
        except DocumentError as error:
            raise ReadError(say("store.odd_part", why=str(error)), file=path.name) from error


def save_project(
    path: Path,
    project: Project,
    *,
    over: Stamp | None = None,
    project_id: str = "",
    origin: str = "",
    migrations: tuple[Migration, ...] = MIGRATIONS,
) -> Stamp:
    """Put a project into a file, and say how it is stamped now.

    ``over``: the stamp of the file that stands there and is written over; where another stands
    there meanwhile, nothing is written. Without it whatever stands there is replaced.

    Raises ``StoreError`` when the file was changed by somebody else, the disk is full or read-only,
    or another program holds the file; the old project is then as it was.
    """
    named = over.id if over else project_id or new_id()
    parts, stamp = list_parts(project), make_stamp(named, newest(migrations), origin=origin)
    try:
        if over is not None and path.exists():
            _save_over(path, parts, over=over, stamp=stamp, migrations=migrations)
        else:
            write_atomically(path, _make_file(parts, stamp, migrations=migrations))
    except sqlite3.Error as error:
        raise StoreError(explain_database_failure(path, error)) from error
    return stamp


def _make_file(parts: Parts, stamp: Stamp, *, migrations: tuple[Migration, ...]) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        migrate(database, migrations)
        with transaction(database):
            write_parts(database, parts, stamp=stamp)
        return database.serialize()


def _save_over(
    path: Path,
    parts: Parts,
    *,
    over: Stamp,
    stamp: Stamp,
    migrations: tuple[Migration, ...],
) -> None:
    changed = StoreError(say("store.changed_elsewhere", file=str(path)))
    if not is_project(path):
        raise changed
    with closing(connect(path)) as database:
        # FULL, and the folder too: what the user was told is saved, a power cut leaves.
        for setting in ("journal_mode = DELETE", "synchronous = EXTRA"):
            database.execute(f"PRAGMA {setting}")
        if not is_ours(database, migrations):
            raise changed
        migrate(database, migrations)
        with transaction(database):
            facts = dict(database.execute("SELECT name, value FROM fact"))
            if (facts.get("id"), facts.get("revision")) != (over.id, over.revision):
                raise changed
            write_parts(database, parts, stamp=stamp)
