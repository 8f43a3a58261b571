"""The words of the command line and what they mean."""

from __future__ import annotations

import argparse
import os
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from scout.actions.paper import PAPERS, YEARS
from scout.cli.booking_grammar import add_bookings
from scout.cli.directory_grammar import add_directory
from scout.cli.district_grammar import add_district
from scout.cli.intake_grammar import add_intake
from scout.cli.store_grammar import add_library
from scout.cli.wish_grammar import SET_LABELS, add_wishes
from scout.domain.fact_field import FactPaper
from scout.domain.message import Message, say
from scout.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.domain.text import Lang

    Word = Callable[[Message], str]


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
    script.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=FIELD", help=word(say("cli.help_map"))
    )
    script.add_argument("--sheet", default="", metavar="NAME", help=word(say("cli.help_sheet")))
    _add_corrections(script, word)
    library = argparse.ArgumentParser(add_help=False)
    library.add_argument(
        "--places", type=Path, metavar="FILE", help=word(say("cli.help_places_file"))
    )
    wishes = argparse.ArgumentParser(add_help=False)
    add_wishes(wishes, word)
    talk = argparse.ArgumentParser(add_help=False)
    talk.add_argument("--lang", choices=("zh", "en"), default=lang, help=word(say("cli.help_lang")))

    read = verbs.add_parser("read", parents=[common, script, talk], help=word(say("cli.help_read")))
    shown = read.add_mutually_exclusive_group()
    shown.add_argument("--columns", action="store_true", help=word(say("cli.help_columns")))
    shown.add_argument("--report", action="store_true", help=word(say("cli.help_report")))
    for name, message in (("--merges", say("cli.help_merges")), ("--why", say("cli.help_why_era"))):
        read.add_argument(name, action="store_true", help=word(message))
    verbs.add_parser("needs", parents=[common, script, talk], help=word(say("cli.help_needs")))
    asking = [common, script, library, wishes]
    told = [*asking, talk]
    _add_suggest(
        verbs.add_parser("suggest", parents=told, help=word(say("cli.help_suggest"))), word
    )
    _add_repair(verbs.add_parser("repair", parents=told, help=word(say("cli.help_repair"))), word)
    coverage = verbs.add_parser("coverage", parents=told, help=word(say("cli.help_coverage")))
    _add_coverage(coverage, word)
    places = verbs.add_parser(
        "places", parents=[common, library, talk], help=word(say("cli.help_places"))
    )
    _add_places(places, word)
    _add_plan(verbs.add_parser("plan", parents=asking, help=word(say("cli.help_plan"))), word)
    papers = verbs.add_parser("papers", parents=asking, help=word(say("cli.help_papers")))
    _add_papers(papers, word)
    _add_recce(verbs.add_parser("recce", parents=told, help=word(say("cli.help_recce"))), word)
    replan = verbs.add_parser("replan", parents=asking, help=word(say("cli.help_replan")))
    _add_replan(replan, word)
    compare = verbs.add_parser("compare", parents=asking, help=word(say("cli.help_compare_drafts")))
    _add_compare(compare, word)
    issuing = verbs.add_parser("issue", parents=[common, library], help=word(say("cli.help_issue")))
    _add_issue(issuing, word)
    _add_alone(verbs, word, parents=[common, talk])
    add_directory(verbs, word, parents=[common, talk])
    return parser


def _add_alone(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    word: Word,
    *,
    parents: list[argparse.ArgumentParser],
) -> None:
    """The verbs that are about no script and no places."""
    project = verbs.add_parser("project", parents=parents, help=word(say("cli.help_project")))
    project.add_argument("file", type=Path, metavar="FILE", help=word(say("cli.help_project_file")))
    district = verbs.add_parser("district", parents=parents, help=word(say("cli.help_district")))
    add_district(district, word)
    add_bookings(verbs, word, parents=parents)
    add_library(verbs, word, parents=parents)


def _add_issue(issue: argparse.ArgumentParser, word: Word) -> None:
    """About the plan of a project as it stands; a version is issued or one is withdrawn."""
    issue.add_argument("file", type=Path, metavar="PROJECT", help=word(say("cli.help_issue_file")))
    either = issue.add_mutually_exclusive_group()
    either.add_argument("--note", default="", metavar="TEXT", help=word(say("cli.help_issue_note")))
    either.add_argument(
        "--withdraw", type=int, metavar="N", help=word(say("cli.help_issue_withdraw"))
    )
    issue.add_argument(
        "--at", type=_moment, metavar="YYYY-MM-DDTHH:MM", help=word(say("cli.help_issue_at"))
    )
    issue.add_argument("--out", type=Path, metavar="DIR", help=word(say("cli.help_issue_out")))
    _add_only(issue, word)
    issue.add_argument("--lang", choices=("zh", "en", "both"), default="both")


def _add_corrections(script: argparse.ArgumentParser, word: Word) -> None:
    for name, form, message in (
        ("--era", "3-1=1942", say("cli.help_era")),
        ("--era-mapping", "现代=2025", say("cli.help_era_mapping")),
        ("--merge", "A=B", say("cli.help_merge")),
    ):
        script.add_argument(name, action="append", default=[], metavar=form, help=word(message))


def _add_suggest(suggest: argparse.ArgumentParser, word: Word) -> None:
    _add_start(suggest, word)
    for name, message in (
        ("--front", say("cli.help_front")),
        ("--whole-front", say("cli.help_whole_front")),
        ("--matrix", say("cli.help_matrix")),
        ("--backup", say("cli.help_backup")),
    ):
        suggest.add_argument(name, action="store_true", help=word(message))
    suggest.add_argument("--place", metavar="ID", help=word(say("cli.help_place")))


def _add_repair(repair: argparse.ArgumentParser, word: Word) -> None:
    _add_start(repair, word)
    repair.add_argument(
        "--lost", nargs="+", action="extend", required=True, metavar="ID",
        help=word(say("cli.help_lost")),
    )  # fmt: skip
    _add_label(repair, word)


def _add_coverage(coverage: argparse.ArgumentParser, word: Word) -> None:
    _add_start(coverage, word)
    _add_label(coverage, word)
    for name, message in (
        ("--by-era", say("cli.help_by_era")),
        ("--uncovered", say("cli.help_uncovered")),
    ):
        coverage.add_argument(name, action="store_true", help=word(message))
    coverage.add_argument(
        "--order", choices=("pages", "name"), default="pages", help=word(say("cli.help_order"))
    )


def _seconds(text: str) -> float:
    """A number of seconds above nothing; ``argparse`` words the ``ValueError``."""
    value = float(text)
    if not 0 < value < float("inf"):
        raise ValueError(text)
    return value


def _rounds(text: str) -> int:
    """A whole number of rounds, 0 or more; ``argparse`` words the ``ValueError``."""
    value = int(text)
    if value < 0:
        raise ValueError(text)
    return value


def _day(text: str) -> date:
    """A date that all papers can state; ``argparse`` words the ``ValueError``."""
    day = date.fromisoformat(text)
    if day.year not in YEARS:
        raise ValueError(text)
    return day


def _moment(text: str) -> datetime:
    """A moment, local where it names no offset; ``argparse`` words the ``ValueError``."""
    moment = datetime.fromisoformat(text)
    if moment.year not in YEARS:
        raise ValueError(text)
    return moment.astimezone()


def _add_start(parser: argparse.ArgumentParser, word: Word) -> None:
    parser.add_argument("--seconds", type=_seconds, metavar="S", help=word(say("cli.help_seconds")))
    parser.add_argument("--start", metavar="YYYY-MM-DD", help=word(say("cli.help_start")))


def _add_places(places: argparse.ArgumentParser, word: Word) -> None:
    help_subject = word(say("cli.help_places_subject"))
    places.add_argument("act", nargs="?", choices=("check", "import", "export"))
    places.add_argument("subjects", nargs="*", type=Path, metavar="FILE", help=help_subject)
    for name in ("era", "setting", "kind", "text"):
        places.add_argument(f"--{name}", metavar=name[0].upper())
    places.add_argument("--near", metavar="LAT,LON")
    wanted = word(say("cli.help_places_for", papers=", ".join(FactPaper)))
    places.add_argument("--for", dest="papers", action="append", metavar="PAPER",
                        choices=[*FactPaper, "all"], default=[], help=wanted)  # fmt: skip
    add_intake(places, word)


def _add_label(parser: argparse.ArgumentParser, word: Word) -> None:
    text = word(say("cli.help_set", labels=", ".join((*SET_LABELS, "own_goal", "alternative_1"))))
    parser.add_argument("--set", dest="label", metavar="LABEL", help=text)


def _add_plan(plan: argparse.ArgumentParser, word: Word) -> None:
    _add_lay_out(plan, word)
    plan.add_argument("--compare", action="store_true", help=word(say("cli.help_compare")))
    plan.add_argument("--why", action="append", metavar="SCENE", help=word(say("cli.help_why")))
    plan.add_argument("--what-if", action="store_true", help=word(say("cli.help_what_if")))
    plan.add_argument("--prove", type=_seconds, metavar="S", help=word(say("cli.help_prove")))
    plan.set_defaults(revision=None, no_phones=False)
    _set_look(plan)


def _add_papers(papers: argparse.ArgumentParser, word: Word) -> None:
    """Lays the days out as ``plan`` does; what that verb is asked besides is not asked here.

    A project has its days: no start need be said.
    """
    _add_lay_out(papers, word, starts=False)
    _add_only(papers, word)
    papers.add_argument(
        "--revision", type=_moment, metavar="YYYY-MM-DDTHH:MM",
        help=word(say("cli.help_revision")),
    )  # fmt: skip
    papers.add_argument("--version", type=int, metavar="N", help=word(say("cli.help_version")))
    papers.set_defaults(compare=False, prove=None, lang=None)
    _set_look(papers)
    papers.add_argument(
        "--recce-date", type=_day, metavar="YYYY-MM-DD", help=word(say("cli.help_recce_date"))
    )
    _add_alternates(papers, word)


def _set_look(parser: argparse.ArgumentParser) -> None:
    """Nothing said about a recce."""
    parser.set_defaults(recce_date=None, alternates=None, begin=None, recce_hours=None)


def _add_recce(recce: argparse.ArgumentParser, word: Word) -> None:
    """The tour needs a set and a day, and no shoot days."""
    recce.add_argument(
        "--date", dest="recce_date", type=_day, required=True, metavar="YYYY-MM-DD",
        help=word(say("cli.help_recce_date")),
    )  # fmt: skip
    _add_alternates(recce, word)
    _add_label(recce, word)
    recce.add_argument(
        "--begin", type=time.fromisoformat, metavar="HH:MM", help=word(say("cli.help_begin"))
    )
    recce.add_argument(
        "--hours", dest="recce_hours", type=_seconds, metavar="H",
        help=word(say("cli.help_recce_hours")),
    )  # fmt: skip
    recce.set_defaults(start=None)


def _add_alternates(parser: argparse.ArgumentParser, word: Word) -> None:
    parser.add_argument(
        "--alternates", type=_rounds, metavar="N", help=word(say("cli.help_alternates"))
    )


def _add_only(parser: argparse.ArgumentParser, word: Word) -> None:
    text = word(say("cli.help_only", names=", ".join(PAPERS)))
    parser.add_argument("--only", action="append", metavar="NAME", help=text)
    parser.add_argument("--no-phones", action="store_true", help=word(say("cli.help_no_phones")))


def _add_lay_out(parser: argparse.ArgumentParser, word: Word, *, starts: bool = True) -> None:
    parser.add_argument("--start", type=date.fromisoformat, required=starts, metavar="YYYY-MM-DD")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    _add_label(parser, word)
    _add_terms(parser, word)
    parser.add_argument("--seconds", type=_seconds, metavar="S", help=word(say("cli.help_improve")))
    parser.add_argument("--rounds", type=_rounds, metavar="N", help=word(say("cli.help_rounds")))


def _add_terms(parser: argparse.ArgumentParser, word: Word) -> None:
    parser.add_argument("--days", type=int, metavar="N")
    parser.add_argument("--hours", type=float, metavar="H")
    parser.add_argument("--lang", choices=("zh", "en", "both"), default="both")
    parser.add_argument("--terms", type=Path, metavar="FILE", help=word(say("cli.help_terms")))
    parser.add_argument(
        "--days-off", action="append", metavar="sunday,2026-12-10",
        help=word(say("cli.help_days_off")),
    )  # fmt: skip
    parser.add_argument(
        "--fix", action="append", metavar="SCENE=DATE", help=word(say("cli.help_fix"))
    )


def _add_replan(replan: argparse.ArgumentParser, word: Word) -> None:
    """``--today`` is among the wishes; here it is the first date that is planned anew."""
    replan.add_argument(
        "--issued", type=Path, metavar="plan.json",
        help=word(say("cli.help_issued")),
    )  # fmt: skip
    for name, form, message in (
        ("--unfinished", "12,15", say("cli.help_unfinished")),
        ("--lost", "PLACE", say("cli.help_lost_day")),
        ("--ill", "NAME:DATE[..DATE]", say("cli.help_ill")),
        ("--rain", "DATE[..DATE]", say("cli.help_rain")),
    ):
        replan.add_argument(name, action="append", metavar=form, help=word(message))
    _add_terms(replan, word)
    _add_out_again(replan, word)


def _add_compare(compare: argparse.ArgumentParser, word: Word) -> None:
    """``--today`` is the first date that is planned anew, as for ``replan``."""
    compare.add_argument("new", type=Path, metavar="NEW", help=word(say("cli.help_new_draft")))
    compare.add_argument(
        "--issued", type=Path, metavar="plan.json", help=word(say("cli.help_issued_draft"))
    )
    _add_terms(compare, word)
    _add_out_again(compare, word)


def _add_out_again(parser: argparse.ArgumentParser, word: Word) -> None:
    """The papers of a plan that is made anew: none where no folder is named."""
    parser.add_argument("--out", type=Path, metavar="DIR", help=word(say("cli.help_out_again")))
    _add_only(parser, word)
    parser.set_defaults(revision=None)


def spoken_language(arguments: argparse.Namespace) -> Lang:
    """The language to talk in: the one asked for, or the environment's for papers in both."""
    lang = arguments.lang
    return cast("Lang", lang) if lang in {"zh", "en"} else language_of_environment()
