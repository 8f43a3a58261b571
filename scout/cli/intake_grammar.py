"""What can be said when places are imported or exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.point import Datum

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from scout.domain.message import Message


def add_intake(places: argparse.ArgumentParser, word: Callable[[Message], str]) -> None:
    """The options of ``places import`` and ``places export``."""
    places.add_argument("--datum", choices=tuple(Datum), help=word(say("cli.help_datum")))
    for name, form, message in (
        ("--map", "COLUMN=FIELD", say("cli.help_intake_map")),
        ("--merge", "keep|merge|both", say("cli.help_intake_merge")),
    ):
        places.add_argument(name, action="append", default=[], metavar=form, help=word(message))
    places.add_argument("--layer", default="", metavar="NAME", help=word(say("cli.help_layer")))
    into = places.add_mutually_exclusive_group()
    into.add_argument("--into", metavar="LIBRARY", help=word(say("cli.help_into")))
    into.add_argument(
        "--project", type=Path, metavar="PROJECT", help=word(say("cli.help_into_project"))
    )
    for name, message in (
        ("--dry-run", say("cli.help_dry_run")),
        ("--private", say("cli.help_private")),
    ):
        places.add_argument(name, action="store_true", help=word(message))
    places.add_argument("--to", type=Path, metavar="FILE", help=word(say("cli.help_export_to")))
