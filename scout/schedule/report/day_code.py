"""The codes of a day out of days: what a date is for one of the cast, or for one place."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.schedule.report.shoot_span import DateKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from scout.schedule.report.shoot_span import SpanDate


class DayCode(StrEnum):
    """The trade's codes, and two of ours for dates on which nobody shoots.

    These lie between the first and the last day of work: the crew waits (``IDLE``) or rests
    (``DAY_OFF``). ``OUT`` is before the first day of work and after the last.
    """

    START_WORK = "SW"
    WORK = "W"
    HOLD = "H"
    WORK_FINISH = "WF"
    START_WORK_FINISH = "SWF"
    IDLE = "I"
    DAY_OFF = "O"
    OUT = ""


AT_WORK = frozenset(
    {DayCode.START_WORK, DayCode.WORK, DayCode.WORK_FINISH, DayCode.START_WORK_FINISH}
)
_BETWEEN = {
    DateKind.SHOOT: DayCode.HOLD,
    DateKind.IDLE: DayCode.IDLE,
    DateKind.DAY_OFF: DayCode.DAY_OFF,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCodes:
    """One row of the matrix: a code for each date of the shoot, in their order."""

    codes: tuple[DayCode, ...]

    @property
    def worked(self) -> int:
        """Dates of work."""
        return sum(code in AT_WORK for code in self.codes)

    @property
    def held(self) -> int:
        """Dates between the first and the last of work without work, days off included."""
        return self.span - self.worked

    @property
    def span(self) -> int:
        """Dates from the first of work to the last, both included."""
        return sum(code is not DayCode.OUT for code in self.codes)

    @property
    def travel(self) -> int:
        """Dates of coming and going: the first and the last, one where both are the same."""
        return min(2, self.worked)


def code_dates(span: Sequence[SpanDate], worked: AbstractSet[date]) -> DayCodes:
    """The row of whoever works on these dates; all of it ``OUT`` for nobody's dates."""
    if not worked:
        return DayCodes(codes=(DayCode.OUT,) * len(span))
    first, last = min(worked), max(worked)
    return DayCodes(
        codes=tuple(
            DayCode.OUT
            if not first <= one.date <= last
            else _code_work(one.date, first, last=last)
            if one.date in worked
            else _BETWEEN[one.kind]
            for one in span
        )
    )


def _code_work(day: date, first: date, *, last: date) -> DayCode:
    if first == last:
        return DayCode.START_WORK_FINISH
    if day == first:
        return DayCode.START_WORK
    return DayCode.WORK_FINISH if day == last else DayCode.WORK
