"""The way of a file into the session: read, looked at where it is doubtful, mended, taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scout.app.sweep import hold_sweeps
from scout.when_called import when_called

with when_called():
    from scout.actions.later.carry_mend import carry_mends
    from scout.actions.read import look_again, look_at_table
    from scout.actions.reading import mend_reading, open_reading, read_or_ask
    from scout.app.reading.later_reading import set_beside
    from scout.domain.mend import Mends

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scout.actions.read import TableLook
    from scout.actions.reading import Reading
    from scout.app.reading.later_reading import LaterReading
    from scout.app.session import Session
    from scout.domain.column import TableOrder
    from scout.domain.progress import Progress


class Intake(QObject):
    """What was mended in a file counts when it is read again; a draft is taken over by its desk."""

    columns_asked = Signal(object)
    """A table whose columns the user should look at, as a ``TableLook``."""
    reading_asked = Signal(object)
    """A ``Reading`` that the user should look at, or asked to see."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._mends: dict[Path, Mends] = {}
        self._sure: Path | None = None

    def read(self, path: Path, look: TableLook | None = None, *, as_draft: bool = False) -> None:
        """Read a file and take it over; what is doubtful is shown to the user before.

        Unless its columns were looked at, a scene list with doubtful ones is shown first of all;
        what the user then says of them does not make less of a draft of it.
        """
        from scout.actions.read import TableLook

        if look is None:
            self._sure = path if as_draft else None
        library, mends = self._session.library, self._mends.get(path, Mends())
        standing = self._session.reading if path not in self._mends else None
        sure = path == self._sure

        def work(progress: Progress) -> Reading | TableLook:
            found: Reading | TableLook
            with hold_sweeps():
                if look is None:
                    found = read_or_ask(path, library, mends=mends, progress=progress)
                else:
                    found = open_reading(
                        path,
                        library,
                        source=look.source,
                        order=look.order,
                        mends=mends,
                        progress=progress,
                    )
            if standing is None or isinstance(found, TableLook):
                return found
            return carry_mends(standing, found, library=library, sure=sure, progress=progress)

        def then(found: Reading | TableLook) -> None:
            if isinstance(found, TableLook):
                self.columns_asked.emit(found)
            elif found.report.is_doubtful:
                self.reading_asked.emit(found)
            else:
                self.take_over(found)

        self._session.thinking.start(work, then)

    def take_over(self, reading: Reading) -> None:
        """Work on a reading; what is likely a draft of the open script is only announced.

        The open file in another order is opened anew; the same reading again changes nothing.
        """
        session = self._session
        self._mends[reading.path] = reading.mends
        standing, work = session.reading, session.drafting.work
        if reading is standing:
            return
        if standing is None or work is None or _is_other_order(reading, standing):
            session.open(reading)
            return
        library, sure = session.library, reading.path == self._sure

        def compare(progress: Progress) -> LaterReading | None:
            return set_beside(reading, work, library=library, sure=sure, progress=progress)

        def then(later: LaterReading | None) -> None:
            if later is None:
                session.open(reading)
            else:
                session.draft_read.emit(later)

        session.thinking.start(compare, then)

    def ask_reading(self) -> None:
        """Show how the file read last was understood."""
        if self._session.reading is not None:
            self.reading_asked.emit(self._session.reading)

    def try_mends(self, reading: Reading, mends: Mends, *, then: Callable[[Reading], None]) -> None:
        """Hand ``then`` the file under other words of the user; a newer question stops an older."""
        library = self._session.library

        def work(progress: Progress) -> Reading:
            return mend_reading(reading, mends, library=library, progress=progress)

        self._session.looking.start(work, then)

    @property
    def has_columns(self) -> bool:
        """Whether the file read last is a scene list."""
        reading = self._session.reading
        return reading is not None and reading.script.mapping is not None

    def ask_columns(self) -> None:
        """Show how the columns of the file read last were understood."""
        if self._session.reading is not None:
            self.ask_columns_of(self._session.reading)

    def ask_columns_of(self, reading: Reading) -> None:
        """Show how the columns of a file were understood."""
        readers = self._session.library.readers

        def work(progress: Progress) -> TableLook | None:
            return look_at_table(
                reading.path,
                source=reading.source,
                order=reading.order,
                progress=progress,
                readers=readers,
            )

        def then(look: TableLook | None) -> None:
            if look is not None:
                self.columns_asked.emit(look)

        self._session.looking.start(work, then)

    def try_columns(
        self, look: TableLook, order: TableOrder, *, then: Callable[[TableLook], None]
    ) -> None:
        """Hand ``then`` the table as an order understands it; a newer question stops an older."""
        readers = self._session.library.readers

        def work(progress: Progress) -> TableLook:
            return look_again(look, order, progress=progress, readers=readers)

        self._session.looking.start(work, then)


def _is_other_order(reading: Reading, standing: Reading) -> bool:
    return reading.path == standing.path and reading.order != standing.order
