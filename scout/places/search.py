"""Find places by words, era, setting, kind and nearness."""

from __future__ import annotations

import math
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from scout.domain.pinyin import spell
from scout.geo.distance import geodesic_km
from scout.places.relevance import key_of, rank
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Location, PlaceKind
    from scout.domain.point import Wgs84
    from scout.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceQuery:
    """What is looked for; an empty field asks for nothing.

    ``era`` and ``setting`` are ids or any name of the vocabulary (1942, 民国, ancestral hall).
    ``near`` sorts by distance, places without a position last.
    """

    text: str = ""
    era: str | None = None
    setting: str | None = None
    kind: PlaceKind | None = None
    near: Wgs84 | None = None


def find_places(
    locations: Sequence[Location], query: PlaceQuery, *, vocabulary: Vocabulary
) -> tuple[Location, ...]:
    """The places where one spot meets era and setting together, the best answers first.

    Equals, and all places where no words are asked for, are in the library's order.
    """
    era = vocabulary.find_era(query.era) if query.era else None
    kind = vocabulary.find_setting(query.setting) if query.setting else None
    words = fold(query.text).split()
    found = [
        location
        for location in locations
        if (query.kind is None or location.kind is query.kind)
        and all(word in searchable(location) for word in words)
        and _has_spot(location, era.bucket if era else None, setting=kind.id if kind else None)
    ]
    if key_of("".join(words)):
        found.sort(key=lambda location: rank(_names(location), words))
    if query.near is not None:
        near = query.near
        found.sort(key=lambda location: _distance_km(location, near))
    return tuple(found)


def fold(text: str) -> str:
    """Text as it is compared: without case and full-width forms, ü as one types it in pinyin."""
    return unicodedata.normalize("NFKC", text).casefold().replace("ü", "v")


def make_searchable(location: Location) -> str:
    """Everything of a place that a search looks at, on one line: also how its names are typed."""
    spots = (text for spot in location.spots for text in (spot.name.zh, spot.name.en))
    facts = (fact.value for fact in location.facts)
    own = (location.id, location.name.zh, location.name.en, location.address, location.subdistrict)
    typed = (spell(location.name.zh), *(spell(spot.name.zh) for spot in location.spots))
    return " ".join(fold(" ".join((*own, *location.tags, *spots, *facts, *typed))).split())


searchable = lru_cache(maxsize=20_000)(make_searchable)


@lru_cache(maxsize=20_000)
def _names(location: Location) -> tuple[str, str]:
    return fold(location.name.zh), fold(location.name.en)


def _has_spot(location: Location, era: str | None, *, setting: str | None) -> bool:
    if era is None and setting is None:
        return True
    return any(
        (era is None or spot.plays(era) is not None)
        and (setting is None or setting in spot.settings)
        for spot in location.spots
    )


def _distance_km(location: Location, point: Wgs84) -> float:
    if location.position is None:
        return math.inf
    return geodesic_km(location.position.point, point)
