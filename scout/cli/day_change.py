"""The verb for changes on the day: plan anew from today on and say what changes for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli import change_summary
from scout.cli.grammar import spoken_language
from scout.cli.shoot import is_wanting, open_production, order_papers, terms_of
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    tell_all,
    watch_progress,
    wipe_progress,
)
from scout.cli.wish import present_day, wishes_of

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
    from scout.actions.issue_project import recall_project
    from scout.actions.paper import check_papers
    from scout.actions.replan import ReplanOrder, replan, tell_change

    check_papers(parsed.only or ())
    production, lang = open_production(parsed), spoken_language(parsed)
    script, needs, library = production
    if parsed.issued is None:
        issued = recall_project(parsed.file, production)
    else:
        issued = read_plan_file(parsed.issued, production)
    document = {name: getattr(parsed, name) for name in NAMES}
    news = read_news(document, production, issued=issued, today=present_day())
    parsed.today, parsed.start = None, issued.begin(news.today)
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
    wanting = is_wanting(production, plan=done.plan, suggestion=done.suggestion)
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
    from scout.actions.export import export, write_changes
    from scout.actions.paper import PLAN_PAPERS
    from scout.actions.recce import RecceOrder

    names, (script, needs, library) = parsed.only or PLAN_PAPERS, production
    looking = RecceOrder(wishes=wishes_of(parsed, needs, library=library))
    papers = order_papers(parsed, agreed, names=names, progress=progress, looking=looking)
    written = export(script, done.suggestion, plan=done.plan, library=library, order=papers)
    changes = write_changes(script, done, library=library, order=papers)
    tell_all((*written.remarks, *changes.remarks), spoken_language(parsed))
    return (*written.files, *changes.files)
