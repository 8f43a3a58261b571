"""The verbs that suggest sets of places and mend them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli import set_summary
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

    from scout.actions.library import Library
    from scout.actions.trade_off import Extras
    from scout.domain.location_set import Suggestion
    from scout.domain.progress import Progress
    from scout.domain.wish import Wishes
    from scout.suggest.engine import Engine


def run_suggest(parsed: argparse.Namespace) -> int:
    """Suggest sets, and answer what is asked about them."""
    from scout.actions.booking.others import see_others
    from scout.actions.contract.suggestion import suggestion_as_json
    from scout.actions.suggest import list_needs, open_engine
    from scout.actions.trade_off import check_location

    library, lang = open_places(parsed), spoken_language(parsed)
    if parsed.place is not None:
        check_location(parsed.place, library)
    script = read_script(parsed, library)
    library = see_others(library, script.title)
    wishes = wishes_of(parsed, list_needs(script), library=library)
    engine, progress = open_engine(script, library, seconds=parsed.seconds), watch_progress(lang)
    suggestion = engine.suggest(wishes, progress=progress)
    extras = _ask_more(
        parsed, engine, wishes=wishes, suggestion=suggestion, library=library, progress=progress
    )
    wipe_progress()
    answer(
        parsed,
        suggestion_as_json(suggestion, script, lang=lang, extras=extras),
        text=lambda: set_summary.of_suggestion(suggestion, library, lang=lang, extras=extras),
    )
    wanting = suggestion.uncovered or doubtful(script.problems, library.problems)
    return DONE_WITH_PROBLEMS if wanting else DONE


def _ask_more(
    parsed: argparse.Namespace,
    engine: Engine,
    *,
    wishes: Wishes,
    suggestion: Suggestion,
    library: Library,
    progress: Progress,
) -> Extras:
    """What is asked besides the sets, of the same engine under the same wishes."""
    from scout.actions.repair import back_up
    from scout.actions.trade_off import Extras, draw_front, draw_matrix, list_plays

    backups, here, front = {}, None, None
    if parsed.front or parsed.whole_front:
        front = draw_front(engine, wishes, whole=parsed.whole_front, progress=progress)
    if parsed.backup:
        for found in suggestion.sets:
            backups[found.label] = back_up(engine, found, wishes=wishes, progress=progress)
    if parsed.place is not None:
        here = list_plays(engine, wishes, location_id=parsed.place, library=library)
    return Extras(
        front=front,
        matrix=draw_matrix(engine, wishes) if parsed.matrix else None,
        backups=backups,
        here=here,
    )


def run_repair(parsed: argparse.Namespace) -> int:
    """Suggest as before, lose places, and mend the set that was chosen."""
    from scout.actions.booking.others import see_others
    from scout.actions.contract.suggestion import repair_as_json
    from scout.actions.plan import pick_set
    from scout.actions.repair import check_lost, repair
    from scout.actions.suggest import list_needs, open_engine

    library, lang = open_places(parsed), spoken_language(parsed)
    check_lost(parsed.lost, library)
    script = read_script(parsed, library)
    library = see_others(library, script.title)
    wishes = wishes_of(parsed, list_needs(script), library=library)
    engine, progress = open_engine(script, library, seconds=parsed.seconds), watch_progress(lang)
    suggestion = engine.suggest(wishes, progress=progress)
    chosen = pick_set(suggestion, parsed.label)
    mended = repair(engine, chosen, lost=parsed.lost, wishes=wishes, progress=progress)
    wipe_progress()
    answer(
        parsed,
        repair_as_json(mended, lang),
        text=lambda: set_summary.of_repair(
            mended, chosen, suggestion=suggestion, library=library, lang=lang
        ),
    )
    wanting = mended.uncovered or doubtful(script.problems, library.problems)
    return DONE_WITH_PROBLEMS if wanting else DONE
