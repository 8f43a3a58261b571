"""The verb that puts a set on shoot days, by the rules and terms of the shoot."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from scout.cli import summary
from scout.cli.cost_summary import of_comparison
from scout.cli.explaining import answers_as_json, ask, of_answers, question_of
from scout.cli.grammar import spoken_language
from scout.cli.plan_watch import watch_plan
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    doubtful,
    open_places,
    read_script,
    watch_progress,
)
from scout.cli.wish import wishes_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from scout.actions.compare import SetPlan
    from scout.actions.contract.terms import Agreed, Production
    from scout.actions.plan import PlanOrder
    from scout.domain.location_set import Suggestion
    from scout.domain.plan import Plan
    from scout.domain.wish import Wishes
    from scout.schedule.planner import Effort

_ENDLESS = 10**9  # rounds: where seconds are given they end the work


def run_plan(parsed: argparse.Namespace) -> int:
    """Suggest sets, put one of them on shoot days, write the papers and tell the price."""
    from scout.actions.contract.cover import cover_as_json
    from scout.actions.contract.plan import plan_as_answer
    from scout.actions.contract.terms import Production
    from scout.actions.cover import cover
    from scout.actions.export import ExportOrder, export
    from scout.actions.plan import PlanOrder, make_request
    from scout.actions.suggest import list_needs, suggest

    library, lang = open_places(parsed), spoken_language(parsed)
    script = read_script(parsed, library)
    needs = list_needs(script)
    wishes = wishes_of(parsed, needs, library=library)
    production = Production(script=script, needs=needs, library=library)
    terms, rules = terms_of(parsed, production, wishes=wishes)
    question = question_of(parsed, script)
    progress = watch_progress(lang)
    suggestion = suggest(script, library, wishes=wishes, progress=progress)
    order = PlanOrder(
        start=parsed.start,
        rules=rules,
        terms=terms,
        effort=_effort_of(parsed),
        label=parsed.label,
    )
    made, compared = _lay_out(parsed, production, suggestion=suggestion, order=order)
    papers = ExportOrder(
        folder=parsed.out,
        revision=datetime.now(UTC).astimezone(),
        lang=parsed.lang,
        rules=rules,
        progress=progress,
    )
    files = export(script, suggestion, plan=made, library=library, order=papers)
    order = replace(order, label=made.location_set.label)
    request = make_request(script, suggestion, library=library, order=order)
    answers = ask(question, made, request=request, library=library, progress=progress)
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
    missing = made.unplaced or suggestion.uncovered
    wanting = missing or doubtful(script.problems) or doubtful(library.problems)
    return DONE_WITH_PROBLEMS if wanting else DONE


def _lay_out(
    parsed: argparse.Namespace,
    production: Production,
    *,
    suggestion: Suggestion,
    order: PlanOrder,
) -> tuple[Plan, tuple[SetPlan, ...]]:
    """The days of the set that was asked for, and those of all sets where they are compared."""
    from scout.actions.compare import compare_sets
    from scout.actions.plan import plan

    script, library = production.script, production.library
    compared: tuple[SetPlan, ...] = ()
    lang, takes_best = spoken_language(parsed), parsed.seconds is not None
    with watch_plan(lang, takes_best=takes_best) as watched:
        order = replace(order, progress=watched)
        if parsed.compare and suggestion.sets:
            compared = compare_sets(script, suggestion, library=library, order=order)
        made = _find_laid_out(compared, parsed.label)
        if made is None:
            made = plan(script, suggestion, library=library, order=order)
    return made, compared


def _find_laid_out(compared: Sequence[SetPlan], label: str | None) -> Plan | None:
    """The days of the set with this label, or of the cheapest, where they were laid out before."""
    plans = (one.plan for one in compared if label in {None, one.location_set.label})
    return next(plans, None)


def terms_of(parsed: argparse.Namespace, production: Production, *, wishes: Wishes) -> Agreed:
    """The terms of a file and those of the options added to them; raises ``WishError``."""
    from scout.actions.contract.terms import join_terms, read_terms
    from scout.actions.contract.terms_file import read_terms_file

    document: dict[str, Any] = {"days_off": parsed.days_off, "fixes": parsed.fix}
    rules = {"hours": parsed.hours, "max_days": parsed.days}
    document["rules"] = {name: value for name, value in rules.items() if value is not None}
    if parsed.terms is not None:
        document = join_terms(read_terms_file(parsed.terms), document)
    return read_terms(document, production, start=parsed.start, wishes=wishes)


def _effort_of(parsed: argparse.Namespace) -> Effort:
    """How much is spent on the plan: as much as is usual where nobody says."""
    from scout.schedule.planner import Effort

    usual = Effort(proof_seconds=parsed.prove or 0.0)
    if parsed.rounds is None and parsed.seconds is None:
        return usual
    rounds = _ENDLESS if parsed.rounds is None else parsed.rounds
    return replace(usual, rounds=rounds, seconds=parsed.seconds)
