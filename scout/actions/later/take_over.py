"""Compare a later draft with the one that is worked on, and take it over with all decisions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.contract.terms import Production
from scout.actions.correct import correct
from scout.actions.later.carry import carry_decisions
from scout.actions.later.carry_correction import carry_corrections
from scout.actions.later.carry_plan import carry_plan, carry_set
from scout.actions.later.need_map import map_needs
from scout.actions.replan import DayNews, Issued, ReplanOrder, replan
from scout.actions.suggest import list_needs
from scout.domain.message import say
from scout.domain.text import fold_name
from scout.record import dataclass
from scout.schedule.change import compare_dates, compare_plans, list_cast_dates, list_place_dates
from scout.script.later.compare import compare_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scout.actions.later.decision import Carried, Decisions
    from scout.actions.later.need_map import NeedMap
    from scout.actions.library import Library
    from scout.actions.replan import Replanned
    from scout.domain.day_rules import DayRules
    from scout.domain.location_set import Uncovered
    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.script.later.draft_change import DraftChange

_LIKELY, _FEW = 1 / 2, 4
"""The share of scenes that live on, and how many at least, beyond which two scripts of different
titles are most likely drafts of one: a few bare rows are found in any script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterDraft:
    """Two drafts, what is different, and the decisions as they are about the later one."""

    old: Production
    new: Production
    change: DraftChange
    needs: NeedMap
    carried: Carried

    @property
    def is_likely(self) -> bool:
        """Whether the second is most likely a draft of the first, and no other script."""
        return is_likely_draft(self.old.script, self.new.script, change=self.change)


def is_likely_draft(old: Script, new: Script, *, change: DraftChange) -> bool:
    """Whether a script is most likely a draft of another."""
    fewer = min(len(old.scenes), len(new.scenes))
    same = fold_name(old.title) == fold_name(new.title)
    return same or len(change.pairs) > max(_FEW, _LIKELY * fewer)


def likely_today(plan: Plan, now: date) -> date:
    """The present day while the shoot runs, else its first day."""
    days = [day.date for day in plan.days]
    return now if days and days[0] <= now <= days[-1] else min(days, default=now)


def compare_later(
    old: Script, new: Script, *, library: Library, decisions: Decisions
) -> LaterDraft:
    """What the new draft changes and what becomes of the decisions about the old one.

    Both scripts are as they were read; each is corrected by what the user says against it.
    """
    said = carry_corrections(decisions.corrections, old=old, new=new, library=library)
    old = correct(old, decisions.corrections, library=library)
    new = correct(new, said.corrections, library=library)
    before = Production(script=old, needs=list_needs(old), library=library)
    after = Production(script=new, needs=list_needs(new), library=library)
    change = compare_drafts(old, new)
    needs = map_needs(before.needs, after.needs, change=change, script=old)
    carried = carry_decisions(decisions, old=before, new=after, change=change, needs=needs)
    carried = replace(
        carried,
        decisions=replace(carried.decisions, corrections=said.corrections),
        kept=(*said.kept, *carried.kept),
        lost=(*said.lost, *carried.lost),
    )
    return LaterDraft(old=before, new=after, change=change, needs=needs, carried=carried)


def plan_later(
    draft: LaterDraft,
    issued: Issued,
    *,
    today: date,
    rules: DayRules,
    progress: Progress | None = None,
) -> Replanned:
    """The issued plan with the dropped scenes gone, the new ones put in, and little else moved.

    ``today`` is the first date that is planned anew. The warnings say which dates dropped scenes
    leave, and which new scenes are on none. Raises ``NoSolution`` where the wishes cannot
    be met any more, ``Cancelled`` when the user stops.
    """
    needs, library = draft.new.needs, draft.new.library
    places = carry_set(issued.plan.location_set, draft.needs)
    told = carry_plan(issued.plan, change=draft.change, needs=needs, location_set=places)
    decisions = draft.carried.decisions
    order = ReplanOrder(
        news=DayNews(today=today),
        rules=rules,
        terms=decisions.terms,
        wishes=decisions.wishes,
        progress=progress,
        mend=True,
    )
    standing = replace(told, days=tuple(day for day in told.days if day.visits))
    uncovered = tuple(_carry_uncovered(issued, draft))
    found = replan(
        draft.new.script, Issued(plan=standing, uncovered=uncovered), library=library, order=order
    )
    before, after = (
        (list_cast_dates(plan, one.script), list_place_dates(plan))
        for plan, one in ((issued.plan, draft.old), (found.plan, draft.new))
    )
    change = replace(
        compare_plans(told, found.plan, script=draft.new.script, since=today),
        cast=tuple(compare_dates(before[0], after[0])),
        places=tuple(compare_dates(before[1], after[1])),
    )
    warnings = (
        *_word_dropped(draft, issued, today=today),
        *_word_unplaced(draft, found.plan),
        *found.warnings,
    )
    return replace(found, change=change, warnings=warnings)


def _carry_uncovered(issued: Issued, draft: LaterDraft) -> Iterator[Uncovered]:
    for one in issued.uncovered:
        need = draft.needs.new_of.get(one.need_id)
        if need is not None:
            yield replace(one, need_id=need)


def _word_dropped(draft: LaterDraft, issued: Issued, *, today: date) -> Iterator[Message]:
    """The dropped scenes that had a date; those before today are shot already."""
    dates = issued.plan.dates
    for index in draft.change.dropped:
        scene = draft.old.script.scene(index).number
        if index in dates and dates[index] < today:
            yield say("actions.later_shot", scene=scene, day=dates[index].isoformat())
        elif index in dates:
            yield say("actions.later_off_day", scene=scene, day=dates[index].isoformat())


def _word_unplaced(draft: LaterDraft, plan: Plan) -> Iterator[Message]:
    """The new scenes that are on no date, and why."""
    for one in plan.unplaced:
        if one.scene in draft.change.added:
            scene = draft.new.script.scene(one.scene).number
            yield say("actions.later_not_placed", scene=scene, why=one.reason)
