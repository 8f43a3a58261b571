"""A library on a PostgreSQL server that many computers share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import ArgumentError

from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.places.library.failure import told
from scout.places.library.migration import MIGRATIONS, disposed_if_failed, migrate, version_of

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from scout.places.library.address import Address
    from scout.places.library.migration import Migration

OLDEST = 15
"""The PostgreSQL that is asked for at least."""

_CONNECT_S = 5
_LOCK_MS = 15_000
_ASLEEP_MS = 60_000  # a laptop that is shut in the middle of writing holds up nobody for longer
_VERSION_UNIT = 10_000  # of PostgreSQL's own number: 150018 is 15.18


def open_server(
    address: Address,
    password: str = "",
    *,
    new: bool = False,
    migrations: tuple[Migration, ...] = MIGRATIONS,
) -> Engine:
    """The library of a database, up to date in its layout; ``new`` makes one where there is none.

    Without a password libpq looks for one itself: ``PGPASSWORD``, ``~/.pgpass``. Raises
    ``PasswordError`` where it is wrong or missing, else ``StoreError``.
    """
    try:
        url = make_url(address.text).set(drivername="postgresql+psycopg")
    except ArgumentError as error:
        raise StoreError(say("library.no_answer", where=address.text, why=str(error))) from error
    if password:
        url = url.set(password=password)
    engine = create_engine(
        url,
        pool_pre_ping=True,  # a server that was started again is asked again
        connect_args={
            "connect_timeout": _CONNECT_S,
            "application_name": "scout",
            "options": f"-c lock_timeout={_LOCK_MS} -c timezone=UTC -c client_encoding=UTF8"
            f" -c idle_in_transaction_session_timeout={_ASLEEP_MS}",
        },
    )
    with told(address.text), disposed_if_failed(engine):
        is_library = _check(engine, address.text)
        if is_library == new:
            wrong = say("library.is_there", where=address.text)
            raise StoreError(wrong if new else say("library.no_library", where=address.text))
        migrate(engine, address.text, migrations=migrations)
    return engine


def _check(engine: Engine, where: str) -> bool:
    """Whether the database holds a library; raises ``StoreError`` where it can hold none."""
    with engine.begin() as connection:
        number = int(connection.execute(text("SHOW server_version_num")).scalar_one())
        encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
        is_library = version_of(connection) > 0
    if number // _VERSION_UNIT < OLDEST:
        found = f"{number // _VERSION_UNIT}"
        raise StoreError(say("library.old_server", where=where, found=found, oldest=OLDEST))
    if encoding != "UTF8":
        raise StoreError(say("library.no_utf8", where=where, encoding=encoding))
    return is_library
