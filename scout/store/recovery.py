"""Unsaved work, kept beside all projects until the user has saved it or given it up.

Each window has a file of its own and a lock on it. What lies there without a lock was left by a
crash; whether it is offered is a matter of its being whole, not of its time.
"""

from __future__ import annotations

import contextlib
import os
import threading
from typing import TYPE_CHECKING

from scout.domain.errors import ReadError, StoreError
from scout.store.failure import explain_failure
from scout.store.home import make_folder
from scout.store.layout import SUFFIX
from scout.store.lock import FileLock
from scout.when_called import when_called

with when_called():
    from scout.store.project_file import read_project, save_project

if TYPE_CHECKING:
    from pathlib import Path

    from scout.domain.project import Project
    from scout.store.project_file import Opened
    from scout.store.stamp import Stamp


class Recovery:
    """The unsaved work of one window."""

    def __init__(self, home: Path, name: str = "") -> None:
        self._folder = home / "recovery"
        self.path = self._folder / f"{name or os.urandom(8).hex()}{SUFFIX}"
        self._lock = FileLock(self.path.with_suffix(".lock"))
        self._stamp: Stamp | None = None
        self._writing = threading.Lock()
        self.ticket = 0

    def take(self) -> bool:
        """Whether this work is nobody else's; from then on it is this window's."""
        try:
            return self._lock.take()
        except OSError:
            return False

    def leave(self) -> None:
        """Leave the work for another window."""
        self._lock.leave()

    def read(self) -> Opened:
        """The work that is kept; raises ``ReadError`` where it is not whole."""
        opened = read_project(self.path)
        self._stamp = opened.stamp
        return opened

    def keep(
        self, project: Project, *, project_id: str, origin: str, ticket: int | None = None
    ) -> None:
        """Keep the work of a moment; ``origin`` is the path of its project, if it has one.

        A thread may do that: with the ``ticket`` of the moment it comes to nothing where the work
        was forgotten since. Raises ``StoreError`` where the work cannot be kept; what was kept
        before stays.
        """
        with self._writing:
            if ticket in {None, self.ticket}:
                self._keep(project, project_id=project_id, origin=origin)

    def _keep(self, project: Project, *, project_id: str, origin: str) -> None:
        try:
            make_folder(self._folder)
            self._lock.take()
        except OSError as error:
            raise StoreError(explain_failure(self.path, error)) from error
        over = self._stamp if self._stamp and self._stamp.id == project_id else None
        self._stamp = save_project(
            self.path, project, over=over, project_id=project_id, origin=origin
        )

    def drop(self) -> None:
        """Forget the work: it is saved, or the user gave it up."""
        with self._writing:
            self.ticket += 1
            self._stamp = None
            for suffix in (SUFFIX, f"{SUFFIX}-journal"):
                with contextlib.suppress(OSError):
                    self.path.with_suffix(suffix).unlink(missing_ok=True)
            self._lock.leave()


def find_left_work(home: Path) -> list[tuple[Recovery, Opened]]:
    """The work that crashes left and nobody has taken, whole and the newest first.

    Each is this window's until it is left. What is damaged stays where it is.
    """
    found = []
    for path in (home / "recovery").glob(f"*{SUFFIX}"):
        work = Recovery(home, path.stem)
        if not work.take():
            continue
        try:
            found.append((work, work.read()))
        except ReadError:
            work.leave()
    return sorted(found, key=lambda pair: pair[1].stamp.saved, reverse=True)
