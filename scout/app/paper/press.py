"""Writes the papers of a session, and knows which were written of what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from scout.app.worker import Lane
from scout.domain.errors import StoreError
from scout.domain.recce import RecceWish
from scout.when_called import when_called

with when_called():
    from scout.actions.export import ExportOrder, export, forget_papers
    from scout.actions.issue import name_papers
    from scout.actions.kept_paper import keep_papers, reprint
    from scout.actions.paper_state import (
        find_printed,
        judge_paper,
        mark_paper,
        mark_plan,
        note_printed,
    )
    from scout.actions.recce import order_recce, pick_day
    from scout.domain.issue import PrintedPaper

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from scout.actions.kept_paper import Kept, ReprintOrder
    from scout.actions.paper_folder import Written
    from scout.actions.paper_state import PaperState
    from scout.app.session import Session
    from scout.domain.issue import IssuedPaper
    from scout.domain.progress import Progress
    from scout.domain.project import Project

translate = QCoreApplication.translate
_NOWHERE = Path()


class _Made(NamedTuple):
    written: Written
    papers: tuple[IssuedPaper, ...]
    kept: Kept


class Press(QObject):
    """Papers have a lane of their own, so that a new suggestion does not stop a PDF.

    ``lang`` is empty until the user says so. ``revised`` is when the plan, and what is known of its
    places, became what it is: the time of a draft, so that the same state gives the same bytes
    whenever it is printed.
    """

    changed = Signal()
    """Another plan to print, or other papers were printed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.lane = Lane(self)
        self.lang = ""
        self.mute = False
        self.recce = RecceWish()
        self._usual_lang, self._usual_mute = "", False
        self.printed: tuple[PrintedPaper, ...] = ()
        self.revised = datetime.now(UTC).replace(microsecond=0)
        self.mark = ""
        planned = (session.planned, session.plan_shown, session.set_chosen)
        for signal in (*planned, session.scouting.changed):
            signal.connect(self._hear)
        session.issuing.changed.connect(self.changed)

    def take(self, project: Project) -> None:
        """Go on as a project says."""
        self.lang, self.printed = project.paper_lang, project.printed
        self.recce = project.recce
        self.mute = project.mute if project.script is not None else self._usual_mute
        self.revised = project.revised or self.revised
        self.changed.emit()

    def forget(self) -> None:
        """Nothing was printed of another script yet, and nothing said of its papers."""
        self.lang, self.mute, self.printed = "", self._usual_mute, ()
        self.recce = RecceWish()
        self.changed.emit()

    def adopt(self, *, lang: str, mute: bool) -> None:
        """How papers are where a project says nothing of them; without ``lang`` as the window."""
        self._usual_lang, self._usual_mute = lang, mute
        if self._session.script is None:
            self.mute = mute
        self.changed.emit()

    def pick_lang(self, window: str) -> str:
        """The language of the papers, where the window speaks this one."""
        return self.lang or self._usual_lang or window

    def _hear(self) -> None:
        """The plan may be another, or its places: then this is the time of its drafts."""
        plan, script = self._session.plan, self._session.script
        mark = ""
        if plan is not None and script is not None:
            mark = mark_plan(plan, script, library=self._session.library)
        if mark != self.mark:
            self.mark, self.revised = mark, _now()
        self.changed.emit()

    def order(self, folder: Path = _NOWHERE, *, papers: Iterable[str], lang: str) -> ExportOrder:
        """These papers of the plan as it stands; without a folder they are only looked at."""
        session = self._session
        return ExportOrder(
            folder=folder,
            revision=self.revised,
            papers=tuple(papers),
            lang=lang,  # type: ignore[arg-type]
            phones=not self.mute,
            rules=session.rules,
            terms=session.planning.terms,
            issues=session.issuing.issues,
            looking=order_recce(self.recce, wishes=session.wishes),
            photos=session.scouting.files,
        )

    def judge(self, name: str) -> PaperState:
        """How a paper stands to the plan."""
        current = self._session.issuing.current
        last = find_printed(self.printed, name)
        mark = mark_paper(name, self.mark, recce=self.recce)
        return judge_paper(last, mark=mark, number=current.number if current else 0)

    def plan_recce(self, wish: RecceWish) -> None:
        """Look at places from this day on, and at so many others, as a step."""
        if wish != self.recce:
            name = translate("Press", "Change the recce")
            self._session.deciding.decide(name, partial(self._take_recce, wish))

    def _take_recce(self, wish: RecceWish) -> None:
        self.recce = wish
        self.changed.emit()

    @property
    def recce_day(self) -> date:
        """The first day of the recce as it stands."""
        session = self._session
        order = order_recce(self.recce, wishes=session.wishes)
        days = session.plan.days if session.plan else ()
        first = days[0].date if days else session.start
        return pick_day(order, today=_there(self.revised).date(), first=first)

    def settle(self, *, lang: str, mute: bool) -> None:
        """In this language, and with or without telephone numbers, from now on."""
        if (lang, mute) != (self.lang, self.mute):
            self.lang, self.mute = lang, mute
            self._session.decided.emit()

    def export(self, order: ExportOrder) -> None:
        """Write the papers of the plan into a folder."""
        session = self._session
        script, suggestion, plan = session.script, session.suggestion, session.plan
        if script is None or suggestion is None or plan is None:
            return
        self.settle(lang=order.lang, mute=not order.phones)
        issuing = session.issuing
        current, issues, kept = issuing.current, issuing.issues, issuing.kept
        number, mark, recce = current.number if current else 0, self.mark, self.recce

        def work(progress: Progress) -> _Made:
            asked = replace(order, issues=issues, progress=progress)
            made = export(script, suggestion, plan=plan, library=session.library, order=asked)
            forget_papers()
            if current is None:
                return _Made(made, (), kept)
            return _Made(made, tuple(name_papers(made, order.lang)), keep_papers(kept, made))

        def then(made: _Made) -> None:
            if number:
                issuing.record(number, made.papers, kept=made.kept)
            marks = {name: mark_paper(name, mark, recce=recce) for name in made.written.papers}
            self._note(marks, number=number)
            self._tell(made.written)

        self.lane.start(work, then)

    def reprint(self, order: ReprintOrder) -> None:
        """Write the papers of a version again as they went out."""
        issuing = self._session.issuing
        issues, kept = issuing.issues, issuing.kept
        self.lane.start(lambda _progress: reprint(issues, kept, order=order), self._tell)

    def _note(self, marks: Mapping[str, str], *, number: int) -> None:
        now = _now()
        news = (
            PrintedPaper(paper=name, at=now, mark=mark, number=number)
            for name, mark in marks.items()
        )
        self.printed = note_printed(self.printed, news)
        self._session.decided.emit()
        self.changed.emit()

    def _tell(self, written: Written) -> None:
        self._session.exported.emit(written.files)
        for remark in written.remarks[:1]:
            self._session.failed.emit(StoreError(remark))


def _now() -> datetime:
    return _there(datetime.now(UTC).replace(microsecond=0))


def _there(moment: datetime) -> datetime:
    """The moment by the clocks at the places; a start has no plan yet, and loads no zones."""
    from scout.geo.zone import TIMEZONE

    return moment.astimezone(TIMEZONE)
