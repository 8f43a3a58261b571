"""The options that say what is wished, and what was given of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from scout.actions.wish_words import NAMES
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from scout.domain.message import Message

SET_LABELS = ("fewest_places", "best_fit", "lowest_cost", "closest_together")


def add_wishes(parser: argparse.ArgumentParser, word: Callable[[Message], str]) -> None:
    """Every wish but the first shoot day; what they mean is understood when the script is read."""
    for name, form, message in (
        ("--keep", "ID", say("cli.help_keep")),
        ("--ban", "ID", say("cli.help_ban")),
        ("--match", "N01,N02[@spot|@location]", say("cli.help_match")),
        ("--apart", "N01,N02", say("cli.help_apart")),
        ("--near", "N01,N02=MINUTES", say("cli.help_near")),
        ("--here", "N01=ID", say("cli.help_here")),
        ("--never", "N01=ID", say("cli.help_never")),
    ):
        parser.add_argument(name, action="append", default=[], metavar=form, help=word(message))
    for name, form, message in (
        ("--at-most", "N", say("cli.help_at_most")),
        ("--budget", "CNY", say("cli.help_budget")),
        ("--fit-floor", "0.6", say("cli.help_fit_floor")),
        ("--today", "YYYY-MM-DD", say("cli.help_today")),
        ("--sets", "N", say("cli.help_sets")),
        ("--goal", "GOAL", say("cli.help_goal", goals=", ".join(SET_LABELS))),
        ("--weights", "place=3000,page=2000,money=1,minute=50", say("cli.help_weights")),
    ):
        parser.add_argument(name, metavar=form, help=word(message))
    for name, message in (
        ("--confirmed-only", say("cli.help_confirmed_only")),
        ("--landscape", say("cli.help_landscape")),
    ):
        parser.add_argument(name, action="store_true", help=word(message))
    parser.add_argument(
        "--wishes", type=Path, metavar="FILE.json", help=word(say("cli.help_wishes"))
    )


def wish_document(parsed: argparse.Namespace) -> dict[str, Any]:
    """The wishes as they were typed, under the names of their options; the start stands aside."""
    given = {name: getattr(parsed, name) for name in NAMES if name != "start"}
    return {name: value for name, value in given.items() if value not in (None, False, [])}
