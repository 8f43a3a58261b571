"""Why a library does not answer, as the user would say it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from scout.domain.errors import StoreError
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.message import Message

# https://www.postgresql.org/docs/15/errcodes-appendix.html; the class is the first two signs.
_WRONG_PASSWORD = ("28P01", "28000")
_NO_DATABASE, _NO_RIGHT = "3D000", "42501"
_FULL = ("53100",)
_WAITED = ("55P03", "57014", "40001", "40P01")
_GONE = ("08", "57")


class PasswordError(StoreError):
    """The server wants a password, or another one."""


class NoAnswer(StoreError):  # noqa: N818 - it is away, nothing is broken
    """The server is away; nothing was changed, and it may come back."""


@contextmanager
def told(address: str) -> Iterator[None]:
    """Raise what goes wrong within as ``StoreError``, so that it can be shown."""
    try:
        yield
    except DBAPIError as error:
        raise explain(address, error.orig or error) from error
    except SQLAlchemyError as error:
        raise StoreError(say("library.failed", where=address, why=_first_line(error))) from error
    except sqlite3.Error as error:
        raise explain(address, error) from error


def explain(address: str, error: BaseException) -> StoreError:
    """The failure of a database in words: what happened, and what one can do."""
    if isinstance(error, sqlite3.Error):
        return StoreError(_explain_file(address, error))
    state = getattr(error, "sqlstate", None) or ""
    why = _first_line(error)
    if state in _WRONG_PASSWORD or ("password" in why and not state):
        return PasswordError(say("library.wrong_password", where=address))
    # libpq tells of a connection that failed without a number.
    is_gone = not state and "OperationalError" in {kind.__name__ for kind in type(error).__mro__}
    told_so = _explain_server(address, state, is_gone=is_gone, why=why)
    return (NoAnswer if told_so.code == "library.no_answer" else StoreError)(told_so)


def _explain_file(address: str, error: sqlite3.Error) -> Message:
    known = {
        sqlite3.SQLITE_BUSY: say("library.busy", where=address),
        sqlite3.SQLITE_LOCKED: say("library.busy", where=address),
        sqlite3.SQLITE_FULL: say("library.full", where=address),
        sqlite3.SQLITE_READONLY: say("library.read_only", where=address),
        sqlite3.SQLITE_PERM: say("library.read_only", where=address),
        sqlite3.SQLITE_CANTOPEN: say("library.cannot_open", where=address),
        sqlite3.SQLITE_CORRUPT: say("library.damaged", where=address),
        sqlite3.SQLITE_NOTADB: say("library.damaged", where=address),
    }
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return known.get(code) or say("library.failed", where=address, why=_first_line(error))


def _explain_server(address: str, state: str, *, is_gone: bool, why: str) -> Message:
    known = (
        (
            state == _NO_DATABASE or (is_gone and "does not exist" in why),
            say("library.no_database", where=address),
        ),
        (state == _NO_RIGHT, say("library.no_right", where=address)),
        (state in _FULL, say("library.full", where=address)),
        (state in _WAITED, say("library.busy", where=address)),
        (is_gone or state.startswith(_GONE), say("library.no_answer", where=address, why=why)),
    )
    failed = say("library.failed", where=address, why=why)
    return next((message for holds, message in known if holds), failed)


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
