"""What others have booked, as the planner and the suggestion see it: hours that are not there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.booking.desk import open_book
from scout.domain.booked import Booked
from scout.domain.booking_store import BookingWanted
from scout.domain.terms import PlaceTerms
from scout.domain.text import fold_name
from scout.geo.zone import TIMEZONE
from scout.schedule.booked import take_hours

if TYPE_CHECKING:
    from datetime import date

    from scout.actions.library import Library
    from scout.domain.booking import Booking
    from scout.domain.booking_store import BookingStore
    from scout.domain.terms import Terms


def find_others(store: BookingStore, production: str) -> tuple[Booking, ...]:
    """What is held or confirmed from now on, and not for this production."""
    now, own = store.now(), fold_name(production)
    return tuple(
        one
        for one in store.find(BookingWanted(start=now))
        if one.takes_at(now) and fold_name(one.production) != own
    )


def list_standing(library: Library) -> tuple[Booking, ...]:
    """All that is asked for, held or confirmed where the places come from; none elsewhere."""
    if not library.store:
        return ()
    with open_book(library.store) as store:
        return store.find(BookingWanted())


def with_others(
    library: Library, store: BookingStore, *, production: str, start: date | None = None
) -> Library:
    """The library that knows what others have booked; ``start``: the first date of the shoot."""
    return replace(library, booked=Booked(bookings=find_others(store, production), start=start))


def see_others(library: Library, production: str) -> Library:
    """The library that knows what others have booked, where its places come from a shared one.

    Raises ``StoreError`` where that does not answer.
    """
    if not library.store:
        return library
    with open_book(library.store) as store:
        return with_others(library, store, production=production)


def add_booked(terms: Terms, booked: Booked) -> Terms:
    """The terms with the hours of others added to what is booked of each place."""
    if not booked.bookings:
        return terms
    places = {one.location_id: one for one in terms.places}
    for taken in take_hours(booked.bookings, TIMEZONE):
        agreed = places.get(taken.location_id, PlaceTerms(location_id=taken.location_id))
        places[taken.location_id] = replace(agreed, booked=(*agreed.booked, *taken.booked))
    return replace(terms, places=tuple(places.values()))
