"""The sun over a place, for a flat horizon.

Times come from astral (NOAA's formulas). Against a JPL ephemeris they are within 13 s for sunrise
and sunset here; the edges of golden light within about 45 s, since astral leaves out refraction
there. Print minutes, not seconds. Hills (马峦山) delay the sun: nobody has modelled them.
"""

from __future__ import annotations

import math
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.when_called import when_called

with when_called():
    from astral import Observer
    from astral.sun import (
        azimuth,
        blue_hour,
        dawn,
        dusk,
        elevation,
        golden_hour,
        noon,
        sunrise,
        sunset,
    )

    from scout.domain.sun import SunTimes

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.domain.point import Wgs84

_LEAST_ALTITUDE_DEG = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SunPosition:
    """Degrees clockwise from north, and degrees above a flat horizon."""

    azimuth_deg: float
    altitude_deg: float


@lru_cache(maxsize=4096)
def _times(day: date, lat: float, *, lon: float) -> SunTimes:
    from astral import SunDirection

    from scout.geo.zone import TIMEZONE

    place = Observer(latitude=lat, longitude=lon)
    rising, setting = SunDirection.RISING, SunDirection.SETTING
    return SunTimes(
        day=day,
        dawn=_minute(dawn(place, day, tzinfo=TIMEZONE)),
        sunrise=_minute(sunrise(place, day, tzinfo=TIMEZONE)),
        noon=_minute(noon(place, day, tzinfo=TIMEZONE)),
        sunset=_minute(sunset(place, day, tzinfo=TIMEZONE)),
        dusk=_minute(dusk(place, day, tzinfo=TIMEZONE)),
        golden_morning=_span(golden_hour(place, day, rising, tzinfo=TIMEZONE), day),
        golden_evening=_span(golden_hour(place, day, setting, tzinfo=TIMEZONE), day),
        blue_morning=_span(blue_hour(place, day, rising, tzinfo=TIMEZONE), day),
        blue_evening=_span(blue_hour(place, day, setting, tzinfo=TIMEZONE), day),
    )


def _minute(moment: datetime) -> datetime:
    """The nearest whole minute: more would be a claim."""
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)


def _span(span: tuple[datetime, datetime], day: date) -> tuple[datetime, datetime]:
    """A span on its own day: astral counts days in UTC, so a morning here may come a day late."""
    late = timedelta(days=(span[1].date() - day).days)
    return _minute(span[0] - late), _minute(span[1] - late)


class AstralClock:
    """The sun of a day at a point, in local time, to the minute."""

    def times(self, day: date, point: Wgs84) -> SunTimes:
        """Dawn to dusk of one day; the light is the same within a few hundred metres."""
        return _times(day, round(point.lat, 2), lon=round(point.lon, 2))


def sun_position(point: Wgs84, when: datetime) -> SunPosition:
    """Where the sun stands at an aware moment, without refraction."""
    place = Observer(latitude=point.lat, longitude=point.lon)
    return SunPosition(
        azimuth_deg=azimuth(place, when), altitude_deg=elevation(place, when, with_refraction=False)
    )


def shadow_m(height_m: float, altitude_deg: float) -> float | None:
    """How long a shadow falls on level ground; ``None`` below a degree, where hills decide."""
    if altitude_deg < _LEAST_ALTITUDE_DEG:
        return None
    return height_m / math.tan(math.radians(altitude_deg))
