"""What the planner is asked: a script, the places chosen for it, a first day and the rules."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from scout.domain.terms import Terms
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.day_rules import DayRules
    from scout.domain.location import Location
    from scout.domain.location_set import LocationSet
    from scout.domain.need import Need
    from scout.domain.script import Script

YEARS = range(1900, 2200)
"""Years that a shoot can start in; any other is a slip of the keyboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """``locations`` holds at least those of the set; ``start`` is the first date to shoot on.

    ``done``: the indexes of scenes that are shot already. ``begun``: the cast that has worked
    before the start, and is held from it on until its next day of work. ``been``: the ids of the
    places that were visited before. ``shot``: the needs of each shoot day before the start, in
    order. ``rested_min``: when the crew has rested from the day before, in minutes after the
    midnight of the start.
    """

    script: Script
    needs: tuple[Need, ...]
    location_set: LocationSet
    locations: tuple[Location, ...]
    start: date
    rules: DayRules
    terms: Terms = field(default_factory=Terms)
    done: frozenset[int] = frozenset()
    begun: frozenset[str] = frozenset()
    been: frozenset[str] = frozenset()
    shot: tuple[frozenset[str], ...] = ()
    rested_min: int = 0
