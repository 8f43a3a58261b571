"""How often it rains in a month, over many years: a risk, never a forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.text import Bilingual

_DAYS = (31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of each month; February's as they are on average over leap years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRain:
    """The rain of a month in a mean year: millimetres, and days with rain."""

    rain_mm: float
    rain_days: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Climate:
    """The twelve months of a place, January first; ``sureness`` says how far to trust them."""

    place: Bilingual
    period: str
    months: tuple[MonthRain, ...]
    sureness: Bilingual

    def rain_risk(self, month: int) -> float:
        """The share of the days of a month (1 to 12) on which it rained, 0 to 1.

        A risk from climate: it says nothing about a given day, nor for how long it rains.
        """
        return self.months[month - 1].rain_days / _DAYS[month - 1]
