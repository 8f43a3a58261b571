"""``places import`` and ``places export``: from and to the files of other programs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scout.cli.grammar import spoken_language
from scout.cli.intake_summary import of_intake
from scout.cli.library_password import ask_password
from scout.cli.place_query import query_of
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    news_teller,
    open_places,
    watch_progress,
    wipe_progress,
)
from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from scout.actions.intake.look import Intake
    from scout.actions.intake.settle import Choices, Settled
    from scout.actions.library import Library


def run_import(parsed: argparse.Namespace) -> int:
    """Say what each file was understood to say, and take it over where that is wanted.

    Photos are taken together, any other file by itself.
    """
    if not parsed.subjects:
        raise WishError(say("cli.import_what"))
    if not (parsed.into or parsed.project or parsed.dry_run):
        raise WishError(say("cli.import_where"))
    done = [_run_one(parsed, paths) for paths in _groups(parsed.subjects)]
    return max(done)


def _groups(paths: Sequence[Path]) -> Iterator[list[Path]]:
    from scout.domain.photo import is_photo

    photos = [path for path in paths if is_photo(path)]
    yield from ([path] for path in paths if path not in photos)
    if photos:
        yield photos


def _run_one(parsed: argparse.Namespace, paths: list[Path]) -> int:
    from scout.actions.contract.intake import intake_as_json
    from scout.actions.intake.look import IntakeSource, read_order, understand
    from scout.actions.intake.open_file import open_foreign
    from scout.actions.intake.settle import read_choices

    lang = spoken_language(parsed)
    library = _known(parsed)
    progress = watch_progress(lang)
    order = read_order(parsed.map, datum=parsed.datum or "", layer=parsed.layer)
    foreign = open_foreign(paths, layer=order.layer, progress=progress, readers=parsed.readers)
    day = date.today().isoformat()  # noqa: DTZ011 - the user's own day
    source = IntakeSource(file=foreign.file, day=day, is_own=not parsed.into)
    intake = understand(foreign, library, order=order, source=source, progress=progress)
    choices = read_choices(parsed.merge, intake)
    wipe_progress()
    settled = None
    if not intake.is_open:
        settled = _take(parsed, intake, library=library, choices=choices)
    data = intake_as_json(intake, settled, lang=lang, dry_run=parsed.dry_run)
    answer(parsed, data, text=lambda: of_intake(intake, settled, lang=lang, dry_run=parsed.dry_run))
    if intake.is_open and not parsed.dry_run:
        raise WishError(say("actions.intake_datum"))
    wanting = settled is None or settled.left or any(one.id == "" for one in settled.outcomes)
    return DONE_WITH_PROBLEMS if wanting or foreign.problems else DONE


def _known(parsed: argparse.Namespace, *, words: str = "") -> Library:
    """The places that an import is held against, or those of them that have the words."""
    from scout.actions.intake.take_over import open_places_in
    from scout.actions.library import open_placeless
    from scout.actions.scouting.book_fit import open_places_of
    from scout.actions.store.opening import choose_address

    if parsed.into:
        ask, tell = ask_password(parsed), news_teller(parsed)
        empty = open_placeless(parsed.readers)
        return open_places_in(choose_address(parsed.into), empty, ask=ask, tell=tell)
    if parsed.project:
        return open_places_of(parsed.project, open_places(parsed))
    return open_places(parsed, words=words)


def _take(
    parsed: argparse.Namespace, intake: Intake, *, library: Library, choices: Choices
) -> Settled:
    from scout.actions.home import data_home
    from scout.actions.intake.take_over import (
        take_into_book,
        take_into_library,
        take_into_project,
    )
    from scout.actions.store.opening import choose_address

    if parsed.into and not parsed.dry_run:
        return take_into_library(
            choose_address(parsed.into),
            intake,
            choices=choices,
            library=library,
            ask=ask_password(parsed),
        )
    if parsed.project and not parsed.dry_run:
        taken = take_into_project(
            parsed.project, intake, choices=choices, library=library, home=data_home()
        )
        return taken.settled
    return take_into_book(intake, choices, library=library).settled


def run_export(parsed: argparse.Namespace) -> int:
    """Write the places that are asked for into one file, with its datum in it."""
    from scout.actions.intake.export import ListOrder, PlaceExport, export_places, records_of
    from scout.actions.issue import this_moment
    from scout.actions.places import find_places
    from scout.domain.point import Datum

    if parsed.to is None:
        raise WishError(say("cli.export_where"))
    library = _known(parsed, words=parsed.text or "")
    found = find_places(library, query_of(parsed, library))
    order = ListOrder(
        lang=spoken_language(parsed),
        datum=Datum(parsed.datum or Datum.WGS84),
        private=parsed.private,
    )
    files = export_places(
        records_of(found, library),
        library,
        export=PlaceExport(path=parsed.to, revision=this_moment(), order=order),
    )
    data = {"version": 1, "places": len(found), "files": [str(file) for file in files]}
    answer(parsed, data, text=lambda: "\n".join(str(file) for file in files))
    return DONE
