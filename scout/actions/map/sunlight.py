"""The sun over a place on a day and at a moment of it, as the map draws it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from scout.geo.sun import shadow_m, sun_position
from scout.geo.zone import TIMEZONE
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from scout.actions.library import Library
    from scout.domain.point import Wgs84
    from scout.domain.sun import SunTimes
    from scout.geo.sun import SunPosition

POLE_M = 10
"""Whose shadow is told: a house of three floors."""
_STEP = timedelta(minutes=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class SunStep:
    """Where the sun stands on its way, and whether its light is golden then."""

    position: SunPosition
    golden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sunlight:
    """A day's times, the way from sunrise to sunset, and the moment asked about.

    ``shadow_m`` is the shadow of ``POLE_M`` on level ground, ``None`` while the sun is too low to
    throw one. For a flat horizon, as everything about the sun.
    """

    point: Wgs84
    times: SunTimes
    way: tuple[SunStep, ...]
    moment: datetime
    now: SunPosition
    shadow_m: float | None
    sunrise: SunPosition
    sunset: SunPosition


def light_place(point: Wgs84, day: date, *, minute: int, library: Library) -> Sunlight:
    """The sun over a point, ``minute`` minutes after midnight there."""
    times = library.sun.times(day, point)
    moment = datetime.combine(day, time(), tzinfo=TIMEZONE) + timedelta(minutes=minute)
    now = sun_position(point, moment)
    return Sunlight(
        point=point,
        times=times,
        way=_way(point, times),
        moment=moment,
        now=now,
        shadow_m=shadow_m(POLE_M, now.altitude_deg),
        sunrise=sun_position(point, times.sunrise),
        sunset=sun_position(point, times.sunset),
    )


def _way(point: Wgs84, times: SunTimes) -> tuple[SunStep, ...]:
    steps = int((times.sunset - times.sunrise) / _STEP)
    moments = [times.sunrise + _STEP * step for step in range(steps + 1)]
    return tuple(
        SunStep(position=sun_position(point, moment), golden=_is_golden(moment, times))
        for moment in (*moments, times.sunset)
    )


def _is_golden(moment: datetime, times: SunTimes) -> bool:
    spans = (times.golden_morning, times.golden_evening)
    return any(start <= moment <= end for start, end in spans)
