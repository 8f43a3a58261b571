"""Which dates the board shows: every one from the first shoot day to the last, and the next."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from scout.app.board.tile import LaneKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scout.domain.plan import Plan, ShootDay
    from scout.domain.terms import Terms

MOST_AHEAD = 30
"""Dates after the last that are looked at for the next on which the crew may work."""


class BoardDate(NamedTuple):
    """A date of the board; with what is shot on it, if anything."""

    kind: LaneKind
    day: date
    shoot_day: ShootDay | None = None


def list_dates(plan: Plan, terms: Terms) -> Iterator[BoardDate]:
    """The dates in order; the last is the next one on which a shoot day could begin."""
    known = {day.date: day for day in plan.days}
    if not known:
        return
    day, last = min(known), max(known)
    while day <= last:
        if day in known:
            yield BoardDate(LaneKind.SHOOT, day, known[day])
        else:
            off = terms.is_day_off(day)
            yield BoardDate(LaneKind.OFF if off else LaneKind.FREE, day)
        day += timedelta(days=1)
    ahead = (last + timedelta(days=step) for step in range(1, MOST_AHEAD))
    nearest = next((one for one in ahead if not terms.is_day_off(one)), None)
    if nearest is not None:
        yield BoardDate(LaneKind.NEXT, nearest)
