"""What the command line tells a person, as plain lines in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli.cost_summary import of_cost
from scout.domain.fact_age import list_stale
from scout.domain.location import Containment, PlaceState
from scout.domain.message import say
from scout.domain.problem import Severity
from scout.domain.set_name import name_set
from scout.domain.text import list_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from scout.domain.location import Location
    from scout.domain.location_set import Suggestion
    from scout.domain.plan import Plan
    from scout.domain.problem import Problem
    from scout.domain.text import Lang

SEVERITY = {
    Severity.ERROR: say("cli.severity_error"),
    Severity.WARNING: say("cli.severity_warning"),
    Severity.NOTE: say("cli.severity_note"),
}
_CONTAINMENT = {
    Containment.INSIDE: say("cli.district_inside"),
    Containment.NEAR: say("cli.district_near"),
    Containment.OUTSIDE: say("cli.district_outside"),
    Containment.UNKNOWN: say("cli.district_unknown"),
}
_STATE = {
    PlaceState.OPEN: say("cli.state_open"),
    PlaceState.UNVERIFIED: say("cli.state_unverified"),
    PlaceState.ANNOUNCED: say("cli.state_announced"),
}


def problem_line(problem: Problem, lang: Lang, *, file: str) -> str:
    """One finding as compilers print it: file, line or cell, severity, message."""
    where = f"{file}:{problem.where}" if problem.where else file
    return f"{where}: {SEVERITY[problem.severity].text(lang)}: {problem.message.text(lang)}"


def of_places(found: Sequence[Location], lang: Lang, *, today: date) -> str:
    """One line a place; what of it is past its shelf life is counted."""
    return "\n".join(
        f"{location.id}  {location.name.pick(lang)} · {location.kind} · "
        f"{_STATE[location.state].text(lang)} · {_CONTAINMENT[location.district].text(lang)}"
        f"{_word_old(location, lang, today=today)}"
        for location in found
    )


def _word_old(location: Location, lang: Lang, *, today: date) -> str:
    old = sum(1 for _ in list_stale(location, today))
    if not old:
        return ""
    told = say("cli.old_facts", count=old)
    return f" · △ {told.text(lang)}"


def of_plan(plan: Plan, suggestion: Suggestion, *, files: Sequence[Path], lang: Lang) -> str:
    """Days, moves, the price, what is missing, and the files."""
    lines = [
        say(
            "cli.plan_line",
            name=name_set(plan.location_set.label),
            days=len(plan.days),
            places=len(plan.location_set.location_ids),
            moves=sum(len(day.moves) for day in plan.days),
        ).text(lang),
        *of_cost(plan, lang),
    ]
    if suggestion.uncovered:
        names = list_names(
            suggestion.need(entry.need_id).setting.place for entry in suggestion.uncovered
        )
        lines.append(
            say("cli.not_covered", count=len(suggestion.uncovered), names=names).text(lang)
        )
    if plan.unplaced:
        lines.append(say("cli.not_placed", count=len(plan.unplaced)).text(lang))
    return "\n".join([*lines, *(str(file) for file in files)])


def of_answer(answer: Containment, lang: Lang) -> str:
    """The answer of the district rule in words."""
    return _CONTAINMENT[answer].text(lang)
