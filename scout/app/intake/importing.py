"""An import on its way: the file read and understood beside the window, again at each answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scout.actions.intake.look import Intake, IntakeOrder, IntakeSource, understand
from scout.actions.intake.open_file import open_foreign
from scout.actions.intake.take_over import (
    Taken,
    settle_into_book,
    take_into_book,
    take_into_connected,
)
from scout.actions.scouting.book import with_book
from scout.app.worker import Lane
from scout.domain.errors import EditConflict, ScoutError
from scout.domain.place_book import PlaceBook

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scout.actions.intake.settle import Choices, Settled
    from scout.actions.library import Library
    from scout.app.session import Session
    from scout.domain.progress import Progress
    from scout.geo.district import District
    from scout.places.intake.foreign import ForeignList


class Importing(QObject):
    """Holds the file while its dialog is open; takes nothing over by itself."""

    understood = Signal(object)
    """An ``Intake``, the newest."""
    taken = Signal(object)
    """A ``Taken``: the library with the import in it."""
    shared = Signal(object)
    """A ``Settled``: it is in the connected library now."""
    refused = Signal(object)
    """Nothing was taken over: the ``ScoutError`` says why."""
    ended = Signal()
    """The file cannot be read, or the user wants no answer."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._foreign: ForeignList | None = None
        self._paths: tuple[Path, ...] = ()
        self._order = IntakeOrder()
        self.into_library = False
        self.lane = Lane(self, is_far=True)  # into a library on a server, perhaps
        self.lane.failed.connect(self._fail)
        self.lane.crashed.connect(self._crash)

    @property
    def library(self) -> Library:
        """What the file is held against: what is known where its places are to go."""
        known = self._session.library
        return with_book(known, PlaceBook()) if self.into_library else known

    @property
    def where(self) -> str:
        """The connected library; empty where none is."""
        return self._session.library.store

    @property
    def may_share(self) -> bool:
        """Whether the connected library lets us put places into it."""
        return bool(self.where) and self._session.library.may_edit

    @property
    def district(self) -> District:
        """Where the points should fall."""
        return self._session.library.district

    def read(self, paths: Sequence[Path]) -> None:
        """Read a file, or several photos."""
        self._paths, self._order = tuple(paths), IntakeOrder()
        self.into_library = self.may_share
        self._start()

    def read_layer(self, layer: str) -> None:
        """Read another sheet or layer of the same file."""
        self._order = IntakeOrder(layer=layer)
        self._start()

    def understand(self, order: IntakeOrder) -> None:
        """Understand the same file otherwise."""
        self._order = replace(order, layer=self._order.layer)
        if self._foreign is not None:
            self._start(self._foreign)

    def go_into(self, *, library: bool) -> None:
        """Put the places into the connected library, or into the project."""
        self.into_library = library and self.may_share
        self._start(self._foreign)

    def _start(self, foreign: ForeignList | None = None) -> None:
        library, paths, order = self.library, self._paths, self._order
        is_own = not self.into_library
        day = date.today().isoformat()  # noqa: DTZ011 - the user's own day

        def work(progress: Progress) -> Intake:
            found = foreign or open_foreign(
                paths, layer=order.layer, progress=progress, readers=library.readers
            )
            source = IntakeSource(file=found.file, day=day, is_own=is_own)
            return understand(found, library, order=order, source=source, progress=progress)

        self.lane.start(work, self._take, stopped=self.ended.emit)

    def _take(self, intake: Intake) -> None:
        self._foreign = intake.foreign
        self.understood.emit(intake)

    def try_out(self, intake: Intake, choices: Choices) -> Settled:
        """What taking over would do."""
        return settle_into_book(intake, choices, library=self.library)

    def take_over(self, intake: Intake, choices: Choices) -> None:
        """Make the session's library with it in, which stays as it is; or save it in the shared."""
        library, into_library = self.library, self.into_library

        def work(progress: Progress) -> Taken | Settled | ScoutError:
            progress.check()
            try:
                if into_library:
                    return take_into_connected(intake, choices, library=library)
                return take_into_book(intake, choices, library=library)
            except ScoutError as error:
                return error

        self.lane.start(work, self._hear)

    def _hear(self, answer: Taken | Settled | ScoutError) -> None:
        if isinstance(answer, Taken):
            self.taken.emit(answer)
        elif not isinstance(answer, ScoutError):
            self.shared.emit(answer)
        else:
            self.refused.emit(answer)
            if isinstance(answer, EditConflict):  # somebody was quicker: hold it against that
                self._session.following.renew(partial(self.understand, self._order))

    def leave(self) -> None:
        """Nobody waits for the file any more."""
        self._foreign = None
        self.lane.drop()

    def _fail(self, error: object) -> None:
        self._session.failed.emit(error)
        self.ended.emit()

    def _crash(self, error: object) -> None:
        self.ended.emit()
        self._session.crashed.emit(error)
