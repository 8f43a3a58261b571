"""Which hospital with an emergency room is the nearest to a place, where that can be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.location import PlaceKind
from scout.domain.message import say
from scout.domain.stated import stated_value
from scout.domain.text import far_as_text
from scout.geo.emergency import find_nearest

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.location import Location, Position
    from scout.domain.message import Message


def tell_hospital(place: Location, library: Library) -> Message:
    """The nearest one in a straight line, or that the points do not tell, or that none is known.

    A hospital of which nobody has said whether it has an emergency room might be the nearest: it
    counts, and where it is the nearest nobody knows. One that has none does not count.
    """
    if place.position is None:
        return say("scouting.hospital_unknown")
    found = [
        (hospital, hospital.position, has_room)
        for hospital in library.locations
        if hospital.kind is PlaceKind.MEDICAL and hospital.id != place.id
        if (has_room := stated_value(hospital.facts, "emergency")) is not False
    ]
    at: list[Position] = [where for _, where, _ in found if where is not None]
    nearest = find_nearest(place.position, at) if len(at) == len(found) else None
    if nearest is None or not found[nearest.number][2]:
        return say("scouting.hospital_unknown")
    name, far = found[nearest.number][0].name, far_as_text(nearest.far_m)
    return say("scouting.hospital_nearest", hospital=name, far=far)
