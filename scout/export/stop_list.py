"""The stops of a plan as the maps take them: each place once, with the number it keeps everywhere.

Places whose position nobody knows are on no map; the papers say so beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.map.sheet import MapRoute, MapStop

if TYPE_CHECKING:
    from scout.domain.plan import ShootDay
    from scout.export.content import ItineraryContent


def list_stops(content: ItineraryContent, days: tuple[ShootDay, ...]) -> tuple[MapStop, ...]:
    """The places of some days by number, each with the first of these days on which it is used."""
    numbers = content.stop_numbers
    first = {
        visit.location_id: day.number for day in reversed(days) for visit in reversed(day.visits)
    }
    places = [content.location(name) for name in sorted(first, key=lambda name: numbers[name])]
    return tuple(
        MapStop(
            number=numbers[place.id],
            point=place.position.point,
            name=place.name,
            day=first[place.id],
        )
        for place in places
        if place.position is not None
    )


def list_routes(content: ItineraryContent, days: tuple[ShootDay, ...]) -> tuple[MapRoute, ...]:
    """The way of each day from stop to stop, by number."""
    return tuple(_route(content, day) for day in days)


def _route(content: ItineraryContent, day: ShootDay) -> MapRoute:
    numbers = content.stop_numbers
    known = [
        numbers[visit.location_id]
        for visit in day.visits
        if content.location(visit.location_id).position is not None
    ]
    return MapRoute(day=day.number, stops=tuple(known))
