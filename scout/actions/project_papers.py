"""The papers of a project in its file, as the window would print them; the file is only read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.export import ExportOrder, export
from scout.actions.issue import this_moment
from scout.actions.paper import PLAN_PAPERS
from scout.actions.plan import PlanOrder, plan
from scout.actions.project import resume
from scout.actions.recce import order_recce
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.record import dataclass
from scout.store.project_file import read_project

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from scout.actions.export import PaperLang
    from scout.actions.library import Library
    from scout.actions.paper_folder import Written
    from scout.domain.location_set import Suggestion
    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress
    from scout.domain.project import Project
    from scout.domain.script import Script


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectPaperOrder:
    """Which papers, where and how.

    ``start``: another first day than that of the project lays its chosen set out anew, by its own
    rules and terms. ``revision``: the time of a draft, ``None`` for when the plan became what it
    is. ``recce_day`` and ``alternates``: of the recce, where they are others than the project says.
    Telephone numbers are left off where the order or the project says so.
    """

    folder: Path
    papers: tuple[str, ...] = PLAN_PAPERS
    lang: PaperLang = "both"
    phones: bool = True
    start: date | None = None
    revision: datetime | None = None
    recce_day: date | None = None
    alternates: int | None = None
    progress: Progress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectPapers:
    """What was printed, of what; ``remarks`` say what of the project no longer fits."""

    script: Script
    suggestion: Suggestion
    plan: Plan
    written: Written
    remarks: tuple[Message, ...] = ()


def print_project(path: Path, library: Library, *, order: ProjectPaperOrder) -> ProjectPapers:
    """Write the papers of the plan that a project holds.

    Raises ``ReadError``, ``WishError`` where it holds no plan, and what ``export`` raises.
    """
    found = resume(read_project(path), library)
    project, library = found.project, found.library or library
    script, suggestion = project.script, project.suggestion
    if script is None or suggestion is None or project.plan is None:
        raise WishError(found.remarks[0] if found.remarks else say("actions.print_no_days"))
    made, revision = project.plan, order.revision or project.revised
    if order.start is not None and order.start != project.start:
        made = _lay_out(project, order.start, library=library, progress=order.progress)
        revision = order.revision
    asked = ExportOrder(
        folder=order.folder,
        revision=revision or this_moment(),
        papers=order.papers,
        lang=order.lang,
        phones=order.phones,
        progress=order.progress,
    )
    asked = follow_project(asked, _with_recce(order, project))
    written = export(script, suggestion, plan=made, library=library, order=asked)
    return ProjectPapers(
        script=script,
        suggestion=suggestion,
        plan=made,
        written=written,
        remarks=(*found.remarks, *written.remarks),
    )


def follow_project(order: ExportOrder, project: Project) -> ExportOrder:
    """The order with all that a project says of its papers.

    Telephone numbers are left off where either says so.
    """
    return replace(
        order,
        phones=order.phones and not project.mute,
        rules=project.rules,
        terms=project.terms,
        issues=project.issues,
        looking=order_recce(project.recce, wishes=project.wishes),
        photos=project.photos,
    )


def _with_recce(order: ProjectPaperOrder, project: Project) -> Project:
    """The project with what the order says of the recce."""
    said, alternates = project.recce, order.alternates
    if alternates is not None:
        said = replace(said, alternates=alternates)
    return replace(project, recce=replace(said, day=order.recce_day or said.day))


def _lay_out(project: Project, start: date, *, library: Library, progress: Progress | None) -> Plan:
    """The chosen set from another day on."""
    if project.script is None or project.suggestion is None:
        raise WishError(say("actions.print_no_days"))
    asked = PlanOrder(
        start=start,
        rules=project.rules,
        terms=project.terms,
        label=project.chosen or None,
        progress=progress,
    )
    return plan(project.script, project.suggestion, library=library, order=asked)
