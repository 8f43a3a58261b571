"""Real places: a location with its facts, and the spots in it that can play a setting."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.when_called import when_called

with when_called():
    from scout.domain.fact_field import field_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.heading import IntExt
    from scout.domain.point import Wgs84
    from scout.domain.text import Bilingual


class PlaceKind(StrEnum):
    """What sort of place it is; the map has a sign for each."""

    HAKKA = "hakka"
    HERITAGE = "heritage"
    VILLAGE = "village"
    NATURE = "nature"
    WATER = "water"
    URBAN = "urban"
    COMMERCIAL = "commercial"
    RESIDENTIAL = "residential"
    CAMPUS = "campus"
    MEDICAL = "medical"
    TECH = "tech"
    INDUSTRIAL = "industrial"
    TRANSPORT = "transport"
    STUDIO = "studio"
    STAGE = "stage"
    VIRTUAL_STAGE = "virtual_stage"


class PlaceState(StrEnum):
    """Whether one can shoot there as far as is known."""

    OPEN = "open"
    UNVERIFIED = "unverified"
    ANNOUNCED = "announced"


class Containment(StrEnum):
    """The answer of the district rule; ``UNKNOWN`` where a place has no position."""

    INSIDE = "inside"
    NEAR = "near"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


class PlaysAs(StrEnum):
    """How well a spot plays an era: a judgement, marked as such wherever it is shown.

    ``TIGHT``: only in tight frames, or with visual effects.
    """

    AS_IS = "as_is"
    DRESSING = "dressing"
    TIGHT = "tight"


class Exact(StrEnum):
    """How exact a fact is; ``UNKNOWN``: somebody asked, and nobody knows."""

    MEASURED = "measured"
    STATED = "stated"
    ESTIMATED = "estimated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement about a place, where it comes from and when it was looked up (ISO date).

    ``field`` is one of ``domain/fact_field.py``, or what else a source speaks of.
    """

    field: str
    value: str
    source: str
    date: str
    exact: Exact = Exact.STATED


UNKNOWN = "未知 / unknown"
"""The value of a fact that somebody asked for and nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a place is: a point, how exact it is in metres (radius), and who says so.

    ``approximate`` marks coordinates from map services or inferred from an address: to be
    surveyed. ``attribution`` is the line that must stand beside it (OpenStreetMap), else empty.
    """

    point: Wgs84
    exact_m: int
    source: str
    approximate: bool = True
    attribution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EraFit:
    """An era bucket that a spot can play, and how well.

    ``hours`` and ``cny``: what the dressing takes, ``None`` where nobody has asked. ``hide``: what
    must not be seen (power lines, air-conditioners). ``judged_by`` and ``judged_on`` (ISO date) are
    empty where it is a judgement from descriptions.
    """

    era: str
    plays: PlaysAs
    hours: float | None = None
    cny: int | None = None
    hide: str = ""
    judged_by: str = ""
    judged_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourSpan:
    """Hours of the day in which a place can be had, in minutes after midnight.

    ``until`` may be above 1440: a bar that closes at two in the morning is open until 1560.
    """

    start: int
    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A part of a location that can play a setting by itself: gatehouse, hall, lane, pond.

    ``settings`` are ids of the setting vocabulary that it plays; ``int_ext`` what it offers.
    ``id`` is unique inside the location. ``area_m2`` is the floor that can be shot on, ``height_m``
    the clear height, ``depth_m`` how far a standing 9:16 frame sees; ``None`` where nobody has
    measured. ``facts`` are those of the spot alone: its noise, its power, its stairs.
    """

    id: str
    name: Bilingual
    eras: tuple[EraFit, ...]
    settings: tuple[str, ...]
    int_ext: IntExt
    note: Bilingual | None = None
    area_m2: int | None = None
    height_m: float | None = None
    depth_m: float | None = None
    facts: tuple[Fact, ...] = ()

    def fit(self, era: str) -> EraFit | None:
        """The judgement on an era bucket, or ``None`` where there is none."""
        return next((fit for fit in self.eras if fit.era == era), None)

    def plays(self, era: str) -> PlaysAs | None:
        """How well the spot plays an era bucket, or ``None`` where it does not."""
        return next((fit.plays for fit in self.eras if fit.era == era), None)

    def find_fact(self, field: str) -> Fact | None:
        """What is stated last about one field of the spot."""
        return find_fact(self.facts, field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What building a set on a stage costs: an estimate from a stated price list."""

    build_days: int
    build_cny: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A real place. ``position`` is ``None`` where no source gives one: it is never invented.

    ``tags`` are the district's own six words (古代 近代 现代 自然 人文 科技). ``fee_cny_day`` and
    ``fee_source``: nearly always an assumption from the price list by kind, and then labelled so.
    ``night`` says whether night shoots are possible, ``fire`` whether flame and smoke are
    (``None``: unknown). ``open_hours`` are the hours in which it can be had, empty where unknown;
    ``lead_days`` how long a permit takes. ``stage`` is set for stages, on which nearly any
    setting can be built. ``district`` is the answer of the district rule; ``boundary_doubt`` says
    that the inexact position reaches across the outline.
    """

    id: str
    name: Bilingual
    kind: PlaceKind
    state: PlaceState
    spots: tuple[Spot, ...]
    facts: tuple[Fact, ...]
    position: Position | None = None
    district: Containment = Containment.UNKNOWN
    boundary_doubt: bool = False
    address: str = ""
    subdistrict: str = ""
    tags: tuple[str, ...] = ()
    fee_cny_day: int = 0
    fee_assumed: bool = True
    fee_source: str = ""
    night: bool | None = None
    fire: bool | None = None
    open_hours: tuple[HourSpan, ...] = ()
    lead_days: int | None = None
    permit: str = ""
    hours: str = ""
    phone: str = ""
    stage: Stage | None = None

    @property
    def subdistricts(self) -> tuple[str, ...]:
        """The sub-districts that it lies in; a trail may lie in two."""
        return tuple(part for part in self.subdistrict.split("、") if part)

    def spot(self, spot_id: str) -> Spot:
        """The spot with this id; raises ``KeyError``."""
        for spot in self.spots:
            if spot.id == spot_id:
                return spot
        raise KeyError(spot_id)

    def find_fact(self, field: str) -> Fact | None:
        """What is stated last about one field of the place."""
        return find_fact(self.facts, field)

    def find_facts(self, name: str) -> tuple[Fact, ...]:
        """What is known of a field, under whichever of its names a record states it."""
        known = (fact for fact in self.facts if fact.value != UNKNOWN)
        return tuple(fact for fact in known if name in {fact.field, field_named(fact.field)})


def find_fact(facts: Iterable[Fact], field: str) -> Fact | None:
    """The fact on a field that was looked up last; of one day the later one in the record."""
    found = [fact for fact in facts if fact.field == field]
    return max(reversed(found), key=lambda fact: fact.date, default=None)
