"""What a paper looks like, made beside the window and kept until something of it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from scout.app.worker import Lane
from scout.domain.recce import RecceWish
from scout.when_called import when_called

with when_called():
    from scout.actions.export import commission
    from scout.actions.kept_paper import list_kept, unpack_paper
    from scout.actions.preview import look_at, preview_paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.actions.export import ExportOrder
    from scout.actions.preview import Preview
    from scout.app.session import Session
    from scout.domain.progress import Progress

_BYTES = 64 * 1024**2
"""Of what is kept: a few hundred call sheets."""


class Choice(NamedTuple):
    """A paper, which of its files, of which version (0 for the plan), in which language.

    ``recce``: which places besides the chosen ones are looked at, and when.
    """

    paper: str
    at: int
    number: int
    lang: str
    mute: bool
    recce: RecceWish = RecceWish()


class Previewing(QObject):
    """Has a lane of its own: looking stops no export, and no export stops looking."""

    shown = Signal(object)
    """A ``Preview``."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.lane = Lane(self)
        self._made: dict[Choice, Preview] = {}
        heard = (session.planned, session.plan_shown, session.set_chosen, session.script_opened)
        for signal in (*heard, session.issuing.changed, session.scouting.changed):
            signal.connect(self.forget)

    def forget(self) -> None:
        """Nothing that was made is as it would be now."""
        self.lane.drop()
        self._made.clear()

    def look(self, choice: Choice) -> None:
        """Show it: at once where it is known, else as soon as it is made."""
        self.lane.drop()
        if choice in self._made:
            self.shown.emit(self._made[choice])
            return
        work = self._recall(choice) if choice.number else self._make(choice)
        if work is not None:
            self.lane.start(work, lambda preview: self._show(choice, preview))

    def _show(self, choice: Choice, preview: Preview) -> None:
        self._made[choice] = preview
        while sum(len(one.data) for one in self._made.values()) > _BYTES and len(self._made) > 1:
            del self._made[next(iter(self._made))]
        self.shown.emit(preview)

    def _make(self, choice: Choice) -> Callable[[Progress], Preview] | None:
        """Of the plan as it stands."""
        session = self._session
        script, suggestion, plan = session.script, session.suggestion, session.plan
        if script is None or suggestion is None or plan is None or not plan.days:
            return None
        order: ExportOrder = session.press.order(papers=(choice.paper,), lang=choice.lang)

        def work(progress: Progress) -> Preview:
            told = replace(order, progress=progress)
            asked = commission(script, suggestion, plan=plan, library=session.library, order=told)
            progress.check()
            return preview_paper(choice.paper, asked, at=choice.at)

        return work

    def _recall(self, choice: Choice) -> Callable[[Progress], Preview] | None:
        """As it went out with a version."""
        issuing = self._session.issuing
        issue = next((one for one in issuing.issues if one.number == choice.number), None)
        kept = issuing.kept
        papers = list_kept(issue, kept, lang=choice.lang) if issue is not None else []
        files = [one for one in papers if one.paper == choice.paper]
        if not files:
            return None
        at, names = min(choice.at, len(files) - 1), tuple(one.file for one in files)
        return lambda _progress: look_at(
            names[at], unpack_paper(files[at], kept), files=names, at=at
        )
