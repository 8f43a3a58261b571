"""The sun of one day at one place, as aware local times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.domain.point import Wgs84


@dataclass(frozen=True, slots=True, kw_only=True)
class SunTimes:
    """Local times for a flat horizon: hills delay the sun and bring the evening forward.

    ``dawn`` and ``dusk`` are civil (sun 6° below the horizon). Golden light is the sun between
    -4° and +6°, blue between -6° and -4°; the morning's and the evening's.
    """

    day: date
    dawn: datetime
    sunrise: datetime
    noon: datetime
    sunset: datetime
    dusk: datetime
    golden_morning: tuple[datetime, datetime]
    golden_evening: tuple[datetime, datetime]
    blue_morning: tuple[datetime, datetime]
    blue_evening: tuple[datetime, datetime]


class SunClock(Protocol):
    """Whoever knows the sun."""

    def times(self, day: date, point: Wgs84) -> SunTimes:
        """The sun of one day at one point."""
