"""Who works on what: a lock that ends with its process, however that ends.

The system's own lock on a file of the user's data folder: a crash leaves nothing behind that would
have to be cleaned by hand, and nothing lies beside the project. It speaks to this user's windows on
this computer; what others do to a shared file, the project's revision tells when it is saved.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from scout.store.home import make_folder
from scout.when_called import when_called

with when_called():
    from hashlib import sha256

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """Held by one window at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Whether nobody else holds it; raises ``OSError`` where no file can be made."""
        make_folder(self._path.parent)
        while self._descriptor is None:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _hold(descriptor)
            except OSError:
                os.close(descriptor)
                return False
            if self._is_there(descriptor):
                self._descriptor = descriptor
            else:  # removed by whoever held it a moment ago
                os.close(descriptor)
        return True

    def leave(self) -> None:
        """Let others have it."""
        if self._descriptor is not None:
            with contextlib.suppress(OSError):
                self._path.unlink()
            os.close(self._descriptor)
            self._descriptor = None

    def _is_there(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except FileNotFoundError:
            return False


def lock_of_project(path: Path, home: Path) -> FileLock:
    """The lock of a project file, by whatever way it is named."""
    name = os.fsencode(os.path.realpath(path))
    return FileLock(home / "locks" / f"{sha256(name).hexdigest()[:32]}.lock")
