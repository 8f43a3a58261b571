"""Unsaved work is kept by itself, beside the window, a few seconds after each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from scout.app.worker import Lane
from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.when_called import when_called

with when_called():
    from scout.actions.left_work import Recovery
    from scout.app.project.project_state import pack

if TYPE_CHECKING:
    from pathlib import Path

    from scout.app.session import Session
    from scout.domain.errors import ScoutError
    from scout.domain.progress import Progress

WAIT_MS = 5_000
"""Half of what a crash may cost: the rest is for the writing on a slow disk."""


class Autosave(QObject):
    """Keeps the work of a session from the first change to the save."""

    failed = Signal(object)
    """It could not be kept, as a ``ScoutError``; said once until it can be again."""

    def __init__(self, session: Session, home: Path) -> None:
        super().__init__(session)
        self._session, self._home = session, home
        self.work = Recovery(home)
        self.lane = Lane(self)
        self.timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.keep)
        self.lane.failed.connect(self._fail)
        self.lane.crashed.connect(session.crashed)
        self._project_id, self._origin, self._has_failed = "", "", False

    def belong(self, project_id: str, origin: str) -> None:
        """From now on the work is that of another project."""
        self._project_id, self._origin = project_id, origin

    def hear(self) -> None:
        """Something changed; the first change of several begins the wait."""
        if not self.timer.isActive():
            self.timer.start()

    def keep(self) -> None:
        """Keep the work of this moment."""
        if self.lane.is_busy:  # on a slow disk: what is newer comes after
            self.timer.start()
            return
        project, work, ticket = pack(self._session), self.work, self.work.ticket
        project_id, origin = self._project_id, self._origin

        def write(_progress: Progress) -> None:
            work.keep(project, project_id=project_id, origin=origin, ticket=ticket)

        self.lane.start(write, self._succeed)

    def forget(self) -> None:
        """The work is saved or given up."""
        self.timer.stop()
        self.lane.drop()
        self.work.drop()

    def adopt(self, work: Recovery) -> None:
        """Go on with work that a crash left, in its file."""
        self.forget()
        self.work = work

    def _succeed(self, _nothing: object) -> None:
        self._has_failed = False

    def _fail(self, error: ScoutError) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(StoreError(say("store.work_not_kept", why=error.message)))
