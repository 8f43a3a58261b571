"""The words of the verb ``library``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from scout.domain.message import Message


def add_library(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    word: Callable[[Message], str],
    *,
    parents: list[argparse.ArgumentParser],
) -> None:
    """The words of the verb; alone it says which library is connected."""
    library = verbs.add_parser("library", parents=parents, help=word(say("library.help")))
    words = library.add_subparsers(dest="what", metavar="WORD")
    for name, message in (
        ("new", say("library.help_new")),
        ("connect", say("library.help_connect")),
        ("copy", say("library.help_copy")),
    ):
        verb = words.add_parser(name, parents=parents, help=word(message))
        verb.add_argument("address", metavar="ADDRESS", help=word(say("library.help_address")))
    words.choices["new"].add_argument(
        "--empty", action="store_true", help=word(say("library.help_empty"))
    )
    words.choices["copy"].add_argument("target", metavar="TO")
    words.add_parser("disconnect", parents=parents, help=word(say("library.help_disconnect")))
    for name, message in (
        ("check", say("library.help_check")),
        ("backup", say("library.help_backup")),
    ):
        verb = words.add_parser(name, parents=parents, help=word(message))
        verb.add_argument(
            "address", nargs="?", metavar="ADDRESS", help=word(say("library.help_chosen"))
        )
    _add_sharing(words, word, parents=parents)
    words.choices["backup"].add_argument(
        "--to", type=Path, metavar="FILE", help=word(say("library.help_to"))
    )


def _add_sharing(
    words: argparse._SubParsersAction[argparse.ArgumentParser],
    word: Callable[[Message], str],
    *,
    parents: list[argparse.ArgumentParser],
) -> None:
    """Who may do what, and the edits that wait for a server."""
    for name, message in (
        ("grant", say("library.help_grant")),
        ("roles", say("library.help_roles")),
        ("offer", say("library.help_offer")),
    ):
        verb = words.add_parser(name, parents=parents, help=word(message))
        verb.add_argument(
            "--at", dest="address", metavar="ADDRESS", help=word(say("library.help_chosen"))
        )
    grant, offer = words.choices["grant"], words.choices["offer"]
    grant.add_argument("login", metavar="LOGIN", help=word(say("library.help_login")))
    grant.add_argument("role", metavar="ROLE", help=word(say("library.help_role")))
    grant.add_argument("--new", action="store_true", help=word(say("library.help_new_login")))
    for name, message in (
        ("--mine", say("library.help_mine")),
        ("--theirs", say("library.help_theirs")),
    ):
        offer.add_argument(name, action="append", default=[], metavar="PLACE", help=word(message))
