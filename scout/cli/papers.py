"""The verbs that put a set on shoot days and write what leaves the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli import summary
from scout.cli.cost_summary import of_comparison
from scout.cli.explaining import answers_as_json, ask, of_answers, question_of
from scout.cli.grammar import spoken_language
from scout.cli.shoot import export_papers, is_wanting, lay_out, open_shoot
from scout.cli.terminal import DONE, DONE_WITH_PROBLEMS, answer
from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse


def run_plan(parsed: argparse.Namespace) -> int:
    """Put a set on shoot days, write the papers of every plan, and tell the price."""
    from scout.actions.contract.cover import cover_as_json
    from scout.actions.contract.plan import plan_as_answer
    from scout.actions.cover import cover
    from scout.actions.paper import PLAN_PAPERS
    from scout.actions.plan import make_request

    shoot, lang = open_shoot(parsed), spoken_language(parsed)
    script, library = shoot.production.script, shoot.production.library
    question = question_of(parsed, script)
    laid = lay_out(parsed, shoot)
    made, suggestion, compared = laid.plan, laid.suggestion, laid.compared
    files = export_papers(parsed, shoot, laid=laid, names=PLAN_PAPERS).files
    request = make_request(script, suggestion, library=library, order=laid.order)
    answers = ask(question, made, request=request, library=library, progress=shoot.progress)
    data = plan_as_answer(made, script, suggestion=suggestion, files=files, compared=compared)
    if parsed.json:
        data["cover"] = cover_as_json(cover(made, request, library=library), script, lang=lang)
        data |= answers_as_json(answers, script, lang=lang)
    lines = [
        *of_comparison(compared, lang),
        summary.of_plan(made, suggestion, files=files, lang=lang),
        *of_answers(answers, lang),
    ]
    answer(parsed, data, text=lambda: "\n".join(lines))
    wanting = is_wanting(shoot.production, plan=made, suggestion=suggestion)
    return DONE_WITH_PROBLEMS if wanting else DONE


def run_papers(parsed: argparse.Namespace) -> int:
    """Put a set on shoot days and write the papers that are asked for, all where none is named.

    A project has its days, and its issued versions.
    """
    from scout.actions.paper import PAPERS, check_papers
    from scout.actions.project import is_project
    from scout.cli.project_papers import run_project_papers

    names = check_papers(parsed.only or PAPERS)
    if is_project(parsed.file):
        return run_project_papers(parsed, names)
    for is_wrong, message in (
        (parsed.version is not None, say("cli.only_of_project")),
        (parsed.start is None, say("cli.start_missing")),
    ):
        if is_wrong:
            raise WishError(message)
    return _plan_papers(parsed, names)


def _plan_papers(parsed: argparse.Namespace, names: tuple[str, ...]) -> int:
    from scout.actions.contract.plan import papers_as_answer

    shoot, lang = open_shoot(parsed), spoken_language(parsed)
    laid = lay_out(parsed, shoot)
    made, suggestion = laid.plan, laid.suggestion
    written = export_papers(parsed, shoot, laid=laid, names=names)
    answer(
        parsed,
        papers_as_answer(
            made, shoot.production.script, suggestion=suggestion, papers=written.papers
        ),
        text=lambda: summary.of_plan(made, suggestion, files=written.files, lang=lang),
    )
    wanting = is_wanting(shoot.production, plan=made, suggestion=suggestion)
    return DONE_WITH_PROBLEMS if wanting else DONE
