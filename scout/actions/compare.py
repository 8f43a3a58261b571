"""Weigh suggested sets by what their days really cost: the cheapest on paper often costs a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.plan import plan
from scout.domain.message import say
from scout.domain.set_name import name_set
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.actions.library import Library
    from scout.actions.plan import PlanOrder
    from scout.domain.location_set import LocationSet, Suggestion
    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.domain.script import Script


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlan:
    """A set with its shoot days. ``dressing_cny``: dressing and stage sets, which no day pays."""

    location_set: LocationSet
    plan: Plan
    dressing_cny: int

    @property
    def total_cny(self) -> int:
        """Days, cast, places, dressing and stage sets: an estimate."""
        return self.plan.cost.total + self.dressing_cny

    @property
    def moves(self) -> int:
        """Company moves of all days."""
        return sum(len(day.moves) for day in self.plan.days)

    @property
    def rank(self) -> tuple[int, int]:
        """What sets are compared by: scenes on no day first, then the price."""
        return len(self.plan.unplaced), self.total_cny


def compare_sets(
    script: Script, suggestion: Suggestion, *, library: Library, order: PlanOrder
) -> tuple[SetPlan, ...]:
    """Every suggested set on shoot days, the one that costs least in the end first.

    Raises ``Cancelled`` when the user stops.
    """
    made = [
        SetPlan(
            location_set=one,
            plan=plan(script, suggestion, library=library, order=replace(order, label=one.label)),
            dressing_cny=_price_sets(one, library),
        )
        for one in suggestion.sets
    ]
    return tuple(sorted(made, key=lambda one: one.rank))


def word_comparison(compared: Sequence[SetPlan]) -> tuple[Message, ...]:
    """What the days say against the paper, none where they agree."""
    if len(compared) < 2:  # noqa: PLR2004 - one set is not compared
        return ()
    return (*_word_paper(compared), *_word_place_more(compared))


def _price_sets(location_set: LocationSet, library: Library) -> int:
    """Dressing of every need, and the sets that are built on stages: one a need."""
    total = 0
    for entry in location_set.assignments:
        total += entry.candidate.dressing_cny
        stage = library.location(entry.candidate.location_id).stage
        total += stage.build_cny if stage is not None else 0
    return total


def _word_paper(compared: Sequence[SetPlan]) -> Iterator[Message]:
    """The set that is cheapest on paper, where another one costs less by its days."""
    best = compared[0]
    paper = min(compared, key=lambda one: one.location_set.figures.fee_cny)
    saved = paper.total_cny - best.total_cny
    if paper.location_set.label != best.location_set.label and saved > 0:
        yield say(
            "actions.compare_paper",
            paper=name_set(paper.location_set.label),
            best=name_set(best.location_set.label),
            cny=saved,
        )


def _word_place_more(compared: Sequence[SetPlan]) -> Iterator[Message]:
    """A set with more places that takes fewer days than the one with the fewest."""
    few = min(compared, key=lambda one: (one.location_set.figures.locations, one.rank))
    for other in compared:
        more = other.location_set.figures.locations - few.location_set.figures.locations
        fewer = len(few.plan.days) - len(other.plan.days)
        if more > 0 and fewer > 0 and len(other.plan.unplaced) <= len(few.plan.unplaced):
            yield say(
                "actions.compare_place_more",
                label=name_set(other.location_set.label),
                places=more,
                days=fewer,
            )
            return
