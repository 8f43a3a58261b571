"""As what the papers of a plan go out: an issued version or a draft, and what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.issue import compare_issue, find_current, find_last, list_gone
from scout.domain.message import say
from scout.export.edition import ChangeNote, Edition
from scout.schedule.change_day import change_on
from scout.schedule.change_word import word_change

if TYPE_CHECKING:
    from scout.actions.issue import Issues
    from scout.actions.library import Library
    from scout.domain.issue import Issue
    from scout.domain.plan import Plan
    from scout.domain.script import Script
    from scout.schedule.change import PlanChange
    from scout.schedule.change_word import ChangeGroup


def make_edition(issues: Issues, plan: Plan, *, script: Script, library: Library) -> Edition:
    """The papers carry a version where the plan is just as it was issued, else they are drafts.

    A version is set beside the one before it that counts, a draft beside the last.
    """
    current = find_current(issues, plan, script=script)
    since = find_last(issues, before=current.number if current else None)
    number, note = (current.number, current.note) if current else (0, "")
    if since is None:
        return Edition(number=number, note=note)
    change = compare_issue(since, plan, script=script, library=library)
    if change is None:
        return Edition(number=number, note=note, since=since.number, is_compared=False)
    dates = {day.date for day in plan.days}
    return Edition(
        number=number,
        note=note,
        since=since.number,
        notes=(*tell_since(change, script, library=library), *_tell_gone(since, script)),
        by_day={day: tell_since(change_on(change, day), script, library=library) for day in dates},
        marked=frozenset(
            (*((move.after, move.scene) for move in change.scenes if move.after), *change.retimed)
        ),
    )


def tell_since(change: PlanChange, script: Script, *, library: Library) -> tuple[ChangeNote, ...]:
    """The change by departments, as papers print it; empty where nothing changes."""
    if change.nothing:
        return ()
    names = {location.id: location.name for location in library.locations}
    return tuple(map(_note, word_change(change, script=script, names=names)))


def _note(group: ChangeGroup) -> ChangeNote:
    return ChangeNote(group.title, group.lines, group.who)


def _tell_gone(since: Issue, script: Script) -> tuple[ChangeNote, ...]:
    gone = list_gone(since, script)
    if not gone:
        return ()
    line = say("actions.issue_gone", scenes="; ".join(gone), number=since.number)
    return (ChangeNote(say("actions.issue_script"), (line,)),)
