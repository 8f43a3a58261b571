"""A tour of places before anything is chosen for good: what is seen when, and in which light."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from scout.domain.heading import TimeOfDay
    from scout.domain.message import Message
    from scout.domain.sun import SunTimes
    from scout.domain.travel import Travel


class Department(StrEnum):
    """Who asks on a recce, in the order of the paper (导演 摄影 美术 录音 灯光 制片 车辆)."""

    DIRECTOR = "director"
    CAMERA = "camera"
    ART = "art"
    SOUND = "sound"
    LIGHT = "light"
    PRODUCTION = "production"
    TRANSPORT = "transport"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecceWish:
    """What the user says of a recce: its first day, and how many places besides the choice.

    ``day`` is ``None`` for about a week before the shoot; ``alternates`` are looked at for each
    need.
    """

    day: date | None = None
    alternates: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What is seen at a stop: a need at a spot; ``rank`` 1 is the first choice for it."""

    need_id: str
    spot_id: str
    rank: int
    fit: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RecceStop:
    """A stay at a place, in aware local times.

    ``light``: the hour of the shoot that it is seen at, ``None`` where any will do; not
    ``in_light`` where the place is shut at that hour. ``travel``: the drive from the stop before,
    ``None`` for the first of a day and where the unit stays.
    """

    location_id: str
    light: TimeOfDay | None
    in_light: bool
    arrive: datetime
    leave: datetime
    sights: tuple[Sight, ...]
    travel: Travel | None = None
    drive_min: int = 0

    @property
    def minutes(self) -> int:
        """How long the stay is, an estimate."""
        return round((self.leave - self.arrive).total_seconds() / 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecceDay:
    """One day of the tour; ``proven``: no other order of these stops has less driving."""

    number: int
    date: date
    sun: SunTimes
    stops: tuple[RecceStop, ...]
    lunch: tuple[datetime, datetime] | None
    proven: bool

    @property
    def drive_min(self) -> int:
        """Minutes of driving between the stops, an estimate."""
        return sum(stop.drive_min for stop in self.stops)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """A place that is on no tour, for which needs it would be seen, and why it is not."""

    location_id: str
    sights: tuple[Sight, ...]
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Recce:
    """The tour. ``bound_min``: no tour of so many days drives less between its stops.

    ``questions`` by the id of each place, those without a tour too: all departments, in order.
    """

    days: tuple[RecceDay, ...]
    unseen: tuple[Unseen, ...]
    bound_min: int
    questions: Mapping[str, Mapping[Department, tuple[Message, ...]]]

    @property
    def drive_min(self) -> int:
        """Minutes of driving between the stops of all days, an estimate."""
        return sum(day.drive_min for day in self.days)

    @property
    def gap(self) -> float:
        """How far the driving may be from the least, as a share of it; 0 is proven."""
        return (self.drive_min - self.bound_min) / self.drive_min if self.drive_min else 0.0

    @property
    def numbers(self) -> dict[str, int]:
        """Each place and its number, in the order in which it is come to."""
        seen = [stop.location_id for day in self.days for stop in day.stops]
        return {name: place for place, name in enumerate(dict.fromkeys(seen), start=1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecceRules:
    """How a recce goes; every default is an assumption that can be changed.

    Minutes of the day count from midnight. A day begins at ``start_min`` or at the first dawn that
    is to be seen, and ends within ``hours``. A place whose hours nobody knows, and which any light
    will do for, is seen in ``office_hours``. ``first_min`` is for parking, walking in and one spot,
    ``more_min`` for each further spot.
    """

    start_min: int = 8 * 60 + 30
    hours: float = 12.5
    first_min: int = 30
    more_min: int = 10
    most_min: int = 90
    office_hours: tuple[int, int] = (9 * 60, 18 * 60)
    lunch_from: int = 11 * 60 + 30
    lunch_until: int = 13 * 60
    lunch_min: int = 60
