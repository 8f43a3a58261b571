"""What a paper wants to know of a place and nobody has said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.domain.fact_field import FactHome, load_fact_fields
from scout.domain.fact_value import is_unknown
from scout.domain.heading import IntExt
from scout.domain.place_book import SAID_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.fact_field import FactField, FactPaper
    from scout.domain.location import Location, Spot


def list_missing(place: Location, paper: FactPaper) -> Iterator[tuple[FactField, Spot | None]]:
    """The fields that a paper asks of a place, or of a spot of it, without an answer.

    "Unknown" is an answer only to whoever asked: a paper still lacks it. Sizes are asked of
    interiors alone.
    """
    for field in load_fact_fields().fields:
        if paper not in field.papers:
            continue
        if field.home is FactHome.SPOT:
            inside = (spot for spot in place.spots if spot.int_ext is not IntExt.EXT)
            yield from ((field, spot) for spot in inside if getattr(spot, field.id) is None)
        elif not _is_known(place, field):
            yield field, None


def _is_known(place: Location, field: FactField) -> bool:
    if field.id == "fee":
        return not place.fee_assumed
    if field.home is FactHome.PLACE and all(
        _says(getattr(place, home)) for home in SAID_FIELDS[field.id]
    ):
        return True
    facts = (place.find_fact(field.id), *(spot.find_fact(field.id) for spot in place.spots))
    return any(fact is not None and not is_unknown(fact.value) for fact in facts)


def _says(value: Any) -> bool:
    return value is not None and value not in ("", ())
