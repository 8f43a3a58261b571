"""Say something of a place: each verb answers the library with it in, and changes nothing else."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from scout.actions.scouting.book import with_book
from scout.actions.scouting.place_id import make_place_id
from scout.actions.scouting.place_text import MOST_EXACT_M, own_fact, tell_position
from scout.domain.errors import WishError
from scout.domain.heading import IntExt
from scout.domain.location import Location, PlaceKind, PlaceState, Position, Spot
from scout.domain.message import say
from scout.domain.place_book import OWN_WORD
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.places.check import check_location, has_good_ids

if TYPE_CHECKING:
    from datetime import date

    from scout.actions.library import Library
    from scout.domain.place_book import PlaceEntry, ScoutState

LEAST_EXACT_M = 5
LONGEST_NOTE = 20_000


class Whereabouts(NamedTuple):
    """A point, and how exact it is in metres (radius)."""

    point: Wgs84
    exact_m: int

    @classmethod
    def by_hand(cls, lat: float, lon: float, *, exact_m: float) -> Whereabouts:
        """Where a hand pointed on the map (WGS-84); raises ``ValueError`` where that is nowhere."""
        exact = min(max(LEAST_EXACT_M, round(exact_m)), MOST_EXACT_M)
        return cls(Wgs84(lat=round(lat, 6), lon=round(lon, 6)), exact)


def sketch_place(at: Whereabouts | None, library: Library, *, day: date) -> Location:
    """A place of the user's own before anything is said of it but where it is.

    Its one spot plays nothing yet, and it is not verified: nobody said that one can shoot there.
    """
    place = Location(
        id=make_place_id(secrets.token_hex(), is_taken=library.knows),
        name=Bilingual(zh="新场地", en="New place"),
        kind=PlaceKind.URBAN,
        state=PlaceState.UNVERIFIED,
        spots=(new_spot(()),),
        facts=(),
    )
    return place if at is None else _put(place, at, day=day)


def new_spot(spots: tuple[Spot, ...]) -> Spot:
    """One more spot of a place, which plays nothing yet."""
    taken = {spot.id for spot in spots}
    number = next(n for n in range(1, len(spots) + 2) if f"spot-{n}" not in taken)
    name = Bilingual(zh=f"子景{number}", en=f"Spot {number}")
    return Spot(id=f"spot-{number}", name=name, eras=(), settings=(), int_ext=IntExt.BOTH)


def add_place(library: Library, place: Location) -> Library:
    """A place of the user's own comes into the library; raises ``WishError`` where it is none."""
    if library.knows(place.id):
        raise WishError(say("scouting.taken", place=place.id))
    return put_entry(library, replace(library.book.of(place.id), place=place, is_own=True))


def change_place(library: Library, place: Location) -> Library:
    """A place as the user knows it: what of it is his own word stands among its facts as such."""
    library.require(place.id)
    return put_entry(library, replace(library.book.of(place.id), place=place))


def move_place(library: Library, place_id: str, *, at: Whereabouts, day: date) -> Library:
    """Put a place somewhere else: to be surveyed, unless somebody has been there."""
    library.require(place_id)
    return change_place(library, _put(library.location(place_id), at, day=day))


def set_state(
    library: Library, place_id: str, *, state: ScoutState | None, day: date, who: str = ""
) -> Library:
    """Say how far the location manager is with a place, or say nothing of that any more.

    ``who`` says so; what was said before stays in the history.
    """
    library.require(place_id)
    entry = library.book.of(place_id).marked(state, day=day.isoformat(), who=who)
    return put_entry(library, entry)


def note_place(library: Library, place_id: str, *, note: str) -> Library:
    """Keep a note on a place; raises ``WishError`` where it is longer than any note."""
    library.require(place_id)
    if len(note) > LONGEST_NOTE:
        raise WishError(say("scouting.too_long", most=LONGEST_NOTE))
    return put_entry(library, replace(library.book.of(place_id), note=note.strip()))


def forget_facts(library: Library, place_id: str) -> Library:
    """A place of the catalogue is again as the catalogue has it; notes, photos and state stay."""
    entry = library.book.of(place_id)
    return put_entry(library, entry if entry.is_own else replace(entry, place=None))


def put_entry(library: Library, entry: PlaceEntry) -> Library:
    """The library with what is said of one place; raises ``WishError`` for an impossible place."""
    if entry.place is not None:
        problems = tuple(entry.message for entry in check_location(entry.place, library.vocabulary))
        if not has_good_ids(entry.place) or not entry.place.spots:
            problems = (*problems, say("scouting.bad_ids", place=entry.id))
        if problems:
            raise WishError(problems[0], parts=problems)
    return with_book(library, library.book.put(entry))


def _put(place: Location, at: Whereabouts, *, day: date) -> Location:
    where = Position(point=at.point, exact_m=at.exact_m, source=OWN_WORD)
    told = tell_position(where)
    return own_fact(replace(place, position=where), "coordinates", told=told, day=day)
