"""A set of places on shoot days."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from datetime import datetime, time
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from scout.domain.location_set import LocationSet
    from scout.domain.message import Message
    from scout.domain.sun import SunTimes
    from scout.domain.travel import Travel


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One scene on the clock: where and from when to when (aware local times)."""

    scene: int
    need_id: str
    spot_id: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The unit at one location: arrives, shoots its slots in order, leaves.

    ``arrive`` to the first slot is load-in and dressing, the last slot to ``leave`` load-out.
    """

    location_id: str
    arrive: datetime
    leave: datetime
    slots: tuple[Slot, ...]

    @property
    def spot_ids(self) -> tuple[str, ...]:
        """The spots used, in the order of their first scene."""
        return tuple(dict.fromkeys(slot.spot_id for slot in self.slots))


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMove:
    """A company move between two locations of one day: the drive, from leaving to arriving.

    ``load_out_min`` belongs to the visit before it and ``load_in_min`` to the visit after it.
    """

    from_id: str
    to_id: str
    depart: datetime
    arrive: datetime
    travel: Travel
    load_out_min: int
    load_in_min: int

    @property
    def total_min(self) -> int:
        """What the move costs the day: load-out, drive, load-in."""
        drive = int((self.arrive - self.depart).total_seconds() // 60)
        return self.load_out_min + drive + self.load_in_min


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCost:
    """What a day costs by itself in 元, an estimate: cast is not a day's but the plan's."""

    crew: int = 0
    overtime: int = 0
    night: int = 0
    late_finish: int = 0
    moves: int = 0
    micro_moves: int = 0
    places: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        parts = (self.crew, self.overtime, self.night, self.late_finish)
        return sum(parts) + self.moves + self.micro_moves + self.places


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCost:
    """What a plan costs in 元 by the price list, an estimate; ``days`` is the sum of its days."""

    days: int = 0
    idle_days: int = 0
    dressing: int = 0
    split: int = 0
    cast_days: int = 0
    cast_holds: int = 0
    cast_travel: int = 0
    story_order: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        cast = self.cast_days + self.cast_holds + self.cast_travel
        return self.days + self.idle_days + self.dressing + self.split + cast + self.story_order


def itemise(cost: PlanCost, days: Iterable[DayCost]) -> Counter[str]:
    """A price by kind of cost, in 元: what the days cost by themselves, then what the plan does."""
    items: Counter[str] = Counter()
    for part in (*days, cost):
        for kind in _KINDS[type(part)]:
            items[kind] += getattr(part, kind)
    del items["days"]
    return items


# A drag on the board asks for a price fifty times a second.
_KINDS: dict[type, tuple[str, ...]] = {
    part: tuple(field.name for field in fields(part)) for part in (DayCost, PlanCost)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShootDay:
    """One shoot day. ``meals`` are (start, end) pairs; ``notes`` what the crew must know."""

    number: int
    date: date
    call: datetime
    wrap: datetime
    sun: SunTimes
    visits: tuple[Visit, ...]
    moves: tuple[UnitMove, ...]
    meals: tuple[tuple[datetime, datetime], ...] = ()
    length: Eighths = Eighths()
    notes: tuple[Message, ...] = ()
    cost: DayCost = DayCost()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Every scene of the day on the clock, in shooting order."""
        return tuple(slot for visit in self.visits for slot in visit.slots)

    def find_move_to(self, visit: Visit) -> UnitMove | None:
        """The move that arrives with a visit, if one does."""
        moves = (move for move in self.moves if move.to_id == visit.location_id)
        return next((move for move in moves if move.arrive == visit.arrive), None)

    def minute_of(self, moment: datetime) -> int:
        """A moment in minutes since the midnight with which the date begins where the moment is."""
        midnight = datetime.combine(self.date, time(), tzinfo=moment.tzinfo)
        return round((moment - midnight).total_seconds() / 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A scene that is on no day, and why."""

    scene: int
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A location set on calendar days, and every scene that is on none of them.

    ``bound``: no plan of these scenes by these rules costs less, in 元; 0 where nobody looked.
    """

    location_set: LocationSet
    days: tuple[ShootDay, ...]
    unplaced: tuple[Unplaced, ...] = ()
    notes: tuple[Message, ...] = ()
    cost: PlanCost = PlanCost()
    bound: int = 0

    @property
    def dates(self) -> dict[int, date]:
        """The date of each scene that is on a day, by its index."""
        return {slot.scene: day.date for day in self.days for slot in day.slots}

    @property
    def items(self) -> Counter[str]:
        """What it costs by kind of cost."""
        return itemise(self.cost, (day.cost for day in self.days))

    @property
    def gap(self) -> float:
        """How far the plan may be from the cheapest, as a share of its price; 0 is proven."""
        total = self.cost.total
        return max(0.0, (total - self.bound) / total) if total else 0.0
