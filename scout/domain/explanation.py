"""Why a plan is as it is: a scene on its day, demands that cannot all hold, what one more gives."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scout.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a change of a plan would mean: ``broken`` are the rules against it, empty for none.

    ``change``: by kind of cost what the whole plan would cost more in 元, negative where less;
    kinds that stay the same are left out, ``None`` where a rule is broken.
    """

    broken: tuple[Message, ...]
    change: Mapping[str, int] | None = None

    @property
    def change_cny(self) -> int | None:
        """What the plan would cost more in all."""
        return None if self.change is None else sum(self.change.values())

    @property
    def rules(self) -> tuple[str, ...]:
        """The names of the rules: ``cast``, ``permit``, ``full`` and so on."""
        return tuple(message.code.partition("_")[2] for message in self.broken)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial(Verdict):
    """A scene on a date, with the rules that keep it from there, or what it would cost."""

    scene: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """What a scene shares with its day.

    ``with_place`` and ``with_light``: the scenes at the same place, and in the same light where it
    needs one. ``working``: its cast that works that day anyway; ``own``: who comes for it alone.
    """

    place: str
    with_place: tuple[int, ...]
    with_light: tuple[int, ...]
    working: tuple[str, ...]
    own: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyHere:
    """Why a scene is on its day, ``None`` where it is on none.

    ``fixed``: the date that the user has put it on. ``trials``: every other date that was looked
    at, in order.
    """

    scene: int
    day: date | None
    fixed: date | None
    company: Company | None
    trials: tuple[Trial, ...]
    sentences: tuple[Message, ...]


class DemandKind(StrEnum):
    """What is asked of a plan and could be given up."""

    SCENE = "scene"
    FIX = "fix"
    WEEKDAY = "weekday"
    DATE_OFF = "date_off"
    AWAY = "away"
    BOOKED = "booked"
    OPEN = "open"
    PERMIT = "permit"
    NIGHT = "night"
    MATCH = "match"
    MAX_DAYS = "max_days"
    HOURS = "hours"
    PAGES = "pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """One demand: ``name`` is a member of the cast, a place or the needs; ``scene`` an index.

    ``weekday``: Monday is 0.
    """

    kind: DemandKind
    scene: int = 0
    name: str = ""
    day: date | None = None
    weekday: int = 0


class Certainty(StrEnum):
    """How sure it is that no plan on the dates looked at meets some demands, least sure first.

    ``TRIED``: every way to share the scenes out was laid out, and none was found to keep the rules;
    the layout of a day is a search itself. ``PROVEN``: by windows, minutes and pages alone.
    """

    NOT_FOUND = "not_found"
    TRIED = "tried"
    PROVEN = "proven"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanConflict:
    """Demands with which no plan was found. ``smallest``: without any one of them one was.

    No demands and no certainty: a plan that meets them all was found after all. ``sentences``:
    each demand in words, the scenes in one sentence, and what is known of them.
    """

    demands: tuple[Demand, ...]
    certainty: Certainty | None
    smallest: bool
    sentences: tuple[Message, ...]


class GrantKind(StrEnum):
    """What a plan could be given more of."""

    DAY = "day"
    HOUR = "hour"
    CAST = "cast"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One more of something: a shoot day, an hour a day, a date of an actor or of a place.

    ``name``: the actor, or the id of the place that others have booked on the date.
    """

    kind: GrantKind
    name: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What plans are compared by: scenes on no day first, then 元; and the number of days."""

    unplaced: int
    total_cny: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a grant gives: the figures of the best plan found with it, and a sentence."""

    grant: Grant
    figures: Figures
    text: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """Offers, the best first. ``plan``: the figures as planned.

    ``base``: the figures with nothing granted, after the same search as each offer had, so that
    what a grant gives is not mixed up with what more searching gives.
    """

    plan: Figures
    base: Figures
    offers: tuple[Offer, ...]
    notes: tuple[Message, ...]
