"""What the command line tells a person, as plain lines in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli.cost_summary import of_cost
from scout.domain.eighths import Eighths
from scout.domain.location import Containment, PlaceState
from scout.domain.message import say
from scout.domain.script import Severity
from scout.domain.set_name import name_set

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.location import Location
    from scout.domain.location_set import Suggestion
    from scout.domain.need import Need
    from scout.domain.plan import Plan
    from scout.domain.script import Problem, Script
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

_SEVERITY = {
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
    return f"{where}: {_SEVERITY[problem.severity].text(lang)}: {problem.message.text(lang)}"


def of_script(script: Script, lang: Lang) -> str:
    """Title and one line a scene."""
    lines = [f"{script.title} ({script.format})"]
    for scene in script.scenes:
        heading = scene.heading
        lines.append(
            f"{scene.number:<8}{heading.int_ext or '-':<8}{heading.time or '-':<10}"
            f"{scene.era.bucket or '-':<22}{scene.length!s:<6}{scene.setting.place}"
        )
    total = sum((scene.length for scene in script.scenes), Eighths())
    lines.append(say("cli.scenes_total", scenes=len(script.scenes), pages=str(total)).text(lang))
    return "\n".join(lines)


def of_needs(needs: Sequence[Need], words: Vocabulary, *, lang: Lang) -> str:
    """One line a need."""
    lines = []
    for need in needs:
        count = say("cli.scenes", scenes=len(need.scenes)).text(lang)
        era = words.era_name(need.era).pick(lang)
        lines.append(f"{need.id}  {need.setting.place} · {era} · {need.int_ext or '-'} · {count}")
    return "\n".join(lines)


def of_check(problems: Sequence[Problem], library: Library, *, lang: Lang) -> str:
    """Every problem of the places, in a file of the user's with its line; or that there is none."""
    if not problems:
        return say("cli.catalogue_valid", count=len(library.locations)).text(lang)
    if library.place_file:
        return "\n".join(problem_line(entry, lang, file=library.place_file) for entry in problems)
    return "\n".join(problem.message.text(lang) for problem in problems)


def of_places(found: Sequence[Location], lang: Lang) -> str:
    """One line a place."""
    return "\n".join(
        f"{location.id}  {location.name.pick(lang)} · {location.kind} · "
        f"{_STATE[location.state].text(lang)} · {_CONTAINMENT[location.district].text(lang)}"
        for location in found
    )


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
        names = ", ".join(
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
