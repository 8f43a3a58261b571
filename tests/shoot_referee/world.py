"""A sun and a road that can be reckoned by hand, for whoever lays out a shoot in a test."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from scout.domain.message import say
from scout.domain.sun import SunTimes
from scout.domain.travel import Travel

CHINA = timezone(timedelta(hours=8))


def make_sun_times(day, *, rise, fall):
    """The sun of a date that is up at ``rise`` and down at ``fall`` (hours)."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=CHINA)

    def at(hour):
        return midnight + timedelta(hours=hour)

    return SunTimes(
        day=day,
        dawn=at(rise - 0.37),
        sunrise=at(rise),
        noon=at((rise + fall) / 2),
        sunset=at(fall),
        dusk=at(fall + 0.37),
        golden_morning=(at(rise - 0.2), at(rise + 0.48)),
        golden_evening=(at(fall - 0.48), at(fall + 0.2)),
        blue_morning=(at(rise - 0.37), at(rise - 0.2)),
        blue_evening=(at(fall + 0.2), at(fall + 0.37)),
    )


def make_travel(start, end, *, detour=0):
    """Two minutes a kilometre, a third more at worst, and the minutes of a detour."""
    minutes = round(abs(start.lon - end.lon) * 200 + abs(start.lat - end.lat) * 200) + detour
    return Travel(
        minutes_low=minutes,
        minutes=minutes,
        minutes_high=minutes + minutes // 3,
        km=minutes / 2,
        source=say("domain.cancelled"),
    )
