"""What ``issue`` answers, and the versions as ``project`` lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json

if TYPE_CHECKING:
    from scout.actions.issue_project import ProjectIssue
    from scout.domain.issue import Issue


def issue_as_answer(done: ProjectIssue) -> Json:
    """The version, whether it is a new one, and the files of the papers by their names."""
    return {
        "version": VERSION,
        "new": done.is_new,
        "issue": issue_as_json(done.issue),
        "papers": {name: [str(file) for file in files] for name, files in done.papers.items()},
    }


def issue_as_json(one: Issue) -> Json:
    """A version: times are ISO 8601 with their offset, sizes in bytes."""
    return {
        "number": one.number,
        "at": one.at.isoformat(),
        "note": one.note,
        "withdrawn": one.withdrawn and one.withdrawn.isoformat(),
        "days": [day.date.isoformat() for day in one.plan.days],
        "papers": [
            {"file": paper.file, "size": paper.size, "sha256": paper.sha256} for paper in one.papers
        ],
    }
