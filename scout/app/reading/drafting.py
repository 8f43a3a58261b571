"""The drafts of the open script: what a later one is set beside."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scout.when_called import when_called

with when_called():
    from scout.actions.later.decision import Decisions
    from scout.actions.later.take_over import likely_today
    from scout.actions.replan import Issued
    from scout.app.reading.later_reading import OpenWork


if TYPE_CHECKING:
    from scout.app.session import Session


class Drafting:
    """Leads a session past a draft; nothing is taken unasked."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def work(self) -> OpenWork | None:
        """What a later draft is set beside."""
        session = self._session
        if session.reading is None:
            return None
        issued = None
        today = date.today()  # noqa: DTZ011 - the user's own day
        if session.plan is not None and session.suggestion is not None:
            issued = Issued(plan=session.plan, uncovered=session.suggestion.uncovered)
            today = likely_today(session.plan, today)
        decisions = Decisions(
            wishes=session.wishes, terms=session.planning.terms, corrections=session.corrections
        )
        return OpenWork(session.reading, decisions, issued, today, session.rules)

    def resume(self) -> None:
        """Go on with what stands: reading may have ended the planning of it."""
        session = self._session
        if session.chosen is not None:
            session.planning.resume()
