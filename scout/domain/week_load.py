"""How a district stands in a week: what is asked of its places and eras, and what they can give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

SHORT = 0.2
"""An era of which less than a fifth of the hours is free runs short: who comes next finds either
the hour or the place gone (an assumption)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLoad:
    """Minutes of one place in a week.

    ``open_min``: in which it may be had; where nobody knows its hours they are ``assumed``.
    ``taken_min`` are held or confirmed, ``asked_min`` asked for and not given, ``clash_min`` those
    that more than one wants. ``stays``: how many bookings touch the week.
    """

    location_id: str
    open_min: int
    assumed: bool
    taken_min: int = 0
    asked_min: int = 0
    clash_min: int = 0
    stays: int = 0

    @property
    def is_overbooked(self) -> bool:
        """Whether more is wanted of it than it can give."""
        return self.clash_min > 0

    @property
    def is_empty(self) -> bool:
        """Whether nobody wants it."""
        return not self.stays

    @property
    def share(self) -> float:
        """Which part of its hours is taken; 0 for a place that is never open."""
        return self.taken_min / self.open_min if self.open_min else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EraLoad:
    """Minutes of all ``places`` that can play an era, in a week.

    A place counts for each era that it can play: an hour taken there is gone for all of them.
    """

    era: str
    places: int
    open_min: int
    taken_min: int
    asked_min: int

    @property
    def free_min(self) -> int:
        """What is left."""
        return max(0, self.open_min - self.taken_min)

    @property
    def is_short(self) -> bool:
        """Whether what is left does not do, or hardly."""
        return self.asked_min > self.free_min or self.free_min < SHORT * self.open_min


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLoad:
    """A week from its Monday: places by how much is wanted of them, eras in their order."""

    monday: date
    places: tuple[PlaceLoad, ...]
    eras: tuple[EraLoad, ...]

    @property
    def overbooked(self) -> tuple[PlaceLoad, ...]:
        """The places of which more is wanted than there is."""
        return tuple(one for one in self.places if one.is_overbooked)

    @property
    def empty(self) -> tuple[PlaceLoad, ...]:
        """The places that nobody wants."""
        return tuple(one for one in self.places if one.is_empty)

    @property
    def short(self) -> tuple[EraLoad, ...]:
        """The eras that run short."""
        return tuple(one for one in self.eras if one.is_short)


def tell_hours(minutes: int) -> str:
    """Hours with one decimal, without it where it is nothing.

    >>> tell_hours(90), tell_hours(120)
    ('1.5', '2')
    """
    return f"{minutes / 60:.1f}".removesuffix(".0")
