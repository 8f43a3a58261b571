"""How old what one knows of a place is, and whether it must be asked anew."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scout.domain.location import Exact
from scout.when_called import when_called

with when_called():
    from scout.domain.fact_field import fact_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.location import Fact, Location, Spot


def days_old(fact: Fact, today: date) -> int | None:
    """How many days ago a fact was looked up, ``None`` where its date is none."""
    try:
        return (today - date.fromisoformat(fact.date)).days
    except ValueError:
        return None


def is_stale(fact: Fact, today: date) -> bool:
    """Whether a fact is older than answers to its question hold; of unknown age it is not."""
    field, age = fact_field(fact.field), days_old(fact, today)
    if field is None or field.shelf_days is None or age is None:
        return False
    return age > field.shelf_days and fact.exact is not Exact.UNKNOWN


def list_stale(place: Location, today: date) -> Iterator[tuple[Fact, Spot | None]]:
    """The facts of a place and of its spots that are to be asked anew."""
    yield from ((fact, None) for fact in place.facts if is_stale(fact, today))
    for spot in place.spots:
        yield from ((fact, spot) for fact in spot.facts if is_stale(fact, today))
