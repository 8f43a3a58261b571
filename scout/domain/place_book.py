"""What the user says of places beside the catalogue: own places, facts, notes, photos, scouting.

A fact of the user's is a fact like any other, with :data:`OWN_WORD` as its source and the day on
which it was said; the catalogue's word on the rest of a place stands as it is.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.domain.location import Location
    from scout.domain.photo import PlacePhoto

OWN_WORD = "剧组自填 / own word"
"""The source of what the user says; in both languages, as the catalogue's sources are."""

_OWN_ZH, _, _OWN_EN = OWN_WORD.partition(" / ")

SAID_FIELDS: Mapping[str, tuple[str, ...]] = {
    "name": ("name",),
    "kind": ("kind",),
    "state": ("state",),
    "coordinates": ("position",),
    "address": ("address",),
    "subdistrict": ("subdistrict",),
    "fee": ("fee_cny_day", "fee_assumed", "fee_source"),
    "night": ("night",),
    "fire": ("fire",),
    "open_hours": ("open_hours",),
    "lead_days": ("lead_days",),
    "permit": ("permit",),
    "hours_and_fee": ("hours",),
    "phone": ("phone",),
    "spots": ("spots",),
}
"""Which fields of a location a fact speaks of; any other fact (parking, power) is only a fact."""


def own_source(detail: str = "") -> str:
    """The source of what the user says, with whom he has it from where he says so."""
    told = " ".join(detail.replace(" / ", ", ").split())
    return f"{_OWN_ZH}：{told} / {_OWN_EN}: {told}" if told else OWN_WORD


def is_own_word(source: str) -> bool:
    """Whether it is the user who says so."""
    return source == OWN_WORD or source.startswith(f"{_OWN_ZH}：")


def own_detail(source: str) -> str:
    """From whom the user has it, empty where he does not say."""
    zh = source.partition(" / ")[0]
    return zh.removeprefix(_OWN_ZH).removeprefix("：") if is_own_word(source) else ""


class ScoutState(StrEnum):
    """How far the location manager is with a place."""

    TO_SCOUT = "to_scout"
    SCOUTED = "scouted"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class StateChange:
    """From this day (ISO) on a place is in this scouting state, or in none; ``who`` says so."""

    state: ScoutState | None
    day: str
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """Everything that the user says of one place.

    ``place``: as the user last saw it, with the own facts among its facts; ``None`` where no fact
    is said. ``is_own``: the user added it, and no catalogue has it. ``state_date`` is the day (ISO)
    since which ``state`` holds. ``history``: every change of it, the oldest first; the last one
    holds. Projects from before it was kept have none.
    """

    id: str
    place: Location | None = None
    is_own: bool = False
    state: ScoutState | None = None
    state_date: str = ""
    note: str = ""
    photos: tuple[PlacePhoto, ...] = ()
    history: tuple[StateChange, ...] = ()

    @property
    def said(self) -> frozenset[str]:
        """The facts that are the user's word."""
        facts = self.place.facts if self.place else ()
        return frozenset(fact.field for fact in facts if is_own_word(fact.source))

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing to be kept."""
        return not (
            self.is_own or self.said or self.state or self.note or self.photos or self.history
        )

    def marked(self, state: ScoutState | None, *, day: str, who: str = "") -> PlaceEntry:
        """The same in another scouting state; what is taken back on the same day was a slip."""
        if state is self.state:
            return self
        told = self.history
        if not told and self.state:
            told = (StateChange(state=self.state, day=self.state_date),)
        kept = tuple(one for one in told if (one.day, one.who) != (day, who))
        before = kept[-1].state if kept else None
        changed = (*kept, StateChange(state=state, day=day, who=who))
        history = kept if state is before else changed
        since = (kept[-1].day if kept else "") if state is before else day
        return replace(self, state=state, state_date=since if state else "", history=history)

    def told(self, place: Location) -> Location:
        """The place of a catalogue with the user's word on it."""
        if self.place is None:
            return place
        said, own = self.said, self.place
        names = [name for field in SAID_FIELDS if field in said for name in SAID_FIELDS[field]]
        kept = tuple(fact for fact in place.facts if fact.field not in said)
        facts = (*kept, *(fact for fact in own.facts if is_own_word(fact.source)))
        return replace(place, facts=facts, **{name: getattr(own, name) for name in names})


@dataclass(frozen=True, kw_only=True)
class PlaceBook:
    """All that is said, a place once, in the order in which it was said first."""

    entries: tuple[PlaceEntry, ...] = ()

    @cached_property
    def _by_id(self) -> Mapping[str, PlaceEntry]:
        return {entry.id: entry for entry in self.entries}

    def of(self, location_id: str) -> PlaceEntry:
        """What is said of a place; an empty entry where nothing is."""
        return self._by_id.get(location_id) or PlaceEntry(id=location_id)

    def put(self, entry: PlaceEntry) -> PlaceBook:
        """The same with something more, or something else, said of a place."""
        entries = {**self._by_id, entry.id: entry}
        return PlaceBook(entries=tuple(one for one in entries.values() if not one.says_nothing))

    def drop(self, location_id: str) -> PlaceBook:
        """The same with nothing said of a place; a place of the user's own is gone."""
        return PlaceBook(entries=tuple(one for one in self.entries if one.id != location_id))

    @property
    def last_who(self) -> str:
        """Who said last how far the scouting of a place is; empty where nobody has a name."""
        told = (change for entry in self.entries for change in entry.history if change.who)
        return max(told, key=lambda change: change.day, default=StateChange(state=None, day="")).who

    @property
    def digests(self) -> frozenset[str]:
        """The photos that are in it."""
        return frozenset(photo.digest for entry in self.entries for photo in entry.photos)
