"""Where and when each scene is shot: on its day, or at the place that the set has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.domain.location import Location, Spot
    from scout.domain.plan import ShootDay
    from scout.export.content import ItineraryContent


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePlace:
    """The place of a scene; ``day`` is ``None`` where the scene is on no day."""

    location: Location
    spot: Spot
    day: ShootDay | None


def place_scenes(content: ItineraryContent) -> Mapping[int, ScenePlace]:
    """The places of all scenes that have one, by the index of the scene."""
    places: dict[int, ScenePlace] = {}
    for need in content.suggestion.needs:
        if (assignment := content.assignment(need.id)) is None:
            continue
        location = content.location(assignment.candidate.location_id)
        spot = location.spot(assignment.candidate.spot_id)
        for scene in need.scenes:
            places[scene] = ScenePlace(location=location, spot=spot, day=None)
    for day in content.plan.days:
        for visit in day.visits:
            location = content.location(visit.location_id)
            for slot in visit.slots:
                spot = location.spot(slot.spot_id)
                places[slot.scene] = ScenePlace(location=location, spot=spot, day=day)
    return places
