"""One calendar date as the planner sees it: its light at every place, its rules, its drives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.point import Wgs84
from scout.schedule.daylight import DayLight, Light, Window, read_daylight

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.location import Location
    from scout.domain.plan import DayRules
    from scout.domain.sun import SunClock
    from scout.schedule.leg import Legs
    from scout.schedule.task import Task

MIDDLE_OF_DISTRICT = Wgs84(lat=22.69, lon=114.35)
"""Whose sun a place without position has: across the district it differs by seconds."""


@dataclass(frozen=True)
class Workday:
    """A date to be filled; ``earliest_min`` is when the crew has rested (minutes of the date)."""

    day: date
    earliest_min: int
    rules: DayRules
    sun: SunClock
    legs: Legs
    _light: dict[str, DayLight] = field(default_factory=dict)
    _windows: dict[int, Window] = field(default_factory=dict)

    def light(self, location: Location) -> DayLight:
        """The light of this date at a location."""
        if location.id not in self._light:
            self._light[location.id] = read_daylight(
                self.sun, self.day, point=sun_point(location), rules=self.rules
            )
        return self._light[location.id]

    def window(self, task: Task) -> Window:
        """When this task may run on this date."""
        window = self._windows.get(task.scene.index)
        if window is None:
            light = self.light(task.location)
            banned = task.location.night is False and task.light is Light.ANY
            window = light.window(task.light, task.minutes, indoors_until_dusk=banned)
            self._windows[task.scene.index] = window
        return window


def sun_point(location: Location) -> Wgs84:
    """Where the sun of a location is reckoned."""
    return location.position.point if location.position else MIDDLE_OF_DISTRICT
