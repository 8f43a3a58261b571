"""From one version of the layout to the next: each in one transaction, with its record.

What a release has shipped is never changed here: a new version is a new row at the end.
"""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, insert, inspect, select, text

from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.places.library import tables
from scout.places.library.role import settle_groups
from scout.places.library.word_index import index_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection, Engine

APPLICATION_ID = 0x53634C62
"""``ScLb``: by it a library is known among SQLite's files, whatever its name."""

_LONG = (
    ("place", "record"),
    ("place", "line"),
    ("place_version", "record"),
    ("place_word", "words"),
)
_ALONE = 0x53634C62
"""The lock that a writer holds on a server, as SQLite's writer has its file for itself."""


class Migration(NamedTuple):
    """What leads to a version from the one before."""

    to: int
    make: Callable[[Connection], None]


def _make_tables(connection: Connection) -> None:
    tables.metadata.create_all(connection, checkfirst=False)
    for statement in index_of(connection).make:
        connection.execute(text(statement))
    connection.execute(insert(tables.fact), {"name": "id", "value": secrets.token_hex(16)})
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
    else:
        _pack_lightly(connection)


def _pack_lightly(connection: Connection) -> None:
    """Let a server pack long texts in half the time, where it knows how to."""
    known = "SELECT enumvals FROM pg_settings WHERE name = 'default_toast_compression'"
    if "lz4" in connection.execute(text(known)).scalar_one():
        for table, column in _LONG:
            connection.execute(text(f"ALTER TABLE {table} ALTER {column} SET COMPRESSION lz4"))


MIGRATIONS = (Migration(1, _make_tables),)
"""In their order, from an empty database on."""


def newest(migrations: tuple[Migration, ...] = MIGRATIONS) -> int:
    """The version that this program writes."""
    return migrations[-1].to


def version_of(connection: Connection) -> int:
    """The version in which a library is laid out; 0 where there is none."""
    if not inspect(connection).has_table(tables.migration.name):
        return 0
    found = connection.execute(select(func.max(tables.migration.c.version))).scalar()
    return found or 0


def migrate(
    engine: Engine, address: str, *, migrations: tuple[Migration, ...] = MIGRATIONS
) -> None:
    """Bring a library up to date; killed at any moment it is at one version or the next.

    Raises ``StoreError`` where it is of a newer version.
    """
    with engine.begin() as connection:
        version = version_of(connection)
    if version > newest(migrations):
        known = newest(migrations)
        raise StoreError(say("library.too_new", where=address, version=version, known=known))
    for migration in migrations:
        if migration.to > version:
            _take_step(engine, migration)


@contextmanager
def disposed_if_failed(engine: Engine) -> Iterator[None]:
    """Let the connections go where what is done with them fails."""
    try:
        yield
    except BaseException:
        engine.dispose()
        raise


def _take_step(engine: Engine, migration: Migration) -> None:
    with engine.execution_options(writes=True).begin() as connection:
        be_alone(connection)
        if version_of(connection) >= migration.to:  # another program was quicker
            return
        migration.make(connection)
        settle_groups(connection)
        at = datetime.now(UTC).isoformat(timespec="seconds")
        connection.execute(insert(tables.migration), {"version": migration.to, "at": at})
        if connection.dialect.name == "sqlite":
            connection.execute(text(f"PRAGMA user_version = {migration.to}"))


def be_alone(connection: Connection) -> None:
    """The only writer until the transaction ends, so that changes are numbered as they come."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_ALONE)))
