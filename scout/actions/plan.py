"""Put a suggested set of places on shoot days."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from scout.actions.board.hand import free_all
from scout.actions.booking.others import add_booked
from scout.domain.day_rules import DayRules
from scout.domain.errors import WishError
from scout.domain.explanation import Trial
from scout.domain.message import say
from scout.domain.terms import Terms
from scout.record import dataclass
from scout.schedule.effort import Effort
from scout.schedule.request import PlanRequest

if TYPE_CHECKING:
    from datetime import date

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet, Suggestion
    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.schedule.explaining.trial import Trials  # noqa: TC004 - for annotations elsewhere

__all__ = [
    "Effort",
    "PlanOrder",
    "Trial",
    "Trials",
    "check_rules",
    "make_request",
    "open_trials",
    "pick_set",
    "plan",
    "word_better",
]

_RULES = DayRules()
_TERMS = Terms()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOrder:
    """From which day, by which rules and terms, and for which set.

    The first set where no label is given. ``effort``: how much is spent on making it cheaper,
    ``None`` for as much as is usual. ``base``: a plan of the set to go on from.
    """

    start: date
    rules: DayRules = _RULES
    terms: Terms = _TERMS
    effort: Effort | None = None
    label: str | None = None
    base: Plan | None = None
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
    from scout.schedule.planner import plan_days

    return plan_days(
        make_request(script, suggestion, library=library, order=order),
        travel=library.travel,
        sun=library.sun,
        progress=order.progress,
        effort=order.effort,
        start=order.base,
    )


def open_trials(
    script: Script, suggestion: Suggestion, *, plan: Plan, library: Library, order: PlanOrder
) -> Trials:
    """Tries scenes of a plan on other dates; the order is the one that the plan was made by.

    What the user has laid out by hand the user may move. The first question takes the longest, so
    it is asked here.
    """
    from scout.schedule.explaining.trial import Trials

    free = replace(order, terms=free_all(order.terms))
    request = make_request(script, suggestion, library=library, order=free)
    trials = Trials(plan, request, travel=library.travel, sun=library.sun)
    for scene, day in islice(plan.dates.items(), 1):
        trials.try_scene(scene, day)
    return trials


def word_better(plan: Plan, *, first: Plan) -> Message:
    """A plan that was found on the way, beside the first one, in half a line."""
    days, cny = len(plan.days), f"{plan.cost.total:,}"
    saved = 1 - plan.cost.total / first.cost.total if first.cost.total else 0.0
    said = say("actions.plan_so_far", days=days, cny=cny)
    if len(plan.unplaced) != len(first.unplaced):
        said = say("actions.plan_left", said=said, count=len(plan.unplaced))
    elif saved > 0:
        said = say("actions.plan_saved", said=said, percent=f"{100 * saved:.1f}")
    if plan.bound:
        said = say("actions.plan_gap", said=said, percent=f"{100 * plan.gap:.1f}")
    return said


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
        terms=add_booked(order.terms, library.booked),
    )


def check_rules(rules: DayRules) -> None:
    """Raise ``WishError`` for a day that no crew could work."""
    if not 4 <= rules.hours <= 24 - rules.rest_hours + 4:  # noqa: PLR2004 - said in the message
        raise WishError(say("actions.odd_hours", hours=rules.hours))
    if rules.max_days is not None and rules.max_days < 1:
        raise WishError(say("actions.odd_days", days=rules.max_days))
