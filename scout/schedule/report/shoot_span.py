"""The dates from the first shoot day to the last, and what each of them is."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.plan import Plan
    from scout.domain.terms import Terms


class DateKind(StrEnum):
    """What a date between the first and the last shoot day is.

    On an ``IDLE`` date the crew waits and is paid; on a ``DAY_OFF`` it is not there.
    """

    SHOOT = "shoot"
    IDLE = "idle"
    DAY_OFF = "day_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanDate:
    """One date; ``number`` is that of its shoot day, ``None`` where nothing is shot."""

    date: date
    kind: DateKind
    number: int | None = None


def list_span(plan: Plan, terms: Terms) -> tuple[SpanDate, ...]:
    """Every date of the shoot in order; none for a plan without days."""
    if not plan.days:
        return ()
    numbers = {day.date: day.number for day in plan.days}
    first, last = min(numbers), max(numbers)
    dates = (first + timedelta(days=after) for after in range((last - first).days + 1))
    return tuple(
        SpanDate(date=day, kind=_find_kind(day, numbers, terms=terms), number=numbers.get(day))
        for day in dates
    )


def _find_kind(day: date, numbers: dict[date, int], *, terms: Terms) -> DateKind:
    if day in numbers:
        return DateKind.SHOOT
    return DateKind.DAY_OFF if terms.is_day_off(day) else DateKind.IDLE
