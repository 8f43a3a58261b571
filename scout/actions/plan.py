"""Put a suggested set of places on shoot days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.plan import DayRules
from scout.domain.terms import Terms
from scout.schedule.planner import PlanRequest, plan_days

if TYPE_CHECKING:
    from datetime import date

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet, Suggestion
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.schedule.planner import Effort

_RULES = DayRules()
_TERMS = Terms()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOrder:
    """From which day, by which rules and terms, and for which set.

    The first set where no label is given. ``effort``: how much is spent on making it cheaper,
    ``None`` for as much as is usual.
    """

    start: date
    rules: DayRules = _RULES
    terms: Terms = _TERMS
    effort: Effort | None = None
    label: str | None = None
    progress: Progress | None = None


def pick_set(suggestion: Suggestion, label: str | None) -> LocationSet:
    """The set with this label, or the first; raises ``WishError`` where there is none."""
    if not suggestion.sets:
        raise WishError(say("actions.nothing_covered"))
    if label is None:
        return suggestion.sets[0]
    for location_set in suggestion.sets:
        if location_set.label == label:
            return location_set
    labels = ", ".join(location_set.label for location_set in suggestion.sets)
    raise WishError(say("actions.unknown_set", label=label, labels=labels))


def plan(script: Script, suggestion: Suggestion, *, library: Library, order: PlanOrder) -> Plan:
    """The shoot days of one set."""
    return plan_days(
        make_request(script, suggestion, library=library, order=order),
        travel=library.travel,
        sun=library.sun,
        progress=order.progress,
        effort=order.effort,
    )


def make_request(
    script: Script, suggestion: Suggestion, *, library: Library, order: PlanOrder
) -> PlanRequest:
    """What the planner is asked; raises ``WishError`` for rules that nobody could work by."""
    check_rules(order.rules)
    return PlanRequest(
        script=script,
        needs=suggestion.needs,
        location_set=pick_set(suggestion, order.label),
        locations=library.locations,
        start=order.start,
        rules=order.rules,
        terms=order.terms,
    )


def check_rules(rules: DayRules) -> None:
    """Raise ``WishError`` for a day that no crew could work."""
    if not 4 <= rules.hours <= 24 - rules.rest_hours + 4:  # noqa: PLR2004 - said in the message
        raise WishError(say("actions.odd_hours", hours=rules.hours))
    if rules.max_days is not None and rules.max_days < 1:
        raise WishError(say("actions.odd_days", days=rules.max_days))
