"""From one version of the layout to the next: each in one transaction, with its record.

What a release has shipped is never changed here: a new version is a new row at the end, and
``tests/old`` keeps a file of each.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from scout.store.layout import APPLICATION_ID, ISSUES, NONE, PAPERS, PHOTOS, TABLES, Version
from scout.store.seal import seal

if TYPE_CHECKING:
    from collections.abc import Iterator

Schema = frozenset[tuple[str, str, str | None]]


class Migration(NamedTuple):
    """The statements that lead to a version from the one before."""

    to: Version
    statements: tuple[str, ...]


MIGRATIONS = (
    Migration(Version(1, 0), (f"PRAGMA application_id = {APPLICATION_ID}", *TABLES)),
    Migration(Version(1, 1), ISSUES),
    Migration(Version(1, 2), PHOTOS),
    Migration(Version(1, 3), PAPERS),
)
"""In their order, from an empty database on."""


def newest(migrations: tuple[Migration, ...] = MIGRATIONS) -> Version:
    """The version that this program writes."""
    return migrations[-1].to


def version_of(database: sqlite3.Connection) -> Version:
    """The version in which a database is laid out."""
    (number,) = database.execute("PRAGMA user_version").fetchone()
    return Version.of(number)


def migrate(database: sqlite3.Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring a database up to date; killed at any moment it is at one version or the next."""
    for migration in migrations:
        if migration.to <= version_of(database):
            continue
        with transaction(database):
            for statement in migration.statements:
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {migration.to.number}")
            seal(database)
            database.execute(
                "INSERT INTO migration (version, at) VALUES (?, ?)",
                (migration.to.number, datetime.now(UTC).isoformat(timespec="seconds")),
            )


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing; the only writer meanwhile."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def read_schema(database: sqlite3.Connection) -> Schema:
    """Everything that a database defines: kind, name and text."""
    return frozenset(database.execute("SELECT type, name, sql FROM sqlite_master"))


@cache
def schema_of(version: Version, migrations: tuple[Migration, ...] = MIGRATIONS) -> Schema:
    """What a database of a version defines, and nothing else may."""
    known = tuple(one for one in migrations if one.to <= version)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        if version > NONE:
            migrate(database, known)
        return read_schema(database)
