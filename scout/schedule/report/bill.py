"""Bills in 元, by the price list: what a visit, a day, a place and the whole shoot cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.plan import DayCost
    from scout.domain.text import Bilingual
    from scout.schedule.report.day_out_of_days import CastRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Hire:
    """One visit: the minutes from arriving to having loaded out, and what they cost."""

    date: date
    location_id: str
    minutes: int
    cny: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBill:
    """One shoot day: what the unit costs as the plan says it, and the hire of its visits."""

    number: int
    date: date
    unit: DayCost
    hires: tuple[Hire, ...]

    @property
    def unit_cny(self) -> int:
        """Crew, overtime, night, late finish, moves and micro-moves."""
        return self.unit.total - self.unit.places

    @property
    def hire_cny(self) -> int:
        """The hire of all its visits."""
        return sum(hire.cny for hire in self.hires)

    @property
    def total_cny(self) -> int:
        """All of it."""
        return self.unit_cny + self.hire_cny


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBill:
    """One place: its hires, the hours in which it is dressed, and coming back to it."""

    location_id: str
    place: Bilingual
    hires: tuple[Hire, ...]
    dressing_cny: int
    split_cny: int

    @property
    def hire_cny(self) -> int:
        """The hire of all its visits."""
        return sum(hire.cny for hire in self.hires)

    @property
    def total_cny(self) -> int:
        """All of it."""
        return self.hire_cny + self.dressing_cny + self.split_cny


@dataclass(frozen=True, slots=True, kw_only=True)
class CostReport:
    """All of it; hire stands in the days and in the places, and is counted once.

    The total is that of the plan as long as nobody has changed the terms since it was laid out.
    """

    days: tuple[DayBill, ...]
    places: tuple[PlaceBill, ...]
    cast: tuple[CastRow, ...]
    idle_cny: int
    story_order_cny: int

    @property
    def cast_cny(self) -> int:
        """What the cast costs."""
        return sum(one.total_cny for one in self.cast)

    @property
    def total_cny(self) -> int:
        """What the shoot costs."""
        unit = sum(day.unit_cny for day in self.days)
        places = sum(place.total_cny for place in self.places)
        return unit + places + self.cast_cny + self.idle_cny + self.story_order_cny
