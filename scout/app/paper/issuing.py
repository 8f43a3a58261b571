"""The versions that were issued of the open work: facts, which no undo takes away.

A mistaken one is withdrawn, and that is kept too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from scout.domain.issue import next_number
from scout.when_called import when_called

with when_called():
    from scout.actions.issue import (
        IssueOrder,
        compare_issue,
        find_current,
        find_last,
        follow_plan,
        issue,
        recall_issued,
        record_papers,
        this_moment,
        withdraw,
    )


if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.issue import Issues
    from scout.actions.kept_paper import Kept
    from scout.actions.replan import Issued
    from scout.app.session import Session
    from scout.domain.issue import Issue, IssuedPaper
    from scout.schedule.change import PlanChange

translate = QCoreApplication.translate


class Issuing(QObject):
    """Issues the plan of a session, and knows what the crew has."""

    changed = Signal()
    """Another version, another note of its papers, or those of another project."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.issues: Issues = ()
        self.kept: Kept = {}

    @property
    def current(self) -> Issue | None:
        """The version that the plan is just like."""
        return find_current(self.issues, self._session.plan, script=self._session.script)

    @property
    def last(self) -> Issue | None:
        """The version that the crew has."""
        return find_last(self.issues)

    @property
    def next_number(self) -> int:
        """The number that the next version gets."""
        return next_number(self.issues)

    @property
    def can_issue(self) -> bool:
        """Whether there are days that the crew does not have yet, and nobody works on them."""
        session = self._session
        ready = session.plan is not None and bool(session.plan.days)
        return ready and not session.thinking.is_busy and self.current is None

    def word(self) -> str:
        """``v2``, or that it is a draft; empty where nothing was ever issued."""
        if (current := self.current) is not None:
            return f"v{current.number}"
        if (last := self.last) is not None:
            return translate("Issuing", "draft after v{number}").format(number=last.number)
        return translate("Issuing", "draft") if self.issues else ""

    def recall(self) -> Issued | None:
        """What the crew has, to be planned anew; ``None`` where that is of no use here."""
        script = self._session.script
        if script is None:
            return None
        return recall_issued(self.issues, script, library=self._session.library)

    def compare(self, before: Issue, after: Issue | None) -> PlanChange | None:
        """What is different in a version, or in the plan of the window, since another version."""
        session = self._session
        script, library, plan = session.script, session.library, session.plan
        if script is not None and after is not None:
            plan = follow_plan(after, script, library=library)
        if script is None or plan is None:
            return None
        return compare_issue(before, plan, script=script, library=library)

    def issue(self, note: str) -> None:
        """The plan of the window is the next version; raises ``WishError`` where it is none."""
        session = self._session
        if session.plan is None or session.script is None or session.suggestion is None:
            return
        order = IssueOrder(at=this_moment(), note=note, uncovered=session.suggestion.uncovered)
        self._decide(issue(self.issues, session.plan, script=session.script, order=order))

    def withdraw(self, number: int) -> None:
        """A version counts no more."""
        self._decide(withdraw(self.issues, number, at=this_moment()))

    def record(self, number: int, papers: Sequence[IssuedPaper], *, kept: Kept) -> None:
        """Papers went out as a version; ``kept``: they and those before."""
        self.kept = kept
        self._decide(record_papers(self.issues, number, papers=papers))

    def take(self, issues: Issues, kept: Kept | None = None) -> None:
        """The versions are those of another project, with the papers that went out."""
        self.issues, self.kept = issues, kept or {}
        self.changed.emit()

    def _decide(self, issues: Issues) -> None:
        if issues != self.issues:
            self.take(issues, self.kept)
            self._session.decided.emit()
