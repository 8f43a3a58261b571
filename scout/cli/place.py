"""The verb ``places``: what there is, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli import summary
from scout.cli.grammar import spoken_language
from scout.cli.intake import run_export, run_import
from scout.cli.place_query import query_of
from scout.cli.terminal import DONE, DONE_WITH_PROBLEMS, answer, doubtful, open_places

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.script import Problem


def run_places(parsed: argparse.Namespace) -> int:
    """List places, or check those of the library, of a file or of a project."""
    from scout.actions.contract.place import places_as_json
    from scout.actions.places import find_places

    if parsed.act == "check":
        return _run_check(parsed)
    if parsed.act == "import":
        return run_import(parsed)
    if parsed.act == "export":
        return run_export(parsed)
    lang, library = spoken_language(parsed), open_places(parsed)
    found = find_places(library, query_of(parsed, library))
    answer(parsed, places_as_json(found), text=lambda: summary.of_places(found, lang))
    return DONE_WITH_PROBLEMS if doubtful(library.problems) else DONE


def _run_check(parsed: argparse.Namespace) -> int:
    """Of the shipped places the faults alone; of the user's own also doubles and the district."""
    from scout.actions.contract.script import problem_as_json

    lang = spoken_language(parsed)
    library, problems = _check(parsed)
    data = {"version": 1, "problems": [problem_as_json(entry, lang) for entry in problems]}
    subject = _subject(parsed)
    file = subject.name if subject else ""
    answer(parsed, data, text=lambda: summary.of_check(problems, library, lang=lang, file=file))
    wrong = doubtful(problems) if subject else bool(problems)
    return DONE_WITH_PROBLEMS if wrong else DONE


def _subject(parsed: argparse.Namespace) -> Path | None:
    """The file or project that is checked, ``None`` for the library itself."""
    return next(iter(parsed.subjects), None)


def _check(parsed: argparse.Namespace) -> tuple[Library, tuple[Problem, ...]]:
    from scout.actions.library import open_library
    from scout.actions.places import check_places
    from scout.actions.project import is_project
    from scout.actions.scouting.book_fit import open_places_of
    from scout.actions.scouting.verdict import check_known, check_said

    subject = _subject(parsed)
    if subject is None:
        library = open_library(parsed.places)
        return library, check_places(library)
    if is_project(subject):
        library = open_places_of(subject, open_library(parsed.places))
        return library, check_said(library)
    library = open_library(subject)
    return library, (*library.problems, *check_known(library))
