"""The library with the user's word in it: own places beside the catalogue's, own facts on these."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.places.catalogue import judge, load_prices, price

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.location import Location
    from scout.domain.place_book import PlaceBook, PlaceEntry


def with_book(library: Library, book: PlaceBook) -> Library:
    """The library with what a book says, in the place of what another one said before.

    Own places come last; so does one that the catalogue does not have any more, as it was last
    known. The district rule is asked anew for all of them.
    """
    base = library.locations if library.catalogue is None else library.catalogue
    said = {entry.id: entry for entry in book.entries if entry.place is not None}
    told = [_tell(place, said.pop(place.id, None), library=library) for place in base]
    own = [_finish(entry.place, library) for entry in said.values() if entry.place is not None]
    return replace(library, locations=(*told, *own), catalogue=base, book=book)


def _tell(place: Location, entry: PlaceEntry | None, *, library: Library) -> Location:
    return place if entry is None else _finish(entry.told(place), library)


def _finish(place: Location, library: Library) -> Location:
    """Judged by the district rule; a fee that nobody states is that of its kind."""
    if place.fee_assumed:
        place = price(place, {}, prices=load_prices())
    return judge(place, library.district)
