"""A file read while a script is open: another script, or a later draft with all it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from scout.actions.later.carry_mend import tell_mends
from scout.actions.later.decision import Lost
from scout.actions.later.take_over import compare_later, plan_later
from scout.actions.suggest import suggest
from scout.domain.errors import NoSolution

if TYPE_CHECKING:
    from datetime import date

    from scout.actions.later.decision import Decisions
    from scout.actions.later.take_over import LaterDraft
    from scout.actions.library import Library
    from scout.actions.reading import Reading
    from scout.actions.replan import Issued, Replanned
    from scout.domain.day_rules import DayRules
    from scout.domain.location_set import Suggestion
    from scout.domain.progress import Progress


class OpenWork(NamedTuple):
    """The open reading, what the user has decided about it, and its plan with its first new day."""

    reading: Reading
    decisions: Decisions
    issued: Issued | None
    today: date
    rules: DayRules


class LaterReading(NamedTuple):
    """A draft that was read; without a suggestion and a plan where the wishes cannot be met.

    ``suggestion`` has the set of the plan first.
    """

    read: Reading
    draft: LaterDraft
    suggestion: Suggestion | None
    replanned: Replanned | None
    refusal: NoSolution | None


def set_beside(
    read: Reading, work: OpenWork, *, library: Library, sure: bool, progress: Progress
) -> LaterReading | None:
    """A draft of the open script, where it is likely one or the user is sure."""
    draft = compare_later(
        work.reading.script, read.script, library=library, decisions=work.decisions
    )
    if not (sure or draft.is_likely):
        return None
    draft = _with_mends(draft, work.reading, read)
    if work.issued is None or draft.change.nothing:
        return LaterReading(read, draft, None, None, None)
    try:
        replanned = plan_later(
            draft, work.issued, today=work.today, rules=work.rules, progress=progress
        )
        suggestion = suggest(
            draft.new.script, library, wishes=draft.carried.decisions.wishes, progress=progress
        )
    except NoSolution as refusal:
        return LaterReading(read, draft, None, None, refusal)
    return LaterReading(read, draft, replanned.put_first(suggestion), replanned, None)


def _with_mends(draft: LaterDraft, old: Reading, new: Reading) -> LaterDraft:
    """The draft with a word on what was mended in the open file."""
    told, carried = tuple(tell_mends(old, new)), draft.carried
    lost = tuple(one for one in told if isinstance(one, Lost))
    kept = tuple(one for one in told if not isinstance(one, Lost))
    carried = replace(carried, kept=(*kept, *carried.kept), lost=(*lost, *carried.lost))
    return replace(draft, carried=carried)
