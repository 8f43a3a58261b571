"""What can be asked of the directory."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.party import PartyKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.domain.message import Message

    Word = Callable[[Message], str]

ONE_FIELDS = ("kind", "name_zh", "name_en", "company", "role", "wechat", "address", "member")
MANY_FIELDS = ("phones", "emails", "offers", "note", "private")
"""The fields of an entry, as options: those with one text, and those that may come again."""


def add_directory(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    word: Word,
    *,
    parents: list[argparse.ArgumentParser],
) -> None:
    """``directory`` with verbs of its own."""
    directory = verbs.add_parser("directory", help=word(say("cli.help_directory")))
    inner = directory.add_subparsers(dest="directory_verb", required=True, metavar="VERB")
    place = argparse.ArgumentParser(add_help=False)
    place.add_argument(
        "--library", default="", metavar="ADDRESS", help=word(say("cli.help_directory_library"))
    )
    place.add_argument(
        "--with-private", action="store_true", help=word(say("cli.help_with_private"))
    )
    base = [*parents, place]
    _add_finding(inner, word, base=base)
    _add_editing(inner, word, base=base)
    _add_files(inner, word, base=base)
    for name, message in (
        ("link", say("cli.help_party_link")),
        ("unlink", say("cli.help_party_unlink")),
    ):
        link = inner.add_parser(name, parents=base, help=word(message))
        link.add_argument("who", metavar="WHO", help=word(say("cli.help_party_who")))
        _add_subject(link, required=True)
        link.add_argument(
            "--as", dest="role", default="", metavar="ROLE", help=word(say("cli.help_party_role"))
        )


def _add_finding(
    inner: argparse._SubParsersAction[argparse.ArgumentParser],
    word: Word,
    *,
    base: list[argparse.ArgumentParser],
) -> None:
    listing = inner.add_parser("list", parents=base, help=word(say("cli.help_party_list")))
    listing.set_defaults(words=[])
    find = inner.add_parser("find", parents=base, help=word(say("cli.help_party_find")))
    find.add_argument("words", nargs="+", metavar="WORD")
    for parser in (listing, find):
        _add_wanted(parser)
    show = inner.add_parser("show", parents=base, help=word(say("cli.help_party_show")))
    show.add_argument("who", metavar="WHO", help=word(say("cli.help_party_who")))


def _add_wanted(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", dest="of_kind", choices=tuple(PartyKind))
    parser.add_argument("--members", action="store_true")
    parser.add_argument("--offer", default="", metavar="OFFER")
    _add_subject(parser, required=False)


def _add_subject(parser: argparse.ArgumentParser, *, required: bool) -> None:
    either = parser.add_mutually_exclusive_group(required=required)
    either.add_argument("--place", metavar="PLACE")
    either.add_argument("--production", metavar="NAME")


def _add_editing(
    inner: argparse._SubParsersAction[argparse.ArgumentParser],
    word: Word,
    *,
    base: list[argparse.ArgumentParser],
) -> None:
    add = inner.add_parser("add", parents=base, help=word(say("cli.help_party_add")))
    add.add_argument("name", nargs="?", default="", metavar="NAME")
    edit = inner.add_parser("edit", parents=base, help=word(say("cli.help_party_edit")))
    inner.add_parser("doubles", parents=base, help=word(say("cli.help_party_doubles")))
    join = inner.add_parser("join", parents=base, help=word(say("cli.help_party_join")))
    join.add_argument("who", metavar="WHO", help=word(say("cli.help_party_who")))
    join.add_argument("other", metavar="OTHER", help=word(say("cli.help_party_who")))
    remove = inner.add_parser("remove", parents=base, help=word(say("cli.help_party_remove")))
    for parser in (edit, remove):
        parser.add_argument("who", metavar="WHO", help=word(say("cli.help_party_who")))
        parser.add_argument(
            "--version", type=int, metavar="N", help=word(say("cli.help_party_version"))
        )
    for parser in (add, edit):
        for name in ONE_FIELDS:
            parser.add_argument(_option(name), dest=name, metavar="TEXT")
        for name in MANY_FIELDS:
            parser.add_argument(_option(name), dest=name, action="append", metavar="TEXT")


def _option(name: str) -> str:
    return f"--{name.replace('_', '-').removesuffix('s')}" if name != "address" else "--address"


def _add_files(
    inner: argparse._SubParsersAction[argparse.ArgumentParser],
    word: Word,
    *,
    base: list[argparse.ArgumentParser],
) -> None:
    bring = inner.add_parser("import", parents=base, help=word(say("cli.help_party_import")))
    bring.add_argument("file", type=Path, metavar="FILE")
    for name, form, message in (
        ("--map", "COLUMN=FIELD", say("cli.help_party_map")),
        ("--merge", "keep|merge|both", say("cli.help_party_merge")),
    ):
        bring.add_argument(name, action="append", default=[], metavar=form, help=word(message))
    bring.add_argument("--sheet", default="", metavar="NAME", help=word(say("cli.help_sheet")))
    bring.add_argument("--dry-run", action="store_true", help=word(say("cli.help_dry_run")))
    send = inner.add_parser("export", parents=base, help=word(say("cli.help_party_export")))
    send.add_argument("to", type=Path, metavar="FILE")
    send.add_argument("words", nargs="*", metavar="WORD")
    _add_wanted(send)
