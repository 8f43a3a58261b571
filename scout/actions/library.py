"""Open what a verb needs besides the user's file: vocabularies, district, climate, places.

The places are those of the library that is connected, else those that Scout ships; or those of a
file of the user's own.
"""

from __future__ import annotations

from dataclasses import field, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from scout.actions.kept_record import hold_records
from scout.actions.store.places import by_words, read_connected
from scout.domain.booked import Booked
from scout.domain.errors import ScoutError, StoreError, WishError
from scout.domain.message import say
from scout.domain.place_book import PlaceBook
from scout.domain.problem import Problem, Severity
from scout.domain.vocabulary import Vocabulary, load_vocabulary
from scout.geo.climate import load_climate
from scout.geo.district import District, load_district
from scout.geo.landmark import Landmarks, load_landmarks
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.places.catalogue import load_catalogue
from scout.places.permit import load_permits
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scout.actions.store.places import Some
    from scout.domain.climate import Climate
    from scout.domain.location import Location
    from scout.domain.party import PlaceContact
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.places.sharing.shared_store import Away
    from scout.script.apart.readers import Readers


@dataclass(frozen=True, kw_only=True)
class Library:
    """Everything that a verb needs besides the user's own script.

    ``place_file`` is the name of the user's file of places, ``store`` the address of the library
    that they come from; both are empty where they are the shipped ones. ``store_step`` is the last
    step of it that is in them, ``may_edit`` whether it lets us change its places. ``problems`` are
    what was wrong with records of a file, which were left out. Without ``readers`` scripts
    are read in the program itself. ``contacts`` are whom the directory names for places, by the id
    of the place. ``book`` is the user's own word on places, which ``locations``
    have in them; ``catalogue`` are the places without it, ``None`` where nothing is said.
    ``booked`` is what others have of them. ``words`` are what the store was asked for, where only
    those places are there that have them.
    """

    vocabulary: Vocabulary
    district: District
    landmarks: Landmarks
    locations: tuple[Location, ...]
    travel: TravelEstimator
    sun: SunClock
    climate: Climate
    place_file: str = ""
    store: str = ""
    store_step: int = 0
    may_edit: bool = False
    problems: tuple[Problem, ...] = ()
    readers: Readers | None = None
    catalogue: tuple[Location, ...] | None = None
    book: PlaceBook = field(default_factory=PlaceBook)
    booked: Booked = field(default_factory=Booked)
    contacts: Mapping[str, tuple[PlaceContact, ...]] = field(default_factory=dict)
    words: str = ""

    @cached_property
    def _by_id(self) -> Mapping[str, Location]:
        return {location.id: location for location in self.locations}

    def location(self, location_id: str) -> Location:
        """The location with this id; raises ``KeyError``."""
        return self._by_id[location_id]

    def knows(self, name: str) -> bool:
        """Whether this is the id of a location, or ``location/spot``."""
        location_id, slash, spot_id = name.partition("/")
        location = self._by_id.get(location_id)
        if location is None or not slash:
            return location is not None
        return any(spot.id == spot_id for spot in location.spots)

    def knows_place(self, name: str) -> bool:
        """Whether this is the id of a location, and not of a spot."""
        return "/" not in name and name in self._by_id

    def require(self, name: str) -> None:
        """Raise ``WishError`` where this is the id of no location and of no spot."""
        if not self.knows(name):
            raise WishError(say("actions.unknown_place", place=name))


def open_library(
    places: Path | None = None,
    *,
    readers: Readers | None = None,
    home: Path | None = None,
    some: Some | None = None,
) -> Library:
    """The library with the places that are connected, else the shipped ones, or those of a file.

    ``home`` is where shipped records are kept, so that the next process reads them faster. ``some``
    asks a library that is connected for a part of its places: of a hundred thousand reading all
    takes seconds. Shipped ones and those of a file are always all there. Raises
    ``ReadError`` where the file holds no places, ``LimitError`` where it is too large, and
    ``StoreError`` where the library that is connected does not answer.
    """
    if home is not None and not open_shipped.cache_info().currsize:
        with hold_records(home):
            load_permits()
            library = _open(places, some)
    else:
        library = _open(places, some)
    return replace(library, readers=readers) if readers else library


def open_any_library(*, home: Path | None = None) -> tuple[Library, ScoutError | None]:
    """As :func:`open_library`; where the one that is connected does not answer the shipped places.

    And then why.
    """
    try:
        return open_library(home=home), None
    except ScoutError as error:
        return open_shipped(), StoreError(say("library.shipped_instead", why=error.message))


def open_placeless(readers: Readers | None = None) -> Library:
    """The library without its places: for what reads a script, or asks of a point."""
    return replace(_without_places(), readers=readers)


def open_found(words: str, *, readers: Readers | None = None) -> Library:
    """The library with those places alone that have the words, where one is connected."""
    library = open_library(readers=readers, some=by_words(words))
    return replace(library, words=words) if library.store else library


def _open(places: Path | None, some: Some | None = None) -> Library:
    return (_connected(some) or open_shipped()) if places is None else _with_places(places)


@cache
def open_shipped() -> Library:
    """The library with the shipped places, read once a process."""
    empty = _without_places()
    return replace(empty, locations=load_catalogue(empty.district))


def _connected(some: Some | None) -> Library | None:
    empty = _without_places()
    found = read_connected(empty.district, some)
    if found is None:
        return None
    problems = tuple(Problem(message=one, severity=Severity.NOTE) for one in found.news)
    if found.away is not None:
        problems += (_tell_away(found.address, found.away),)
    return replace(
        empty,
        locations=found.locations,
        store=found.address,
        store_step=found.step,
        may_edit=found.may_edit,
        problems=problems,
    )


def _tell_away(address: str, away: Away) -> Problem:
    """That a server is away, and of when the places are, in the time of this computer."""
    as_of = away.as_of.astimezone().strftime("%Y-%m-%d %H:%M")
    message = say("library.away", where=address, as_of=as_of)
    return Problem(message=message, severity=Severity.NOTE)


def _with_places(path: Path) -> Library:
    from scout.places.place_file import read_place_file

    empty = _without_places()
    catalogue = read_place_file(path, empty.district, vocabulary=empty.vocabulary)
    return replace(
        empty,
        locations=catalogue.locations,
        place_file=path.name,
        problems=catalogue.problems,
    )


@cache
def _without_places() -> Library:
    return Library(
        vocabulary=load_vocabulary(),
        district=load_district(),
        landmarks=load_landmarks(),
        locations=(),
        travel=GeodesicEstimator(),
        sun=AstralClock(),
        climate=load_climate(),
    )
