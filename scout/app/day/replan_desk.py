"""Changes on the day in the window: ask, plan anew, show what changes, take over as one step."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from scout.app.deciding import Standing
from scout.when_called import when_called

with when_called():
    from scout.actions.replan import ReplanOrder, replan

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.actions.replan import DayNews, Issued, Replanned
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress


class ReplanDesk(QObject):
    """Leads from the news to a new plan; without a word of the user's the old one stays."""

    def __init__(self, session: Session, language: Language, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent

    def ask(self) -> None:
        """Ask what happened, and plan anew."""
        from scout.app.day.replan_dialog import ReplanDialog

        if self._session.plan is None:
            return
        dialog = ReplanDialog(self._session, self._language, parent=self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.replan(dialog.news(), issued=dialog.issued)
        dialog.deleteLater()

    def replan(self, news: DayNews, *, issued: Issued) -> None:
        """Plan anew beside the window, then show what changes."""
        session = self._session
        script = session.script
        if script is None:
            return
        order = ReplanOrder(
            news=news, rules=session.rules, terms=session.planning.terms, wishes=session.wishes
        )

        def work(progress: Progress) -> Replanned:
            asked = replace(order, progress=progress)
            return replan(script, issued, library=session.library, order=asked)

        session.thinking.start(work, lambda found: self.show_change(found, issued=issued.plan))

    def show_change(self, replanned: Replanned, *, issued: Plan) -> None:
        """Show what changes for whom; take it over if the user says so."""
        from scout.app.reading.change_view import ChangeView

        view = ChangeView(
            replanned, self._session, issued=issued, language=self._language, parent=self._window
        )
        if view.exec() == QDialog.DialogCode.Accepted:
            self.take(replanned)
        view.deleteLater()

    def take(self, replanned: Replanned) -> None:
        """The new plan is the window's from now on."""
        suggestion = self._session.suggestion
        if suggestion is None:
            return
        suggestion = replanned.put_first(suggestion)
        deciding = self._session.deciding
        standing = Standing(suggestion, suggestion.sets[0], replanned.plan)
        after = deciding.state._replace(standing=standing, again=None)
        day = replanned.request.start.isoformat()
        name = self.tr("Replan from {day}").format(day=day)
        deciding.decide(name, partial(deciding.take, after))
