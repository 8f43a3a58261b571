"""How fast the unit drives, as the user sees it: the numbers below every estimate of a move."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.geo.travel import GeodesicEstimator, load_travel_rules
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.actions.library import Library

SPEED_KM_H = (5, 120)
"""Slower is walking, faster is no town."""
MOST_START_MIN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Driving:
    """The ends of the range of speeds, and the minutes to start and park."""

    slow_km_h: float
    fast_km_h: float
    start_min: int

    @property
    def makes_sense(self) -> bool:
        """Whether these are numbers that can be said, the slow one the slower."""
        least, most = SPEED_KM_H
        in_order = least <= self.slow_km_h <= self.fast_km_h <= most
        return in_order and 0 <= self.start_min <= MOST_START_MIN


def usual_driving() -> Driving:
    """The shipped numbers; what they rest on stands in ``seeds/pingshan/travel.json``."""
    rules = load_travel_rules()
    return Driving(slow_km_h=rules.slow_km_h, fast_km_h=rules.fast_km_h, start_min=rules.fixed_min)


def drive_so(library: Library, driving: Driving) -> Library:
    """The library with moves estimated by these numbers; the slower end is never the faster."""
    slow, fast = sorted((driving.slow_km_h, driving.fast_km_h))
    rules = replace(
        load_travel_rules(), slow_km_h=slow, fast_km_h=fast, fixed_min=driving.start_min
    )
    return replace(library, travel=GeodesicEstimator(rules=rules))
