"""Two versions of one thing, field by field, for whoever has to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.domain.fact_field import fact_field
from scout.domain.message import say
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scout.domain.place_record import PlaceRecord
    from scout.domain.text import Lang


class Difference(NamedTuple):
    """What a field is in mine and in theirs; empty where it says nothing."""

    field: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Two versions, ours and theirs, the newer and the older; ``who`` saved the second, and when.

    ``who`` and ``at`` (UTC) are empty where that is nobody's business.
    """

    id: str
    name: str
    who: str
    at: str
    differences: tuple[Difference, ...]


def conflict_of_records(mine: PlaceRecord, theirs: PlaceRecord | None, *, lang: Lang) -> Versions:
    """What there is to choose of a place; see :func:`compare_records`."""
    return Versions(
        id=mine.id,
        name=mine.place.name.pick(lang),
        who=theirs.changed_by if theirs else "",
        at=theirs.changed_at if theirs else "",
        differences=compare_records(mine, theirs, lang=lang),
    )


def compare_records(
    mine: PlaceRecord, theirs: PlaceRecord | None, *, lang: Lang
) -> tuple[Difference, ...]:
    """What is different, in the order of a record; all of mine where theirs was dropped."""
    return compare_texts(dict(_told(mine, lang)), dict(_told(theirs, lang)) if theirs else {})


def compare_texts(mine: Mapping[str, str], theirs: Mapping[str, str]) -> tuple[Difference, ...]:
    """What is different of the texts of two versions, by the names of their fields."""
    return tuple(
        Difference(field, mine.get(field, ""), theirs.get(field, ""))
        for field in dict.fromkeys((*mine, *theirs))
        if mine.get(field, "") != theirs.get(field, "")
    )


def _told(record: PlaceRecord, lang: Lang) -> Iterator[tuple[str, str]]:
    """The texts of a record by their names; a fact that has the name of one of these, by its id."""
    known = dict(_told_first(record, lang))
    yield from known.items()
    for fact in record.place.facts:
        name = _name(fact.field, lang)
        yield fact.field if name in known else name, fact.value


def _told_first(record: PlaceRecord, lang: Lang) -> Iterator[tuple[str, str]]:
    place, where = record.place, record.place.position
    yield _word("name", lang), f"{place.name.zh} / {place.name.en}"
    yield _word("position", lang), f"{where.point.lat:.6f}, {where.point.lon:.6f}" if where else ""
    yield _word("address", lang), place.address
    yield _word("fee", lang), str(place.fee_cny_day or "")
    yield _word("phone", lang), place.phone
    yield _word("hours", lang), place.hours
    yield _word("permit", lang), place.permit
    yield _word("spots", lang), "、".join(spot.name.pick(lang) for spot in place.spots)
    yield _word("scouted", lang), _state(record, lang)
    yield _word("note", lang), record.note
    yield _word("photos", lang), str(len(record.photos) or "")


def _word(field: str, lang: Lang) -> str:
    return say(f"library.field_{field}").text(lang)


def _state(record: PlaceRecord, lang: Lang) -> str:
    field, state = fact_field("scouted"), record.state
    names = {one.id: one.name.pick(lang) for one in field.choices} if field else {}
    return names.get(state.value, state.value) if state else ""


def _name(name: str, lang: Lang) -> str:
    field = fact_field(name)
    return field.name.pick(lang) if field else name
