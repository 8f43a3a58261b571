"""The verb ``issue``: the plan of a project as the version that the crew has from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli.grammar import spoken_language
from scout.cli.terminal import DONE, answer, open_places, tell_all, watch_progress, wipe_progress
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from scout.actions.export import ExportOrder
    from scout.actions.issue_project import ProjectIssue
    from scout.domain.issue import Issue
    from scout.domain.message import Message


def run_issue(parsed: argparse.Namespace) -> int:
    """Issue, write the papers where a folder is named, and say what it is now."""
    from scout.actions.contract.issue import issue_as_answer
    from scout.actions.home import data_home
    from scout.actions.issue import this_moment
    from scout.actions.issue_project import ProjectIssueOrder, issue_project

    lang, at = spoken_language(parsed), parsed.at or this_moment()
    order = ProjectIssueOrder(
        at=at,
        home=data_home(),
        note=parsed.note,
        withdrawn=parsed.withdraw or 0,
        papers=_order_papers(parsed),
    )
    done = issue_project(parsed.file, open_places(parsed), order=order)
    wipe_progress()
    tell_all(done.remarks, lang)
    lines = [line.text(lang) for line in _tell(done)]
    files = [str(file) for each in done.papers.values() for file in each]
    answer(parsed, issue_as_answer(done), text=lambda: "\n".join([*lines, *files]))
    return DONE


def tell_issue(one: Issue) -> Message:
    """A version in a line: number, time, days, papers, and whether it was withdrawn."""
    told: dict[str, str | int] = {
        "number": one.number,
        "at": f"{one.at:%Y-%m-%d %H:%M}",
        "days": len(one.plan.days),
        "papers": len(one.papers),
    }
    if one.withdrawn is not None:
        return say("cli.issue_withdrawn", **told, when=f"{one.withdrawn:%Y-%m-%d %H:%M}")
    return say("cli.issue_line", **told)


def _tell(done: ProjectIssue) -> Iterator[Message]:
    yield tell_issue(done.issue)
    if done.issue.note:
        yield say("cli.issue_note", note=done.issue.note)


def _order_papers(parsed: argparse.Namespace) -> ExportOrder | None:
    """The papers that are named, all where none is; none where there is no folder for them."""
    from scout.actions.export import ExportOrder
    from scout.actions.issue import this_moment
    from scout.actions.paper import PAPERS, check_papers

    names = check_papers(parsed.only or PAPERS)
    if parsed.out is None:
        return None
    return ExportOrder(
        folder=parsed.out,
        revision=this_moment(),
        papers=names,
        lang=parsed.lang,
        phones=not parsed.no_phones,
        progress=watch_progress(spoken_language(parsed)),
    )
