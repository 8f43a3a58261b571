"""The verb ``project``: what lies in a project file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli.grammar import spoken_language
from scout.cli.issue import tell_issue
from scout.cli.terminal import DONE, answer
from scout.domain.message import say
from scout.domain.set_name import name_set

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from scout.actions.project import Backup, Opened
    from scout.domain.message import Message
    from scout.domain.project import Project
    from scout.domain.text import Lang


def run_project(parsed: argparse.Namespace) -> int:
    """Tell what lies in it; a file that is damaged, newer or foreign is refused with the reason."""
    from scout.actions.contract.project import project_as_json
    from scout.actions.home import data_home
    from scout.actions.project import list_backups, read_project

    opened = read_project(parsed.file)
    backups = list_backups(parsed.file, data_home())
    lang = spoken_language(parsed)
    data = project_as_json(opened, backups)
    answer(parsed, data, text=lambda: _tell(opened, backups, lang=lang))
    return DONE


def _tell(opened: Opened, backups: Sequence[Backup], *, lang: Lang) -> str:
    stamp, project = opened.stamp, opened.project
    lines: list[Message] = [
        say("cli.project_file", version=str(stamp.version), program=stamp.program),
        say("cli.project_saved", when=f"{stamp.saved.astimezone():%Y-%m-%d %H:%M}"),
        *_tell_script(project),
        say(
            "cli.project_wishes",
            keep=len(project.wishes.keep),
            ban=len(project.wishes.ban),
            about=len(project.wishes.about),
        ),
    ]
    if project.suggestion is not None:
        sets = len(project.suggestion.sets)
        chosen = name_set(project.chosen) if project.chosen else say("cli.project_none")
        lines.append(say("cli.project_sets", sets=sets, chosen=chosen))
    if project.plan is not None:
        fixes, days = len(project.terms.fixes), len(project.plan.days)
        lines.append(say("cli.project_days", days=days, fixes=fixes))
    lines += map(tell_issue, project.issues)
    lines.append(_tell_state(project))
    lines.append(say("cli.project_backups", count=len(backups)))
    return "\n".join([project.title, *(line.text(lang) for line in lines)]).strip()


def _tell_state(project: Project) -> Message:
    """Whether the shoot days are those of a version, or a draft."""
    from scout.actions.issue import find_current, find_last

    current = find_current(project.issues, project.plan, script=project.script)
    if current is not None:
        return say("cli.project_is_issue", number=current.number)
    last = find_last(project.issues)
    if last is not None:
        return say("cli.project_draft_after", number=last.number)
    return say("cli.project_draft")


def _tell_script(project: Project) -> list[Message]:
    if project.script is None or project.source is None:
        return [say("cli.project_no_script")]
    said = project.corrections
    return [
        say("cli.project_script", file=project.source.name, scenes=len(project.script.scenes)),
        say(
            "cli.project_said",
            mends=len(project.mends.entries),
            corrections=len(said.eras) + len(said.meanings) + len(said.merges),
        ),
    ]
