"""Lay one set of a script out from one date or another, round what others have booked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from scout.actions.plan import Effort, PlanOrder, plan
from scout.domain.booking import Booking
from scout.domain.district_plan import Offer, Window
from scout.domain.progress import Progress
from scout.geo.zone import TIMEZONE
from scout.schedule.booked import take_hours

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from scout.actions.district.errand import Brief, Errand
    from scout.actions.library import Library
    from scout.domain.day_rules import DayRules
    from scout.domain.location_set import Suggestion
    from scout.domain.plan import Plan
    from scout.domain.script import Script
    from scout.domain.terms import Terms

_FEWER = 1
"""Days by which another set of places may be shot faster than the first: fewer are not tried."""


class Layout:
    """Plans of one set of places, from whichever first day."""

    def __init__(
        self,
        script: Script,
        library: Library,
        *,
        suggestion: Suggestion,
        label: str,
        errand: Errand,
        brief: Brief,
    ) -> None:
        self._script, self._library = script, library
        self._suggestion, self._label = suggestion, label
        self._errand, self._brief = errand, brief
        self._booked = replace(brief.terms, places=take_hours(errand.taken, TIMEZONE))

    def plan_free(self, *, hasty: bool = False) -> Plan:
        """From the first date wished, with the district to itself and no last date."""
        day, brief = self._errand.window.first, self._brief
        return self._plan(day, brief.rules, terms=brief.terms, hasty=hasty)

    def try_start(self, day: date, *, last: date, free: Plan, hasty: bool = False) -> Offer | None:
        """The shoot from one date on, done by another; ``None`` where it does not fit.

        It is as whole as the ``free`` plan. ``hasty``: the first plan at hand will do.
        """
        dates = Window(first=day, last=last).dates
        count = sum(not self._brief.terms.is_day_off(one) for one in dates)
        if count < max(1, len(free.days) - _FEWER):
            return None
        rules = replace(self._brief.rules, max_days=count)
        made = self._plan(day, rules, terms=self._booked, hasty=hasty)
        return self.offer(made) if len(made.unplaced) <= len(free.unplaced) else None

    def offer(self, made: Plan) -> Offer | None:
        """A plan as hours that are claimed; ``None`` where nothing is shot."""
        if not made.days:
            return None
        return Offer(
            label=self._label,
            first=made.days[0].date,
            last=made.days[-1].date,
            days=len(made.days),
            cost_cny=made.cost.total,
            claims=tuple(self._list_claims(made)),
        )

    def _list_claims(self, made: Plan) -> Iterable[Booking]:
        for visit in (visit for day in made.days for visit in day.visits):
            yield Booking(
                location_id=visit.location_id,
                start=visit.arrive.astimezone(UTC),
                end=visit.leave.astimezone(UTC),
                production=self._errand.production,
            )

    def _plan(self, day: date, rules: DayRules, *, terms: Terms, hasty: bool = False) -> Plan:
        order = PlanOrder(
            start=day,
            rules=rules,
            terms=terms,
            effort=Effort(rounds=self._brief.rounds),
            label=self._label,
            progress=Progress(enough=lambda: hasty),
        )
        return plan(self._script, self._suggestion, library=self._library, order=order)


def list_starts(window: Window, terms: Terms, *, count: int, turn: int = 0) -> tuple[date, ...]:
    """So many of the dates on which one works, spread evenly; with each turn other ones."""
    dates = [day for day in window.dates if not terms.is_day_off(day)]
    step = max(1, -(-len(dates) // count))
    return tuple(dates[turn % step :: step])
