"""The days of the chosen set: laid out, gone on from, changed by hand, settled at any time.

While a plan is made cheaper each better one stands in the session at once. Cancelling brings back
the plan before; where there was none, or a change by hand is planned around, the best stays.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from scout.app.sweep import hold_sweeps
from scout.app.worker import Lane
from scout.domain.terms import Terms
from scout.when_called import when_called

with when_called():
    from scout.actions.plan import Effort, PlanOrder, open_trials, plan, word_better

if TYPE_CHECKING:
    from scout.actions.plan import Trials
    from scout.app.session import Session
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress

GO_ON_S, PROVE_S = 20.0, 40.0
"""How long a plan is gone on from when the user asks, and how low any could be is then proven for:
a minute in all. Most of what a wait brings is found in the first twenty seconds."""

translate = QCoreApplication.translate

_ENDLESS = 10**9  # rounds: the seconds end the work


class _Before(NamedTuple):
    """What stood when the work began."""

    plan: Plan | None
    trials: Trials | None
    terms: Terms


class Planning(QObject):
    """Makes the plan of a session; what the user has put on a date stays there."""

    bettered = Signal(object)
    """What the best plan so far is, as a message."""
    trials_opened = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.terms = Terms()  # what is agreed, and what the user has laid out by hand
        self.order: PlanOrder | None = None  # what the plan that stands was made by
        self.trials: Trials | None = None
        self.trying = Lane(self)
        self._first: Plan | None = None
        self._shown = False
        self._gone_on = 0

    @property
    def can_go_on(self) -> bool:
        """Whether there is a plan that nobody works on."""
        return self._session.plan is not None and not self._session.thinking.is_busy

    def forget(self) -> None:
        """Nothing is agreed or placed by hand: for a new script."""
        self.terms, self.trials = Terms(), None

    def lay_out(self) -> None:
        """Put the chosen set on shoot days from the start date."""
        self._gone_on = 0
        self._plan()

    def go_on(self) -> None:
        """Make the plan cheaper for a while; asked again, it looks elsewhere."""
        if self.can_go_on:
            self._gone_on += 1
            effort = Effort(
                rounds=_ENDLESS,
                seconds=GO_ON_S,
                proof_seconds=PROVE_S,
                seed=1 + self._gone_on,
            )
            name = translate("Planning", "Make the days cheaper")
            better = partial(self._plan, base=self._session.plan, effort=effort)
            self._session.deciding.decide(name, better)

    def place(self, terms: Terms, *, base: Plan | None = None) -> None:
        """Take over what the user has laid out, and plan around it with few other changes.

        ``base``: a plan to go on from instead of the one that stands.
        """
        self._plan(base=base or self._session.plan, effort=Effort(calm=True), terms=terms)

    def release(self, terms: Terms) -> None:
        """Take over that less is laid out by hand, and plan anew from the plan that stands."""
        self._plan(base=self._session.plan, terms=terms)

    def stand(self) -> None:
        """The plan of the session, or that there is none, was brought back with its terms."""
        self._session.thinking.drop()
        self.trying.drop()
        if self._session.plan is not None:
            self._finish(self._order(), self._session.plan)
        else:
            self.trials = None
            self._session.planned.emit()

    def resume(self) -> None:
        """Go on with the plan that stands, or make one where none is of the chosen set."""
        made = self._session.plan
        if made is not None and made.location_set == self._session.chosen:
            self.stand()
        else:
            self.lay_out()

    def _order(self) -> PlanOrder:
        session = self._session
        return PlanOrder(
            start=session.start,
            rules=session.rules,
            terms=self.terms,
            label=session.chosen.label if session.chosen else None,
        )

    def _plan(
        self,
        *,
        base: Plan | None = None,
        effort: Effort | None = None,
        terms: Terms | None = None,
    ) -> None:
        session = self._session
        script, suggestion, library = session.script, session.suggestion, session.library
        if script is None or suggestion is None or session.chosen is None:
            return
        before = _Before(session.plan, self.trials, self.terms)
        self.terms = self.terms if terms is None else terms
        order = replace(self._order(), base=base, effort=effort)

        def work(progress: Progress) -> Plan:
            asked = replace(order, progress=progress)
            with hold_sweeps():
                return plan(script, suggestion, library=library, order=asked)

        if base is None or terms is not None:
            self._first = None
        self._shown, self.trials = False, None
        session.thinking.start(
            work,
            partial(self._finish, order),
            show=self._show,
            stopped=partial(self._go_back, order, before),
            again=partial(self._plan, base=base, effort=effort),
        )

    def _show(self, found: Plan) -> None:
        self._first, self._shown = self._first or found, True
        self._session.plan = found
        self._session.plan_shown.emit()
        self.bettered.emit(word_better(found, first=self._first))

    def _finish(self, order: PlanOrder, found: Plan) -> None:
        self._session.plan, self.order = found, order
        self._session.planned.emit()
        self._open_trials(order, found)

    def _go_back(self, order: PlanOrder, before: _Before) -> None:
        """The user wants no answer: what stood before stands again, if something did."""
        shown = self._session.plan if self._shown else None
        if shown is not None and (before.plan is None or before.terms != self.terms):
            self._finish(order, shown)
            return
        self._session.plan, self.trials, self.terms = before
        self._session.planned.emit()

    def _open_trials(self, order: PlanOrder, made: Plan) -> None:
        """Prepare to try scenes on other dates, beside the window."""
        session = self._session
        script, suggestion = session.script, session.suggestion
        self.trials = None
        if script is None or suggestion is None:
            return
        self.trying.start(
            lambda _progress: open_trials(
                script, suggestion, plan=made, library=session.library, order=order
            ),
            self._take_trials,
        )

    def _take_trials(self, trials: Trials) -> None:
        self.trials = trials
        self.trials_opened.emit()
