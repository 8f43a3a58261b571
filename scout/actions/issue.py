"""Issue a plan: what the crew has from now on, kept by its number; it can only be withdrawn."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from scout.actions.paper import YEARS
from scout.domain.errors import WishError
from scout.domain.issue import Issue, IssuedPaper, next_number
from scout.domain.location_set import Suggestion
from scout.domain.message import say
from scout.geo.zone import TIMEZONE
from scout.record import dataclass
from scout.when_called import when_called

with when_called():
    from scout.actions.place_fit import fits_plan, fits_suggestion
    from scout.actions.replan import Issued
    from scout.actions.suggest import list_needs
    from scout.schedule.change import compare_plans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scout.actions.library import Library
    from scout.actions.paper_folder import Written
    from scout.domain.location_set import Uncovered
    from scout.domain.plan import Plan, ShootDay, Visit
    from scout.domain.script import Script
    from scout.schedule.change import PlanChange

Issues = tuple[Issue, ...]
NOTE_SIGNS = 500
"""The longest note: it stands on papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueOrder:
    """When the plan goes out, what is said with it, and the needs that nothing plays in it."""

    at: datetime
    note: str = ""
    uncovered: tuple[Uncovered, ...] = ()


def issue(issues: Issues, plan: Plan, *, script: Script, order: IssueOrder) -> Issues:
    """The versions with this plan as the next; numbers are never given twice.

    Raises ``WishError`` where there is nothing to issue, or the crew has just this plan.
    """
    if not plan.days:
        raise WishError(say("actions.issue_no_days"))
    if (same := find_current(issues, plan, script=script)) is not None:
        raise WishError(say("actions.issue_same", number=same.number))
    made = Issue(
        number=next_number(issues),
        at=order.at.astimezone(TIMEZONE).replace(microsecond=0),
        plan=plan,
        scenes=name_scenes(script),
        uncovered=order.uncovered,
        note=" ".join(order.note.split())[:NOTE_SIGNS],
    )
    return (*issues, made)


def withdraw(issues: Issues, number: int, *, at: datetime) -> Issues:
    """The versions with one taken back, which is kept too; raises ``WishError`` where it is not."""
    if not any(one.number == number and one.withdrawn is None for one in issues):
        raise WishError(say("actions.issue_unknown", number=number))
    moment = at.astimezone(TIMEZONE).replace(microsecond=0)
    return tuple(replace(one, withdrawn=moment) if one.number == number else one for one in issues)


def find_last(issues: Issues, *, before: int | None = None) -> Issue | None:
    """The last version that counts, below a number where one is given: what the crew has."""
    known = (one for one in reversed(issues) if one.withdrawn is None)
    return next((one for one in known if before is None or one.number < before), None)


def find_current(issues: Issues, plan: Plan | None, *, script: Script | None) -> Issue | None:
    """The last version, where it is of just this plan: its papers are no drafts."""
    last = find_last(issues)
    if last is None or plan is None or script is None or last.scenes != name_scenes(script):
        return None
    told, lost = last.plan, [one.scene for one in last.plan.unplaced]
    same = told.days == plan.days and lost == [one.scene for one in plan.unplaced]
    return last if same else None


def record_papers(issues: Issues, number: int, *, papers: Iterable[IssuedPaper]) -> Issues:
    """The versions with papers that went out as one of them; the same file twice stands once."""
    known = tuple(papers)
    return tuple(
        replace(one, papers=tuple(dict.fromkeys((*one.papers, *known))))
        if one.number == number
        else one
        for one in issues
    )


def name_papers(written: Written, lang: str) -> Iterator[IssuedPaper]:
    """Files that were written, as they are kept in mind."""
    for paper, files in written.contents.items():
        for file, data in files.items():
            digest = hashlib.sha256(data).hexdigest()
            yield IssuedPaper(file=file, size=len(data), sha256=digest, paper=paper, lang=lang)


def recall_issued(issues: Issues, script: Script, *, library: Library) -> Issued | None:
    """What the crew has, to be planned anew: the last version, where it is of this script.

    And of these needs: an era that was corrected since gives others.
    """
    last = find_last(issues)
    if last is None or last.scenes != name_scenes(script):
        return None
    plan = follow_plan(last, script, library=library)
    if plan is None:
        return None
    told = Suggestion(needs=list_needs(script), uncovered=last.uncovered, sets=(plan.location_set,))
    scenes_of = {need.id: need.scenes for need in told.needs}
    slots = (slot for day in plan.days for slot in day.slots)
    fits = fits_suggestion(told, script, library=library) and all(
        slot.scene in scenes_of[slot.need_id] for slot in slots
    )
    return Issued(plan=plan, uncovered=last.uncovered) if fits else None


def compare_issue(
    before: Issue, plan: Plan, *, script: Script, library: Library
) -> PlanChange | None:
    """What is different since a version; ``None`` where its places are not known here."""
    told = follow_plan(before, script, library=library)
    return None if told is None else compare_plans(told, plan, script=script)


def follow_plan(issue: Issue, script: Script, *, library: Library) -> Plan | None:
    """The issued plan in the scenes of a script, which may be a later one: found by their names.

    Scenes that are not in it any more are on no day; ``None`` where the plan speaks of what is
    not known here.
    """
    new_of = _find_scenes(issue.scenes, name_scenes(script))
    days = tuple(_follow_day(day, new_of) for day in issue.plan.days)
    lost = (
        replace(one, scene=new_of[one.scene]) for one in issue.plan.unplaced if one.scene in new_of
    )
    plan = replace(issue.plan, days=days, unplaced=tuple(lost))
    return plan if fits_plan(plan, script, library=library) else None


def list_gone(issue: Issue, script: Script) -> tuple[str, ...]:
    """The scenes of an issued plan that are not in the script any more, by their names."""
    new_of = _find_scenes(issue.scenes, name_scenes(script))
    planned = sorted({slot.scene for day in issue.plan.days for slot in day.slots})
    return tuple(issue.scenes[scene - 1] for scene in planned if scene not in new_of)


def fit_issues(issues: Iterable[Issue]) -> Issues:
    """Those of a file that somebody can have issued: numbered upwards, at a time, of scenes."""
    fitted: list[Issue] = []
    for one in issues:
        above = one.number > (fitted[-1].number if fitted else 0)
        scenes = range(1, len(one.scenes) + 1)
        placed = {slot.scene for day in one.plan.days for slot in day.slots}
        lost = {entry.scene for entry in one.plan.unplaced}
        if above and one.at.year in YEARS and {*placed, *lost} <= set(scenes):
            fitted.append(one)
    return tuple(fitted)


def name_scenes(script: Script) -> tuple[str, ...]:
    """What each scene is known by: its number and its place, as printed."""
    return tuple(f"{scene.number} {scene.setting.place}" for scene in script.scenes)


def this_moment() -> datetime:
    """Now."""
    return datetime.now(UTC)


def _find_scenes(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Where each scene of the old script is in the new: all, or those of a name of their own."""
    if tuple(old) == tuple(new):
        return {place: place for place in range(1, len(new) + 1)}
    before, after = Counter(old), Counter(new)
    home = {name: place for place, name in enumerate(new, 1)}
    return {
        place: home[name] for place, name in enumerate(old, 1) if before[name] == after[name] == 1
    }


def _follow_day(day: ShootDay, new_of: Mapping[int, int]) -> ShootDay:
    return replace(day, visits=tuple(_follow_visits(day, new_of)))


def _follow_visits(day: ShootDay, new_of: Mapping[int, int]) -> Iterator[Visit]:
    for visit in day.visits:
        slots = tuple(
            replace(slot, scene=new_of[slot.scene]) for slot in visit.slots if slot.scene in new_of
        )
        yield replace(visit, slots=slots)
