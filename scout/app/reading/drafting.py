"""The drafts of the open script: what a later one is set beside, and going from one to another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from scout.actions.later.decision import Decisions
from scout.actions.later.take_over import likely_today
from scout.actions.replan import Issued
from scout.app.reading.later_reading import OpenWork

if TYPE_CHECKING:
    from scout.actions.reading import Reading
    from scout.app.session import Session, Standing
    from scout.domain.correction import Corrections
    from scout.domain.script import Script
    from scout.domain.terms import Terms
    from scout.domain.wish import Wishes


class OpenState(NamedTuple):
    """Everything that stands on one draft, to come back to it."""

    reading: Reading | None
    script: Script | None
    corrections: Corrections
    wishes: Wishes
    terms: Terms
    start: date
    standing: Standing


class Drafting:
    """Takes a session from one draft to another; nothing is taken unasked."""

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

    @property
    def state(self) -> OpenState:
        """What is worked on, to come back to it."""
        session = self._session
        draft = session.reading, session.script, session.corrections
        terms, start = session.planning.terms, session.start
        return OpenState(*draft, session.wishes, terms, start, session.standing)

    def take(self, state: OpenState) -> None:
        """Work on this from now on; what is not there yet is made."""
        session, standing = self._session, state.standing
        session.thinking.cancel()
        session.reading, session.script = state.reading, state.script
        session.corrections = state.corrections
        session.wishes, session.start = state.wishes, state.start
        session.suggestion, session.chosen, session.plan = standing
        heard = (session.script_read, session.wishes_changed, session.suggested, session.set_chosen)
        for signal in heard:
            signal.emit()
        if standing.suggestion is None:
            session.planning.terms = state.terms
            session.planned.emit()
            session.suggest()
        else:
            session.planning.restore(state.terms, before=standing.plan, start=session.start)

    def resume(self) -> None:
        """Go on with what stands: reading may have ended the planning of it."""
        session = self._session
        if session.chosen is not None:
            session.planning.restore(
                session.planning.terms, before=session.plan, start=session.start
            )
