"""A row into a place: every value by its field, with its source; what cannot be read is kept."""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from scout.domain.fact_field import FactHome, FactLevel, load_fact_fields
from scout.domain.fact_value import UNKNOWN, FactFault, read_value, write_value
from scout.domain.location import (
    Exact,
    Fact,
    Location,
    PlaceKind,
    PlaceState,
    Position,
)
from scout.domain.message import say
from scout.domain.place_book import ScoutState
from scout.domain.place_record import PlaceRecord, StateChange
from scout.domain.text import Bilingual
from scout.places.intake.column import ID, MANY
from scout.places.intake.row_point import find_point, place_point
from scout.places.intake.row_spot import make_spot
from scout.places.intake.verdict import DatumBy
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scout.domain.fact_field import FactField
    from scout.domain.message import Message
    from scout.domain.point import Datum
    from scout.domain.vocabulary import Vocabulary
    from scout.places.intake.column import IntakeColumn
    from scout.places.intake.foreign import ForeignRow
    from scout.places.intake.row_point import RowPoint
    from scout.places.intake.source import IntakeSource

_LONGEST_NAME = 200
_ATTRIBUTES: Mapping[str, str] = {
    "address": "address",
    "subdistrict": "subdistrict",
    "permit": "permit",
    "phone": "phone",
    "hours_and_fee": "hours",
    "night": "night",
    "fire": "fire",
    "lead_days": "lead_days",
    "open_hours": "open_hours",
}
"""The fields of a place that hold what a fact says, under their names there."""
_CHOSEN: Mapping[str, type[PlaceKind | PlaceState]] = {"kind": PlaceKind, "state": PlaceState}
_POSITION = frozenset({"coordinates", "lat", "lon", "datum", "exact_m"})
_APART = _POSITION | {"name_zh", "name_en", "scouted", "note", "photos", ID}
_SPLIT = re.compile(r"\s+/\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDraft:
    """A row as a place, under an id for the time being; ``record`` is ``None`` where it is none.

    ``has_id``: the file names the id. ``spot``: what the row calls the part of the place that it
    speaks of, empty where it speaks of all of it.
    """

    number: int
    record: PlaceRecord | None
    remarks: tuple[Message, ...] = ()
    has_id: bool = False
    spot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReading:
    """How the rows of a file are read. ``datum`` is that of the file, ``by`` whose word it is."""

    columns: Sequence[IntakeColumn]
    datum: Datum
    by: DatumBy
    source: IntakeSource
    vocabulary: Vocabulary


@dataclass(slots=True)
class _Work:
    """A place in the making; ``attributes`` are its own beside the facts."""

    reading: RowReading
    attributes: dict[str, Any] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    spot_facts: list[Fact] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)

    def say(self, fact: str, told: str, *, of_spot: bool = False) -> None:
        """The word of the file on one field."""
        source = self.reading.source
        exact = Exact.UNKNOWN if told == UNKNOWN else Exact.STATED
        made = Fact(field=fact, value=told, source=source.of_fact(), date=source.day, exact=exact)
        (self.spot_facts if of_spot else self.facts).append(made)

    def keep(self, fact: FactField, text: str) -> None:
        """Keep in the notes what no field takes."""
        self.notes.append(f"{fact.name.zh} / {fact.name.en}: {text}")


def read_row(row: ForeignRow, reading: RowReading) -> PlaceDraft:
    """The place of a row."""
    texts = texts_of(row, reading.columns)
    found = find_point(row, texts, columns=reading.columns)
    name = _read_name(texts)
    if name is None and found.at is None:
        return PlaceDraft(number=row.number, record=None, remarks=(say("places.row_nothing"),))
    work = _Work(reading)
    work.remarks += found.remarks
    if name is None:
        work.remarks.append(say("places.row_no_name"))
    else:
        work.say("name", f"{name.zh} / {name.en}")
    _put_point(work, found)
    of_spot = bool(texts.get("spot_name"))
    for fact, text in _list_facts(texts):
        _put_value(work, fact, text=text, of_spot=of_spot)
    spot, odd = make_spot(texts, work.spot_facts, vocabulary=reading.vocabulary)
    for word in odd:
        work.remarks.append(say("places.row_odd_word", text=word[:40]))
        work.notes.append(word)
    sketch = _sketch(row.number, name, texts=texts)
    place = replace(sketch, **work.attributes, spots=(spot,), facts=tuple(work.facts))
    note = "\n".join(filter(None, (texts.get("note", ""), *work.notes)))
    record = PlaceRecord(place=place, note=note, states=_read_states(work, texts))
    return PlaceDraft(
        number=row.number,
        record=record,
        remarks=tuple(work.remarks),
        has_id=bool(texts.get(ID)),
        spot=texts.get("spot_name", ""),
    )


def texts_of(row: ForeignRow, columns: Sequence[IntakeColumn]) -> dict[str, str]:
    """The filled cells of a row by field; several columns of one field are joined."""
    texts: dict[str, str] = {}
    for column in columns:
        text = row.cells[column.index].strip() if column.field else ""
        if not text or column.field is None:
            continue
        name = column.field.id
        joint = "\n" if name == "note" else "、"
        texts[name] = f"{texts[name]}{joint}{text}" if name in texts and name in MANY else text
    return texts


def _read_name(texts: Mapping[str, str]) -> Bilingual | None:
    zh, en = (" ".join(texts.get(name, "").split()) for name in ("name_zh", "name_en"))
    parts = _SPLIT.split(zh)
    if not en and len(parts) == 2 and parts[1].isascii():  # noqa: PLR2004 - 大万世居 / Dawan House
        zh, en = parts
    zh, en = ("".join(filter(str.isprintable, one))[:_LONGEST_NAME] for one in (zh, en))
    return Bilingual(zh=zh or en, en=en or zh) if zh or en else None


def _sketch(number: int, name: Bilingual | None, *, texts: Mapping[str, str]) -> Location:
    """The place before anything is said of it; nobody said that one can shoot there."""
    return Location(
        id=texts.get(ID) or f"row-{number}",
        name=name or Bilingual(zh=f"未命名 {number}", en=f"Unnamed {number}"),
        kind=PlaceKind.URBAN,
        state=PlaceState.UNVERIFIED,
        spots=(),
        facts=(),
    )


def _put_point(work: _Work, found: RowPoint) -> None:
    reading = work.reading
    placed = place_point(found, reading.datum)
    if placed is None:
        return
    point, exact_m = placed
    datum, by = (found.datum, DatumBy.LABEL) if found.datum else (reading.datum, reading.by)
    position = Position(point=point, exact_m=exact_m, source=reading.source.of_position(datum, by))
    work.attributes["position"] = position
    work.say("coordinates", f"{point.lat:.6f}, {point.lon:.6f} (WGS-84, ±{exact_m} m)")


def _list_facts(texts: Mapping[str, str]) -> Iterator[tuple[FactField, str]]:
    """The fields that are facts, or that a fact stands beside."""
    for name, text in texts.items():
        found = load_fact_fields().by_id.get(name)
        if found is not None and name not in _APART and found.home is not FactHome.SPOT:
            yield found, text


def _put_value(work: _Work, fact: FactField, *, text: str, of_spot: bool) -> None:
    """A value as its field has it; what cannot be read goes into the notes, and that is told."""
    try:
        value = read_value(fact, text)
    except FactFault as fault:
        told = say("places.row_odd_value", field=fact.name, why=fault.message)
        work.remarks.append(told)
        work.keep(fact, text)
        return
    told_value = write_value(fact, value)
    if fact.home is FactHome.PLACE:
        work.attributes |= _attributes(work, fact, value=value)
    is_spot = fact.level is FactLevel.SPOT or (of_spot and fact.level is FactLevel.BOTH)
    work.say(fact.id, told_value, of_spot=is_spot)


def _attributes(work: _Work, fact: FactField, *, value: Any) -> dict[str, Any]:
    """What a value is in the place itself."""
    if fact.id == "fee":
        if value is None:
            return {"fee_assumed": True}
        source = work.reading.source.of_fact()
        return {"fee_cny_day": value, "fee_assumed": False, "fee_source": source}
    if fact.id in _CHOSEN:
        return {fact.id: _CHOSEN[fact.id](value)} if value else {}
    name = _ATTRIBUTES[fact.id]
    if value is None:
        value = {"open_hours": (), "lead_days": None, "night": None, "fire": None}.get(name, "")
    return {name: value}


def _read_states(work: _Work, texts: Mapping[str, str]) -> tuple[StateChange, ...]:
    text = texts.get("scouted", "")
    fact = load_fact_fields().by_id["scouted"]
    if not text:
        return ()
    try:
        value = read_value(fact, text)
    except FactFault as fault:
        work.remarks.append(say("places.row_odd_value", field=fact.name, why=fault.message))
        return ()
    if value is None:
        return ()
    return (StateChange(state=ScoutState(value), day=work.reading.source.day),)
