"""One piece of the batch: a script with its window, and what all pieces have in common.

Both travel to other processes, and to other machines: they hold nothing but values.
"""

from __future__ import annotations

import hashlib
from dataclasses import field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from scout.domain.day_rules import DayRules
from scout.domain.terms import Terms
from scout.record import dataclass
from scout.version import __version__

if TYPE_CHECKING:
    from scout.domain.booking import Booking
    from scout.domain.district_plan import Window
    from scout.domain.location import HourSpan, Location

_LAYOUT = 1
"""Of what a piece of work gives; another one makes finished work of before worthless."""


class Aim(StrEnum):
    """What is looked for: ways within the window, or the first that works after it begins."""

    OFFERS = "offers"
    EARLIEST = "earliest"


@dataclass(frozen=True, kw_only=True)
class Brief:
    """What every piece of the work goes by.

    ``sets``: how many sets of places are tried for a production. ``starts``: on how many first days
    of its window, spread over it. ``rounds`` of making each plan cheaper. ``horizon``: for how many
    dates after the first an earliest start is looked for.
    """

    locations: tuple[Location, ...]
    rules: DayRules = field(default_factory=DayRules)
    terms: Terms = field(default_factory=Terms)
    sets: int = 3
    starts: int = 4
    rounds: int = 0
    horizon: int = 60

    @cached_property
    def hours(self) -> dict[str, tuple[HourSpan, ...]]:
        """When each place is open, by its id; empty where nobody knows."""
        return {place.id: place.open_hours for place in self.locations}

    @cached_property
    def digest(self) -> str:
        """Of the program, the places and the settings; the same on every machine."""
        terms = self.terms  # sets have no order of their own
        parts = (
            *(_LAYOUT, __version__, self.locations, self.rules, terms.prices),
            *(sorted(terms.days_off), sorted(terms.dates_off)),
            *(self.sets, self.starts, self.rounds, self.horizon),
        )
        return hashlib.sha256(repr(parts).encode()).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Errand:
    """A script as it lies in the folder, the dates that it wishes, and what others have.

    ``production`` is the name of its file. ``taken``: bookings that are not to be met. ``avoid``:
    places that are too full; sets without them are tried besides. ``turn``: how often it was asked
    before; each time other first days are tried.
    """

    production: str
    content: bytes
    window: Window
    taken: tuple[Booking, ...] = ()
    avoid: tuple[str, ...] = ()
    turn: int = 0
    aim: Aim = Aim.OFFERS

    def sign(self, brief: Brief) -> str:
        """Under which name the finished work is kept: of all that it depends on."""
        said = (self.production, self.window, self.taken, self.avoid, self.turn, self.aim.value)
        digest = hashlib.sha256(brief.digest.encode())
        digest.update(hashlib.sha256(self.content).digest())
        digest.update(repr(said).encode())
        return digest.hexdigest()
