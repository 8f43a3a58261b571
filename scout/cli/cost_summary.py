"""What a plan costs, told to a person: the total, its parts, and what could still be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.compare import word_comparison
from scout.domain.message import say
from scout.domain.set_name import name_set
from scout.schedule.report.word import name_cost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.compare import SetPlan
    from scout.domain.plan import Plan
    from scout.domain.text import Lang

_COMMA = {"zh": "，", "en": ", "}


def of_comparison(compared: Sequence[SetPlan], lang: Lang) -> list[str]:
    """A line for each set with what its days cost, and what the days say against the paper."""
    lines = [
        say(
            "cli.compare_line",
            name=name_set(one.location_set.label),
            cny=one.total_cny,
            days=len(one.plan.days),
            moves=one.moves,
            unplaced=len(one.plan.unplaced),
        )
        for one in compared
    ]
    return [line.text(lang) for line in (*lines, *word_comparison(compared))]


def of_cost(plan: Plan, lang: Lang) -> list[str]:
    """The price with the parts that are not nothing; the bound where one is known."""
    if not plan.days:
        return []
    parts = [f"{name_cost(kind).text(lang)} {cny}" for kind, cny in plan.items.items() if cny]
    line = say("cli.cost_line", cny=plan.cost.total, parts=_COMMA[lang].join(parts) or "0")
    if not plan.bound:
        return [line.text(lang)]
    gap = say("cli.cost_proven")
    if plan.gap:
        gap = say("cli.cost_gap", bound=plan.bound, percent=f"{100 * plan.gap:.1f}")
    return [line.text(lang), gap.text(lang)]
