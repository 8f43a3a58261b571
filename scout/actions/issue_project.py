"""Issue the plan of a project in its file, or withdraw a version; nothing else in it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.export import export
from scout.actions.issue import (
    IssueOrder,
    find_current,
    issue,
    name_papers,
    recall_issued,
    record_papers,
    withdraw,
)
from scout.actions.kept_paper import keep_papers
from scout.actions.project import lock_of_project, resume, save, take_lock
from scout.actions.project_papers import follow_project
from scout.domain.errors import StoreError, WishError
from scout.domain.message import say
from scout.record import dataclass
from scout.store.database import is_project
from scout.store.project_file import read_project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from scout.actions.contract.terms import Production
    from scout.actions.export import ExportOrder
    from scout.actions.library import Library
    from scout.actions.replan import Issued
    from scout.domain.issue import Issue
    from scout.domain.message import Message
    from scout.domain.project import Project
    from scout.store.project_file import Opened
    from scout.store.stamp import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectIssueOrder:
    """When, with which note, and which papers are written as the version; or what is withdrawn.

    ``home``: where locks and backups lie.
    """

    at: datetime
    home: Path
    note: str = ""
    withdrawn: int = 0
    papers: ExportOrder | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectIssue:
    """The version that was issued, withdrawn, or printed again, and the files of each paper."""

    issue: Issue
    is_new: bool
    papers: Mapping[str, tuple[Path, ...]]
    remarks: tuple[Message, ...] = ()


def issue_project(path: Path, library: Library, *, order: ProjectIssueOrder) -> ProjectIssue:
    """Issue the plan that a project holds; just as it was issued, its papers are written again.

    Raises ``ReadError``, ``WishError`` where there is nothing to issue or to withdraw,
    ``StoreError`` where the file is open elsewhere or cannot be saved, and what ``export`` raises.
    """
    lock = lock_of_project(path, order.home)
    if not take_lock(lock):
        raise StoreError(say("store.open_elsewhere", file=str(path)))
    try:
        opened = read_project(path)
        if order.withdrawn:
            return _withdraw(path, opened, order=order)
        return _issue(path, opened, library=library, order=order)
    finally:
        lock.leave()


def recall_project(path: Path, production: Production) -> Issued:
    """What the crew has by a project: its last version; raises ``WishError`` where it has none."""
    issues = read_project(path).project.issues if is_project(path) else ()
    issued = recall_issued(issues, production.script, library=production.library)
    if issued is None:
        raise WishError(say("actions.issue_none"))
    return issued


def _withdraw(path: Path, opened: Opened, *, order: ProjectIssueOrder) -> ProjectIssue:
    issues = withdraw(opened.project.issues, order.withdrawn, at=order.at)
    _save(path, replace(opened.project, issues=issues), over=opened.stamp, home=order.home)
    taken = next(one for one in issues if one.number == order.withdrawn)
    return ProjectIssue(issue=taken, is_new=False, papers={})


def _issue(
    path: Path, opened: Opened, *, library: Library, order: ProjectIssueOrder
) -> ProjectIssue:
    found = resume(opened, library)
    library = found.library or library
    fitted, project = found.project, opened.project
    script, plan, suggestion = fitted.script, fitted.plan, fitted.suggestion
    if script is None or plan is None or suggestion is None:
        why = found.remarks[0] if found.remarks else say("actions.issue_no_days")
        raise WishError(why)
    again = find_current(project.issues, plan, script=script) if order.papers else None
    if again is None or order.note:
        said = IssueOrder(at=order.at, note=order.note, uncovered=suggestion.uncovered)
        project = replace(project, issues=issue(project.issues, plan, script=script, order=said))
    stamp, written = opened.stamp, None
    if project is not opened.project:
        stamp = _save(path, project, over=stamp, home=order.home)
    number = project.issues[-1].number if again is None else again.number
    if order.papers is not None:
        asked = follow_project(order.papers, replace(fitted, issues=project.issues))
        written = export(script, suggestion, plan=plan, library=library, order=asked)
        papers = name_papers(written, asked.lang)
        issues = record_papers(project.issues, number, papers=papers)
        project = replace(project, issues=issues, kept=keep_papers(project.kept, written))
        _save(path, project, over=stamp, home=order.home)
    made = next(one for one in project.issues if one.number == number)
    return ProjectIssue(
        issue=made,
        is_new=again is None,
        papers=written.papers if written else {},
        remarks=(*found.remarks, *(written.remarks if written else ())),
    )


def _save(path: Path, project: Project, *, over: Stamp, home: Path) -> Stamp:
    return save(path, project, over=over, home=home).stamp
