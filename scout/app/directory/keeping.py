"""The directory of a session: asked and changed beside the window, which never waits for it."""

from __future__ import annotations

from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from scout.app.worker import FAR_S, Lane
from scout.domain.errors import PartyConflict, ScoutError
from scout.when_called import when_called

with when_called():
    from scout.actions.directory.contact import contacts_of_places, with_contacts
    from scout.actions.directory.opening import has_directory, open_directory

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from scout.actions.directory.opening import Directory
    from scout.app.session import Session
    from scout.domain.party import PlaceContact
    from scout.domain.progress import Progress

_Answer = TypeVar("_Answer")


class Keeping(QObject):
    """Opens the directory when it is first asked; of questions of a kind the newest wins."""

    changed = Signal()
    """Something was saved: what is shown may be old."""
    failed = Signal(object)
    """A known failure, as the ``ScoutError``."""
    conflicted = Signal(object)
    """Somebody else saved meanwhile, as the ``PartyConflict``."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.home: Path | None = None
        self._at = session.library.store
        self._directory: Directory | None = None
        self._opening = Lock()
        self.finding, self.showing, self.reading, self.saving, self.naming = (
            Lane(self, is_far=True) for _ in range(5)
        )
        for lane in self.lanes:
            lane.failed.connect(self._fail)
            lane.crashed.connect(session.crashed)

    @property
    def is_told(self) -> bool:
        """Whether what others save is heard of by itself."""
        directory = self._directory
        return directory is not None and self._session.following.follows(directory.address)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """Those that are stopped when the window closes."""
        return self.finding, self.showing, self.reading, self.saving, self.naming

    def ask(
        self,
        lane: Lane,
        work: Callable[[Directory], _Answer],
        *,
        then: Callable[[_Answer], None],
    ) -> None:
        """Look something up beside the window, on one of the ``lanes``."""
        lane.start(lambda progress: work(self._open(progress)), then)

    def save(self, work: Callable[[Directory], _Answer], then: Callable[[_Answer], None]) -> bool:
        """Change something beside the window; not while something else is being changed."""
        if self.saving.is_busy:
            return False

        def both(progress: Progress) -> tuple[_Answer, Mapping[str, tuple[PlaceContact, ...]]]:
            directory = self._open(progress)
            answer = work(directory)
            return answer, contacts_of_places(directory.parties)

        def hear(found: tuple[_Answer, Mapping[str, tuple[PlaceContact, ...]]]) -> None:
            answer, contacts = found
            self._take_contacts(contacts)
            then(answer)
            self.changed.emit()

        self.saving.start(both, hear)
        return True

    def name_contacts(self) -> None:
        """Let papers name whom the directory of this computer knows, if it has one."""
        if not has_directory(self.home):
            self._take_contacts({})
            return
        library, home = self._session.library, self.home

        self.naming.start(
            lambda _progress: with_contacts(library, home=home).contacts, self._take_contacts
        )

    def _take_contacts(self, contacts: Mapping[str, tuple[PlaceContact, ...]]) -> None:
        """Papers and the card of a place say something else, where these are others."""
        if contacts != self._session.library.contacts:
            self._session.library = replace(self._session.library, contacts=contacts)
            self._session.scouting.changed.emit()

    def drop_questions(self) -> None:
        """Who asked is not there any more to hear the answers."""
        self.finding.drop()
        self.showing.drop()

    def follow(self) -> None:
        """Go on in the directory of the library that is connected now, where it is another one."""
        if self._session.library.store != self._at:
            self._at = self._session.library.store
            self.close()
            self.name_contacts()
            self.changed.emit()

    def close(self) -> None:
        """Let the directory go; who asks again opens one."""
        if not self._opening.acquire(timeout=FAR_S / 2):
            return  # a server is waited for: that ends with the program
        directory, self._directory = self._directory, None
        self._opening.release()
        if directory is not None:
            directory.close()

    def _open(self, progress: Progress) -> Directory:
        with self._opening:
            if self._directory is None:
                directory = open_directory(home=self.home)
                if progress.stopped():  # perhaps for good, while a server was waited for
                    directory.close()
                progress.check()
                self._directory = directory
            return self._directory

    def _fail(self, error: ScoutError) -> None:
        if isinstance(error, PartyConflict) and error.pairs:
            self.conflicted.emit(error)
        else:
            self.failed.emit(error)
