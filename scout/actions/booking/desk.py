"""Where bookings are kept, and the places that they speak of."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from scout.actions.store.opening import choose_address, opened
from scout.domain.booking_store import ALL_STATES, BookingWanted
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.text import Bilingual
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.library import Library
    from scout.actions.store.opening import Ask, Tell
    from scout.domain.booking import Booking
    from scout.domain.booking_store import BookingStore


@dataclass(frozen=True, kw_only=True)
class BookingDesk:
    """Who sits there (``who``), before which book, with the places of which library."""

    store: BookingStore
    library: Library
    who: str = ""

    def name(self, location_id: str, spot_id: str = "") -> Bilingual:
        """What a place, or a spot of it, is called; its id where it is gone from the library."""
        return name_place(self.library, location_id, spot_id=spot_id)


@contextmanager
def open_book(
    address: str | None = None, *, ask: Ask | None = None, tell: Tell | None = None
) -> Iterator[BookingStore]:
    """The bookings of a library, in a file or on a server: of the connected one where none is said.

    ``ask`` asks a person for the password. Raises ``WishError`` where this is no address or none is
    connected, and ``StoreError`` where there is no library.
    """
    from scout.places.library.booking_book import BookingBook

    with opened(choose_address(address), ask=ask, tell=tell) as store:
        yield BookingBook(store.engine, store.address)


def name_place(library: Library, location_id: str, *, spot_id: str = "") -> Bilingual:
    """What a place, or a spot of it, is called; its id where it is gone from the library."""
    if not library.knows(location_id):
        whole = f"{location_id}/{spot_id}" if spot_id else location_id
        return Bilingual(zh=whole, en=whole)
    place = library.location(location_id)
    if not spot_id:
        return place.name
    if not library.knows(f"{location_id}/{spot_id}"):
        spot = Bilingual(zh=spot_id, en=spot_id)
    else:
        spot = place.spot(spot_id).name
    return Bilingual(zh=f"{place.name.zh}·{spot.zh}", en=f"{place.name.en} · {spot.en}")


def pick_booking(store: BookingStore, text: str) -> Booking:
    """The booking with this id, or with the only one that begins so; raises ``WishError``."""
    known = store.read(text)
    if known is not None:
        return known
    found = store.find(BookingWanted(states=ALL_STATES)) if text else ()
    alike = [one for one in found if one.id.startswith(text)]
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise WishError(say("booking.ambiguous", text=text))
    raise WishError(say("booking.unknown", text=text))
