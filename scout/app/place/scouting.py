"""The user's own word on places in a session: taken over, given back, and its photos kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scout.app.worker import Lane
from scout.domain.errors import ScoutError
from scout.when_called import when_called

with when_called():
    from scout.actions.place_fit import fits_plan, fits_suggestion
    from scout.actions.scouting.book import with_book
    from scout.actions.scouting.photo import read_photo
    from scout.domain.photo import PhotoFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from scout.actions.library import Library
    from scout.app.session import Session
    from scout.domain.photo import PhotoReading
    from scout.domain.place_book import PlaceBook
    from scout.domain.progress import Progress


class Scouting(QObject):
    """Photos are known by their digests: the book goes back and forth, they stay."""

    changed = Signal()
    """The library has other places, or something else is said of them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._photos: dict[str, bytes] = {}
        self._waiting: list[tuple[Path, Callable[[PhotoReading], None]]] = []
        self.lane = Lane(self)

    @property
    def book(self) -> PlaceBook:
        """What is said now."""
        return self._session.library.book

    @property
    def files(self) -> tuple[PhotoFile, ...]:
        """The photos that the book names, as a project keeps them."""
        named = sorted(self.book.digests & self._photos.keys())
        return tuple(PhotoFile(digest=name, content=self._photos[name]) for name in named)

    def photo(self, digest: str) -> bytes:
        """A photo that was read or opened; empty where there is none."""
        return self._photos.get(digest, b"")

    def keep_files(self, files: Sequence[PhotoFile]) -> None:
        """Have these photos at hand for whatever book names them."""
        self._photos |= {file.digest: file.content for file in files}

    def take(self, book: PlaceBook, photos: Sequence[PhotoFile]) -> None:
        """Work with what another project says; nothing is suggested yet."""
        self._photos = {photo.digest: photo.content for photo in photos}
        session = self._session
        session.library = with_book(session.library, book)
        self._forget_gone()
        self.changed.emit()

    def bring(self, book: PlaceBook) -> None:
        """What was said before is said again, together with the answers of then."""
        if book != self.book:
            self._session.library = with_book(self._session.library, book)

    def renew(self, library: Library) -> None:
        """Others changed places in the library; a suggestion that they do not concern stays."""
        session, before = self._session, self._session.library.locations
        session.library = library
        if library.locations != before:
            self._forget_gone()
            self.changed.emit()

    def set_book(self, book: PlaceBook) -> None:
        """Take over what is said, and suggest anew where it changes a place."""
        session, before = self._session, self._session.library.locations
        session.library = with_book(session.library, book)
        self._forget_gone()
        self.changed.emit()
        if session.library.locations != before:
            session.suggest()

    def _forget_gone(self) -> None:
        """An answer that speaks of a place that is not there any more is none."""
        session = self._session
        if not session.library.knows(session.selected):
            session.selected = ""
        script, answer, made = session.script, session.suggestion, session.plan
        if script is None or answer is None:
            return
        library = session.library
        if fits_suggestion(answer, script, library=library) and (
            made is None or fits_plan(made, script, library=library)
        ):
            return
        session.thinking.cancel()
        session.suggestion = session.chosen = session.plan = None
        for signal in (session.suggested, session.set_chosen, session.planned):
            signal.emit()

    def read(self, paths: Sequence[Path], then: Callable[[PhotoReading], None]) -> None:
        """Read photos one after the other beside the window; what is none is told."""
        self._waiting += ((path, then) for path in paths)
        if not self.lane.is_busy:
            self._read_next()

    def leave(self) -> None:
        """Nobody waits for photos any more."""
        self._waiting.clear()
        self.lane.drop()

    def _read_next(self) -> None:
        if not self._waiting:
            return
        path, then = self._waiting.pop(0)
        library = self._session.library

        def work(progress: Progress) -> PhotoReading | ScoutError:
            try:
                return read_photo(path, library, progress=progress)
            except ScoutError as error:
                return error

        def hear(found: PhotoReading | ScoutError) -> None:
            if isinstance(found, ScoutError):
                self._session.failed.emit(found)
            else:
                self._photos[found.file.digest] = found.file.content
                then(found)
            self._read_next()

        self.lane.start(work, hear)
