"""Put what was settled where it belongs: into a project, as the user's word, or into a library."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from scout.actions.intake.settle import Choices, KnownPlaces, Settled, settle
from scout.actions.project import lock_of_project, save, take_lock
from scout.actions.scouting.book import with_book
from scout.actions.scouting.book_fit import fit_book
from scout.actions.scouting.photo import MOST_PHOTOS
from scout.actions.store.desk import at_desk
from scout.actions.store.making import who_am_i
from scout.actions.store.opening import choose_address, opened
from scout.domain.errors import LimitError, StoreError
from scout.domain.message import say
from scout.domain.place_book import PlaceBook, PlaceEntry
from scout.domain.place_record import PlaceRecord
from scout.places.catalogue import judge, load_prices, price
from scout.record import dataclass
from scout.store.project_file import read_project

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from scout.actions.intake.look import Intake
    from scout.actions.library import Library
    from scout.actions.store.opening import Ask, Tell
    from scout.domain.photo import PhotoFile
    from scout.domain.place_store import PlaceStore
    from scout.places.library.address import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The library with the import in it, what became of each row, and the photos that came."""

    library: Library
    settled: Settled
    photos: tuple[PhotoFile, ...]


def take_into_book(intake: Intake, choices: Choices, *, library: Library) -> Taken:
    """The library of a session or project with the import as the user's own word on places.

    Raises ``WishError`` where the datum is open and ``LimitError`` for too many photos.
    """
    settled = settle_into_book(intake, choices, library=library)
    book = put_records(library.book, settled)
    if len(book.digests) > MOST_PHOTOS:
        raise LimitError(say("actions.intake_photos", limit=MOST_PHOTOS))
    return Taken(
        library=with_book(library, book), settled=settled, photos=photos_of(intake, settled)
    )


def settle_into_book(intake: Intake, choices: Choices, *, library: Library) -> Settled:
    """What would come of it; raises ``WishError`` where the datum is open."""
    known = KnownPlaces(
        find=partial(_known_record, library),
        is_taken=library.knows,
        vocabulary=library.vocabulary,
    )
    return settle(intake, choices, known=known)


def put_records(book: PlaceBook, settled: Settled) -> PlaceBook:
    """The book with new places of the user's own, and with his word on known ones."""
    entries = {entry.id: entry for entry in book.entries}
    for record in settled.new:
        entries[record.id] = _entry(PlaceEntry(id=record.id, is_own=True), record)
    for record in settled.changed:
        entries[record.id] = _entry(book.of(record.id), record)
    return PlaceBook(entries=tuple(one for one in entries.values() if not one.says_nothing))


def _entry(entry: PlaceEntry, record: PlaceRecord) -> PlaceEntry:
    state = record.states[-1] if record.states else None
    if state is not None and entry.state is None:
        entry = replace(entry, state=state.state, state_date=state.day)
    return replace(entry, place=record.place, note=record.note, photos=record.photos)


def _known_record(library: Library, place_id: str) -> PlaceRecord:
    entry = library.book.of(place_id)
    return PlaceRecord(place=library.location(place_id), note=entry.note, photos=entry.photos)


def photos_of(intake: Intake, settled: Settled) -> tuple[PhotoFile, ...]:
    """The files of the photos that came in with places."""
    kept = {photo.digest for record in (*settled.new, *settled.changed) for photo in record.photos}
    files = {reading.file.digest: reading.file for reading in intake.foreign.photos}
    return tuple(file for digest, file in files.items() if digest in kept)


def take_into_project(
    path: Path, intake: Intake, *, choices: Choices, library: Library, home: Path
) -> Taken:
    """Save the import in a project file; nothing else in it changes.

    Raises as :func:`take_into_book`, and ``StoreError`` where the project is open elsewhere.
    """
    lock = lock_of_project(path, home)
    if not take_lock(lock):
        raise StoreError(say("store.open_elsewhere", file=str(path)))
    try:
        opened = read_project(path)
        fitted = fit_book(opened.project, library)
        if fitted.remarks:  # a save would lose what this program does not understand
            raise StoreError(fitted.remarks[0])
        taken = take_into_book(intake, choices, library=with_book(library, opened.project.places))
        if taken.settled.new or taken.settled.changed:
            photos = _join_photos(opened.project.photos, taken.photos)
            project = replace(opened.project, places=taken.library.book, photos=photos)
            save(path, project, over=opened.stamp, home=home)
        return taken
    finally:
        lock.leave()


def _join_photos(photos: Iterable[PhotoFile], more: Iterable[PhotoFile]) -> tuple[PhotoFile, ...]:
    return tuple({photo.digest: photo for photo in (*photos, *more)}.values())


def open_places_in(
    address: Address, library: Library, *, ask: Ask | None, tell: Tell | None = None
) -> Library:
    """The library with the places of a store instead; raises ``StoreError``."""
    with opened(address, ask=ask, tell=tell) as store:
        places = tuple(judge(one.place, library.district) for one in store.read_all())
    return replace(library, locations=places, catalogue=None, book=PlaceBook())


def take_into_library(
    address: Address,
    intake: Intake,
    *,
    choices: Choices,
    library: Library,
    ask: Ask | None,
) -> Settled:
    """Save the import in a store, all of it or nothing; raises ``EditConflict``, ``StoreError``."""
    with opened(address, ask=ask) as store:
        return _take_into(store, intake, choices=choices, library=library)


def take_into_connected(intake: Intake, choices: Choices, *, library: Library) -> Settled:
    """As :func:`take_into_library`, into the one that is connected.

    While its server is away new places and merged ones wait at this desk, as any edit does.
    """
    with at_desk(choose_address(None)) as store:
        return _take_into(store, intake, choices=choices, library=library)


def _take_into(store: PlaceStore, intake: Intake, *, choices: Choices, library: Library) -> Settled:
    def find(place_id: str) -> PlaceRecord:
        record = store.read(place_id)
        if record is None:
            raise KeyError(place_id)
        return record

    known = KnownPlaces(find=find, is_taken=library.knows, vocabulary=library.vocabulary)
    settled = settle(intake, choices, known=known)
    for photo in photos_of(intake, settled):
        store.put_photo(photo)
    new = (_finish(record, library) for record in settled.new)
    changed = (_finish(record, library) for record in settled.changed)
    store.put_many((*new, *changed), who=who_am_i())
    return settled


def _finish(record: PlaceRecord, library: Library) -> PlaceRecord:
    """Judged and priced, as a library keeps its places."""
    place = record.place
    if place.fee_assumed:
        place = price(place, {}, prices=load_prices())
    return replace(record, place=judge(place, library.district))
