"""Open what Scout ships: vocabularies, district, landmarks and the catalogue of places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from scout.domain.vocabulary import Vocabulary, load_vocabulary
from scout.geo.district import District, load_district
from scout.geo.landmark import Landmarks, load_landmarks
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.places.catalogue import load_catalogue

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything that a verb needs besides the user's own file."""

    vocabulary: Vocabulary
    district: District
    landmarks: Landmarks
    locations: tuple[Location, ...]
    travel: TravelEstimator
    sun: SunClock

    def location(self, location_id: str) -> Location:
        """The location with this id; raises ``KeyError``."""
        for location in self.locations:
            if location.id == location_id:
                return location
        raise KeyError(location_id)


@cache
def open_library() -> Library:
    """The shipped library, read once a process."""
    district = load_district()
    return Library(
        vocabulary=load_vocabulary(),
        district=district,
        landmarks=load_landmarks(),
        locations=load_catalogue(district),
        travel=GeodesicEstimator(),
        sun=AstralClock(),
    )
