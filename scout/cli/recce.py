"""The verb ``recce``: a tour through the candidates, each at the hour of the intended shoot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli.grammar import spoken_language
from scout.cli.recce_summary import of_recce
from scout.cli.shoot import look_of, open_production
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    doubtful,
    watch_progress,
    wipe_progress,
)
from scout.cli.wish import wishes_of

if TYPE_CHECKING:
    import argparse


def run_recce(parsed: argparse.Namespace) -> int:
    """Suggest, take a set with its alternates, and plan the tour."""
    from scout.actions.contract.recce import recce_as_json
    from scout.actions.plan import pick_set
    from scout.actions.recce import check_order, list_candidates, recce
    from scout.actions.suggest import suggest

    script, needs, library = open_production(parsed)
    lang = spoken_language(parsed)
    wishes = wishes_of(parsed, needs, library=library)
    order, progress = look_of(parsed, wishes), watch_progress(lang)
    check_order(order)
    suggestion = suggest(script, library, wishes=wishes, progress=progress)
    shortlists = list_candidates(
        script,
        suggestion,
        location_set=pick_set(suggestion, parsed.label),
        library=library,
        order=order,
        progress=progress,
    )
    tour = recce(
        script, suggestion, shortlists=shortlists, library=library, order=order, progress=progress
    )
    wipe_progress()
    answer(
        parsed,
        recce_as_json(tour, suggestion, library=library, lang=lang),
        text=lambda: of_recce(tour, suggestion, library=library, lang=lang),
    )
    wanting = suggestion.uncovered or tour.unseen or doubtful(script.problems, library.problems)
    return DONE_WITH_PROBLEMS if wanting else DONE
