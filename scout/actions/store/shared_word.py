"""What a library says of a place beside its facts: how far its scouting is, a note, photos.

That is the word of all who share the library. What a project says stands beside it, and neither is
changed by the other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.scouting.change import LONGEST_NOTE
from scout.actions.store.making import who_am_i
from scout.domain.errors import EditConflict, WishError
from scout.domain.message import say
from scout.domain.place_book import PlaceEntry
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scout.domain.place_book import ScoutState
    from scout.domain.place_record import PlaceRecord
    from scout.domain.place_store import PlaceStore


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPlace:
    """The record of a place and the photos of it that can be had, by their digests.

    ``waits``: what we said last waits at this desk until the server is back.
    """

    record: PlaceRecord
    photos: Mapping[str, bytes]
    waits: bool = False

    @property
    def says_nothing(self) -> bool:
        """Whether nobody said anything yet beside facts."""
        return not (self.record.states or self.record.note or self.record.photos)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWord:
    """What somebody says for all: ``who`` says so in the history."""

    state: ScoutState | None
    note: str
    day: date
    who: str = ""


def read_shared(store: PlaceStore, place_id: str, *, most_photos: int) -> SharedPlace | None:
    """The word of a library on a place, with its first photos; ``None`` where it has no such place.

    Raises ``StoreError``.
    """
    record = store.read(place_id)
    if record is None:
        return None
    found = {photo.digest: store.read_photo(photo.digest) for photo in record.photos[:most_photos]}
    waiting = getattr(store, "waiting", None)
    return SharedPlace(
        record=record,
        photos={digest: content for digest, content in found.items() if content is not None},
        waits=waiting is not None and waiting.find(place_id) is not None,
    )


def say_for_all(store: PlaceStore, record: PlaceRecord, *, word: SharedWord) -> PlaceRecord:
    """Save another word over that of a record, and say how it stands then.

    What others changed meanwhile besides stays. Raises ``EditConflict`` where they said something
    else of the same (ours is then over theirs, to be saved or not), ``WishError`` for a note longer
    than any, and ``StoreError``.
    """
    if len(word.note) > LONGEST_NOTE:
        raise WishError(say("scouting.too_long", most=LONGEST_NOTE))
    try:
        return store.put(_with_word(record, word), who=who_am_i())
    except EditConflict as conflict:
        theirs = conflict.pairs[0][1]
        if theirs is None:
            raise
        if (theirs.note, theirs.states) == (record.note, record.states):
            return say_for_all(store, theirs, word=word)
        ours = _with_word(theirs, word)
        raise EditConflict(conflict.message, pairs=((ours, theirs),)) from conflict


def _with_word(record: PlaceRecord, word: SharedWord) -> PlaceRecord:
    since = record.states[-1].day if record.states else ""
    known = PlaceEntry(id=record.id, state=record.state, state_date=since, history=record.states)
    told = known.marked(word.state, day=word.day.isoformat(), who=word.who)
    return replace(record, note=word.note.strip(), states=told.history)
