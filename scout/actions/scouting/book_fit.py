"""What of the user's word on places in an opened project can be worked with.

The file may come from somebody who means ill, or from a Scout with other words.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from scout.actions.scouting.book import with_book
from scout.actions.scouting.change import LONGEST_NOTE
from scout.actions.scouting.photo import MOST_PHOTOS
from scout.actions.scouting.place_text import MOST_EXACT_M, MOST_LEAD_DAYS
from scout.domain.fact_number import MOST_CNY
from scout.domain.fact_value import LONGEST
from scout.domain.message import say
from scout.domain.place_book import PlaceBook
from scout.places.check import check_location, has_good_ids
from scout.store.database import is_project
from scout.store.project_file import read_project

if TYPE_CHECKING:
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.photo import PhotoFile, PlacePhoto
    from scout.domain.place_book import PlaceEntry, StateChange
    from scout.domain.project import Project

_MOST_ENTRIES, _MOST_SPOTS, _MOST_CHANGES = 200_000, 500, 1000
_MOST_PHOTO_BYTES, _MOST_SIDE_PX = 16 * 1024**2, 4096


class FittedBook(NamedTuple):
    """The word on places with the photos that it names, and what was left out of it."""

    book: PlaceBook
    photos: tuple[PhotoFile, ...]
    remarks: tuple[Message, ...]


def fit_book(project: Project, library: Library) -> FittedBook:
    """Without impossible places, and without photos that are not there."""
    there = {
        photo.digest: photo for photo in project.photos if len(photo.content) <= _MOST_PHOTO_BYTES
    }
    book = PlaceBook()
    if len(project.places.entries) <= _MOST_ENTRIES:
        kept = {one.id: one for entry in project.places.entries if (one := _fit(entry, library))}
        entries = tuple(_with_photos(entry, there) for entry in kept.values())
        book = PlaceBook(entries=tuple(entry for entry in entries if not entry.says_nothing))
    named = sorted(book.digests & there.keys())[:MOST_PHOTOS]
    lost = book != project.places
    return FittedBook(
        book=book,
        photos=tuple(there[digest] for digest in named),
        remarks=(say("scouting.places_lost"),) if lost else (),
    )


def _fit(entry: PlaceEntry, library: Library) -> PlaceEntry | None:
    """The entry, without a place that nobody could mean; nothing where there is no place then."""
    if len(entry.note) > LONGEST_NOTE:
        entry = replace(entry, note=entry.note[:LONGEST_NOTE])
    if not _is_day(entry.state_date):
        entry = replace(entry, state_date="")
    if len(entry.history) > _MOST_CHANGES or not all(_is_change(one) for one in entry.history):
        entry = replace(entry, history=())
    if entry.place is not None and not _is_possible(entry, library):
        entry = replace(entry, place=None, is_own=False)
    known = entry.place is not None or any(
        place.id == entry.id for place in library.catalogue or library.locations
    )
    return entry if known else None


def _is_possible(entry: PlaceEntry, library: Library) -> bool:
    place = entry.place
    return (
        place is not None
        and place.id == entry.id
        and has_good_ids(place)
        and 0 < len(place.spots) <= _MOST_SPOTS
        and not any(check_location(place, library.vocabulary))
        and _is_sane(place)
    )


def _is_sane(place: Location) -> bool:
    """Whether somebody could have typed it."""
    at, stage = place.position, place.stage
    texts = (place.id, place.name.zh, place.name.en, place.address, place.permit, place.hours)
    facts = (*place.facts, *(fact for spot in place.spots for fact in spot.facts))
    values = (text for fact in facts for text in (fact.field, fact.value, fact.source))
    judged = (fit for spot in place.spots for fit in spot.eras)
    hidden = (text for fit in judged for text in (fit.hide, fit.judged_by, fit.judged_on))
    return (
        0 <= place.fee_cny_day <= MOST_CNY
        and (at is None or 0 < at.exact_m <= MOST_EXACT_M)
        and (place.lead_days or 0) <= MOST_LEAD_DAYS
        and (stage is None or (0 <= stage.build_days <= MOST_LEAD_DAYS and stage.build_cny >= 0))
        and all(len(text) <= 2 * LONGEST for text in (*texts, *values, *hidden))
    )


def _is_change(change: StateChange) -> bool:
    return _is_day(change.day) and len(change.who) <= LONGEST


def _is_day(text: str) -> bool:
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False


def _with_photos(entry: PlaceEntry, there: dict[str, PhotoFile]) -> PlaceEntry:
    photos = tuple(photo for photo in entry.photos if _is_there(photo, there))
    return entry if photos == entry.photos else replace(entry, photos=photos)


def _is_there(photo: PlacePhoto, there: dict[str, PhotoFile]) -> bool:
    return (
        photo.digest in there
        and 0 < photo.width_px <= _MOST_SIDE_PX
        and 0 < photo.height_px <= _MOST_SIDE_PX
    )


def open_places_of(path: Path, library: Library) -> Library:
    """The library with what a project says of places; as it is where the file is no project.

    Raises ``ReadError`` and ``LimitError`` like ``read_project``.
    """
    if not is_project(path):
        return library
    return with_book(library, fit_book(read_project(path).project, library).book)
