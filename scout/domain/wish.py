"""What the user asks of a suggestion: places, needs, limits, and what is to be weighed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date


class Measure(StrEnum):
    """What a set can be good at: few places, fit, low cost, close together (minutes of moving)."""

    PLACES = "places"
    FIT = "fit"
    COST = "cost"
    SPREAD = "spread"


class Sameness(StrEnum):
    """How strictly needs must match: at one spot, or anywhere at one location."""

    SPOT = "spot"
    LOCATION = "location"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What things are worth to the user, in whole 元, so that they can be weighed against fees.

    ``place``: one location less, that is a company move saved. ``page``: a page played at fit 1
    instead of 0. ``money``: one 元 of fee or dressing (0 or 1, more to exaggerate). ``minute``: a
    minute less between the two locations farthest apart. None is negative.
    """

    place: int = 3000
    page: int = 2000
    money: int = 1
    minute: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MustMatch:
    """These needs are played at one spot, or at one location."""

    needs: tuple[str, ...]
    at: Sameness = Sameness.SPOT


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepApart:
    """No two of these needs are played at the same location."""

    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearEachOther:
    """Every two of these needs are played at most so many estimated minutes apart."""

    needs: tuple[str, ...]
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayHere:
    """This need is played here: a location, or ``location/spot``."""

    need: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NeverThere:
    """This need is not played there: a location, or ``location/spot``."""

    need: str
    place: str


NeedWish = MustMatch | KeepApart | NearEachOther | PlayHere | NeverThere
"""A wish about certain needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """Everything that the user asks of a suggestion.

    ``keep`` and ``ban``: ids of locations, or ``location/spot`` for one spot; a kept place plays
    at least one need. ``about``: wishes about certain needs. ``at_most``: how many locations.
    ``budget_cny``: the most that fees and dressing may come to. ``fit_floor``: no need is played
    worse than this, 0 to 1 (``None``: 0.4 where anything better exists). ``confirmed_only``: only
    places of which a source says that one can shoot there. ``today`` and ``start``: a permit that
    takes longer than the days between them comes too late. ``portrait``: framed 9:16.
    ``sets``: how many different sets to propose. ``goal``: one goal for all of them, as weights
    or as measures in the order of their importance, instead of the four named ones.
    """

    keep: frozenset[str] = frozenset()
    ban: frozenset[str] = frozenset()
    about: tuple[NeedWish, ...] = ()
    at_most: int | None = None
    budget_cny: int | None = None
    fit_floor: float | None = None
    confirmed_only: bool = False
    today: date | None = None
    start: date | None = None
    portrait: bool = True
    sets: int = 4
    goal: Weights | tuple[Measure, ...] | None = None
