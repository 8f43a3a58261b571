"""What a new plan changes, told to a person, as plain lines in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scout.actions.replan import Replanned
    from scout.domain.text import Lang
    from scout.schedule.change_word import ChangeGroup


def of_change(
    done: Replanned, groups: Sequence[ChangeGroup], *, files: Sequence[Path], lang: Lang
) -> str:
    """Who is concerned and how, group by group, then what has no day, what to see to, the files."""
    lines = [] if groups else [say("schedule.change_nothing").text(lang)]
    for group in groups:
        lines.append(group.title.text(lang))
        lines += [f"  {line.text(lang)}" for line in group.lines]
    if done.plan.unplaced:
        lines.append(say("cli.not_placed", count=len(done.plan.unplaced)).text(lang))
        lines += [f"  {lost.reason.text(lang)}" for lost in done.dropped]
    lines += [f"⚠ {warning.text(lang)}" for warning in done.warnings]
    return "\n".join([*lines, *map(str, files)])
