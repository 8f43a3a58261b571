"""What a library can do, whether it is a file on a laptop or a server that an office shares."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from scout.domain.message import Message
    from scout.domain.photo import PhotoFile
    from scout.domain.place_record import PlaceRecord
    from scout.domain.point import Wgs84
    from scout.domain.text import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWanted:
    """Which places are looked for: all the words, and of each field one of the values, if any.

    A Chinese word is found wherever it stands; a Latin one, pinyin and its first letters too, where
    a word or syllable begins so.
    """

    words: str = ""
    kinds: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    scouted: frozenset[str] = frozenset()
    subdistricts: frozenset[str] = frozenset()
    fee_to_cny: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """A place as a list shows it, without the rest of its record.

    ``state`` is whether one can shoot there, ``scouted`` how far the scouting is
    (empty: it has not begun).
    """

    id: str
    version: int
    name: Bilingual
    kind: str
    state: str
    scouted: str
    subdistrict: str
    fee_cny_day: int
    point: Wgs84 | None
    exact_m: int | None
    changed_by: str
    changed_at: str


class Subject(StrEnum):
    """What a change in a library is about."""

    PLACE = "place"
    BOOKING = "booking"
    PRODUCTION = "production"
    PARTY = "party"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step of a library: ``number`` grows with each; ``version`` is 0 where it was dropped."""

    number: int
    subject: Subject
    id: str
    version: int
    who: str
    at: str


class PlaceStore(Protocol):
    """A library of places. All of its methods raise ``StoreError`` where it does not answer."""

    @property
    def address(self) -> str:
        """Where it is, without a password."""

    def count(self) -> int:
        """How many places there are."""

    def find(self, wanted: PlaceWanted, *, limit: int = 200) -> tuple[PlaceLine, ...]:
        """The places that are looked for, at most so many, the best answers to the words first.

        Their name is that, begins so, has them in it, sounds so; then they stand elsewhere. Equals
        are in the order in which they came.
        """

    def read(self, place_id: str) -> PlaceRecord | None:
        """One place; ``None`` where there is none of this id."""

    def read_many(self, ids: Iterable[str]) -> tuple[PlaceRecord, ...]:
        """Some places, each once, in the order of their ids here; those that are there."""

    def read_all(self) -> tuple[PlaceRecord, ...]:
        """All places, in the order in which they came."""

    def put(self, record: PlaceRecord, *, who: str) -> PlaceRecord:
        """Save over the version that the record has, and say how it stands now.

        Raises ``EditConflict`` where another version stands there; nothing is changed then.
        """

    def put_many(self, records: Iterable[PlaceRecord], *, who: str) -> int:
        """Save all of them or none, and say how many.

        Raises ``EditConflict`` with all that stand otherwise.
        """

    def drop(self, record: PlaceRecord, *, who: str) -> None:
        """Take a place out; its history stays. Raises ``EditConflict`` as :meth:`put` does."""

    def history(self, place_id: str) -> tuple[PlaceRecord, ...]:
        """All versions of a place, the newest first, also of one that was dropped."""

    def put_photo(self, photo: PhotoFile) -> None:
        """Keep the file of a photo; it is there once, however many places show it."""

    def read_photo(self, digest: str) -> bytes | None:
        """The file of a photo; ``None`` where it is not kept."""

    def changes_since(self, number: int) -> tuple[Change, ...]:
        """What was changed after a step, the oldest first; 0 for all."""

    def check(self) -> tuple[Message, ...]:
        """What is wrong with the library itself; empty where it is whole."""

    def backup(self, path: Path) -> None:
        """Copy everything, as of one moment, into a new library file."""

    def close(self) -> None:
        """Let it go."""
