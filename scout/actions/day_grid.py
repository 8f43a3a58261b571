"""The day out of days of a plan, as the workbook takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.day_grid import DayGrid, GridDate, GridRow
from scout.schedule.report.day_out_of_days import make_day_out_of_days
from scout.schedule.request import PlanRequest

if TYPE_CHECKING:
    from scout.domain.terms import Terms
    from scout.domain.text import Bilingual
    from scout.export.content import ItineraryContent
    from scout.schedule.report.day_code import DayCodes


def make_day_grid(content: ItineraryContent, terms: Terms) -> DayGrid:
    """Cast by their numbers, places by those that they have on every paper.

    Of the terms only the days off are looked at.
    """
    days, plan = content.plan.days, content.plan
    request = PlanRequest(
        script=content.script,
        needs=content.suggestion.needs,
        location_set=plan.location_set,
        locations=content.locations,
        start=days[0].date if days else content.revision.date(),
        rules=content.rules,
        terms=terms,
    )
    report = make_day_out_of_days(plan, request)
    numbers = content.stop_numbers
    return DayGrid(
        dates=tuple(GridDate(date=one.date, number=one.number) for one in report.dates),
        cast=tuple(_make_row(row.number, row.name, days=row.days) for row in report.cast),
        places=tuple(
            _make_row(numbers[row.location_id], row.place, days=row.days) for row in report.places
        ),
    )


def _make_row(number: int, name: str | Bilingual, *, days: DayCodes) -> GridRow:
    return GridRow(
        number=number,
        name=name,
        codes=tuple(code.value for code in days.codes),
        worked=days.worked,
        held=days.held,
    )
