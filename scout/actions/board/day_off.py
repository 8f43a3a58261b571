"""A day off put between shoot days: what stood there and after it moves on, as far as it must."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scout.domain.explanation import Verdict
    from scout.domain.plan import Plan
    from scout.domain.terms import Terms
    from scout.schedule.explaining.trial import Trials


class DayOff(NamedTuple):
    """The terms with the day off, and the plan to go on from: its days on their new dates."""

    terms: Terms
    base: Plan
    verdict: Verdict


def insert_day_off(day: date, trials: Trials, *, terms: Terms) -> DayOff:
    """A day off on a date; a shoot day there goes to the next working date, and so on.

    What is by hand goes with its day. The verdict says what the days would break on their new
    dates.
    """
    plan = trials.plan
    new = _push(plan, trials.dates, day=day)
    orders = tuple(replace(one, day=new.get(one.day, one.day)) for one in terms.orders)
    after = replace(
        terms,
        fixes=tuple(replace(fix, day=new.get(fix.day, fix.day)) for fix in terms.fixes),
        orders=orders,
        dates_off=terms.dates_off | {day},
    )
    where = {scene: new[was] for scene, was in plan.dates.items() if was in new}
    days = tuple(replace(one, date=new.get(one.date, one.date)) for one in plan.days)
    return DayOff(after, replace(plan, days=days), trials.try_moves(where, orders=orders))


def remove_day_off(day: date, terms: Terms) -> Terms:
    """A date on which the crew may work again; what stands elsewhere stays there."""
    return replace(terms, dates_off=terms.dates_off - {day})


def _push(plan: Plan, dates: tuple[date, ...], *, day: date) -> Mapping[date, date]:
    """The new date of each shoot day that has to go, in order; the dates end late enough."""
    new: dict[date, date] = {}
    taken = day
    for shoot_day in plan.days:
        if day <= shoot_day.date <= taken:
            taken = next((one for one in dates if one > taken), taken)
            new[shoot_day.date] = taken
    return new
