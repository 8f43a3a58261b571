"""Two versions of one place, field by field, for whoever has to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.place_record import PlaceRecord
    from scout.domain.text import Lang


class Difference(NamedTuple):
    """What a field is in mine and in theirs; empty where it says nothing."""

    field: str
    mine: str
    theirs: str


def compare_records(
    mine: PlaceRecord, theirs: PlaceRecord | None, *, lang: Lang
) -> tuple[Difference, ...]:
    """What is different, in the order of a record; all of mine where theirs was dropped."""
    ours = dict(_told(mine, lang))
    there = dict(_told(theirs, lang)) if theirs else {}
    return tuple(
        Difference(field, ours.get(field, ""), there.get(field, ""))
        for field in dict.fromkeys((*ours, *there))
        if ours.get(field, "") != there.get(field, "")
    )


def _told(record: PlaceRecord, lang: Lang) -> Iterator[tuple[str, str]]:
    place, where = record.place, record.place.position
    yield _word("name", lang), f"{place.name.zh} / {place.name.en}"
    yield _word("position", lang), f"{where.point.lat:.6f}, {where.point.lon:.6f}" if where else ""
    yield _word("address", lang), place.address
    yield _word("fee", lang), str(place.fee_cny_day or "")
    yield _word("phone", lang), place.phone
    yield _word("hours", lang), place.hours
    yield _word("permit", lang), place.permit
    yield _word("spots", lang), "、".join(spot.name.pick(lang) for spot in place.spots)
    yield _word("scouted", lang), record.state.value if record.state else ""
    yield _word("note", lang), record.note
    yield _word("photos", lang), str(len(record.photos) or "")
    for fact in place.facts:
        yield fact.field, fact.value


def _word(field: str, lang: Lang) -> str:
    return say(f"library.field_{field}").text(lang)
