"""The facts of a place as a person types them, and back: with every fault at its field.

An empty field is an unknown fact. What is typed otherwise than it stood is the user's own word,
with the day; what is left as it stood keeps its source.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from scout.actions.contract.place import hours_as_text
from scout.actions.places import point_as_text, read_point
from scout.domain.errors import WishError
from scout.domain.location import Fact, PlaceKind, PlaceState, Position
from scout.domain.message import say
from scout.domain.place_book import OWN_WORD, SAID_FIELDS
from scout.domain.text import Bilingual
from scout.places.catalogue import MOST_CNY
from scout.places.check import check_location
from scout.places.record import read_hours

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from scout.actions.library import Library
    from scout.domain.location import HourSpan, Location
    from scout.domain.message import Message

    PlaceText = Mapping[str, str]

LONGEST = 2000  # signs of one field: more is a document, not a fact
MOST_EXACT_M, MOST_LEAD_DAYS = 20_000, 3650
DATUMS = ("wgs84", "gcj02", "bd09")
UNKNOWN = "未知 / unknown"
_FLAGS = {"": None, "yes": True, "no": False}
_FLAG_WORDS = {None: UNKNOWN, True: "可以 / possible", False: "不可以 / not possible"}
_BETWEEN = re.compile(r"[,，;；、]\s*")


class PlaceDraft(NamedTuple):
    """A place as it was typed; ``faults`` by field, empty where all of it can be taken over."""

    place: Location
    faults: dict[str, Message]


def text_of(place: Location) -> dict[str, str]:
    """What stands in the fields of a form; ``point`` is in WGS-84."""
    at = place.position
    facts = {fact.field: fact.value for fact in place.facts}
    return {
        "name_zh": place.name.zh,
        "name_en": place.name.en,
        "kind": place.kind.value,
        "state": place.state.value,
        "address": place.address,
        "subdistrict": place.subdistrict,
        "point": point_as_text(at.point) if at else "",
        "datum": DATUMS[0],
        "exact_m": str(at.exact_m) if at else "",
        "surveyed": "yes" if at and not at.approximate else "",
        "fee": "" if place.fee_assumed else str(place.fee_cny_day),
        "night": _flag_text(place.night),
        "fire": _flag_text(place.fire),
        "open_hours": ", ".join(map(hours_as_text, place.open_hours)),
        "lead_days": "" if place.lead_days is None else str(place.lead_days),
        "permit": place.permit,
        "hours": place.hours,
        "phone": place.phone,
        **{name: _known(facts.get(name, "")) for name in _FREE},
    }


def read_text(place: Location, text: PlaceText, *, day: date, library: Library) -> PlaceDraft:
    """The place with what was typed otherwise than it stood, as far as it can be understood."""
    before, faults = text_of(place), dict[str, "Message"]()
    for field, (names, read) in _READERS.items():
        if all(text.get(name, before[name]) == before[name] for name in names):
            continue
        try:
            values, told = read({**before, **text})
        except _Fault as fault:
            faults[fault.field] = fault.message
            continue
        place = own_fact(replace(place, **values), field, told=told, day=day)
    problems = set(check_location(place, library.vocabulary))
    if problems and "open_hours" not in faults and place.open_hours:
        clean = replace(place, open_hours=())
        if problems - set(check_location(clean, library.vocabulary)):
            faults["open_hours"] = say("scouting.hours_overlap")
    return PlaceDraft(place, faults)


def own_fact(place: Location, field: str, *, told: str, day: date) -> Location:
    """The place with the user's word on one of its facts."""
    fact = Fact(field=field, value=told, source=OWN_WORD, date=day.isoformat())
    return replace(place, facts=(*(one for one in place.facts if one.field != field), fact))


def tell_position(position: Position) -> str:
    """The value of the fact ``coordinates``."""
    return f"{point_as_text(position.point)} (WGS-84, ±{position.exact_m} m)"


class _Fault(Exception):  # noqa: N818 - told at its field, never raised to a caller
    """What was typed into a field cannot be understood."""

    def __init__(self, field: str, message: Message) -> None:
        super().__init__(field)
        self.field, self.message = field, message


def _flag_text(flag: bool | None) -> str:  # noqa: FBT001 - the fact itself
    return next(text for text, value in _FLAGS.items() if value is flag)


def _known(value: str) -> str:
    return "" if value == UNKNOWN else value


def _plain(text: PlaceText, field: str) -> str:
    """One line of text, or of none."""
    value = " ".join(text[field].split())
    if len(value) > LONGEST:
        raise _Fault(field, say("scouting.too_long", most=LONGEST))
    if not value.isprintable():
        raise _Fault(field, say("scouting.odd_sign"))
    return value


def _whole(text: PlaceText, field: str, *, most: int) -> int:
    """A whole number with or without separators and ¥."""
    typed = re.sub(r"[\s,，¥￥元]", "", text[field])
    if not typed.isdecimal() or len(typed) > len(str(most)) or int(typed) > most:
        raise _Fault(field, say("scouting.no_number", text=text[field], most=f"{most:,}"))
    return int(typed)


_Read = tuple[dict[str, Any], str]


def _read_name(text: PlaceText) -> _Read:
    zh, en = _plain(text, "name_zh"), _plain(text, "name_en")
    if not (zh or en):
        raise _Fault("name_zh", say("scouting.no_name"))
    name = Bilingual(zh=zh or en, en=en or zh)
    return {"name": name}, f"{name.zh} / {name.en}"


def _read_kind(text: PlaceText) -> _Read:
    kind = PlaceKind(text["kind"])
    return {"kind": kind}, _both(say(f"scouting.kind_{kind.replace('_', '')}"))


def _read_state(text: PlaceText) -> _Read:
    state = PlaceState(text["state"])
    return {"state": state}, _both(say(f"scouting.open_{state}"))


def _both(message: Message) -> str:
    return f"{message.text('zh')} / {message.text('en')}"


def _read_position(text: PlaceText) -> _Read:
    if not text["point"].strip():
        return {"position": None}, UNKNOWN
    try:
        point = read_point(text["point"], text["datum"])
    except WishError as error:
        raise _Fault("point", error.message) from error
    exact_m = _whole(text, "exact_m", most=MOST_EXACT_M)
    if not exact_m:
        raise _Fault("exact_m", say("scouting.exact"))
    rough = text["surveyed"] != "yes"
    position = Position(point=point, exact_m=exact_m, source=OWN_WORD, approximate=rough)
    return {"position": position}, tell_position(position)


def _read_fee(text: PlaceText) -> _Read:
    if not text["fee"].strip():
        return {"fee_assumed": True}, UNKNOWN
    fee = _whole(text, "fee", most=MOST_CNY)
    values = {"fee_cny_day": fee, "fee_assumed": False, "fee_source": OWN_WORD}
    return values, f"¥{fee:,}"


def _read_hours(text: PlaceText) -> _Read:
    typed = [part for part in _BETWEEN.split(text["open_hours"].strip()) if part.strip()]
    spans: list[HourSpan] = []
    for part in typed:
        try:
            spans.append(read_hours(part.replace("：", ":")))
        except ValueError as error:
            raise _Fault("open_hours", say("scouting.bad_hours", text=part)) from error
    spans.sort(key=lambda span: span.start)
    return {"open_hours": tuple(spans)}, ", ".join(map(hours_as_text, spans)) or UNKNOWN


def _read_lead(text: PlaceText) -> _Read:
    if not text["lead_days"].strip():
        return {"lead_days": None}, UNKNOWN
    days = _whole(text, "lead_days", most=MOST_LEAD_DAYS)
    return {"lead_days": days}, f"{days} 天 / {days} days"


def _flag(name: str) -> Callable[[PlaceText], _Read]:
    def read(text: PlaceText) -> _Read:
        flag = _FLAGS[text[name]]
        return {name: flag}, _FLAG_WORDS[flag]

    return read


def _line(name: str) -> Callable[[PlaceText], _Read]:
    """A fact that is a line of text in a field of the place."""

    def read(text: PlaceText) -> _Read:
        value = _plain(text, name)
        return {name: value}, value or UNKNOWN

    return read


def _free(name: str) -> Callable[[PlaceText], _Read]:
    """A fact that is only a fact."""
    return lambda text: ({}, _plain(text, name) or UNKNOWN)


_FREE = ("contact", "parking", "power")
_READERS: dict[str, tuple[tuple[str, ...], Callable[[PlaceText], _Read]]] = {
    "name": (("name_zh", "name_en"), _read_name),
    "kind": (("kind",), _read_kind),
    "state": (("state",), _read_state),
    "coordinates": (("point", "datum", "exact_m", "surveyed"), _read_position),
    "fee": (("fee",), _read_fee),
    "night": (("night",), _flag("night")),
    "fire": (("fire",), _flag("fire")),
    "open_hours": (("open_hours",), _read_hours),
    "lead_days": (("lead_days",), _read_lead),
    "hours_and_fee": (("hours",), _line("hours")),
    **{name: ((name,), _line(name)) for name in ("address", "subdistrict", "permit", "phone")},
    **{name: ((name,), _free(name)) for name in _FREE},
}


def fact_field(name: str) -> str:
    """The fact that a field of the form speaks of."""
    return next(field for field, (names, _) in _READERS.items() if name in names)


def fact_of(place: Location, field: str) -> Fact | None:
    """Where a fact of a place comes from, as far as anybody says."""
    found = next((fact for fact in place.facts if fact.field == field), None)
    if found is not None or field not in SAID_FIELDS:
        return found
    if field == "coordinates" and place.position is not None:
        return Fact(field=field, value="", source=place.position.source, date="")
    if field == "fee" and place.fee_source:
        return Fact(field=field, value="", source=place.fee_source, date="")
    return None
