"""What the user decides, in steps with names; undo and redo bring back all that stood, exactly.

A step keeps what stood before it, and what stands after it once it is undone: sets and plans are
brought back, never made again. Only work that was under way at that moment is begun once more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from PySide6.QtCore import SignalInstance

    from scout.actions.reading import Reading
    from scout.app.session import Session
    from scout.domain.correction import Corrections
    from scout.domain.day_rules import DayRules
    from scout.domain.location_set import LocationSet, Suggestion
    from scout.domain.place_book import PlaceBook
    from scout.domain.plan import Plan
    from scout.domain.recce import RecceWish
    from scout.domain.script import Script
    from scout.domain.terms import Terms
    from scout.domain.wish import Wishes


MOST_STEPS, LEAST_STEPS, MOST_SCENES = 500, 100, 150_000
"""How far undo goes back: to the most, or for a long script to so many scenes in all steps. A step
with sets and days of its own takes 0.5 MB with fifty scenes and 2.3 MB with 1,500 (measured), so
that all of them stay within 250 MB."""

ALONE = -1
"""The edit of a step that is one by itself."""


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
    """Something that the user decided; where it changes nothing it is no step.

    Decisions that follow each other in one ``edit`` of a field are one step.
    """

    def __init__(
        self, deciding: Deciding, decide: Callable[[], object], *, name: str, edit: int
    ) -> None:
        super().__init__(name)
        self._deciding, self._decide, self._edit = deciding, decide, edit
        self._before = deciding.state
        self._after: OpenState | None = None

    def id(self) -> int:
        """What may become one step with it (called by the stack)."""
        return self._edit

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in what was just done in the same edit (called by the stack)."""
        self.setText(other.text())
        self.setObsolete(self._deciding.state == self._before)
        return True

    def forget(self) -> None:
        """Keep nothing: Qt has deleted it, or taken it in, and PySide keeps its shell for ever."""
        del self._before, self._after, self._decide

    @property
    def is_empty(self) -> bool:
        """Whether all that was decided stands as before it."""
        return _decided(self._deciding.state) == _decided(self._before)

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

    def drop(self) -> None:
        """It was none after all: what was shown in its course and is gone leaves no date behind."""
        self._deciding.date(self._before)
        self.setObsolete(True)

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
        self._told_limit = False
        session.script_opened.connect(self.stack.clear)
        session.thinking.rested.connect(self._drop_empty)

    def decide(self, name: str, decide: Callable[[], object], *, edit: int = ALONE) -> None:
        """Do this as a step; ``name`` is what the menu shows.

        Steps with the same number of an ``edit``, one after the other, become one.
        """
        stack, before = self.stack, self.stack.index()
        if not stack.count():
            self._begin()
        step = Decision(self, decide, name=name, edit=edit)
        stack.push(step)
        if stack.command(stack.index() - 1) is not step:
            step.forget()
        if before == stack.index() == stack.undoLimit() and not self._told_limit:
            self._told_limit = True
            self._session.failed.emit(WishError(say("actions.undo_limit", steps=before)))

    def _begin(self) -> None:
        """Before the first step, since no later one takes a limit."""
        script = self._session.script
        self.stack.setUndoLimit(limit_steps(len(script.scenes) if script else 0))
        self._told_limit = False

    def _drop_empty(self) -> None:
        """Work that came to nothing, or was cancelled, is no step."""
        stack = self.stack
        while isinstance(last := stack.command(stack.index() - 1), Decision) and last.is_empty:
            last.drop()
            stack.undo()  # the stack takes it out and does not call it

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

    def date(self, state: OpenState) -> None:
        """The plan became what it is when it did at that time."""
        if state.dated is not None:
            self._session.press.mark, self._session.press.revised = state.dated

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
        self.date(state)
        session.press.recce = state.recce or session.press.recce
        session.answered = state.answered or Question(state.wishes, state.script)


def limit_steps(scenes: int) -> int:
    """How many steps can be undone with a script of so many scenes."""
    return max(LEAST_STEPS, min(MOST_STEPS, MOST_SCENES // max(1, scenes)))


def _decided(state: OpenState) -> OpenState:
    """Without what is no decision: where the user looks, and what is being worked on."""
    return state._replace(selected="", dated=None, again=None)


def _tell(signal: SignalInstance, *, differs: bool) -> None:
    if differs:
        signal.emit()
