"""The project behind the window: which file the work belongs to, and whether it is saved there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from scout.app.project.project_ask import Answer, ProjectAsk
from scout.domain.errors import ScoutError, StoreError
from scout.domain.message import say
from scout.heap import give_back
from scout.when_called import when_called

with when_called():
    from scout.actions.left_work import new_id
    from scout.actions.project import lock_of_project, save, take_lock
    from scout.app.project.autosave import Autosave
    from scout.app.project.project_state import pack, unpack

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QWidget

    from scout.actions.project import FileLock, OpenProject, Source, Stamp
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore


class Seat(NamedTuple):
    """Where work is at home: its file, with the lock on it, as far as there is one.

    ``stamp`` is that of the file as it was read or written last.
    """

    path: Path | None = None
    lock: FileLock | None = None
    stamp: Stamp | None = None
    is_read_only: bool = False


class ProjectDesk(QObject):
    """Saves, keeps what is unsaved, and lets nothing be lost unasked."""

    changed = Signal()
    """Another file, or saved, or not any more."""
    saved = Signal(Path)

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        stack: QUndoStack,
        settings: SettingStore,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.session, self.home = session, settings.home
        self.ask = ProjectAsk(language, settings, parent=parent)
        self.seat = Seat()
        self.sample: Path | None = None
        self._id, self._stack = new_id(), stack
        self._touched = self._taking = False
        self._source: Source | None = None
        self.autosave = Autosave(session, self.home)
        self.autosave.belong(self._id, "")
        self.autosave.failed.connect(session.failed)
        session.may_leave = self.may_leave
        session.script_opened.connect(self._hear_opened)
        session.decided.connect(self._touch)
        for heard in (stack.cleanChanged, stack.indexChanged):
            heard.connect(self._hear)
        for heard in (session.suggested, session.planned):
            heard.connect(self._hear_work)

    @property
    def name(self) -> str:
        """What the work is called; empty where there is none."""
        script = self.session.script
        if self.seat.path:
            return self.seat.path.stem
        said = self.tr("Untitled") if self.session.scouting.book.entries else ""
        return script.title if script else said

    @property
    def is_modified(self) -> bool:
        """Whether something is not saved."""
        return self._touched or not self._stack.isClean()

    def title(self) -> str:
        """The window's title with the place of the modified mark; empty where there is no work."""
        name = self.name.replace("[*]", "[*][*]")  # else it would be taken for the mark
        if name and self.seat.is_read_only:
            name = self.tr("{name} (to look at)").format(name=name)
        if name and (version := self.session.issuing.word()):
            name = f"{name} · {version}"
        return self.tr("{name}[*] – Scout").format(name=name) if name else ""

    def _hear_work(self) -> None:
        """The work goes on; a history that ends, as with another script, is no sign of that."""
        reading = self.session.reading
        self._source = reading.source if reading else None
        self._hear()

    def _hear(self) -> None:
        if self.is_modified and not self._taking:
            self.autosave.hear()
        self.changed.emit()

    def _touch(self) -> None:
        self._touched = self._touched or not self._taking
        self._hear()

    def _hear_opened(self) -> None:
        """Another script is another project; the sample alone is nothing to save.

        The same file with other columns is the same project.
        """
        reading = self.session.reading
        if self._taking or reading is None:
            return
        if reading.source != self._source:
            self._sit(Seat(), new_id())
        said = bool(self.session.scouting.book.entries)
        self._touched = said or reading.path != self.sample
        self._hear_work()

    def may_leave(self) -> bool:
        """Whether the work may be left: it is saved, or the user says so."""
        if not self.is_modified:
            return True
        answer = self.ask.unsaved(self.name or self.tr("Untitled"))
        return answer is Answer.DISCARD or (answer is Answer.SAVE and self.save())

    def take(self, found: OpenProject, seat: Seat, *, is_modified: bool = False) -> None:
        """The window's work is this project's from now on."""
        self._taking = True
        self.session.script_opened.emit()
        unpack(self.session, found.project, found.reading)
        self._taking = False
        known = seat.stamp or (found.stamp if seat.path else None)
        self._sit(seat, known.id if known else new_id())
        self._touched = is_modified
        for remark in found.remarks[:1]:
            self.session.failed.emit(StoreError(remark))
        self._hear_work()
        give_back()  # what the project before it held

    def _sit(self, seat: Seat, project_id: str) -> None:
        """The work is that of this file, or of none."""
        if self.seat.lock is not None and self.seat.lock is not seat.lock:
            self.seat.lock.leave()
        self.seat, self._id = seat, project_id
        self.autosave.forget()
        self.autosave.belong(project_id, str(seat.path.absolute()) if seat.path else "")

    def save(self) -> bool:
        """Save the project, and say whether that was done."""
        seat = self.seat
        if seat.path is None or seat.is_read_only:
            return self.save_as()
        return self._write(seat.path, seat, project_id=self._id)

    def save_as(self) -> bool:
        """Save as another project, and go on with that one; whether that was done."""
        path = self.ask.where(self.name or self.tr("Untitled"))
        if path is None:
            return False
        own = self.seat.path
        if own is not None and not self.seat.is_read_only and _is_same(path, own):
            return self.save()
        lock = lock_of_project(path, self.home)
        if not take_lock(lock):
            self.session.failed.emit(StoreError(say("store.open_elsewhere", file=str(path))))
            return False
        if self._write(path, Seat(path, lock), project_id=new_id()):
            return True
        lock.leave()
        return False

    def _write(self, path: Path, seat: Seat, *, project_id: str) -> bool:
        project = pack(self.session)
        try:
            saved = save(path, project, over=seat.stamp, project_id=project_id, home=self.home)
        except ScoutError as error:
            self.session.failed.emit(error)
            return False
        self._sit(seat._replace(stamp=saved.stamp), saved.stamp.id)
        self._touched = False
        self._stack.setClean()
        self.changed.emit()
        self.saved.emit(path)
        for remark in saved.remarks:
            self.session.failed.emit(StoreError(remark))
        return True

    def give_up(self) -> None:
        """What is not saved is not wanted."""
        self._touched = False
        self._stack.setClean()
        self.autosave.forget()

    def close(self) -> None:
        """The window goes: what is not saved was given up by its user."""
        self._sit(Seat(), self._id)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
