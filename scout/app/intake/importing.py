"""An import on its way: the file read and understood beside the window, again at each answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scout.actions.intake.look import Intake, IntakeOrder, IntakeSource, understand
from scout.actions.intake.open_file import open_foreign
from scout.actions.intake.take_over import Taken, settle_into_book, take_into_book
from scout.app.worker import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scout.actions.intake.settle import Choices, Settled
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
    ended = Signal()
    """The file cannot be read, or the user wants no answer."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._foreign: ForeignList | None = None
        self._paths: tuple[Path, ...] = ()
        self._order = IntakeOrder()
        self.lane = Lane(self)
        self.lane.failed.connect(self._fail)
        self.lane.crashed.connect(self._crash)

    @property
    def district(self) -> District:
        """Where the points should fall."""
        return self._session.library.district

    def read(self, paths: Sequence[Path]) -> None:
        """Read a file, or several photos."""
        self._paths, self._order = tuple(paths), IntakeOrder()
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

    def _start(self, foreign: ForeignList | None = None) -> None:
        library, paths, order = self._session.library, self._paths, self._order
        day = date.today().isoformat()  # noqa: DTZ011 - the user's own day

        def work(progress: Progress) -> Intake:
            found = foreign or open_foreign(
                paths, layer=order.layer, progress=progress, readers=library.readers
            )
            source = IntakeSource(file=found.file, day=day)
            return understand(found, library, order=order, source=source, progress=progress)

        self.lane.start(work, self._take, stopped=self.ended.emit)

    def _take(self, intake: Intake) -> None:
        self._foreign = intake.foreign
        self.understood.emit(intake)

    def try_out(self, intake: Intake, choices: Choices) -> Settled:
        """What taking over would do."""
        return settle_into_book(intake, choices, library=self._session.library)

    def take_over(self, intake: Intake, choices: Choices) -> None:
        """Make the library with it in; the session's stays as it is."""
        library = self._session.library

        def work(progress: Progress) -> Taken:
            progress.check()
            return take_into_book(intake, choices, library=library)

        self.lane.start(work, self.taken.emit)

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
