"""What ``project`` answers: what lies in a project file, and its backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json
from scout.actions.contract.issue import issue_as_json
from scout.actions.issue import find_current

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scout.domain.project import Project
    from scout.store.backup import Backup
    from scout.store.project_file import Opened


def project_as_json(opened: Opened, backups: Sequence[Backup]) -> Json:
    """The stamp of the file and what it holds, in numbers; a file that is not whole is refused."""
    stamp, project = opened.stamp, opened.project
    source, script = project.source, project.script
    current = find_current(project.issues, project.plan, script=script)
    return {
        "version": VERSION,
        "file_version": str(stamp.version),
        "id": stamp.id,
        "saved": _moment(stamp.saved),
        "program": stamp.program,
        "whole": True,
        "title": project.title,
        "source": source and {"name": source.name, "bytes": len(source.content)},
        "scenes": len(script.scenes) if script else 0,
        **_said(project),
        **_answers(project),
        "issues": [issue_as_json(one) for one in project.issues],
        "issue": current.number if current else None,
        "backups": [
            {"number": one.number, "saved": _moment(one.saved), "file": str(one.path)}
            for one in backups
        ],
    }


def _said(project: Project) -> Json:
    """What the user said."""
    wishes, said = project.wishes, project.corrections
    return {
        "start": project.start and project.start.isoformat(),
        "mends": len(project.mends.entries),
        "corrections": len(said.eras) + len(said.meanings) + len(said.merges),
        "keep": sorted(wishes.keep),
        "ban": sorted(wishes.ban),
        "need_wishes": len(wishes.about),
        "fixes": len(project.terms.fixes),
    }


def _answers(project: Project) -> Json:
    """What stands on it."""
    suggestion, plan = project.suggestion, project.plan
    return {
        "needs": len(suggestion.needs) if suggestion else 0,
        "uncovered": len(suggestion.uncovered) if suggestion else 0,
        "sets": [one.label for one in suggestion.sets] if suggestion else [],
        "chosen": project.chosen or None,
        "days": len(plan.days) if plan else 0,
        "unplaced": len(plan.unplaced) if plan else 0,
    }


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
