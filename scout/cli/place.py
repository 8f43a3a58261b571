"""The verb ``places``: what there is, and what is wrong with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from scout.cli import summary
from scout.cli.grammar import spoken_language
from scout.cli.place_query import query_of
from scout.cli.terminal import DONE, DONE_WITH_PROBLEMS, answer, doubtful, open_places
from scout.domain.fact_field import FactPaper

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.location import Location
    from scout.domain.place_finding import PlaceFinding


def run_places(parsed: argparse.Namespace) -> int:
    """List places, or check those of the library, of a file or of a project."""
    from scout.actions.contract.place import places_as_json
    from scout.actions.places import find_places
    from scout.cli.intake import run_export, run_import

    acts = {"check": _run_check, "import": run_import, "export": run_export}
    if parsed.act:
        return acts[parsed.act](parsed)
    lang, library = spoken_language(parsed), open_places(parsed, words=parsed.text or "")
    found = find_places(library, query_of(parsed, library))
    today = date.today()  # noqa: DTZ011 - the user's own day
    answer(
        parsed,
        places_as_json(found, today),
        text=lambda: summary.of_places(found, lang, today=today),
    )
    return DONE_WITH_PROBLEMS if doubtful(library.problems) else DONE


def _run_check(parsed: argparse.Namespace) -> int:
    """Of the shipped places the faults alone; of the user's own, a connected library's too, all."""
    from scout.actions.contract.place_finding import findings_as_json
    from scout.cli.place_summary import of_check

    lang = spoken_language(parsed)
    checked = _check(parsed)
    subject = _subject(parsed)
    file = subject.name if subject else checked.library.place_file
    answer(
        parsed,
        findings_as_json(checked.found, lang),
        text=lambda: of_check(checked.found, count=len(checked.places), lang=lang, file=file),
    )
    wrong = doubtful([finding.problem for finding in checked.found])
    return DONE_WITH_PROBLEMS if wrong else DONE


def _subject(parsed: argparse.Namespace) -> Path | None:
    """The file or project that is checked, ``None`` for the library itself."""
    return next(iter(parsed.subjects), None)


class _Checked(NamedTuple):
    """Which places were checked, and what was found."""

    library: Library
    places: tuple[Location, ...]
    found: tuple[PlaceFinding, ...]


def _check(parsed: argparse.Namespace) -> _Checked:
    from scout.actions.library import open_library
    from scout.actions.places import check_places
    from scout.actions.project import is_project
    from scout.actions.scouting.book_fit import open_places_of
    from scout.actions.scouting.verdict import check_facts, check_known, check_said, said_places

    subject = _subject(parsed)
    if subject is None:
        library = open_library(parsed.places)
        places = library.locations
        found = check_known(library) if library.store else check_places(library)
    elif is_project(subject):
        library = open_places_of(subject, open_library(parsed.places))
        places, found = said_places(library), check_said(library)
    else:
        library = open_library(subject)
        places, found = library.locations, check_known(library)
    papers = tuple(FactPaper) if "all" in parsed.papers else tuple(map(FactPaper, parsed.papers))
    is_own = subject is not None or bool(library.store)
    if is_own or papers:  # that shipped facts age is no fault of theirs
        today = date.today()  # noqa: DTZ011 - the user's own day
        found = (*found, *check_facts(places, papers=papers, today=today))
    return _Checked(library, places, found)
