"""A file read while a script is open: another script, or a later draft with all it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.actions.later.take_over import compare_later, plan_later
from scout.actions.suggest import suggest
from scout.domain.errors import NoSolution

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from scout.actions.later.decision import Decisions
    from scout.actions.later.take_over import LaterDraft
    from scout.actions.library import Library
    from scout.actions.replan import Issued, Replanned
    from scout.domain.column import TableOrder
    from scout.domain.location_set import Suggestion
    from scout.domain.plan import DayRules
    from scout.domain.progress import Progress
    from scout.domain.script import Script


class OpenWork(NamedTuple):
    """The open script, what the user has decided about it, and its plan with its first new day."""

    script: Script
    decisions: Decisions
    issued: Issued | None
    today: date
    rules: DayRules


class ReadDraft(NamedTuple):
    """A script as it was read: from which file, and by which order of its columns."""

    path: Path
    order: TableOrder | None
    script: Script


class LaterReading(NamedTuple):
    """A draft that was read; without a suggestion and a plan where the wishes cannot be met.

    ``suggestion`` has the set of the plan first.
    """

    read: ReadDraft
    draft: LaterDraft
    suggestion: Suggestion | None
    replanned: Replanned | None
    refusal: NoSolution | None


def set_beside(
    read: ReadDraft, work: OpenWork, *, library: Library, sure: bool, progress: Progress
) -> Script | LaterReading:
    """A draft of the open script where it is likely one, or the user is sure; else the script."""
    script = read.script
    draft = compare_later(work.script, script, library=library, decisions=work.decisions)
    if not (sure or draft.is_likely):
        return script
    if work.issued is None or draft.change.nothing:
        return LaterReading(read, draft, None, None, None)
    try:
        replanned = plan_later(
            draft, work.issued, today=work.today, rules=work.rules, progress=progress
        )
        suggestion = suggest(
            script, library, wishes=draft.carried.decisions.wishes, progress=progress
        )
    except NoSolution as refusal:
        return LaterReading(read, draft, None, None, refusal)
    return LaterReading(read, draft, replanned.put_first(suggestion), replanned, None)
