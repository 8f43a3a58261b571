"""The verb for changes on the day: plan anew from today on and say what changes for whom."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from scout.cli import change_summary
from scout.cli.grammar import spoken_language
from scout.cli.shoot import terms_of
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    doubtful,
    open_places,
    read_script,
    watch_progress,
    wipe_progress,
)
from scout.cli.wish import wishes_of

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from scout.actions.contract.terms import Agreed, Production
    from scout.actions.replan import Replanned
    from scout.domain.progress import Progress


def run_replan(parsed: argparse.Namespace) -> int:
    """Read what was issued, plan anew, and write the papers where a folder is named."""
    from scout.actions.contract.news import NAMES, read_news
    from scout.actions.contract.plan_file import read_plan_file
    from scout.actions.contract.replan import replan_as_answer
    from scout.actions.contract.terms import Production
    from scout.actions.paper import check_papers
    from scout.actions.replan import ReplanOrder, replan, tell_change
    from scout.actions.suggest import list_needs

    check_papers(parsed.only or ())
    library, lang = open_places(parsed), spoken_language(parsed)
    script = read_script(parsed, library)
    needs = list_needs(script)
    production = Production(script=script, needs=needs, library=library)
    issued = read_plan_file(parsed.issued, production)
    document = {name: getattr(parsed, name) for name in NAMES}
    today = datetime.now(UTC).astimezone().date()
    news = read_news(document, production, issued=issued, today=today)
    parsed.today, parsed.start = None, min([news.today, *(day.date for day in issued.plan.days)])
    wishes = wishes_of(parsed, needs, library=library)
    agreed = terms_of(parsed, production, wishes=wishes)
    order = ReplanOrder(
        news=news,
        rules=agreed.rules,
        terms=agreed.terms,
        wishes=wishes,
        progress=watch_progress(lang),
    )
    done = replan(script, issued, library=library, order=order)
    files = write_papers(
        parsed, done, production=production, agreed=agreed, progress=order.progress
    )
    wipe_progress()
    groups = tell_change(done, script, library=library)
    answer(
        parsed,
        replan_as_answer(done, script, groups=groups, files=files, lang=lang),
        text=lambda: change_summary.of_change(done, groups, files=files, lang=lang),
    )
    missing = done.plan.unplaced or done.suggestion.uncovered
    wanting = missing or doubtful(script.problems) or doubtful(library.problems)
    return DONE_WITH_PROBLEMS if wanting else DONE


def write_papers(
    parsed: argparse.Namespace,
    done: Replanned,
    *,
    production: Production,
    agreed: Agreed,
    progress: Progress | None,
) -> tuple[Path, ...]:
    """The papers of the new plan and the list of changes; none where no folder is named."""
    if parsed.out is None:
        return ()
    from scout.actions.export import ExportOrder, export, write_changes
    from scout.actions.paper import PLAN_PAPERS

    papers = ExportOrder(
        folder=parsed.out,
        revision=datetime.now(UTC).astimezone(),
        papers=tuple(parsed.only or PLAN_PAPERS),
        lang=parsed.lang,
        rules=agreed.rules,
        terms=agreed.terms,
        progress=progress,
    )
    script, library = production.script, production.library
    files = export(script, done.suggestion, plan=done.plan, library=library, order=papers)
    changes = write_changes(script, done, library=library, order=papers)
    return (*files, changes)
