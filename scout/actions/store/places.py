"""The places of the connected library, as every verb takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.actions.store.connection import find_connected
from scout.actions.store.desk import at_desk
from scout.domain.location import Containment
from scout.places.catalogue import judge

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.geo.district import District
    from scout.places.sharing.shared_store import Away


class ConnectedPlaces(NamedTuple):
    """Where they come from, and they themselves, judged by the district rule.

    ``away`` says since when a server is, and is ``None`` while it answers; ``news`` are of a file
    that was brought up to date.
    """

    address: str
    locations: tuple[Location, ...]
    away: Away | None = None
    news: tuple[Message, ...] = ()


def read_connected(district: District) -> ConnectedPlaces | None:
    """All places of the library that is connected; ``None`` where none is.

    Raises ``ScoutError`` where it does not answer.
    """
    address = find_connected()
    if address is None:
        return None
    with at_desk(address) as store:
        places = (record.place for record in store.read_all())
        judged = tuple(
            judge(place, district) if place.district is Containment.UNKNOWN else place
            for place in places
        )
        away, news = getattr(store, "away", None), getattr(store, "news", ())
        return ConnectedPlaces(address.text, judged, away, news)
