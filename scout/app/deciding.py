"""What the user decides, in steps with names; undo and redo bring back all that stood, exactly.

A step keeps what stood before it, and what stands after it once it is undone: sets and plans are
brought back, never made again. Only work that was under way at that moment is begun once more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from PySide6.QtCore import SignalInstance

    from scout.actions.reading import Reading
    from scout.app.session import Session
    from scout.domain.correction import Corrections
    from scout.domain.location_set import LocationSet, Suggestion
    from scout.domain.place_book import PlaceBook
    from scout.domain.plan import DayRules, Plan
    from scout.domain.recce import RecceWish
    from scout.domain.script import Script
    from scout.domain.terms import Terms
    from scout.domain.wish import Wishes


class Standing(NamedTuple):
    """What the window shows of an answer: what is suggested, which set, on which days."""

    suggestion: Suggestion | None
    chosen: LocationSet | None
    plan: Plan | None


class Question(NamedTuple):
    """What sets are suggested for."""

    wishes: Wishes
    script: Script | None


class OpenState(NamedTuple):
    """Everything that is worked on, to come back to it.

    ``answered`` is what ``standing`` answers, where that is not what is asked now; ``dated`` the
    mark of the plan and when it became what it is; ``again`` begins the work that was under way
    once more. Without ``book``, ``dated`` and ``recce`` those of the moment stay.
    """

    reading: Reading | None
    script: Script | None
    corrections: Corrections
    wishes: Wishes
    rules: DayRules
    terms: Terms
    start: date
    standing: Standing
    selected: str = ""
    answered: Question | None = None
    book: PlaceBook | None = None
    dated: tuple[str, datetime] | None = None
    recce: RecceWish | None = None
    again: Callable[[], None] | None = None


class Decision(QUndoCommand):
    """Something that the user decided; where it changes nothing it is no step."""

    def __init__(self, session: Session, decide: Callable[[], object], *, name: str) -> None:
        super().__init__(name)
        self._deciding, self._decide = session.deciding, decide
        self._before = session.deciding.state
        self._after: OpenState | None = None

    def redo(self) -> None:
        """Decide (called by the stack when it is pushed), or bring back what came of it.

        What stands before it is kept anew: work that was begun once more is done by now.
        """
        self._before = self._deciding.state
        if self._after is not None:
            self._deciding.take(self._after)
            return
        self._decide()
        self.setObsolete(self._deciding.state == self._before)

    def undo(self) -> None:
        """Bring back what stood before (called by the stack)."""
        self._after = self._deciding.state
        self._deciding.take(self._before)


class Deciding(QObject):
    """The history of a session; another script starts a new one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.stack = QUndoStack(self)
        session.script_opened.connect(self.stack.clear)

    def decide(self, name: str, decide: Callable[[], object]) -> None:
        """Do this as a step; ``name`` is what the menu shows."""
        self.stack.push(Decision(self._session, decide, name=name))

    @property
    def state(self) -> OpenState:
        """What is worked on."""
        session = self._session
        asked, answered = Question(session.wishes, session.script), session.answered
        return OpenState(
            reading=session.reading,
            script=session.script,
            corrections=session.corrections,
            wishes=session.wishes,
            rules=session.rules,
            terms=session.planning.terms,
            start=session.start,
            standing=session.standing,
            selected=session.selected,
            answered=None if answered == asked else answered,
            book=session.library.book,
            dated=(session.press.mark, session.press.revised),
            recce=session.press.recce,
            again=session.thinking.again,
        )

    def take(self, state: OpenState) -> None:
        """Work on this from now on, as it stood; work on anything else is stopped."""
        before, is_new = self.state, state.reading is not self._session.reading
        self._put(state)
        session, standing = self._session, state.standing
        for signal, differs in (
            (session.scouting.changed, state.book is not None and state.book != before.book),
            (session.press.changed, state.recce is not None and state.recce != before.recce),
            (session.script_read, is_new),
            (session.wishes_changed, is_new or state.wishes != before.wishes),
            (session.suggested, is_new or standing.suggestion is not before.standing.suggestion),
            (session.set_chosen, is_new or standing.chosen is not before.standing.chosen),
        ):
            _tell(signal, differs=differs)
        session.planning.stand()
        if state.selected != before.selected:
            session.place_selected.emit(state.selected)
        if state.again is not None:
            state.again()

    def open(self, state: OpenState) -> None:
        """Work on something else from now on; what is not there yet is made."""
        self._put(state)
        session = self._session
        heard = (session.script_read, session.wishes_changed, session.suggested, session.set_chosen)
        for signal in heard:
            signal.emit()
        if state.standing.suggestion is None:
            session.planned.emit()
            session.suggest()
        else:
            session.planning.resume()

    def _put(self, state: OpenState) -> None:
        session = self._session
        session.thinking.drop()
        session.reading, session.script = state.reading, state.script
        session.corrections, session.wishes = state.corrections, state.wishes
        session.rules, session.planning.terms = state.rules, state.terms
        session.start, session.selected = state.start, state.selected
        session.suggestion, session.chosen, session.plan = state.standing
        if state.book is not None:
            session.scouting.bring(state.book)
        if state.dated is not None:
            session.press.mark, session.press.revised = state.dated
        session.press.recce = state.recce or session.press.recce
        session.answered = state.answered or Question(state.wishes, state.script)


def _tell(signal: SignalInstance, *, differs: bool) -> None:
    if differs:
        signal.emit()
