"""The values that facts of a place state, as numbers to reckon with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.domain.location import find_fact
from scout.when_called import when_called

with when_called():
    from scout.domain.fact_field import load_fact_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.location import Fact


def stated_value(facts: Iterable[Fact], field: str) -> Any:
    """The value of a field as its latest fact states it.

    ``None`` where nobody does, or in words that are no such value.
    """
    fact = find_fact(facts, field)
    if fact is None:
        return None
    from scout.domain.fact_value import FactFault, read_value

    try:
        return read_value(load_fact_fields().by_id[field], fact.value)
    except FactFault:
        return None
