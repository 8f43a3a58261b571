"""Keep a file whole: after a write it holds the old content or the new, never half of either.

A temp beside the target (the same disk, so that the swap is one step), write, fsync, replace, fsync
the folder. This is the only ``os.replace`` in the program. Writing goes straight to the file
descriptor: there is no buffer to flush.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.errors import StoreError
from scout.record import dataclass
from scout.store.failure import explain_failure, explain_unconfirmed
from scout.when_called import when_called

with when_called():
    from hashlib import sha256

if TYPE_CHECKING:
    from collections.abc import Callable

STALE_AFTER_S = 3600.0
"""A temp this old was left by a crash: no write of ours takes an hour."""

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_DEFAULT_MODE = 0o666
# Folders cannot be synced on Windows and on some shared drives; the swap is still one step there.
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EISDIR}


def _open_new(path: Path, mode: int) -> int:
    return os.open(path, _NEW_FILE, mode)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCalls:
    """What is asked of the system, so that tests can make each call fail."""

    open_new: Callable[[Path, int], int] = _open_new
    write: Callable[[int, memoryview], int] = os.write
    fsync: Callable[[int], None] = os.fsync
    close: Callable[[int], None] = os.close
    replace: Callable[[Path, Path], None] = os.replace
    sync_folder: Callable[[Path], None] = _sync_folder


_SYSTEM = FileCalls()


def write_atomically(path: Path, content: bytes, *, calls: FileCalls = _SYSTEM) -> None:
    """Put ``content`` at ``path``; a link is followed, the permissions of an old file are kept.

    Raises ``StoreError`` when the disk is full, read-only or gone, the folder may not be written,
    or another program holds the file; the old file is then as it was. Only where the very last
    step fails (the folder's own sync) the new content stands, and the error says so.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = _check_target(target)
        _sweep_stale_temps(target)
        temp = target.parent / f"{_temp_prefix(target)}{os.urandom(6).hex()}.tmp"
        try:
            _write_temp(temp, content, mode=mode, calls=calls)
            calls.replace(temp, target)
        finally:
            _discard(temp)
    except OSError as error:
        raise StoreError(explain_failure(path, error)) from error
    _confirm(path, target.parent, calls=calls)


def _check_target(target: Path) -> int | None:
    """The permissions of the old file; a folder or a device is never replaced by a file."""
    try:
        old = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    return stat.S_IMODE(old.st_mode)


def _write_temp(temp: Path, content: bytes, *, mode: int | None, calls: FileCalls) -> None:
    descriptor = calls.open_new(temp, _DEFAULT_MODE if mode is None else mode)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[calls.write(descriptor, rest) :]
        calls.fsync(descriptor)
    finally:
        calls.close(descriptor)
    if mode is not None:
        with contextlib.suppress(OSError):  # some shared drives know no permissions
            temp.chmod(mode)  # the umask may have taken rights that the old file had


def _confirm(path: Path, folder: Path, *, calls: FileCalls) -> None:
    try:
        calls.sync_folder(folder)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise StoreError(explain_unconfirmed(path, error)) from error


def _temp_prefix(target: Path) -> str:
    """Ours and this target's; a digest, since a long Chinese name leaves no room for more."""
    return f".scout-{sha256(os.fsencode(target.name)).hexdigest()[:12]}-"


def _sweep_stale_temps(target: Path) -> None:
    oldest = time.time() - STALE_AFTER_S
    for temp in target.parent.glob(f"{_temp_prefix(target)}*.tmp"):
        with contextlib.suppress(OSError):
            if temp.stat().st_mtime < oldest:
                temp.unlink()


def _discard(temp: Path) -> None:
    with contextlib.suppress(OSError):
        temp.unlink(missing_ok=True)
