"""Which hours of a date have the light that a scene asks for.

Minutes count from local midnight of the shoot date; a night runs on beyond 1,440. The sun is that
of a flat horizon. Windows start and end on a multiple of five minutes, inside the light.
"""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.day_rules import DayRules
    from scout.domain.point import Wgs84
    from scout.domain.sun import SunClock, SunTimes

STEP_MIN = 5
FOREVER_MIN = 10_000


class Light(IntEnum):
    """The light a task needs, in the order in which it should be served when it is there."""

    DAWN = 0
    DUSK = 1
    NIGHT = 2
    MORNING = 3
    NOON = 4
    DAYLIGHT = 5
    AFTERNOON = 6
    ANY = 7


PASSING = frozenset({Light.DAWN, Light.DUSK, Light.NIGHT})
UNDER_THE_SUN = frozenset({Light.MORNING, Light.NOON, Light.DAYLIGHT, Light.AFTERNOON})
MORNING_REACH_MIN = 180
"""Morning sun (晨): three hours from sunrise. Later it stands high, and nobody believes it."""
NOON_REACH_MIN = 120
"""High sun: two hours on either side of the solar noon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From and until when, in minutes of the shoot date; empty where ``end`` is before it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLight:
    """The sun of one date at one place in minutes, and of the morning after it."""

    dawn: float
    sunrise: float
    golden_morning_end: float
    noon: float
    golden_evening_start: float
    sunset: float
    dusk: float
    next_dawn: float
    margin_min: int

    def window(self, light: Light, minutes: int, *, indoors_until_dusk: bool = False) -> Window:
        """When a task of so many minutes may run.

        Dawn and dusk last about 50 minutes here; a longer task starts with the light (dawn) or
        ends with it (dusk), since a crew shoots the wide shots in it and cheats the rest.
        ``indoors_until_dusk``: a place without night shoots is left by dusk, interiors too.
        """
        if light is Light.DAWN:
            return _inside(self.dawn, max(self.golden_morning_end, _up(self.dawn) + minutes))
        if light is Light.DUSK:
            return _inside(min(self.golden_evening_start, _down(self.dusk) - minutes), self.dusk)
        if light is Light.NIGHT:
            return _inside(self.dusk, self.next_dawn)
        if light in UNDER_THE_SUN:
            return self._under_the_sun(light, minutes)
        if indoors_until_dusk:
            return _inside(self.dawn, self.dusk)
        return Window(start=0, end=FOREVER_MIN)

    def _under_the_sun(self, light: Light, minutes: int) -> Window:
        """Part of the usable daylight; all of it for what is longer than its part."""
        first, last = self.sunrise + self.margin_min, self.sunset - self.margin_min
        start, end = {
            Light.MORNING: (first, min(self.sunrise + MORNING_REACH_MIN, self.noon)),
            Light.NOON: (self.noon - NOON_REACH_MIN, self.noon + NOON_REACH_MIN),
            Light.AFTERNOON: (self.noon, last),
        }.get(light, (first, last))
        part = _inside(max(start, first), min(end, last))
        return part if minutes <= part.end - part.start else _inside(first, last)


def read_daylight(sun: SunClock, day: date, *, point: Wgs84, rules: DayRules) -> DayLight:
    """The light of a date at a place."""
    today, tomorrow = sun.times(day, point), sun.times(day + timedelta(days=1), point)
    midnight = midnight_of(day, today)
    return DayLight(
        dawn=_minute(midnight, today.dawn),
        sunrise=_minute(midnight, today.sunrise),
        golden_morning_end=_minute(midnight, today.golden_morning[1]),
        noon=_minute(midnight, today.noon),
        golden_evening_start=_minute(midnight, today.golden_evening[0]),
        sunset=_minute(midnight, today.sunset),
        dusk=_minute(midnight, today.dusk),
        next_dawn=_minute(midnight, tomorrow.dawn),
        margin_min=rules.daylight_margin_min,
    )


def midnight_of(day: date, sun: SunTimes) -> datetime:
    """The local midnight with which the date begins, in the sun's own time zone."""
    return datetime(day.year, day.month, day.day, tzinfo=sun.sunrise.tzinfo)


def _minute(midnight: datetime, moment: datetime) -> float:
    return (moment - midnight).total_seconds() / 60


def _inside(start: float, end: float) -> Window:
    return Window(start=_up(start), end=_down(end))


def _up(minute: float) -> int:
    return math.ceil(minute / STEP_MIN) * STEP_MIN


def _down(minute: float) -> int:
    return math.floor(minute / STEP_MIN) * STEP_MIN
