"""Roles of a library on a server, as groups of PostgreSQL: the server itself refuses, no program.

The groups are of one database, ``DATABASE_reader`` and so on, for a server may hold several
libraries. An owner is a member of whoever owns the tables.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sqlalchemy import text

from scout.domain.errors import StoreError
from scout.domain.library_role import LibraryRole, Member
from scout.domain.message import say
from scout.places.library import tables

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from scout.places.library.store import LibraryStore

_GROUPS = (LibraryRole.READER, LibraryRole.BOOKER, LibraryRole.EDITOR)
_OWN = {tables.fact.name, tables.migration.name}
"""What a library says of itself: read by all, changed by its owner."""

_BOOKED = ("booking", "production", "change")
"""How the names of the tables begin that a booker writes."""

_GIVEN = """
SELECT m.rolname, g.rolname FROM pg_auth_members a
JOIN pg_roles m ON m.oid = a.member JOIN pg_roles g ON g.oid = a.roleid
WHERE g.rolname = ANY(:groups) ORDER BY m.rolname
"""


def grant(store: LibraryStore, login: str, *, role: LibraryRole | None, password: str = "") -> None:
    """Give somebody a role instead of the one they have, or none.

    With a ``password`` the login is made first. Raises ``StoreError`` where the library is a file,
    there is no such login, or one may not do that.
    """
    _check(store)
    with store.writing() as connection:
        _make_groups(connection)
        if password:
            _make_login(connection, login, password=password)
        elif not _exists(connection, login):
            raise StoreError(say("library.no_login", where=store.address, login=login))
        groups, name = _groups(connection), _quote(connection, login)
        if login in groups.values():
            raise StoreError(say("library.login_owns", login=login))
        for group in groups.values():
            connection.execute(text(f"REVOKE {_quote(connection, group)} FROM {name}"))
        if role is not None:
            connection.execute(text(f"GRANT {_quote(connection, groups[role])} TO {name}"))


def list_members(store: LibraryStore) -> tuple[Member, ...]:
    """Who has which role, by the name of the login; raises ``StoreError``."""
    _check(store)
    with store.reading() as connection:
        groups = {group: role for role, group in _groups(connection).items()}
        rows = connection.execute(text(_GIVEN), {"groups": list(groups)})
        return tuple(
            Member(login=login, role=groups[group]) for login, group in rows if login not in groups
        )


def may_edit(store: LibraryStore) -> bool:
    """Whether who opened the library may change places: by the server's grants, or the disk's."""
    if store.engine.dialect.name != "postgresql":
        return os.access(store.address, os.W_OK)
    query = text("SELECT has_table_privilege('place', 'UPDATE')")
    with store.reading() as connection:
        return bool(connection.execute(query).scalar_one())


def settle_groups(connection: Connection) -> None:
    """Let the groups, where there are some, reach the tables that a new layout brought."""
    if connection.dialect.name == "postgresql" and all(
        _exists(connection, _groups(connection)[role]) for role in _GROUPS
    ):
        _give_tables(connection)


def _check(store: LibraryStore) -> None:
    if store.engine.dialect.name != "postgresql":
        raise StoreError(say("library.no_roles", where=store.address))


def _make_groups(connection: Connection) -> None:
    groups = _groups(connection)
    for role in _GROUPS:
        if not _exists(connection, groups[role]):
            connection.execute(text(f"CREATE ROLE {_quote(connection, groups[role])} NOLOGIN"))
    _give_tables(connection)


def _give_tables(connection: Connection) -> None:
    groups = {role: _quote(connection, name) for role, name in _groups(connection).items()}
    reader, booker, editor = (groups[role] for role in _GROUPS)
    database = _quote(connection, _database(connection))
    for statement in (
        f"GRANT CONNECT ON DATABASE {database} TO {reader}",
        f"GRANT USAGE ON SCHEMA public TO {reader}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {reader}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {booker}",
        f"GRANT {reader} TO {booker}",
        f"GRANT {booker} TO {editor}",
    ):
        connection.execute(text(statement))
    names = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
    for name in names.scalars():
        if name not in _OWN:
            group = booker if name.startswith(_BOOKED) else editor
            table = _quote(connection, name)
            connection.execute(text(f"GRANT INSERT, UPDATE, DELETE ON {table} TO {group}"))


def _make_login(connection: Connection, login: str, *, password: str) -> None:
    """A login that may do nothing yet; the server keeps no more than a digest of its password."""
    if _exists(connection, login):
        raise StoreError(say("library.login_there", login=login))
    # No statement of this kind takes parameters: the driver itself writes the text as a literal.
    driver = connection.connection.driver_connection
    name = _quote(connection, login)
    encrypted = driver.pgconn.encrypt_password(  # type: ignore[union-attr]
        password.encode(), login.encode(), b"scram-sha-256"
    ).decode()
    connection.exec_driver_sql(f"CREATE ROLE {name} LOGIN PASSWORD '{encrypted}'")


def _groups(connection: Connection) -> dict[LibraryRole, str]:
    database = _database(connection)
    owner = "SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'place'"
    groups = {role: f"{database}_{role.value}" for role in _GROUPS}
    return {**groups, LibraryRole.OWNER: connection.execute(text(owner)).scalar_one()}


def _database(connection: Connection) -> str:
    name: str = connection.execute(text("SELECT current_database()")).scalar_one()
    return name


def _exists(connection: Connection, role: str) -> bool:
    query = text("SELECT 1 FROM pg_roles WHERE rolname = :name")
    return connection.execute(query, {"name": role}).first() is not None


def _quote(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(name)
