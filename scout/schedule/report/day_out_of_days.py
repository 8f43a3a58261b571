"""The day out of days (档期表): who of the cast, and which place, is needed on which date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.terms import CastTerms
from scout.record import dataclass
from scout.schedule.report.cast_number import number_cast
from scout.schedule.report.day_code import code_dates
from scout.schedule.report.shoot_span import list_span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.domain.plan import Plan
    from scout.domain.text import Bilingual
    from scout.schedule.report.day_code import DayCodes
    from scout.schedule.report.shoot_span import SpanDate
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class CastRow:
    """One of the cast. Money in 元: for a day of work, for a day of being held, for both ways.

    Every date between the first and the last of work is held and paid for, days off too.
    """

    name: str
    number: int
    days: DayCodes
    day_cny: int
    hold_cny: int
    travel_cny: int

    @property
    def work_cny(self) -> int:
        """What the days of work cost."""
        return self.day_cny * self.days.worked

    @property
    def held_cny(self) -> int:
        """What being held costs."""
        return self.hold_cny * self.days.held

    @property
    def total_cny(self) -> int:
        """What this one of the cast costs."""
        return self.work_cny + self.held_cny + self.travel_cny


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One place: the dates of its visits, and what lies between the first and the last.

    Nothing is paid here for a date between visits; whether the place must be kept (占场) is to be
    agreed with its owner.
    """

    location_id: str
    place: Bilingual
    days: DayCodes


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOutOfDays:
    """The matrix: a column for each date, rows for the cast by number and for places by visit."""

    dates: tuple[SpanDate, ...]
    cast: tuple[CastRow, ...]
    places: tuple[PlaceRow, ...]


def make_day_out_of_days(plan: Plan, request: PlanRequest) -> DayOutOfDays:
    """The day out of days of a plan; who and what is on no day has no row."""
    span = list_span(plan, request.terms)
    return DayOutOfDays(
        dates=span,
        cast=_make_cast(plan, request, span=span),
        places=_make_places(plan, request, span=span),
    )


def _make_cast(
    plan: Plan, request: PlanRequest, *, span: Sequence[SpanDate]
) -> tuple[CastRow, ...]:
    worked: dict[str, set[date]] = {}
    for day in plan.days:
        for slot in day.slots:
            for name in request.script.scene(slot.scene).cast:
                worked.setdefault(name, set()).add(day.date)
    agreed = {one.name: one for one in request.terms.cast}
    prices, numbers = request.terms.prices, number_cast(request.script)
    rows: list[CastRow] = []
    for name in sorted(worked, key=numbers.__getitem__):
        terms = agreed.get(name, CastTerms(name=name))
        rows.append(
            CastRow(
                name=name,
                number=numbers[name],
                days=code_dates(span, worked[name]),
                day_cny=prices.cast_day if terms.day is None else terms.day,
                hold_cny=prices.cast_hold if terms.hold is None else terms.hold,
                travel_cny=prices.cast_travel,
            )
        )
    return tuple(rows)


def _make_places(
    plan: Plan, request: PlanRequest, *, span: Sequence[SpanDate]
) -> tuple[PlaceRow, ...]:
    names = {location.id: location.name for location in request.locations}
    visited: dict[str, set[date]] = {}
    for day in plan.days:
        for visit in day.visits:
            visited.setdefault(visit.location_id, set()).add(day.date)
    return tuple(
        PlaceRow(location_id=place, place=names[place], days=code_dates(span, dates))
        for place, dates in visited.items()
    )
