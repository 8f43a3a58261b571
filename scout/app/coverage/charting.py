"""The coverage of what is suggested, drawn anew while somebody looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scout.app.worker import Lane
from scout.when_called import when_called

with when_called():
    from scout.actions.coverage import draw_coverage
    from scout.actions.suggest import open_engine

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.coverage import Coverage
    from scout.domain.need import Need
    from scout.domain.progress import Progress


class Charting(QObject):
    """Works in a lane of its own, so that a large library stops no click."""

    drawn = Signal()
    """There is another picture, or none."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.coverage: Coverage | None = None
        self.lane = Lane(self)
        self._watched = self._stale = False
        self._needs: tuple[Need, ...] = ()
        for signal in (session.script_opened, session.set_chosen, session.wishes_changed):
            signal.connect(self.refresh)

    def watch(self, *, watched: bool) -> None:
        """Draw from now on, or leave it until somebody looks again."""
        self._watched = watched
        if watched and self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Draw what is suggested now; the old picture of these needs stays until then."""
        session = self._session
        script, suggestion, chosen = session.script, session.suggestion, session.chosen
        self.lane.drop()
        self._stale = not self._watched
        if script is None or suggestion is None or suggestion.needs != self._needs:
            self._needs = suggestion.needs if suggestion is not None else ()
            self._show(None)
        if script is None or suggestion is None or not self._watched:
            return
        wishes, library = session.wishes, session.library

        def work(progress: Progress) -> Coverage:
            engine = open_engine(script, library, needs=suggestion.needs)
            return draw_coverage(
                engine,
                suggestion,
                library=library,
                wishes=wishes,
                chosen=chosen,
                progress=progress,
            )

        self.lane.start(work, self._show)

    def _show(self, coverage: Coverage | None) -> None:
        self.coverage = coverage
        self.drawn.emit()
