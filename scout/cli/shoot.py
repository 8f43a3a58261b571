"""A set on shoot days by the rules and terms of the shoot, for the verbs that need one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from scout.cli.grammar import spoken_language
from scout.cli.plan_watch import watch_plan
from scout.cli.terminal import doubtful, open_places, read_script, tell_all, watch_progress
from scout.cli.wish import wishes_of
from scout.record import dataclass

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from scout.actions.compare import SetPlan
    from scout.actions.contract.terms import Agreed, Production
    from scout.actions.export import ExportOrder
    from scout.actions.paper_folder import Written
    from scout.actions.plan import PlanOrder
    from scout.actions.recce import RecceOrder
    from scout.domain.location_set import Suggestion
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress
    from scout.domain.wish import Wishes
    from scout.schedule.planner import Effort

_ENDLESS = 10**9  # rounds: where seconds are given they end the work


@dataclass(frozen=True, slots=True, kw_only=True)
class Shoot:
    """What is to be put on days, by which rules, terms and wishes."""

    production: Production
    wishes: Wishes
    agreed: Agreed
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """The sets that were suggested, the days of one, and of all where they are compared.

    ``order`` is what the days were made by, with the label of the set.
    """

    suggestion: Suggestion
    order: PlanOrder
    plan: Plan
    compared: tuple[SetPlan, ...]


def open_production(parsed: argparse.Namespace) -> Production:
    """Read the script and the places that are asked for."""
    from scout.actions.booking.others import see_others
    from scout.actions.contract.terms import Production
    from scout.actions.suggest import list_needs

    library = open_places(parsed)
    script = read_script(parsed, library)
    library = see_others(library, script.title)
    return Production(script=script, needs=list_needs(script), library=library)


def open_shoot(parsed: argparse.Namespace) -> Shoot:
    """Read the script, the places, the wishes and the terms that are asked for."""
    production = open_production(parsed)
    wishes = wishes_of(parsed, production.needs, library=production.library)
    return Shoot(
        production=production,
        wishes=wishes,
        agreed=terms_of(parsed, production, wishes=wishes),
        progress=watch_progress(spoken_language(parsed)),
    )


def lay_out(parsed: argparse.Namespace, shoot: Shoot) -> LaidOut:
    """Suggest sets and put one of them on shoot days."""
    from scout.actions.plan import PlanOrder
    from scout.actions.suggest import suggest

    script, library = shoot.production.script, shoot.production.library
    suggestion = suggest(script, library, wishes=shoot.wishes, progress=shoot.progress)
    order = PlanOrder(
        start=parsed.start,
        rules=shoot.agreed.rules,
        terms=shoot.agreed.terms,
        effort=_effort_of(parsed),
        label=parsed.label,
    )
    made, compared = _plan(parsed, shoot.production, suggestion=suggestion, order=order)
    order = replace(order, label=made.location_set.label)
    return LaidOut(suggestion=suggestion, order=order, plan=made, compared=compared)


def export_papers(
    parsed: argparse.Namespace, shoot: Shoot, *, laid: LaidOut, names: tuple[str, ...]
) -> Written:
    """Write the papers with these names into the folder that is asked for."""
    from scout.actions.export import export

    order = order_papers(
        parsed,
        shoot.agreed,
        names=names,
        progress=shoot.progress,
        looking=look_of(parsed, shoot.wishes),
    )
    script, library = shoot.production.script, shoot.production.library
    written = export(script, laid.suggestion, plan=laid.plan, library=library, order=order)
    tell_all(written.remarks, spoken_language(parsed))
    return written


def look_of(parsed: argparse.Namespace, wishes: Wishes) -> RecceOrder:
    """What was typed about a recce, or what is usual."""
    from scout.actions.recce import make_rules, order_recce
    from scout.domain.recce import RecceWish

    usual = RecceWish()
    alternates = usual.alternates if parsed.alternates is None else parsed.alternates
    wish = replace(usual, day=parsed.recce_date, alternates=alternates)
    rules = make_rules(begin=parsed.begin, hours=parsed.recce_hours)
    return replace(order_recce(wish, wishes=wishes), rules=rules)


def order_papers(
    parsed: argparse.Namespace,
    agreed: Agreed,
    *,
    names: Sequence[str],
    progress: Progress | None,
    looking: RecceOrder,
) -> ExportOrder:
    """The papers with these names for the folder that is asked for, as of now if nobody says."""
    from scout.actions.export import ExportOrder

    return ExportOrder(
        folder=parsed.out,
        revision=parsed.revision or datetime.now(UTC).astimezone(),
        papers=tuple(names),
        lang=parsed.lang or "both",
        phones=not parsed.no_phones,
        rules=agreed.rules,
        terms=agreed.terms,
        looking=looking,
        progress=progress,
    )


def is_wanting(production: Production, *, plan: Plan, suggestion: Suggestion) -> bool:
    """Whether something is on no day, played nowhere, or was wrong in a file."""
    script, _, library = production
    missing = plan.unplaced or suggestion.uncovered
    return bool(missing) or doubtful(script.problems, library.problems)


def _plan(
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
