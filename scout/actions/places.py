"""Look up places in the library, and ask the district rule about a point."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.location import PlaceKind
from scout.domain.message import say
from scout.domain.place_finding import FindingKind, PlaceFinding
from scout.domain.point import Datum, Wgs84
from scout.geo.datum import read_in
from scout.places.check import check_catalogue, check_locations
from scout.places.search import PlaceQuery
from scout.places.search import find_places as search_places
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.location import Containment, Location


def find_places(library: Library, query: PlaceQuery) -> tuple[Location, ...]:
    """The places that match a query, the nearest first where it names a point."""
    if library.words == query.text:  # its store has looked for them
        query = replace(query, text="")
    return search_places(library.locations, query, vocabulary=library.vocabulary)


def check_places(library: Library) -> tuple[PlaceFinding, ...]:
    """Everything that is wrong with the places; empty when every record is valid."""
    problems = library.problems
    if library.store:
        problems = check_locations(library.locations, library.vocabulary)
    elif not library.place_file:
        problems = check_catalogue(library.locations, library.vocabulary)
    return tuple(PlaceFinding(kind=FindingKind.RECORD, problem=problem) for problem in problems)


def judge_point(point: Wgs84, library: Library) -> Containment:
    """Whether a point lies inside the district, near its outline, or outside."""
    return library.district.rule(point)


def read_point(text: str, datum: str = "wgs84") -> Wgs84:
    """Turn ``LAT,LON`` in a datum into WGS-84; raises ``WishError`` where it is no point."""
    try:
        lat, lon = (float(part) for part in text.replace("，", ",").split(","))
        return read_in(Datum(datum), lat, lon=lon)
    except ValueError as error:
        raise WishError(say("actions.no_point", text=text)) from error


def point_as_text(point: Wgs84) -> str:
    """A point as :func:`read_point` reads it, to a tenth of a metre."""
    return f"{point.lat:.6f}, {point.lon:.6f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """A search as a person types it; empty words ask for nothing."""

    text: str = ""
    era: str = ""
    setting: str = ""
    kind: str = ""
    near: str = ""


def read_query(words: PlaceWords, library: Library) -> PlaceQuery:
    """Turn typed words into a query; raises ``WishError`` for a word that is no era or kind."""
    vocabulary = library.vocabulary
    if words.era and vocabulary.find_era(words.era) is None:
        raise WishError(say("actions.unknown_era", word=words.era))
    if words.setting and vocabulary.find_setting(words.setting) is None:
        raise WishError(say("actions.unknown_setting", word=words.setting))
    if words.kind and words.kind not in set(PlaceKind):
        kinds = ", ".join(PlaceKind)
        raise WishError(say("actions.unknown_kind", word=words.kind, kinds=kinds))
    return PlaceQuery(
        text=words.text,
        era=words.era or None,
        setting=words.setting or None,
        kind=PlaceKind(words.kind) if words.kind else None,
        near=read_point(words.near) if words.near else None,
    )
