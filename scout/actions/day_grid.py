"""The day out of days of a plan, as the workbook takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.day_grid import DayGrid, GridDate, GridRow
from scout.schedule.report.day_out_of_days import make_day_out_of_days

if TYPE_CHECKING:
    from scout.actions.commission import Commission
    from scout.domain.text import Bilingual
    from scout.schedule.report.day_code import DayCodes


def make_day_grid(asked: Commission) -> DayGrid:
    """Cast by their numbers, places by those that they have on every paper.

    Of the terms only the days off are looked at.
    """
    report = make_day_out_of_days(asked.content.plan, asked.request)
    numbers = asked.content.stop_numbers
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
