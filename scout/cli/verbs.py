"""The verbs without a window: data on standard output, messages on standard error.

Exit codes: 0 done; 1 done with needs not covered, scenes not placed or problems in the file;
2 bad input or usage, and then nothing was written.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from scout.cli import summary
from scout.cli.grammar import build_parser, language_of_environment, spoken_language
from scout.domain.errors import ReadError, ScoutError
from scout.domain.message import say
from scout.domain.plan import DayRules
from scout.domain.progress import Progress
from scout.domain.script import Severity
from scout.domain.wish import Wishes

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from scout.domain.message import Message
    from scout.domain.script import Problem, Script
    from scout.domain.text import Lang

DONE, DONE_WITH_PROBLEMS, BAD_INPUT = 0, 1, 2
NEARLY = 0.95  # the last step that is announced
STOPPED = 130  # what a shell expects after Ctrl+C


def run(arguments: Sequence[str]) -> int:
    """Run one verb; returns the exit code. Usage errors leave through ``SystemExit(2)``."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):  # a captured stream may have no encoding to set
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    parsed = build_parser(language_of_environment()).parse_args(arguments)
    try:
        return VERBS[parsed.verb](parsed)
    except ScoutError as error:
        _tell(_worded(error, spoken_language(parsed)))
        return BAD_INPUT
    except KeyboardInterrupt:
        _tell(say("domain.cancelled").text(spoken_language(parsed)))
        return STOPPED


def _worded(error: ScoutError, lang: Lang) -> str:
    where = ""
    if isinstance(error, ReadError) and error.file:
        where = f"{error.file}:{error.line}: " if error.line else f"{error.file}: "
    return where + error.message.text(lang)


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def _answer(parsed: argparse.Namespace, data: dict[str, Any], *, text: Callable[[], str]) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=1) if parsed.json else text())


def _progress(lang: Lang) -> Progress:
    """Tells a person at a terminal what is being done; silent where nobody watches."""
    if not sys.stderr.isatty():
        return Progress()

    def watch(fraction: float, what: Message) -> None:
        print(f"\r\033[K{fraction:4.0%}  {what.text(lang)} …", end="", file=sys.stderr, flush=True)
        if fraction >= NEARLY:
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    return Progress(watch)


def _doubtful(problems: Sequence[Problem]) -> bool:
    return any(problem.severity is not Severity.NOTE for problem in problems)


def _read(parsed: argparse.Namespace) -> Script:
    """Read the file and tell what was wrong with it."""
    from scout.actions.library import open_library
    from scout.actions.read import read

    script = read(parsed.file, open_library())
    lang = spoken_language(parsed)
    for problem in script.problems:
        _tell(summary.problem_line(problem, lang, file=parsed.file.name))
    return script


def _run_read(parsed: argparse.Namespace) -> int:
    from scout.actions.contract import script_as_json

    script, lang = _read(parsed), spoken_language(parsed)
    _answer(parsed, script_as_json(script, lang), text=lambda: summary.of_script(script, lang))
    return DONE_WITH_PROBLEMS if _doubtful(script.problems) else DONE


def _run_needs(parsed: argparse.Namespace) -> int:
    from scout.actions.contract import needs_as_json
    from scout.actions.library import open_library
    from scout.actions.suggest import list_needs

    script, lang = _read(parsed), spoken_language(parsed)
    needs, words = list_needs(script), open_library().vocabulary
    _answer(
        parsed, needs_as_json(needs, script), text=lambda: summary.of_needs(needs, words, lang=lang)
    )
    return DONE_WITH_PROBLEMS if _doubtful(script.problems) else DONE


def _run_suggest(parsed: argparse.Namespace) -> int:
    from scout.actions.contract import suggestion_as_json
    from scout.actions.library import open_library
    from scout.actions.suggest import suggest

    script, lang, library = _read(parsed), spoken_language(parsed), open_library()
    wishes = Wishes(keep=frozenset(parsed.keep), ban=frozenset(parsed.ban), sets=parsed.sets)
    suggestion = suggest(script, library, wishes=wishes)
    _answer(
        parsed,
        suggestion_as_json(suggestion, script, lang=lang),
        text=lambda: summary.of_suggestion(suggestion, library, lang=lang),
    )
    return DONE_WITH_PROBLEMS if suggestion.uncovered or _doubtful(script.problems) else DONE


def _run_places(parsed: argparse.Namespace) -> int:
    from scout.actions.contract import places_as_json, problem_as_json
    from scout.actions.library import open_library
    from scout.actions.places import PlaceWords, check_places, find_places, read_query

    library, lang = open_library(), spoken_language(parsed)
    if parsed.check:
        problems = check_places(library)
        data = {"version": 1, "problems": [problem_as_json(entry, lang) for entry in problems]}
        _answer(
            parsed, data, text=lambda: summary.of_check(problems, len(library.locations), lang=lang)
        )
        return DONE_WITH_PROBLEMS if problems else DONE
    asked = ("text", "era", "setting", "kind", "near")
    words = PlaceWords(**{name: getattr(parsed, name) or "" for name in asked})
    query = read_query(words, library)
    found = find_places(library, query)
    _answer(parsed, places_as_json(found), text=lambda: summary.of_places(found, lang))
    return DONE


def _run_plan(parsed: argparse.Namespace) -> int:
    from scout.actions.export import ExportOrder, export
    from scout.actions.library import open_library
    from scout.actions.plan import PlanOrder, plan
    from scout.actions.suggest import suggest

    script, lang, library = _read(parsed), spoken_language(parsed), open_library()
    wishes = Wishes(keep=frozenset(parsed.keep), ban=frozenset(parsed.ban))
    rules = DayRules(hours=parsed.hours, max_days=parsed.days)
    progress = _progress(lang)
    suggestion = suggest(script, library, wishes=wishes, progress=progress)
    order = PlanOrder(start=parsed.start, rules=rules, label=parsed.label, progress=progress)
    made = plan(script, suggestion, library=library, order=order)
    papers = ExportOrder(
        folder=parsed.out,
        revision=datetime.now(UTC).astimezone(),
        lang=parsed.lang,
        rules=rules,
        progress=progress,
    )
    files = export(script, suggestion, plan=made, library=library, order=papers)
    data = {
        "version": 1,
        "files": [str(file) for file in files],
        "days": len(made.days),
        "uncovered": [entry.need_id for entry in suggestion.uncovered],
        "unplaced": [script.scene(entry.scene).number for entry in made.unplaced],
    }
    _answer(parsed, data, text=lambda: summary.of_plan(made, suggestion, files=files, lang=lang))
    missing = made.unplaced or suggestion.uncovered or _doubtful(script.problems)
    return DONE_WITH_PROBLEMS if missing else DONE


def _run_district(parsed: argparse.Namespace) -> int:
    from scout.actions.library import open_library
    from scout.actions.places import judge_point, read_point

    point = read_point(parsed.point, parsed.datum)
    answer, lang = judge_point(point, open_library()), spoken_language(parsed)
    data = {"version": 1, "district": answer.value, "lat": point.lat, "lon": point.lon}
    _answer(parsed, data, text=lambda: summary.of_answer(answer, lang))
    return DONE


VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "read": _run_read,
    "needs": _run_needs,
    "places": _run_places,
    "suggest": _run_suggest,
    "plan": _run_plan,
    "district": _run_district,
}
