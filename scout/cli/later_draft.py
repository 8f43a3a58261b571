"""The verb for a later draft: what it changes, which decisions stay, and what the plan becomes."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from scout.cli import change_summary
from scout.cli.day_change import write_papers
from scout.cli.grammar import spoken_language
from scout.cli.shoot import terms_of
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    corrections_of,
    doubtful,
    open_places,
    read_script,
    watch_progress,
    wipe_progress,
)
from scout.cli.wish import present_day, wishes_of

if TYPE_CHECKING:
    from scout.actions.contract.terms import Agreed, Production
    from scout.actions.later.take_over import LaterDraft
    from scout.actions.replan import Issued
    from scout.domain.wish import Wishes


def run_compare(parsed: argparse.Namespace) -> int:
    """Read both drafts and everything decided about the old one, and tell what becomes of it."""
    from scout.actions.contract.later import later_as_answer
    from scout.actions.contract.plan_file import read_plan_file
    from scout.actions.contract.terms import Production
    from scout.actions.correct import correct
    from scout.actions.later.decision import Decisions
    from scout.actions.later.take_over import compare_later
    from scout.actions.paper import check_papers
    from scout.actions.suggest import list_needs

    check_papers(parsed.only or ())
    library, lang = open_places(parsed), spoken_language(parsed)
    said, old = corrections_of(parsed), read_script(parsed, library, corrected=False)
    later = argparse.Namespace(**{**vars(parsed), "file": parsed.new})
    new = read_script(later, library, corrected=False)
    script = correct(old, said, library=library)
    production = Production(script=script, needs=list_needs(script), library=library)
    issued = read_plan_file(parsed.issued, production) if parsed.issued else None
    wishes, agreed = _read_decisions(parsed, production, issued=issued)
    decisions = Decisions(wishes=wishes, terms=agreed.terms, corrections=said)
    draft = compare_later(old, new, library=library, decisions=decisions)
    data, lines = later_as_answer(draft, lang), change_summary.of_draft(draft, lang)
    wanting = bool(draft.carried.lost) or doubtful(new.problems, library.problems)
    if issued is not None:
        data["plan"], text, unplaced = _plan(parsed, draft, issued=issued, agreed=agreed)
        lines, wanting = f"{lines}\n{text}", wanting or unplaced
    answer(parsed, data, text=lambda: lines)
    return DONE_WITH_PROBLEMS if wanting else DONE


def _read_decisions(
    parsed: argparse.Namespace, production: Production, *, issued: Issued | None
) -> tuple[Wishes, Agreed]:
    """The wishes and the terms about the old draft; with a plan, dates are those of the plan.

    Then ``--today`` is the first date that is planned anew, and no day to count permits from.
    """
    from scout.actions.contract.news import read_news
    from scout.actions.later.take_over import likely_today

    parsed.start = None
    now = present_day()
    if issued is not None:
        likely = likely_today(issued.plan, now)
        said = {"today": parsed.today} if parsed.today else {}
        parsed.day = read_news(said, production, issued=issued, today=likely).today
        parsed.today = None
        parsed.start = issued.begin(parsed.day)
    wishes = wishes_of(parsed, production.needs, library=production.library)
    parsed.start = parsed.start or now
    return wishes, terms_of(parsed, production, wishes=wishes)


def _plan(
    parsed: argparse.Namespace, draft: LaterDraft, *, issued: Issued, agreed: Agreed
) -> tuple[dict[str, object], str, bool]:
    """The plan of the new draft: as data, as text, and whether something is on no day."""
    from scout.actions.contract.replan import replan_as_answer
    from scout.actions.later.take_over import plan_later
    from scout.actions.replan import tell_change

    script, library, lang = draft.new.script, draft.new.library, spoken_language(parsed)
    progress = watch_progress(lang)
    done = plan_later(draft, issued, today=parsed.day, rules=agreed.rules, progress=progress)
    files = write_papers(parsed, done, production=draft.new, agreed=agreed, progress=progress)
    wipe_progress()
    groups = tell_change(done, script, library=library)
    data = replan_as_answer(done, script, groups=groups, files=files, lang=lang)
    told = change_summary.of_change(done, groups, files=files, lang=lang)
    return data, told, bool(done.plan.unplaced or done.suggestion.uncovered)
