"""Between the verbs and the terminal: answers, messages, progress, exit codes, the files named."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

from scout.cli import summary
from scout.cli.grammar import spoken_language
from scout.domain.correction import Corrections
from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.domain.problem import Severity
from scout.domain.progress import Progress

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from scout.actions.library import Library
    from scout.domain.message import Message
    from scout.domain.problem import Problem
    from scout.domain.script import Script
    from scout.domain.text import Lang

DONE, DONE_WITH_PROBLEMS, BAD_INPUT = 0, 1, 2
STOPPED = 130  # what a shell expects after Ctrl+C
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")  # all but the line feed
_NEARLY = 0.95  # the last step that is announced
_SHOWN = 50  # problems of a file of places; a wrong one has a hundred thousand


def tell(text: str) -> None:
    """A message to the person, not part of the answer."""
    print(_still(text), file=sys.stderr)


def tell_all(messages: Iterable[Message], lang: Lang) -> None:
    """Messages to the person, each on a line of its own."""
    for message in messages:
        wipe_progress()
        tell(message.text(lang))


def news_teller(parsed: argparse.Namespace) -> Callable[[Message], None]:
    """What tells the person a thing that happened on the way."""
    lang = spoken_language(parsed)
    return lambda message: tell(message.text(lang))


def _still(text: str) -> str:
    """Text that stays text: what a file holds moves no cursor and paints no colour."""
    return _CONTROL.sub(" ", text)


def answer(parsed: argparse.Namespace, data: dict[str, Any], *, text: Callable[[], str]) -> None:
    """The answer of a verb: as JSON where that is wanted, else as text."""
    print(json.dumps(data, ensure_ascii=False, indent=1) if parsed.json else _still(text()))


def watch_progress(lang: Lang) -> Progress:
    """Tells a person at a terminal what is being done; silent where nobody watches."""
    if not sys.stderr.isatty():
        return Progress()

    def watch(fraction: float, what: Message) -> None:
        print(f"\r\033[K{fraction:4.0%}  {what.text(lang)} …", end="", file=sys.stderr, flush=True)
        if fraction >= _NEARLY:
            wipe_progress()

    return Progress(watch)


def wipe_progress() -> None:
    """Clear the line of progress, so that what follows stands on a line of its own."""
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def doubtful(*found: Sequence[Problem]) -> bool:
    """Whether more than notes were found in any of these."""
    return any(problem.severity is not Severity.NOTE for problems in found for problem in problems)


def read_script(
    parsed: argparse.Namespace,
    library: Library,
    *,
    corrected: bool = True,
    tell_problems: bool = True,
) -> Script:
    """Read the file and tell what was wrong with it, where that is no part of the answer.

    Not ``corrected``, only what era words mean is heard of what the user says against it.
    """
    from scout.actions.read import read, read_table_order

    said = corrections_of(parsed)
    said = said if corrected else Corrections(meanings=said.meanings)
    lang = spoken_language(parsed)
    order = read_table_order(parsed.map, parsed.sheet)
    script = read(
        parsed.file, library, order=order, corrections=said, progress=watch_progress(lang)
    )
    wipe_progress()
    for problem in script.problems if tell_problems else ():
        tell(summary.problem_line(problem, lang, file=parsed.file.name))
    return script


def corrections_of(parsed: argparse.Namespace) -> Corrections:
    """What the user says against the reading of a script."""
    from scout.actions.correct import read_corrections

    return read_corrections(eras=parsed.era, meanings=parsed.era_mapping, merges=parsed.merge)


def _with_contacts(library: Library, lang: Lang) -> Library:
    """Papers name whom the directory knows; one that cannot be opened holds up no papers."""
    from scout.actions.directory.contact import with_contacts

    try:
        return with_contacts(library)
    except StoreError as error:
        tell(error.message.text(lang))
        return library


def open_places(parsed: argparse.Namespace, *, words: str = "") -> Library:
    """The library of the places that are asked for, telling what was wrong with the user's own.

    Where the file is a project, with what that says of places. ``words`` are all that is asked of
    them.
    """
    from scout.actions.library import open_found, open_library
    from scout.actions.scouting.book_fit import open_places_of

    if words and parsed.places is None:
        library = open_found(words, readers=parsed.readers)
    else:
        library = open_library(parsed.places, readers=parsed.readers)
    if "file" in parsed:
        library = open_places_of(parsed.file, library)
    lang = spoken_language(parsed)
    if getattr(parsed, "out", None) is not None:
        library = _with_contacts(library, lang)
    for problem in library.problems[:_SHOWN]:
        tell(summary.problem_line(problem, lang, file=library.place_file))
    if len(library.problems) > _SHOWN:
        tell(say("cli.more_problems", count=len(library.problems) - _SHOWN).text(lang))
    return library
