"""A file read while a script is open: another script, or a later draft with all it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.actions.later.take_over import compare_later, plan_later
from scout.actions.read import read
from scout.actions.suggest import suggest
from scout.domain.errors import NoSolution

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from scout.actions.later.decision import Decisions
    from scout.actions.later.take_over import LaterDraft
    from scout.actions.library import Library
    from scout.actions.replan import Issued, Replanned
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


class LaterReading(NamedTuple):
    """A draft that was read; without a suggestion and a plan where the wishes cannot be met.

    ``suggestion`` has the set of the plan first.
    """

    path: Path
    draft: LaterDraft
    suggestion: Suggestion | None
    replanned: Replanned | None
    refusal: NoSolution | None


def read_beside(
    path: Path, work: OpenWork, *, library: Library, sure: bool, progress: Progress
) -> Script | LaterReading:
    """A draft of the open script where it is likely one, or the user is sure of it."""
    script = read(path, library, progress=progress)
    draft = compare_later(work.script, script, library=library, decisions=work.decisions)
    if not (sure or draft.is_likely):
        return script
    if work.issued is None or draft.change.nothing:
        return LaterReading(path, draft, None, None, None)
    try:
        replanned = plan_later(
            draft, work.issued, today=work.today, rules=work.rules, progress=progress
        )
        suggestion = suggest(
            script, library, wishes=draft.carried.decisions.wishes, progress=progress
        )
    except NoSolution as refusal:
        return LaterReading(path, draft, None, None, refusal)
    return LaterReading(path, draft, replanned.put_first(suggestion), replanned, None)
