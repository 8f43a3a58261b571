"""Hand what a project says of places over to the library, field by field, never over another's.

What both say is shown before: nothing of the library is written over unseen, and a version that
came in between is a conflict, which is shown again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.errors import EditConflict
from scout.domain.photo import PhotoFile
from scout.domain.place_book import OWN_WORD, PlaceBook, is_own_word, own_source
from scout.domain.place_record import PlaceRecord
from scout.domain.text import Bilingual
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scout.domain.location import Fact, Location
    from scout.domain.place_book import PlaceEntry
    from scout.domain.place_store import PlaceStore

NEW, STATE, NOTE, PHOTOS = "new_place", "scouted", "note", "photos"
"""What is handed over besides facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """One thing that the project says of a place, and what the library says of it.

    ``field`` is that of a fact, or one of those above. ``newer``: the library's word is of a later
    day than the project's.
    """

    place_id: str
    name: Bilingual
    field: str
    mine: str
    theirs: str = ""
    newer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """``saved`` places, the ``book`` without what was handed over, and what to decide again."""

    saved: tuple[str, ...]
    book: PlaceBook
    again: tuple[Handing, ...]


def propose(book: PlaceBook, store: PlaceStore) -> tuple[Handing, ...]:
    """Everything that the project says and the library does not, or otherwise."""
    return tuple(
        one for entry in book.entries for one in _propose_entry(entry, store.read(entry.id))
    )


def hand_over(
    chosen: Sequence[Handing],
    book: PlaceBook,
    *,
    store: PlaceStore,
    who: str,
    photos: Mapping[str, bytes],
) -> Handed:
    """Save what was chosen, place by place; raises ``StoreError``.

    A place that somebody else changed since it was proposed is left, and proposed again.
    """
    saved: list[str] = []
    again: list[Handing] = []
    for place_id in dict.fromkeys(one.place_id for one in chosen):
        entry, there = book.of(place_id), store.read(place_id)
        asked = [one for one in chosen if one.place_id == place_id]
        if set(asked) - set(_propose_entry(entry, there)):
            again += _propose_entry(entry, there)
            continue
        fields = {one.field for one in asked}
        try:
            store.put(_merge(entry, there, fields=fields, who=who), who=who)
        except EditConflict as error:
            again += _propose_entry(entry, error.pairs[0][1])
            continue
        if fields & {PHOTOS, NEW}:
            for photo in entry.photos:
                store.put_photo(PhotoFile(digest=photo.digest, content=photos[photo.digest]))
        saved.append(place_id)
        book = book.put(_without(entry, fields))
    return Handed(saved=tuple(saved), book=book, again=tuple(again))


def _propose_entry(entry: PlaceEntry, there: PlaceRecord | None) -> Iterator[Handing]:
    known_as = entry.place or (there.place if there else None)
    name = known_as.name if known_as else Bilingual(zh=entry.id, en=entry.id)
    if there is None:
        if entry.place is not None:
            mine = f"{entry.place.name.zh} / {entry.place.name.en}"
            yield Handing(place_id=entry.id, name=name, field=NEW, mine=mine)
        return
    own = [fact for fact in entry.place.facts if is_own_word(fact.source)] if entry.place else []
    for fact in own:
        known = there.place.find_fact(fact.field)
        if known is None or known.value != fact.value:
            yield Handing(
                place_id=entry.id,
                name=name,
                field=fact.field,
                mine=fact.value,
                theirs=known.value if known else "",
                newer=known is not None and known.date > fact.date,
            )
    if entry.state is not None and entry.state is not there.state:
        since = there.states[-1].day if there.states else ""
        yield Handing(
            place_id=entry.id,
            name=name,
            field=STATE,
            mine=entry.state.value,
            theirs=there.state.value if there.state else "",
            newer=since > entry.state_date,
        )
    if entry.note and entry.note not in there.note:
        yield Handing(place_id=entry.id, name=name, field=NOTE, mine=entry.note, theirs=there.note)
    kept = {photo.digest for photo in there.photos}
    if fresh := [photo.name for photo in entry.photos if photo.digest not in kept]:
        yield Handing(place_id=entry.id, name=name, field=PHOTOS, mine="、".join(fresh))


def _merge(
    entry: PlaceEntry, there: PlaceRecord | None, *, fields: set[str], who: str
) -> PlaceRecord:
    """The record with what was chosen of an entry; facts say from whom they are."""
    if there is None:
        place = entry.place
        if place is None:
            raise ValueError(f"{entry.id}: a new place has no facts")
        there = PlaceRecord(place=_signed(place, who))
        fields = {STATE, NOTE, PHOTOS}
    else:
        there = replace(there, place=_signed(_told(entry, there.place, fields=fields), who))
    if STATE in fields and entry.history:
        seen = set(there.states)
        more = tuple(one for one in entry.history if one not in seen)
        there = replace(there, states=(*there.states, *more))
    if NOTE in fields and entry.note and entry.note not in there.note:
        there = replace(there, note="\n".join(filter(None, (there.note, entry.note))))
    if PHOTOS in fields:
        kept = {photo.digest for photo in there.photos}
        fresh = tuple(photo for photo in entry.photos if photo.digest not in kept)
        there = replace(there, photos=(*there.photos, *fresh))
    return there


def _told(entry: PlaceEntry, place: Location, *, fields: set[str]) -> Location:
    if entry.place is None:
        return place
    facts = tuple(fact for fact in entry.place.facts if fact.field in fields)
    return replace(entry, place=replace(entry.place, facts=facts)).told(place)


def _signed(place: Location, who: str) -> Location:
    """Own words said by somebody with a name: in a library there are many."""
    return replace(place, facts=tuple(_sign(fact, who) for fact in place.facts))


def _sign(fact: Fact, who: str) -> Fact:
    return replace(fact, source=own_source(who)) if fact.source == OWN_WORD else fact


def _without(entry: PlaceEntry, fields: set[str]) -> PlaceEntry:
    """What the project still says: facts are the library's now, the rest stands in both."""
    if entry.place is None:
        return entry
    facts = tuple(fact for fact in entry.place.facts if fact.field not in fields)
    own = NEW not in fields and any(is_own_word(fact.source) for fact in facts)
    place = replace(entry.place, facts=facts) if own else None
    return replace(entry, place=place, is_own=entry.is_own and own)
