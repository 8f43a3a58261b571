"""The words of the command line and what they mean."""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from scout.domain.message import Message, say
from scout.version import __version__

if TYPE_CHECKING:
    from scout.domain.text import Lang

SET_LABELS = ("fewest_places", "best_fit", "lowest_cost", "closest_together")


def language_of_environment() -> Lang:
    """Chinese where the environment says so, else English."""
    spoken = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)),
        "",
    )
    return "zh" if spoken.lower().startswith("zh") else "en"


def build_parser(lang: Lang) -> argparse.ArgumentParser:
    """The parser with its help in one language."""

    def word(message: Message) -> str:
        return message.text(lang).replace("%", "%%")

    parser = argparse.ArgumentParser(prog="scout-cli", description=word(say("cli.about")))
    parser.add_argument("--version", action="version", version=f"scout {__version__}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help=word(say("cli.help_json")))
    script = argparse.ArgumentParser(add_help=False)
    script.add_argument("file", type=Path, metavar="FILE", help=word(say("cli.help_file")))
    wishes = argparse.ArgumentParser(add_help=False)
    for name, message in (("--keep", say("cli.help_keep")), ("--ban", say("cli.help_ban"))):
        wishes.add_argument(name, action="append", default=[], metavar="ID", help=word(message))
    talk = argparse.ArgumentParser(add_help=False)
    talk.add_argument("--lang", choices=("zh", "en"), default=lang, help=word(say("cli.help_lang")))

    verbs.add_parser("read", parents=[common, script, talk], help=word(say("cli.help_read")))
    verbs.add_parser("needs", parents=[common, script, talk], help=word(say("cli.help_needs")))
    suggest = verbs.add_parser(
        "suggest", parents=[common, script, wishes, talk], help=word(say("cli.help_suggest"))
    )
    suggest.add_argument(
        "--sets", type=int, default=4, metavar="N", help=word(say("cli.help_sets"))
    )
    _add_places(
        verbs.add_parser("places", parents=[common, talk], help=word(say("cli.help_places")))
    )
    plan = verbs.add_parser(
        "plan", parents=[common, script, wishes], help=word(say("cli.help_plan"))
    )
    _add_plan(plan)
    district = verbs.add_parser(
        "district", parents=[common, talk], help=word(say("cli.help_district"))
    )
    district.add_argument("point", metavar="LAT,LON")
    district.add_argument("--datum", choices=("wgs84", "gcj02", "bd09"), default="wgs84")
    return parser


def _add_places(places: argparse.ArgumentParser) -> None:
    places.add_argument("check", nargs="?", choices=("check",))
    for name in ("era", "setting", "kind", "text"):
        places.add_argument(f"--{name}", metavar=name[0].upper())
    places.add_argument("--near", metavar="LAT,LON")


def _add_plan(plan: argparse.ArgumentParser) -> None:
    plan.add_argument("--start", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    plan.add_argument("--out", type=Path, required=True, metavar="DIR")
    plan.add_argument("--days", type=int, metavar="N")
    plan.add_argument("--hours", type=float, default=12.0, metavar="H")
    plan.add_argument("--lang", choices=("zh", "en", "both"), default="both")
    plan.add_argument("--set", dest="label", metavar="LABEL", help=", ".join(SET_LABELS))


def spoken_language(arguments: argparse.Namespace) -> Lang:
    """The language to talk in: the one asked for, or the environment's for papers in both."""
    lang = arguments.lang
    return cast("Lang", lang) if lang in {"zh", "en"} else language_of_environment()
