"""The words of the verb ``bookings``."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from scout.domain.message import Message

    Word = Callable[[Message], str]

_MOST_HOURS = 24 * 14


def add_bookings(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    word: Word,
    *,
    parents: list[argparse.ArgumentParser],
) -> None:
    """Take hours, decide about a booking, list them, find what is left."""
    bookings = verbs.add_parser("bookings", help=word(say("booking.help")))
    words = bookings.add_subparsers(dest="what", required=True, metavar="WORD")
    for name, message in (
        ("ask", say("booking.help_ask")),
        ("hold", say("booking.help_hold")),
        ("confirm", say("booking.help_confirm")),
    ):
        _add_take(words.add_parser(name, parents=parents, help=word(message)), word)
    cancel = words.add_parser("cancel", parents=parents, help=word(say("booking.help_cancel")))
    cancel.add_argument("subject", nargs=1, metavar="ID", help=word(say("booking.help_id")))
    _add_list(words.add_parser("list", parents=parents, help=word(say("booking.help_list"))), word)
    _add_free(words.add_parser("free", parents=parents, help=word(say("booking.help_free"))), word)
    whole = words.add_parser("hold-plan", parents=parents, help=word(say("booking.help_plan")))
    whole.add_argument("file", type=Path, metavar="PROJECT", help=word(say("cli.help_issue_file")))
    whole.add_argument("--production", metavar="NAME", help=word(say("booking.help_production")))
    whole.add_argument("--until", metavar="MOMENT", help=word(say("booking.help_hold_until")))
    words.add_parser("release", parents=parents, help=word(say("booking.help_release")))
    for verb in words.choices.values():
        verb.add_argument("--library", metavar="ADDRESS", help=word(say("booking.help_library")))
        verb.add_argument("--who", metavar="NAME", help=word(say("booking.help_who")))


def _add_take(verb: argparse.ArgumentParser, word: Word) -> None:
    verb.add_argument(
        "subject", nargs="+", metavar="ID | PLACE FROM UNTIL",
        help=word(say("booking.help_subject")),
    )  # fmt: skip
    verb.add_argument("--production", metavar="NAME", help=word(say("booking.help_production")))
    verb.add_argument("--note", default="", metavar="TEXT", help=word(say("booking.help_note")))
    verb.add_argument("--until", metavar="MOMENT", help=word(say("booking.help_hold_until")))


def _add_list(verb: argparse.ArgumentParser, word: Word) -> None:
    verb.add_argument("--place", action="append", default=[], metavar="PLACE",
                      help=word(say("booking.help_place")))  # fmt: skip
    verb.add_argument("--production", default="", metavar="NAME",
                      help=word(say("booking.help_production")))  # fmt: skip
    verb.add_argument("--all", action="store_true", help=word(say("booking.help_all")))
    _add_days(verb, word)


def _add_free(verb: argparse.ArgumentParser, word: Word) -> None:
    verb.add_argument("--hours", type=_hours, required=True, metavar="H",
                      help=word(say("booking.help_hours")))  # fmt: skip
    verb.add_argument("--place", action="append", default=[], metavar="PLACE",
                      help=word(say("booking.help_place")))  # fmt: skip
    for name in ("era", "setting", "kind", "text"):
        verb.add_argument(f"--{name}", default="", metavar=name[0].upper())
    _add_days(verb, word)


def _add_days(verb: argparse.ArgumentParser, word: Word) -> None:
    for name, dest, message in (
        ("--from", "first", say("booking.help_from")),
        ("--until", "last", say("booking.help_until")),
    ):
        verb.add_argument(
            name, dest=dest, type=date.fromisoformat, metavar="YYYY-MM-DD", help=word(message)
        )


def _hours(text: str) -> timedelta:
    """Hours above nothing, two weeks at most; ``argparse`` words the ``ValueError``."""
    hours = float(text)
    if not 0 < hours <= _MOST_HOURS:
        raise ValueError(text)
    return timedelta(hours=hours)
