"""Why a file could not be kept, as the user would say it."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from scout.domain.message import Message

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_OPEN_ELSEWHERE = {errno.EBUSY, errno.ETXTBSY, errno.EAGAIN}
_READ_ONLY = {errno.EROFS}
_NO_FILE = {errno.EISDIR}
_NO_PERMISSION = {errno.EACCES, errno.EPERM}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ, errno.ELOOP}
# Windows tells "another program has it open" by its own numbers: sharing and lock violation.
_WINDOWS_IN_USE = {32, 33}


def explain_failure(path: Path, error: OSError) -> Message:
    """What kept the file from being written and what to do; the old file is as it was."""
    file, code = str(path), error.errno
    if getattr(error, "winerror", None) in _WINDOWS_IN_USE:
        code = errno.EBUSY
    known = (
        (_OPEN_ELSEWHERE, say("store.open_elsewhere", file=file)),
        (_FULL, say("store.disk_full", file=file)),
        (_READ_ONLY, say("store.read_only", file=file)),
        (_NO_PERMISSION, say("store.no_permission", file=file)),
        (_NO_FOLDER, say("store.folder_gone", file=file)),
        (_NO_FILE, say("store.not_a_file", file=file)),
        (_BAD_NAME, say("store.bad_name", file=file)),
    )
    failed = say("store.disk_failed", file=file, reason=_reason(error))
    return next((message for codes, message in known if code in codes), failed)


def explain_database_failure(path: Path, error: sqlite3.Error) -> Message:
    """What kept the database from being written; what was in it is as it was."""
    code = _of_database().get(primary_code(error), errno.EIO)
    return explain_failure(path, OSError(code, str(error)))


def _of_database() -> dict[int, int]:
    """What the database calls by its own numbers, as the system would say it."""
    import sqlite3

    return {
        sqlite3.SQLITE_FULL: errno.ENOSPC,
        sqlite3.SQLITE_BUSY: errno.EBUSY,
        sqlite3.SQLITE_LOCKED: errno.EBUSY,
        sqlite3.SQLITE_PERM: errno.EACCES,
        sqlite3.SQLITE_READONLY: errno.EACCES,
        sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    }


def primary_code(error: sqlite3.Error) -> int:
    """The kind of a failure, without its finer distinctions; 0 where there is none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def explain_unconfirmed(path: Path, error: OSError) -> Message:
    """The new file stands, but the disk did not confirm that it will survive a power cut."""
    return say("store.unconfirmed", file=str(path), reason=_reason(error))


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
