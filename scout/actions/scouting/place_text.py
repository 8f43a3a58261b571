"""The facts of a place as a person types them, and back: with every fault at its field.

An empty field is an unknown fact. What is typed otherwise than it stood is the user's own word,
with the day; what is left as it stood keeps its source.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from scout.actions.places import point_as_text, read_point
from scout.actions.scouting.fact_text import (
    AsideFault,
    is_changed,
    names_of,
    read_aside,
    read_fact,
    text_of_aside,
)
from scout.domain.errors import WishError
from scout.domain.fact_field import FactHome, FactLevel, load_fact_fields
from scout.domain.fact_value import (
    FactFault,
    edit_value,
    read_value,
    write_value,
)
from scout.domain.location import UNKNOWN, Fact, PlaceKind, PlaceState, Position
from scout.domain.message import say
from scout.domain.place_book import OWN_WORD, SAID_FIELDS
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from scout.domain.fact_field import FactField
    from scout.domain.location import Location
    from scout.domain.message import Message

    PlaceText = Mapping[str, str]

MOST_EXACT_M, MOST_LEAD_DAYS = 20_000, 3650
DATUMS = ("wgs84", "gcj02", "bd09")
_TABLE = load_fact_fields()
_WHOLE = {
    "name": ("name_zh", "name_en"),
    "coordinates": ("point", "datum", "exact_m", "surveyed"),
}
"""Facts of which one asks by several fields."""
_PARTS = {*_WHOLE["name"], *_WHOLE["coordinates"], *_WHOLE, "lat", "lon"}
FIELDS: tuple[FactField, ...] = tuple(
    field
    for field in _TABLE.fields
    if field.is_of_place and field.home is not FactHome.RECORD and field.id not in _PARTS
    and (field.home is not FactHome.SPOT or field.level is FactLevel.BOTH)
)  # fmt: skip
"""What is asked of a place by one field each."""


class PlaceDraft(NamedTuple):
    """A place as it was typed; ``faults`` by field, empty where all of it can be taken over."""

    place: Location
    faults: dict[str, Message]


def text_of(place: Location) -> dict[str, str]:
    """What stands in the fields of a form; ``point`` is in WGS-84."""
    at = place.position
    told = {
        "name_zh": place.name.zh,
        "name_en": place.name.en,
        "point": point_as_text(at.point) if at else "",
        "datum": DATUMS[0],
        "exact_m": str(at.exact_m) if at else "",
        "surveyed": "yes" if at and not at.approximate else "",
    }
    for name in _WHOLE:
        told |= text_of_aside(name, place.find_fact(name))
    for field in FIELDS:
        told[field.id] = edit_value(field, _stated(place, field))
        told |= text_of_aside(field.id, place.find_fact(field.id))
    return told


def read_text(place: Location, text: PlaceText, *, day: date) -> PlaceDraft:
    """The place with what was typed otherwise than it stood, as far as it can be understood."""
    before, faults = text_of(place), dict[str, "Message"]()
    told = {**before, **text}
    for name, parts in _WHOLE.items():
        if not is_changed((*parts, *names_of(name)[1:]), text, before=before):
            continue
        try:
            values, value = _READERS[name](told)
            fact = read_aside(name, text, before=before, day=day).state(name, value)
        except AsideFault as fault:
            faults[fault.name] = fault.message
        else:
            place = put_fact(replace(place, **values), fact)
    for field in FIELDS:
        if not is_changed(names_of(field.id), text, before=before):
            continue
        try:
            fact, value = read_fact(field, text, before=before, day=day)
        except AsideFault as fault:
            faults[fault.name] = fault.message
        else:
            place = put_fact(replace(place, **_values(field, value)), fact)
    return PlaceDraft(place, faults)


def put_fact(place: Location, fact: Fact) -> Location:
    """The place with another word on one of its facts."""
    return replace(place, facts=(*(one for one in place.facts if one.field != fact.field), fact))


def own_fact(place: Location, field: str, *, told: str, day: date) -> Location:
    """The place with the user's word on one of its facts."""
    fact = Fact(field=field, value=told, source=OWN_WORD, date=day.isoformat())
    return put_fact(place, fact)


def tell_position(position: Position) -> str:
    """The value of the fact ``coordinates``."""
    return f"{point_as_text(position.point)} (WGS-84, ±{position.exact_m} m)"


def _stated(place: Location, field: FactField) -> str:
    """The value of a field as a fact states it: of its home where it has one."""
    if field.home is not FactHome.PLACE:
        fact = place.find_fact(field.id)
        return fact.value if fact else ""
    if field.id == "fee":
        return "" if place.fee_assumed else str(place.fee_cny_day)
    (home,) = SAID_FIELDS[field.id]
    value = getattr(place, home)
    return "" if value in {None, "", ()} else write_value(field, value)


def _values(field: FactField, value: Any) -> dict[str, Any]:
    """The fields of the place that a value belongs into; none for what is only a fact."""
    if field.home is not FactHome.PLACE:
        return {}
    if field.id == "fee":
        if value is None:
            return {"fee_assumed": True}
        return {"fee_cny_day": value, "fee_assumed": False, "fee_source": OWN_WORD}
    (home,) = SAID_FIELDS[field.id]
    return {home: _EMPTY.get(home, "") if value is None else _CODES.get(home, _same)(value)}


def _same(value: Any) -> Any:
    return value


_EMPTY: dict[str, Any] = {"night": None, "fire": None, "lead_days": None, "open_hours": (),
                          "kind": PlaceKind.URBAN, "state": PlaceState.UNVERIFIED}  # fmt: skip
_CODES: dict[str, Callable[[Any], Any]] = {"kind": PlaceKind, "state": PlaceState}


def _read_name(text: PlaceText) -> tuple[dict[str, Any], str]:
    zh, en = (_line(name, text) for name in _WHOLE["name"])
    if not (zh or en):
        raise AsideFault("name_zh", say("scouting.no_name"))
    name = Bilingual(zh=zh or en, en=en or zh)
    return {"name": name}, f"{name.zh} / {name.en}"


def _line(name: str, text: PlaceText) -> str:
    return str(_value(name, text) or "")


def _value(name: str, text: PlaceText) -> Any:
    try:
        return read_value(_TABLE.by_id[name], text[name])
    except FactFault as fault:
        raise AsideFault(name, fault.message) from fault


def _read_position(text: PlaceText) -> tuple[dict[str, Any], str]:
    if not text["point"].strip():
        return {"position": None}, UNKNOWN
    try:
        point = read_point(text["point"], text["datum"])
    except WishError as error:
        raise AsideFault("point", error.message) from error
    exact_m = round(_value("exact_m", text) or 0)
    if not exact_m:
        raise AsideFault("exact_m", say("scouting.exact"))
    rough = text["surveyed"] != "yes"
    position = Position(point=point, exact_m=exact_m, source=OWN_WORD, approximate=rough)
    return {"position": position}, tell_position(position)


_READERS: dict[str, Callable[[PlaceText], tuple[dict[str, Any], str]]] = {
    "name": _read_name,
    "coordinates": _read_position,
}


def fact_name(name: str) -> str:
    """The fact that a field of the form speaks of."""
    return next((fact for fact, parts in _WHOLE.items() if name in parts), name)


def fact_of(place: Location, field: str) -> Fact | None:
    """Where a fact of a place comes from, as far as anybody says."""
    found = place.find_fact(field)
    if found is not None or field not in SAID_FIELDS:
        return found
    if field == "coordinates" and place.position is not None:
        return Fact(field=field, value="", source=place.position.source, date="")
    if field == "fee" and place.fee_source:
        return Fact(field=field, value="", source=place.fee_source, date="")
    return None
