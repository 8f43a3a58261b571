"""Which need is selected, and how well each place plays it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scout.app.worker import Lane
from scout.when_called import when_called

with when_called():
    from scout.actions.place_search import fit_places
    from scout.actions.suggest import open_engine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.app.session import Session
    from scout.domain.location_set import Suggestion
    from scout.domain.need import Need
    from scout.domain.progress import Progress

    Fits = Mapping[str, Mapping[str, float]]


class Fitting(QObject):
    """Holds every place against every need, in a lane of its own, once a need is selected."""

    changed = Signal()
    """Another need, or none, or another answer about it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.lane = Lane(self)
        self.need_id = ""
        self._fits: Fits | None = None
        self._of: Suggestion | None = None
        session.script_opened.connect(self._forget)
        session.suggested.connect(self._renew)

    @property
    def need(self) -> Need | None:
        """The selected need."""
        suggestion = self._session.suggestion
        if suggestion is None:
            return None
        return next((need for need in suggestion.needs if need.id == self.need_id), None)

    @property
    def fits(self) -> Mapping[str, float] | None:
        """How well places play the need, by id, 0 to 1; ``None`` while nothing is known."""
        if self.need is None or self._fits is None:
            return None
        return self._fits.get(self.need_id, {})

    def select(self, need_id: str) -> None:
        """Point at a need; the places hear how well they play it as soon as that is known."""
        if need_id == self.need_id:
            return
        self.need_id = need_id
        if self._of is not self._session.suggestion:
            self._work()
        self.changed.emit()

    def _forget(self) -> None:
        self.lane.drop()
        self.need_id, self._fits, self._of = "", None, None
        self.changed.emit()

    def _renew(self) -> None:
        """Hold them against each other anew if anybody looks; a need that is gone is let go."""
        if self.need is None:
            self.need_id = ""
        if self.need_id:
            self._work()
        self.changed.emit()

    def _work(self) -> None:
        script, suggestion = self._session.script, self._session.suggestion
        if script is None or suggestion is None:
            return
        wishes, library = self._session.wishes, self._session.library

        def work(progress: Progress) -> Fits:
            engine = open_engine(script, library, needs=suggestion.needs)
            return fit_places(engine, wishes, progress=progress)

        def then(fits: Fits) -> None:
            self._fits, self._of = fits, suggestion
            self.changed.emit()

        self.lane.start(work, then)
