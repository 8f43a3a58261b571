"""How long it takes from one place to another, before anybody has driven it.

Without a router the honest answer is a range: road = straight line times a factor, at town speeds,
plus a fixed time to start and park. Factors, speeds and what they rest on stand in
``seeds/pingshan/travel.json``; a time that a person typed for a pair wins always.
"""

from __future__ import annotations

import json
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.message import say
from scout.record import dataclass
from scout.when_called import when_called

with when_called():
    from scout.domain.travel import Travel
    from scout.geo.distance import geodesic_km

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shapely.geometry import LineString

    from scout.domain.point import Wgs84
    from scout.geo.minute_table import Minutes

Pair = frozenset["Wgs84"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelRules:
    """The numbers of an estimate: factors on the straight line, km/h, minutes."""

    factor: float
    factor_short: float
    short_km: float
    factor_ridge: float
    ridge: tuple[tuple[float, float], ...]
    slow_km_h: float
    fast_km_h: float
    fixed_min: int


@cache
def load_travel_rules() -> TravelRules:
    """The shipped rules."""
    data: dict[str, Any] = json.loads(
        (paths.SEEDS / "pingshan" / "travel.json").read_text(encoding="utf-8")
    )
    return TravelRules(
        factor=data["factor"]["value"],
        factor_short=data["factor_short"]["value"],
        short_km=data["factor_short"]["below_km"],
        factor_ridge=data["factor_ridge"]["value"],
        ridge=tuple((lon, lat) for lon, lat in data["factor_ridge"]["ridge_lon_lat"]),
        slow_km_h=data["speed_km_h"]["slow"],
        fast_km_h=data["speed_km_h"]["fast"],
        fixed_min=data["fixed_min"]["value"],
    )


class GeodesicEstimator:
    """Travel as an estimate from the straight line; ``overrides`` are pairs a person timed."""

    def __init__(
        self, overrides: Mapping[Pair, Travel] | None = None, *, rules: TravelRules | None = None
    ) -> None:
        self._overrides = dict(overrides or {})
        self._rules = rules or load_travel_rules()
        self._known: dict[tuple[Wgs84, Wgs84], Travel] = {}

    @cached_property
    def _ridge(self) -> LineString:
        from shapely.geometry import LineString  # slow to load, and a window can open without it

        return LineString(self._rules.ridge)

    def between(self, start: Wgs84, end: Wgs84) -> Travel:
        """The drive from door to door, the same both ways."""
        if (typed := self._overrides.get(frozenset((start, end)))) is not None:
            return typed
        key = (start, end) if (start.lat, start.lon) <= (end.lat, end.lon) else (end, start)
        if key not in self._known:
            self._known[key] = self._estimate(*key)
        return self._known[key]

    def minutes(self, points: Sequence[Wgs84]) -> Minutes:
        """``between(a, b).minutes`` for each two of these points, and 0 from a place to itself.

        All pairs at once from a close formula; those so near the edge of a rounding, of the short
        ways or of the ridge that the formula could err are asked of ``between`` one by one.
        """
        from scout.geo.minute_table import fill_minutes  # as above

        return fill_minutes(points, self._rules, between=self.between, typed=self._overrides)

    def _estimate(self, start: Wgs84, end: Wgs84) -> Travel:
        straight_km, rules = geodesic_km(start, end), self._rules
        factor = self._factor(start, end, straight_km=straight_km)
        road_km = straight_km * factor
        low = rules.fixed_min + road_km / rules.fast_km_h * 60
        high = rules.fixed_min + road_km / rules.slow_km_h * 60
        return Travel(
            minutes_low=round(low),
            minutes=round((low + high) / 2),
            minutes_high=max(round(high), round(low) + 1),
            km=round(road_km, 1),
            source=say("geo.straight_line", factor=factor),
        )

    def _factor(self, start: Wgs84, end: Wgs84, *, straight_km: float) -> float:
        rules = self._rules
        if straight_km < rules.short_km:
            return rules.factor_short
        ridge = self._ridge
        way = type(ridge)([(start.lon, start.lat), (end.lon, end.lat)])
        return rules.factor_ridge if way.crosses(ridge) else rules.factor


def typed_travel(minutes: int, km: float) -> Travel:
    """A time that a person typed: no range, and said so."""
    return Travel(
        minutes_low=minutes,
        minutes=minutes,
        minutes_high=minutes,
        km=km,
        source=say("geo.typed"),
    )
