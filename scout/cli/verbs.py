"""The verbs without a window: data on standard output, messages on standard error.

Exit codes: 0 done; 1 done with needs not covered, scenes not placed or problems in the file;
2 bad input or usage, and then nothing was written.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from scout.cli import script_summary, set_summary
from scout.cli.booking import run_bookings
from scout.cli.column_summary import of_mapping
from scout.cli.coverage import run_coverage
from scout.cli.day_change import run_replan
from scout.cli.directory import run_directory
from scout.cli.district import run_district
from scout.cli.grammar import build_parser, language_of_environment, spoken_language
from scout.cli.issue import run_issue
from scout.cli.later_draft import run_compare
from scout.cli.library import run_library
from scout.cli.papers import run_papers, run_plan
from scout.cli.place import run_places
from scout.cli.project import run_project
from scout.cli.reading_summary import of_report
from scout.cli.recce import run_recce
from scout.cli.suggestion import run_repair, run_suggest
from scout.cli.terminal import (
    BAD_INPUT,
    DONE,
    DONE_WITH_PROBLEMS,
    STOPPED,
    answer,
    doubtful,
    read_script,
    tell,
    watch_progress,
    wipe_progress,
)
from scout.domain.errors import NoSolution, ReadError, ScoutError
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from scout.domain.text import Lang
    from scout.script.apart.readers import Readers


def run(arguments: Sequence[str], readers: Readers | None = None) -> int:
    """Run one verb; returns the exit code. Usage errors leave through ``SystemExit(2)``.

    ``readers`` read the scripts; without them they are read here.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):  # a captured stream may have no encoding to set
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    parsed = build_parser(language_of_environment()).parse_args(arguments)
    parsed.readers = readers
    if readers is not None and "file" in parsed:
        readers.warm_up()  # it loads beside what the verb loads
    try:
        return VERBS[parsed.verb](parsed)
    except NoSolution as error:
        return _refuse(parsed, error)
    except ScoutError as error:
        wipe_progress()
        tell(_worded(error, spoken_language(parsed)))
        return BAD_INPUT
    except KeyboardInterrupt:
        wipe_progress()
        tell(say("domain.cancelled").text(spoken_language(parsed)))
        return STOPPED


def _refuse(parsed: argparse.Namespace, error: NoSolution) -> int:
    """Say which wishes cannot be met together: as data where that is wanted."""
    lang = spoken_language(parsed)
    wipe_progress()
    tell(set_summary.of_refusal(error, lang))
    if parsed.json:
        from scout.actions.contract.suggestion import refusal_as_json

        print(json.dumps(refusal_as_json(error, lang), ensure_ascii=False, indent=1))
    return BAD_INPUT


def _worded(error: ScoutError, lang: Lang) -> str:
    where = ""
    if isinstance(error, ReadError) and error.file:
        where = f"{error.file}:{error.line}: " if error.line else f"{error.file}: "
    return where + error.message.text(lang)


def _run_read(parsed: argparse.Namespace) -> int:
    from scout.actions.contract.script import script_as_json
    from scout.actions.library import open_placeless
    from scout.actions.read import offer_merges

    if parsed.columns:
        return _run_columns(parsed)
    if parsed.report:
        return _run_report(parsed)
    script, lang = (
        read_script(parsed, open_placeless(parsed.readers)),
        spoken_language(parsed),
    )
    offers = offer_merges(script) if parsed.merges else None
    answer(
        parsed,
        script_as_json(script, lang, offers=offers),
        text=lambda: script_summary.of_script(script, lang, why=parsed.why, offers=offers),
    )
    return DONE_WITH_PROBLEMS if doubtful(script.problems) else DONE


def _run_report(parsed: argparse.Namespace) -> int:
    """How the file was read, line by line where that is doubtful."""
    from scout.actions.contract.reading import report_as_json
    from scout.actions.library import open_placeless
    from scout.actions.reading_report import report_on

    library, lang = open_placeless(parsed.readers), spoken_language(parsed)
    script, words = read_script(parsed, library, tell_problems=False), library.vocabulary
    report = report_on(script, file=parsed.file.name)
    answer(
        parsed,
        report_as_json(report, lang),
        text=lambda: of_report(report, script, words=words, lang=lang),
    )
    return DONE_WITH_PROBLEMS if report.is_doubtful or doubtful(script.problems) else DONE


def _run_columns(parsed: argparse.Namespace) -> int:
    """How the columns are understood, also where that gives no scene yet."""
    from scout.actions.contract.script import mapping_as_json
    from scout.actions.read import look_at_table, read_table_order

    lang = spoken_language(parsed)
    order = read_table_order(parsed.map, parsed.sheet)
    progress = watch_progress(lang)
    look = look_at_table(parsed.file, order=order, progress=progress, readers=parsed.readers)
    wipe_progress()
    mapping = look.mapping if look is not None else None
    if mapping is None:
        raise ReadError(say("cli.no_columns"), file=parsed.file.name)
    answer(parsed, mapping_as_json(mapping), text=lambda: of_mapping(mapping, lang))
    return DONE_WITH_PROBLEMS if mapping.is_doubtful else DONE


def _run_needs(parsed: argparse.Namespace) -> int:
    from scout.actions.contract.script import needs_as_json
    from scout.actions.library import open_placeless
    from scout.actions.suggest import list_needs

    library, lang = open_placeless(parsed.readers), spoken_language(parsed)
    script, words = read_script(parsed, library), library.vocabulary
    needs = list_needs(script)
    answer(
        parsed,
        needs_as_json(needs, script),
        text=lambda: script_summary.of_needs(needs, words, lang=lang),
    )
    return DONE_WITH_PROBLEMS if doubtful(script.problems) else DONE


VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "read": _run_read,
    "needs": _run_needs,
    "places": run_places,
    "suggest": run_suggest,
    "repair": run_repair,
    "coverage": run_coverage,
    "plan": run_plan,
    "papers": run_papers,
    "recce": run_recce,
    "replan": run_replan,
    "compare": run_compare,
    "project": run_project,
    "issue": run_issue,
    "district": run_district,
    "bookings": run_bookings,
    "directory": run_directory,
    "library": run_library,
}
