"""All spots as columns of numbers, so that many needs are held against all of them at once."""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from scout.domain.booked import Booked
from scout.domain.heading import IntExt
from scout.domain.location import Containment, PlaceState, PlaysAs
from scout.suggest.matching.judged import read_judged
from scout.suggest.matching.light import ALL_LIGHT, LIGHTS, reach_light
from scout.suggest.matching.taken import mark_taken
from scout.suggest.setting_tree import rank_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from scout.domain.location import EraFit, Location

Column = np.ndarray[tuple[int], np.dtype[Any]]
Grid = np.ndarray[tuple[int, int], np.dtype[Any]]

# What a need may ask for and a spot may lack, bit by bit; the lowest seven are the lights.
NO_NIGHT, NO_FIRE = 1 << len(LIGHTS), 2 << len(LIGHTS)
ONLY_OUTSIDE, ONLY_INSIDE = 4 << len(LIGHTS), 8 << len(LIGHTS)
# What is no refusal but lowers the fit.
HALF_OFFERED, NIGHT_UNSAID = 1, 2
# How a spot plays an era, as the grid ``plays`` holds it; UNSTATED is only asked for.
NOT_PLAYED, AS_IS, DRESSING, TIGHT, UNSTATED = range(5)
UNKNOWN = -1


class SpotTable:
    """Columns per spot and per location; made once for a library, used for every question.

    Per spot: ``location`` (its index) and ``number`` (inside its location), both int32; ``lacks``
    and ``weak``, bits to be met with those of a need; ``area`` (m²) and ``height`` (m, interiors
    only), not a number where nobody has measured; ``plays``, a row per era (see ``era_row``);
    ``judged``: what the dressing takes where somebody has judged it. Per
    location: ``first`` (index of its first spot), ``state`` and ``district`` (indexes into
    ``STATES`` and ``DISTRICTS``), ``lead`` (days, −1 unknown), ``is_stage``.
    """

    STATES = tuple(PlaceState)
    DISTRICTS = tuple(Containment)

    def __init__(
        self,
        locations: Sequence[Location],
        check: Callable[[], None] = lambda: None,
        *,
        booked: Booked | None = None,
    ) -> None:
        """``check`` is called often; it may raise to stop the work."""
        self._locations, self._check = tuple(locations), check
        self._booked = booked or Booked()
        spots_of = [place.spots for place in self._locations]
        spots = [spot for spots in spots_of for spot in spots]
        sizes = np.fromiter(map(len, spots_of), dtype=np.int64, count=len(spots_of))
        self.first: Column = np.cumsum(sizes) - sizes
        self.location: Column = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        self.number: Column = np.arange(len(spots), dtype=np.int32)
        self.number -= np.repeat(self.first, sizes).astype(np.int32)
        self.state = _codes(map(attrgetter("state"), self._locations), self.STATES)
        self.district = _codes(map(attrgetter("district"), self._locations), self.DISTRICTS)
        self.lead = _whole([place.lead_days for place in self._locations])
        check()
        self.is_stage: Column = np.array(
            [place.stage is not None for place in self._locations], dtype=bool
        )
        self.area = _floats([spot.area_m2 for spot in spots])
        check()
        self.height = _floats([spot.height_m for spot in spots])
        check()
        self._read_offers([spot.int_ext for spot in spots])
        check()
        self._read_eras([spot.eras for spot in spots])
        check()
        self.judged = read_judged([spot.eras for spot in spots], self.era_number)
        self._read_kinds([spot.settings for spot in spots])
        self._of_kind: dict[str, tuple[Column, Column]] = {}
        del self._check  # whoever watched this work does not watch what comes after it

    def __len__(self) -> int:
        """How many spots there are."""
        return len(self.location)

    @cached_property
    def index_of(self) -> dict[str, int]:
        """The index of each location by its id."""
        return {place.id: index for index, place in enumerate(self._locations)}

    def era_row(self, era: str | None) -> int:
        """The row of ``plays`` that answers for an era."""
        return (
            len(self.era_number) + 1
            if era is None
            else self.era_number.get(era, len(self.era_number))
        )

    def spots_at(self, name: str) -> Column:
        """The spots of a location, or the one of ``location/spot``; none where it is unknown."""
        index = self.index_of.get(name)
        if index is not None:
            return np.arange(len(self._locations[index].spots)) + int(self.first[index])
        place, _, wanted = name.rpartition("/")
        index = self.index_of.get(place)
        spots = self._locations[index].spots if index is not None else ()
        numbers = [number for number, spot in enumerate(spots) if spot.id == wanted]
        start = int(self.first[index]) if index is not None else 0
        return np.array(numbers, dtype=np.int64) + start

    def taken_from(self, start: date | None) -> Column:
        """Which locations others leave no day of from a date on; see :func:`mark_taken`."""
        return mark_taken(self._locations, self._booked, start=start)

    def spots_for(self, kind: str | None) -> tuple[Column, Column]:
        """The spots of this or a related kind, in order, and how well each plays it; no stages.

        None where the kind is not known.
        """
        if kind is None:
            return np.zeros(0, dtype=np.int32), np.zeros(0)
        known = self._of_kind.get(kind)
        if known is None:
            known = self._of_kind[kind] = self._find_kind(kind)
        return known

    def _find_kind(self, wanted: str) -> tuple[Column, Column]:
        """The better kind of a spot overwrites the worse."""
        ranked = rank_kinds(wanted)
        rank = np.zeros(len(self), dtype=np.uint8)
        for place, match in enumerate(ranked, 1):
            if (kind := self._kind_number.get(match.offered)) is not None:
                rank[self._by_kind[self._cuts[kind] : self._cuts[kind + 1]]] = place
        rank[self._on_stage] = 0
        spots = np.flatnonzero(rank).astype(np.int32)
        scores = np.array([0.0, *(match.score for match in ranked)])
        return spots, scores[rank[spots]]

    def _read_offers(self, sides: list[IntExt]) -> None:
        """``lacks`` and ``weak``, and the height of interiors."""
        night = [place.night for place in self._locations]
        fire = [place.fire for place in self._locations]
        lacks = (ALL_LIGHT & ~self._lights()).astype(np.uint16)
        lacks[[answer is False for answer in night]] |= np.uint16(NO_NIGHT)
        lacks[[answer is False for answer in fire]] |= np.uint16(NO_FIRE)
        self._check()
        unsaid = np.array([answer is None for answer in night], dtype=bool) * np.uint8(NIGHT_UNSAID)
        inside = np.array([side is IntExt.INT for side in sides], dtype=bool)
        self._check()
        outside = np.array([side is IntExt.EXT for side in sides], dtype=bool)
        self.lacks: Column = lacks[self.location]
        self.lacks[outside] |= np.uint16(ONLY_OUTSIDE)
        self.lacks[inside] |= np.uint16(ONLY_INSIDE)
        self.weak: Column = unsaid[self.location]
        self.weak[inside | outside] |= np.uint8(HALF_OFFERED)
        self.height[~inside] = np.nan
        self._on_stage: Column = self.is_stage[self.location]

    def _lights(self) -> Column:
        """For each location the lights in which it is open."""
        rows = [
            (index, span.start, span.until)
            for index, place in enumerate(self._locations)
            if place.open_hours
            for span in place.open_hours
        ]
        spans = np.array(rows, dtype=np.int64).reshape(-1, 3)
        return reach_light(spans[:, 0], spans[:, 1:], count=len(self._locations))

    def _read_eras(self, eras_of: list[tuple[EraFit, ...]]) -> None:
        """Of an era that a spot names twice, the first counts.

        Spots of one place often share their eras: what is the same object is read once.
        """
        ids = np.fromiter(map(id, eras_of), dtype=np.int64, count=len(eras_of))
        _, first, which = np.unique(ids, return_index=True, return_inverse=True)
        own = [eras_of[spot] for spot in first.tolist()]
        fits = [fit for eras in own for fit in eras]
        self._check()
        names = [fit.era for fit in fits]
        self.era_number = {name: number for number, name in enumerate(dict.fromkeys(names))}
        row = np.array([self.era_number[name] for name in names], dtype=np.int64)
        self._check()
        how = _codes((fit.plays for fit in fits), (None, *PlaysAs))
        self._check()
        column = np.repeat(np.arange(len(own)), [len(eras) for eras in own])
        plays: Grid = np.zeros((len(self.era_number) + 2, len(own)), dtype=np.uint8)
        plays[-1] = UNSTATED
        plays[row, column] = how
        if np.count_nonzero(plays[:-1]) < len(fits):
            # numpy does not say which of several values stays: give each place its first.
            kept = np.unique(np.stack([row, column]), axis=1, return_index=True)[1]
            plays[row[kept], column[kept]] = how[kept]
        self.plays: Grid = plays[:, which]

    def _read_kinds(self, kinds_of: list[tuple[str, ...]]) -> None:
        """An index from each kind to its spots; what many spots offer alike is read once."""
        number = {kinds: index for index, kinds in enumerate(dict.fromkeys(kinds_of))}
        which = np.fromiter(map(number.__getitem__, kinds_of), dtype=np.int64, count=len(kinds_of))
        self._check()
        names = [kind for kinds in number for kind in kinds]
        self._kind_number = {name: index for index, name in enumerate(dict.fromkeys(names))}
        flat = np.array([self._kind_number[name] for name in names], dtype=np.int32)
        size = np.fromiter(map(len, number), dtype=np.int64, count=len(number))
        start, sizes = (np.cumsum(size) - size)[which], size[which]
        at = np.arange(int(sizes.sum())) + np.repeat(start - (np.cumsum(sizes) - sizes), sizes)
        kind = flat[at]
        spot = np.repeat(np.arange(len(self), dtype=np.int32), sizes)
        self._by_kind: Column = spot[np.argsort(kind, kind="stable")]
        counts = np.bincount(kind, minlength=len(self._kind_number))
        self._cuts: list[int] = [0, *np.cumsum(counts).tolist()]


def _codes(values: Iterable[object], known: tuple[object, ...]) -> Column:
    """Members of an enumeration as their numbers; by identity, for hashing them is slow."""
    order = np.argsort(np.array([id(value) for value in known]))
    ids = np.array([id(value) for value in known])[order]
    found = np.fromiter(map(id, values), dtype=np.int64)
    codes: Column = order[np.searchsorted(ids, found)].astype(np.int8)
    return codes


def _floats(values: list[Any]) -> Column:
    """``None`` becomes not-a-number."""
    return np.array(values, dtype=np.float64)


def _whole(values: list[int | None]) -> Column:
    return np.array([UNKNOWN if value is None else value for value in values], dtype=np.int32)
