"""What becomes of the daylight: exteriors in it, interiors in it, and what is left."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.schedule.report.strip import make_strips

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from scout.domain.plan import Plan, ShootDay
    from scout.schedule.report.strip import Strip
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDaylight:
    """The usable daylight of a day in minutes, over a flat horizon, and what is shot in it.

    ``interior_min`` counts whatever needs no sun: interiors, and all that is on a stage. Minutes
    outside the usable daylight count nowhere.
    """

    number: int
    date: date
    start: datetime
    end: datetime
    exterior_min: int
    interior_min: int

    @property
    def usable_min(self) -> int:
        """From sunrise to sunset without the margins of the rules; 0 where they meet."""
        return max(0, round((self.end - self.start).total_seconds() / 60))

    @property
    def share(self) -> float:
        """The part of the usable daylight in which exteriors are shot, 0 to 1."""
        return self.exterior_min / self.usable_min if self.usable_min else 0.0

    @property
    def other_min(self) -> int:
        """Daylight in which nothing is shot: before the call, loading, moves, meals, waiting."""
        return self.usable_min - self.exterior_min - self.interior_min


def make_daylight_report(plan: Plan, request: PlanRequest) -> tuple[DayDaylight, ...]:
    """The daylight of each shoot day; the sun is that of its first place."""
    margin = timedelta(minutes=request.rules.daylight_margin_min)
    days = zip(plan.days, make_strips(plan, request), strict=True)
    return tuple(_make_day(day, strips, margin=margin) for day, strips in days)


def _make_day(day: ShootDay, strips: tuple[Strip, ...], *, margin: timedelta) -> DayDaylight:
    start, end = day.sun.sunrise + margin, day.sun.sunset - margin
    outside = [strip for strip in strips if strip.is_under_sky]
    inside = [strip for strip in strips if not strip.is_under_sky]
    return DayDaylight(
        number=day.number,
        date=day.date,
        start=start,
        end=end,
        exterior_min=_shot_between(outside, start, end=end),
        interior_min=_shot_between(inside, start, end=end),
    )


def _shot_between(strips: Iterable[Strip], start: datetime, *, end: datetime) -> int:
    """Minutes of these strips between two moments."""
    spans = ((max(one.slot.start, start), min(one.slot.end, end)) for one in strips)
    seconds = sum(max(0.0, (until - since).total_seconds()) for since, until in spans)
    return round(seconds / 60)
