"""The ways to a project: begun, opened, gone back to, or left by a crash."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.app.project.project_ask import Answer
from scout.app.project.project_desk import Seat
from scout.domain.errors import ReadError, ScoutError
from scout.when_called import when_called

with when_called():
    from scout.actions.left_work import find_left_work
    from scout.actions.project import (
        OpenProject,
        list_backups,
        lock_of_project,
        open_project,
        read_project,
        resume,
        take_lock,
    )
    from scout.domain.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.actions.left_work import Recovery
    from scout.actions.project import Opened
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.project.project_desk import ProjectDesk
    from scout.domain.progress import Progress

# What a backup helps against; a newer or foreign file is another matter.
_DAMAGED = {"store.damaged", "store.odd_part", "store.no_project"}


class ProjectDoor(QObject):
    """Leads to a project; without a word of the user's the work before stays."""

    def __init__(self, desk: ProjectDesk, language: Language, *, menu: Menu) -> None:
        super().__init__(desk)
        self.desk, self.session, self._language = desk, desk.session, language
        menu.new.triggered.connect(self.begin)
        menu.open_project.triggered.connect(self.ask)
        menu.save.triggered.connect(desk.save)
        menu.save_as.triggered.connect(desk.save_as)
        menu.restore.triggered.connect(self.ask_backup)
        self._menu = menu
        desk.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        """Where there is nothing, there is nothing to save."""
        for action in (self._menu.save, self._menu.save_as):
            action.setEnabled(bool(self.desk.name))

    def begin(self) -> None:
        """A new project, with nothing in it."""
        if self.desk.may_leave():
            self.desk.take(OpenProject(project=Project(start=self.session.start)), Seat())

    def ask(self) -> None:
        """Let the user choose a project, and open it."""
        path = self.desk.ask.which()
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a project; what stands stays until it is read."""
        desk = self.desk
        if not desk.may_leave():
            return
        if desk.seat.path == path and desk.seat.lock is not None:
            lock, answer = desk.seat.lock, None
        else:
            lock = lock_of_project(path, desk.home)
            answer = None if take_lock(lock) else desk.ask.taken(path.stem)
        if answer is Answer.CANCEL:
            return
        only_look = answer is Answer.READ_ONLY
        seat = Seat(path, None if only_look else lock, is_read_only=only_look)

        def then(found: OpenProject) -> None:
            if answer is Answer.COPY:
                desk.take(found, Seat(), is_modified=True)
            else:
                desk.take(found, seat._replace(stamp=found.stamp))

        def refused(error: ScoutError) -> None:
            if lock is not None and lock is not desk.seat.lock:
                lock.leave()
            self.session.failed.emit(error)
            if error.message.code in _DAMAGED and list_backups(path, desk.home):
                self._go_back(path, why=error)

        self._read(path, then, refused=refused)

    def _read(
        self,
        path: Path,
        then: Callable[[OpenProject], None],
        *,
        refused: Callable[[ScoutError], None],
    ) -> None:
        library = self.session.library

        def work(_progress: Progress) -> OpenProject | ScoutError:
            try:
                return open_project(path, library)
            except ScoutError as error:
                return error

        def hear(found: OpenProject | ScoutError) -> None:
            if isinstance(found, ScoutError):
                refused(found)
                return
            then(found)
            if (reading := found.reading) is not None:  # its page opens the sooner
                self.session.looking.start(lambda _progress: reading.draft, lambda _draft: None)

        self.session.looking.start(work, hear)

    # Backups -----------------------------------------------------------------------------------

    def ask_backup(self) -> None:
        """Let the user go back to a backup of the open project, or of one that does not open."""
        path = self.desk.seat.path or self.desk.ask.which()
        if path is not None and self.desk.may_leave():
            self._go_back(path)

    def _go_back(self, path: Path, *, why: ScoutError | None = None) -> None:
        """Open a backup in the place of its project, which stays as it is until the user saves."""
        desk = self.desk
        told = why.message.text(self._language.lang) if why else ""
        chosen = desk.ask.backup(list_backups(path, desk.home), why=told)
        if chosen is None:
            return

        def then(found: OpenProject) -> None:
            desk.take(found, self._seat_of(path), is_modified=True)

        self._read(chosen, then, refused=self.session.failed.emit)

    def _seat_of(self, path: Path) -> Seat:
        """The place of a project as it is on the disk now, whole or not; none where it is taken."""
        desk = self.desk
        lock = desk.seat.lock if path == desk.seat.path else lock_of_project(path, desk.home)
        if lock is None or not take_lock(lock):
            return Seat()
        try:
            return Seat(path, lock, read_project(path).stamp)
        except ReadError:
            return Seat(path, lock)

    # After a crash -----------------------------------------------------------------------------

    def offer_left_work(self) -> None:
        """Offer what a crash left, the newest first; what is not taken up stays for later."""
        works = find_left_work(self.desk.home)
        while works:
            work, opened = works.pop(0)
            answer = self.desk.ask.recover(opened)
            if answer is Answer.DISCARD:
                work.drop()
                continue
            if answer is Answer.RECOVER:
                self._recover(work, opened)
            else:
                work.leave()
            break
        for work, _ in works:
            work.leave()

    def _recover(self, work: Recovery, opened: Opened) -> None:
        try:
            found = resume(opened, self.session.library)
        except ScoutError as error:
            work.leave()
            self.session.failed.emit(error)
            return
        self.desk.take(found, self._seat_of_work(opened), is_modified=True)
        self.desk.autosave.adopt(work)

    def _seat_of_work(self, opened: Opened) -> Seat:
        """The project that left work belongs to, unless it was saved since, or is gone."""
        origin = opened.stamp.origin
        seat = self._seat_of(Path(origin)) if origin else Seat()
        stamp = seat.stamp
        if stamp is None or stamp.id != opened.stamp.id or stamp.saved > opened.stamp.saved:
            if seat.lock is not None:
                seat.lock.leave()
            return Seat()
        return seat
