"""The verb that shows what covers what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli.coverage_summary import of_coverage
from scout.cli.grammar import spoken_language
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


def run_coverage(parsed: argparse.Namespace) -> int:
    """Suggest, mark a set, and show needs by places or story places by eras."""
    from scout.actions.booking.others import see_others
    from scout.actions.contract.coverage import coverage_as_json
    from scout.actions.coverage import arrange, draw_coverage, turn_to_eras
    from scout.actions.plan import pick_set
    from scout.actions.suggest import list_needs, open_engine
    from scout.domain.coverage import CoverageOrder

    library, lang = open_places(parsed), spoken_language(parsed)
    script = read_script(parsed, library)
    library = see_others(library, script.title)
    wishes = wishes_of(parsed, list_needs(script), library=library)
    engine, progress = open_engine(script, library, seconds=parsed.seconds), watch_progress(lang)
    suggestion = engine.suggest(wishes, progress=progress)
    asked = bool(suggestion.sets or parsed.label)
    chosen = pick_set(suggestion, parsed.label) if asked else None
    drawn = draw_coverage(
        engine, suggestion, library=library, wishes=wishes, chosen=chosen, progress=progress
    )
    if parsed.by_era:
        drawn = turn_to_eras(drawn, library)
    order = CoverageOrder(parsed.order)
    drawn = arrange(drawn, order, lang=lang, only_uncovered=parsed.uncovered)
    wipe_progress()
    answer(
        parsed,
        coverage_as_json(drawn, chosen.label if chosen else "", lang=lang),
        text=lambda: of_coverage(drawn, lang),
    )
    wanting = suggestion.uncovered or doubtful(script.problems, library.problems)
    return DONE_WITH_PROBLEMS if wanting else DONE
