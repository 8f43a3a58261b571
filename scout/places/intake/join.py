"""Rows that speak of parts of one place, joined; and an incoming place merged into a known one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.fact_value import UNKNOWN
from scout.domain.message import say
from scout.domain.place_book import SAID_FIELDS
from scout.domain.text import fold_name

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from scout.domain.location import Fact, Location, Spot
    from scout.domain.message import Message
    from scout.domain.place_record import PlaceRecord
    from scout.places.intake.row_place import PlaceDraft

_DIGITS = 5  # of a degree: a metre
_MOST_PHOTOS = 60


def join_spots(drafts: Sequence[PlaceDraft]) -> list[PlaceDraft]:
    """One place for all the rows that name a spot each and are otherwise the same place."""
    joined: list[PlaceDraft] = []
    first: dict[Hashable, int] = {}
    for draft in drafts:
        key = _key(draft)
        if key is not None and key in first:
            joined[first[key]] = _with_spot(joined[first[key]], draft)
            continue
        if key is not None:
            first[key] = len(joined)
        joined.append(draft)
    return joined


def _key(draft: PlaceDraft) -> Hashable | None:
    if draft.record is None or not draft.spot:
        return None
    place = draft.record.place
    if draft.has_id:
        return place.id
    at = place.position.point if place.position else None
    where = (round(at.lat, _DIGITS), round(at.lon, _DIGITS)) if at else None
    return fold_name(place.name.zh), fold_name(place.name.en), where


def _with_spot(one: PlaceDraft, other: PlaceDraft) -> PlaceDraft:
    if one.record is None or other.record is None:
        return one
    place, more = one.record.place, other.record.place
    spots = add_spots(place.spots, more.spots)
    facts = (*place.facts, *_unsaid(place.facts, more.facts))
    record = replace(one.record, place=replace(place, spots=spots, facts=facts))
    return replace(one, record=record, remarks=(*one.remarks, *other.remarks))


def _unsaid(facts: Sequence[Fact], more: Sequence[Fact]) -> Iterable[Fact]:
    said = {fact.field for fact in facts}
    return (fact for fact in more if fact.field not in said)


def add_spots(spots: Sequence[Spot], more: Sequence[Spot]) -> tuple[Spot, ...]:
    """The spots, and those of the others that have other names, under ids of their own."""
    known = {fold_name(name) for spot in spots for name in (spot.name.zh, spot.name.en)}
    added = list(spots)
    for spot in more:
        if {fold_name(spot.name.zh), fold_name(spot.name.en)} & known:
            continue
        taken = {one.id for one in added}
        number = next(n for n in range(1, len(added) + 2) if f"spot-{n}" not in taken)
        added.append(replace(spot, id=f"spot-{number}"))
    return tuple(added)


class Merged(NamedTuple):
    """A known place with what an import adds to it, and where the two say different things."""

    record: PlaceRecord
    remarks: tuple[Message, ...]


def merge_records(known: PlaceRecord, come: PlaceRecord, *, moves: bool = True) -> Merged:
    """The known place with what it did not know; where both know, the known place keeps its word.

    The more exact position wins where that one ``moves`` at all. What they say differently is told
    and stands in the notes.
    """
    place, remarks, notes = known.place, list["Message"](), list[str]()
    for fact in come.place.facts:
        if fact.field in {"name", "kind", "state"} or fact.value == UNKNOWN:
            continue
        if fact.field == "coordinates":
            place = _with_position(place, come.place, fact=fact) if moves else place
            continue
        held = place.find_fact(fact.field)
        if _is_known(place, fact.field, held=held):
            said = held.value if held else ""
            if held is not None and said != fact.value:
                differs = say("places.merge_differs", field=fact.field, kept=said, come=fact.value)
                remarks.append(differs)
                notes.append(f"{fact.field}: {fact.value}")
            continue
        names = SAID_FIELDS.get(fact.field, ())
        values = {name: getattr(come.place, name) for name in names}
        others = tuple(one for one in place.facts if one.field != fact.field)
        place = replace(place, facts=(*others, fact), **values)
    place = _with_spots(place, come.place)
    note = _join_notes(known.note, come.note, *notes)
    there = {photo.digest for photo in known.photos}
    photos = (*known.photos, *(one for one in come.photos if one.digest not in there))
    states = known.states or come.states
    record = replace(known, place=place, note=note, photos=photos[:_MOST_PHOTOS], states=states)
    return Merged(record, tuple(remarks))


def _is_known(place: Location, field: str, *, held: Fact | None) -> bool:
    """Whether a place has a word of its own on a field; an assumed fee is none."""
    if field == "fee":
        return not place.fee_assumed
    if held is not None:
        return held.value != UNKNOWN
    values = (getattr(place, name) for name in SAID_FIELDS.get(field, ()))
    return any(value not in {None, "", ()} for value in values)


def _with_position(place: Location, come: Location, *, fact: Fact) -> Location:
    at, new = place.position, come.position
    if new is None or (at is not None and at.exact_m <= new.exact_m):
        return place
    others = tuple(one for one in place.facts if one.field != fact.field)
    return replace(place, position=new, facts=(*others, fact))


def _with_spots(place: Location, come: Location) -> Location:
    """With the spots that say anything, under other names than those that are there."""
    telling = [spot for spot in come.spots if spot.eras or spot.settings or spot.facts]
    spots = add_spots(place.spots, telling)
    if spots == place.spots:
        return place
    source = next((fact for fact in come.facts if fact.field == "name"), None)
    if source is None:
        return replace(place, spots=spots)
    told = f"{len(spots)} 个子景 / {len(spots)} spots"
    others = tuple(one for one in place.facts if one.field != "spots")
    return replace(place, spots=spots, facts=(*others, replace(source, field="spots", value=told)))


def _join_notes(known: str, *more: str) -> str:
    note = known
    for one in more:
        if one and one not in note:
            note = f"{note}\n{one}" if note else one
    return note
