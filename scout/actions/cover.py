"""What is shot when it rains: the weather cover of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.cover.cover import plan_cover

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.plan import Plan
    from scout.domain.weather_cover import WeatherCover
    from scout.schedule.request import PlanRequest


def cover(plan: Plan, request: PlanRequest, *, library: Library) -> WeatherCover:
    """The cover of each day with exteriors; the request is the one that the plan was made for."""
    return plan_cover(
        plan, request, travel=library.travel, sun=library.sun, climate=library.climate
    )
