"""What is agreed about a shoot and stands in no script: prices, hours, cast, days that are fixed.

Money is whole 元, an estimate unless the user typed it. Minutes count from midnight of a date.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from scout.domain.location import HourSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceList:
    """What a plan is weighed by; every price can be changed, none is negative.

    ``day``: crew, equipment, meals and cars of a shoot day up to its normal hours. ``idle_day``:
    a date between the first and the last on which the crew waits. ``overtime``: each started half
    hour beyond the normal hours. ``night``: each started half hour worked at night, as the
    rules say it. ``late_finish``: a wrap after midnight. ``move``: a company move; ``move_minute``:
    each minute of it, load-out and load-in included. ``micro_move``: a change of spot or setting
    inside a place. ``split``: each further day at a place. ``cast_day`` and ``cast_hold``: who has
    no terms of their own, for a day of work and for one of being held. ``cast_travel``: the first
    and the last day of each. ``story_order``: a pair of scenes against the order of the story.
    ``changed_scene``: a scene that a new plan puts on another date than the one that was issued.

    The defaults are assumptions for a micro-drama crew of about thirty.
    """

    day: int = 18_000
    idle_day: int = 9_000
    overtime: int = 1_200
    night: int = 300
    late_finish: int = 1_500
    move: int = 2_000
    move_minute: int = 15
    micro_move: int = 200
    split: int = 1_000
    cast_day: int = 1_500
    cast_hold: int = 800
    cast_travel: int = 300
    story_order: int = 500
    changed_scene: int = 30_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """What a place takes for a stay; the cheapest of the ways in which it is let is paid.

    ``hour`` with at least ``min_hours``; ``half_day`` up to ``half_hours``; ``day`` up to
    ``day_hours``; ``None`` where it is not let so. Beyond the hours of a half day or day each
    started half hour costs ``overtime``. Money in 元.
    """

    hour: int | None = None
    min_hours: int = 1
    half_day: int | None = None
    half_hours: int = 5
    day: int | None = None
    day_hours: int = 10
    overtime: int = 0

    def of_stay(self, minutes: int) -> int:
        """What a stay of so many minutes costs."""
        if minutes <= 0:
            return 0
        ways: list[int] = []
        if self.hour is not None:
            ways.append(self.hour * max(self.min_hours, -(-minutes // 60)))
        for price, hours in ((self.half_day, self.half_hours), (self.day, self.day_hours)):
            if price is not None:
                over = max(0, minutes - 60 * hours)
                ways.append(price + self.overtime * -(-over // 30))
        return min(ways, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """A time in which others have a place; ``until`` may reach into the next date (above 1440)."""

    day: date
    start: int
    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTerms:
    """What is agreed with one place; what is ``None`` is as the library says.

    ``permit_from``: the first date on which one may shoot (and dress) there. ``build_from``: the
    date on which a stage begins to build its sets.
    """

    location_id: str
    fee: Fee | None = None
    open_hours: tuple[HourSpan, ...] | None = None
    booked: tuple[Booking, ...] = ()
    permit_from: date | None = None
    build_from: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CastTerms:
    """What is agreed with one of the cast, by the name in the script; ``away`` are dates."""

    name: str
    day: int | None = None
    hold: int | None = None
    away: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A scene that the user has put on a date: there it stays."""

    scene: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOrder:
    """A shoot day laid out by hand: these scenes in this order and no others.

    Only its clock is the planner's.
    """

    day: date
    scenes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPair:
    """Two scenes of which the first had better be shot first (a wound, a beard, a burnt house)."""

    first: int
    then: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """All of it. ``days_off``: weekdays, Monday is 0; ``dates_off``: single dates.

    ``together``: groups of needs that must match and are shot on days close together. ``rain``:
    dates on which it will rain, so that no exterior is shot. ``orders``: days laid out by hand, a
    date once at most. ``put_off``: scenes that the user wants on no day yet.
    """

    prices: PriceList = field(default_factory=PriceList)
    places: tuple[PlaceTerms, ...] = ()
    cast: tuple[CastTerms, ...] = ()
    fixes: tuple[Fix, ...] = ()
    pairs: tuple[StoryPair, ...] = ()
    together: tuple[frozenset[str], ...] = ()
    days_off: frozenset[int] = frozenset()
    dates_off: frozenset[date] = frozenset()
    rain: frozenset[date] = frozenset()
    orders: tuple[DayOrder, ...] = ()
    put_off: frozenset[int] = frozenset()

    @property
    def placed(self) -> dict[int, date]:
        """The date of each scene that the user has put on one, by itself or with its whole day."""
        alone = {fix.scene: fix.day for fix in self.fixes}
        return alone | {scene: order.day for order in self.orders for scene in order.scenes}

    def without(self, scenes: Collection[int]) -> Terms:
        """These scenes by hand no more; a day laid out by hand of which nothing is left is free."""
        orders = (
            replace(order, scenes=tuple(scene for scene in order.scenes if scene not in scenes))
            for order in self.orders
        )
        return replace(
            self,
            fixes=tuple(fix for fix in self.fixes if fix.scene not in scenes),
            orders=tuple(order for order in orders if order.scenes),
            put_off=self.put_off.difference(scenes),
        )

    def is_day_off(self, day: date) -> bool:
        """Whether nobody works on this date."""
        return day.weekday() in self.days_off or day in self.dates_off
