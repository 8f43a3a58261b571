"""How long it takes from one location of a set to the next, each pair asked once."""

from __future__ import annotations

import math
from dataclasses import field
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.travel import Travel
from scout.record import dataclass
from scout.schedule.job.daylight import STEP_MIN

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.travel import TravelEstimator

_ASSUMED_MIN = (15, 30, 45)
_ASSUMED_KM = 15.0


@dataclass(frozen=True)
class Legs:
    """Travel between locations; where a position is unknown an assumption that says so.

    The assumption is a drive across about half of the district, 15 km in up to 45 minutes.
    """

    estimator: TravelEstimator
    _known: dict[tuple[str, str], Travel] = field(default_factory=dict)

    def between(self, start: Location, end: Location) -> Travel:
        """The travel from one location to another."""
        if (start.id, end.id) not in self._known:
            self._known[start.id, end.id] = self._estimate(start, end)
        return self._known[start.id, end.id]

    def drive_min(self, start: Location, end: Location) -> int:
        """The minutes to plan for: the upper end of the range, in steps of five."""
        return math.ceil(self.between(start, end).minutes_high / STEP_MIN) * STEP_MIN

    def _estimate(self, start: Location, end: Location) -> Travel:
        if start.position is not None and end.position is not None:
            return self.estimator.between(start.position.point, end.position.point)
        low, likely, high = _ASSUMED_MIN
        return Travel(
            minutes_low=low,
            minutes=likely,
            minutes_high=high,
            km=_ASSUMED_KM,
            source=say("schedule.travel_assumed"),
        )
