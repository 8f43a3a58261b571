"""The verb ``papers`` of a project: of its plan as it stands, or of a version as it went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli import summary
from scout.cli.grammar import spoken_language
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    doubtful,
    open_places,
    tell_all,
    watch_progress,
)
from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse

_ASKED = {
    *("verb", "file", "json", "places", "readers", "start", "out", "only"),
    *("no_phones", "revision", "lang", "version", "compare", "prove"),
    *("recce_date", "alternates", "begin", "recce_hours"),
}
"""What a project is asked; everything else that the verb knows is said in the project itself."""


def run_project_papers(parsed: argparse.Namespace, names: tuple[str, ...]) -> int:
    """Write the papers with these names."""
    _check_options(parsed)
    if parsed.version is not None:
        return _reprint(parsed)
    return _print(parsed, names)


def _check_options(parsed: argparse.Namespace) -> None:
    """Nothing that is said is left unheard: what a project has for itself cannot be said here."""
    said = [name for name, value in vars(parsed).items() if value and name not in _ASKED]
    if parsed.version is not None:
        news = ("start", "revision", "no_phones", "recce_date")
        said += [name for name in news if getattr(parsed, name)]
        said += ["alternates"] if parsed.alternates is not None else []
    if said:
        options = ", ".join(f"--{name.replace('_', '-')}" for name in said)
        raise WishError(say("cli.said_by_project", options=options.replace("--label", "--set")))


def _print(parsed: argparse.Namespace, names: tuple[str, ...]) -> int:
    from scout.actions.contract.plan import papers_as_answer
    from scout.actions.project_papers import ProjectPaperOrder, print_project

    lang, library = spoken_language(parsed), open_places(parsed)
    order = ProjectPaperOrder(
        folder=parsed.out,
        papers=names,
        lang=parsed.lang or "both",
        phones=not parsed.no_phones,
        start=parsed.start,
        revision=parsed.revision,
        recce_day=parsed.recce_date,
        alternates=parsed.alternates,
        progress=watch_progress(lang),
    )
    done = print_project(parsed.file, library, order=order)
    tell_all(done.remarks, lang)
    made, suggestion, written = done.plan, done.suggestion, done.written
    answer(
        parsed,
        papers_as_answer(made, done.script, suggestion=suggestion, papers=written.papers),
        text=lambda: summary.of_plan(made, suggestion, files=written.files, lang=lang),
    )
    wanting = made.unplaced or suggestion.uncovered or doubtful(library.problems)
    return DONE_WITH_PROBLEMS if wanting else DONE


def _reprint(parsed: argparse.Namespace) -> int:
    from scout.actions.contract.plan import reprint_as_answer
    from scout.actions.kept_paper import ReprintOrder, reprint_project

    order = ReprintOrder(
        number=parsed.version,
        folder=parsed.out,
        papers=tuple(parsed.only or ()),
        lang=parsed.lang or "",
    )
    written = reprint_project(parsed.file, order=order)
    tell_all(written.remarks, spoken_language(parsed))
    answer(
        parsed,
        reprint_as_answer(order.number, written),
        text=lambda: "\n".join(map(str, written.files)),
    )
    return DONE
