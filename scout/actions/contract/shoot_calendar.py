"""Dates of a shoot as they stand in its terms: none before the first day, weekdays by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import fold_name
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from scout.actions.contract.entry import Entry

_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEK_ZH = ("一", "二", "三", "四", "五", "六", "日天")
WEEKDAYS = {
    word: number
    for number, (name, signs) in enumerate(zip(_WEEK, _WEEK_ZH, strict=True))
    for word in (
        name,
        f"{name}s",
        name[:3],
        *(f"{week}{sign}" for week in ("周", "星期", "礼拜") for sign in signs),
    )
}
"""What weekdays are called, without case and blanks; Monday is 0."""

_YEARS_AHEAD, _YEARS_BACK = 3, 10
"""Years from the first day of the shoot; what lies farther off is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class ShootCalendar:
    """Knows the first date of the shoot, and which dates cannot be meant."""

    start: date

    def day(self, entry: Entry, *, early: bool = False) -> date | None:
        """A date of the shoot; ``early``: it may lie before the first day (permits, building)."""
        found = entry.day()
        return found if found and self._fits(entry, found, early=early) else None

    def dates(self, entry: Entry, *, eve: bool = False) -> tuple[date, ...]:
        """The dates of a range; ``eve``: the date before the first day counts too."""
        found = entry.dates()
        first = self.start.toordinal() - eve
        if not found or not self._fits(entry, found[-1], early=found[-1].toordinal() >= first):
            return ()
        return found

    def _fits(self, entry: Entry, day: date, *, early: bool) -> bool:
        if day < self.start and not early:
            entry.note(say("actions.terms_before_start", start=self.start.isoformat()))
            return False
        if not -_YEARS_BACK <= day.year - self.start.year <= _YEARS_AHEAD:
            entry.note(say("actions.terms_far", start=self.start.isoformat()))
            return False
        return True


def read_days_off(
    entry: Entry | None, calendar: ShootCalendar
) -> tuple[frozenset[int], frozenset[date]]:
    """The weekdays and the dates on which nobody works."""
    weekdays: set[int] = set()
    dates: set[date] = set()
    for part in entry.words() if entry else ():
        text = part.value if isinstance(part.value, str) else ""
        number = WEEKDAYS.get(fold_name(text))
        if number is not None:
            weekdays.add(number)
        elif any(sign.isdigit() for sign in text):
            dates.update(calendar.dates(part))
        else:
            part.note(say("actions.terms_weekday"))
    if entry and len(weekdays) == len(_WEEK):
        entry.note(say("actions.terms_no_day"))
    return frozenset(weekdays), frozenset(dates)
