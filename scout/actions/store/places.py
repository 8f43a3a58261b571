"""The places of the connected library, as every verb takes them: all, or those that it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.actions.store.connection import find_connected
from scout.actions.store.desk import at_desk
from scout.domain.location import Containment
from scout.places.catalogue import judge
from scout.when_called import when_called

with when_called():
    from scout.domain.place_store import PlaceWanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.place_record import PlaceRecord
    from scout.domain.place_store import PlaceStore
    from scout.geo.district import District
    from scout.places.sharing.shared_store import Away

    Some = Callable[[PlaceStore], Iterable[PlaceRecord]]

_LIKE = 50
"""So many places that a name may mean are looked at, the best first."""


def by_words(words: str) -> Some:
    """The places that a search finds, the best answers first."""

    def find(store: PlaceStore) -> Iterable[PlaceRecord]:
        found = store.find(PlaceWanted(words=words), limit=max(1, store.count()))
        return store.read_many(line.id for line in found)

    return find


def by_names(names: Iterable[str]) -> Some:
    """The places with these ids, and those that may be meant by what is none."""
    asked = tuple(dict.fromkeys(filter(None, (name.strip() for name in names))))

    def find(store: PlaceStore) -> Iterable[PlaceRecord]:
        known = {record.id: record for record in store.read_many(asked)}
        for name in asked:
            if name not in known:
                like = store.find(PlaceWanted(words=name), limit=_LIKE)
                known |= {one.id: one for one in store.read_many(line.id for line in like)}
        return known.values()

    return find


class ConnectedPlaces(NamedTuple):
    """Where they come from, and they themselves, judged by the district rule.

    ``step`` is the last one of the library that is in them, 0 where only some were read;
    ``may_edit`` whether it lets us change them. ``away`` says since when a server is, and is
    ``None`` while it answers; ``news`` are of a file that was brought up to date.
    """

    address: str
    locations: tuple[Location, ...]
    step: int
    may_edit: bool
    away: Away | None = None
    news: tuple[Message, ...] = ()


def read_connected(district: District, some: Some | None = None) -> ConnectedPlaces | None:
    """All or some places of the library that is connected; ``None`` where none is.

    Raises ``ScoutError`` where it does not answer.
    """
    address = find_connected()
    if address is None:
        return None
    with at_desk(address) as store:
        step, records = store.read_moment() if some is None else (0, some(store))
        places = (record.place for record in records)
        judged = tuple(
            judge(place, district) if place.district is Containment.UNKNOWN else place
            for place in places
        )
        away, news = store.away, store.news
        return ConnectedPlaces(address.text, judged, step, store.may_edit(), away, news)
