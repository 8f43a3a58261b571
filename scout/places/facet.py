"""The facets of a library as pairs of a value and a spot, which arrays can count at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from scout.domain.heading import IntExt
from scout.domain.place_book import ScoutState
from scout.domain.place_filter import ExactBand, FacetKind, FeeBand, PermitAsk
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from scout.domain.location import Location, Spot
    from scout.domain.permit import PermitBook
    from scout.domain.place_book import PlaceBook
    from scout.domain.vocabulary import Vocabulary

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
_Band = TypeVar("_Band")
_FEES = ((1000, FeeBand.TO_1000), (3000, FeeBand.TO_3000), (5000, FeeBand.TO_5000))
_METRES = ((100, ExactBand.TO_100), (500, ExactBand.TO_500), (1000, ExactBand.TO_1000))
_SIDES = {
    IntExt.INT: (IntExt.INT.value,),
    IntExt.EXT: (IntExt.EXT.value,),
    IntExt.BOTH: (IntExt.INT.value, IntExt.EXT.value),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """``values`` in their order; ``value[i]`` holds at the spot ``spot[i]``, sorted by both."""

    values: tuple[str, ...]
    value: Ints
    spot: Ints

    def mask(self, chosen: Collection[str], spots: int) -> Flags:
        """The spots with one of these values, out of so many."""
        wanted = np.array([name in chosen for name in self.values], dtype=bool)
        found = np.zeros(spots, dtype=bool)
        if len(wanted):
            found[self.spot[wanted[self.value]]] = True
        return found

    def count(self, spots: Flags, place: Ints) -> dict[str, int]:
        """How many places have each value at one of these spots; ``place`` is that of each spot.

        Spots of a place follow one another, so the same value of the same place does too.
        """
        here = np.flatnonzero(spots[self.spot])
        value, at = self.value[here], place[self.spot[here]]
        first = np.ones(len(here), dtype=bool)
        first[1:] = (value[1:] != value[:-1]) | (at[1:] != at[:-1])
        often = np.bincount(value[first], minlength=len(self.values))
        return dict(zip(self.values, often.tolist(), strict=True))


def make_facets(
    locations: Sequence[Location], *, vocabulary: Vocabulary, permits: PermitBook, book: PlaceBook
) -> dict[FacetKind, Facet]:
    """All facets but the fit. A place without spots counts as one spot that plays nothing."""

    def by_spot(values: Iterable[str], tell: Callable[[Spot], Iterable[str]]) -> Facet:
        rows = [tuple(tell(spot)) for place in locations for spot in place.spots]
        return _join(values, rows, spots=_real_spots(locations))

    def by_place(values: Iterable[str], tell: Callable[[Location], Iterable[str]]) -> Facet:
        rows = [said for place in locations for said in [tuple(tell(place))] * _width(place)]
        return _join(values, rows, spots=range(len(rows)))

    def scouted(place: Location) -> Iterable[str]:
        return filter(None, (book.of(place.id).state,))

    return {
        FacetKind.ERA: by_spot(vocabulary.bucket_ids, lambda spot: (fit.era for fit in spot.eras)),
        FacetKind.SETTING: by_spot(vocabulary.setting_by_id, lambda spot: spot.settings),
        FacetKind.SIDE: by_spot((IntExt.INT, IntExt.EXT), lambda spot: _SIDES[spot.int_ext]),
        FacetKind.KIND: by_place((), lambda place: (place.kind.value,)),
        FacetKind.SUBDISTRICT: by_place((), lambda place: place.subdistricts),
        FacetKind.FEE: by_place(FeeBand, lambda place: (fee_band(place),)),
        FacetKind.PERMIT: by_place(PermitAsk, lambda place: (permit_ask(place, permits),)),
        FacetKind.STATE: by_place((), lambda place: (place.state.value,)),
        FacetKind.SCOUTED: by_place(ScoutState, scouted),
        FacetKind.EXACT: by_place(ExactBand, lambda place: (exact_band(place),)),
    }


def _width(place: Location) -> int:
    return max(1, len(place.spots))


def _real_spots(locations: Sequence[Location]) -> list[int]:
    """The numbers of the spots that are there, without those that stand for a place without any."""
    found: list[int] = []
    at = 0
    for place in locations:
        found += range(at, at + len(place.spots))
        at += _width(place)
    return found


def _join(values: Iterable[str], rows: Sequence[Iterable[str]], *, spots: Iterable[int]) -> Facet:
    """The pairs of these rows; values that no row has are left out, unexpected ones come last."""
    pairs = [(said, spot) for row, spot in zip(rows, spots, strict=True) for said in row]
    used = {said for said, _ in pairs}
    known = [str(value) for value in values if value in used]
    known += sorted(used - set(known))
    number = {name: index for index, name in enumerate(known)}
    value = np.array([number[said] for said, _ in pairs], dtype=np.int64)
    spot = np.array([spot for _, spot in pairs], dtype=np.int64)
    by_value = np.argsort(value, kind="stable")  # the spots rise already
    return Facet(values=tuple(known), value=value[by_value], spot=spot[by_value])


def number_places(locations: Sequence[Location]) -> Ints:
    """The place of each spot, by its number in the library."""
    widths = np.array([_width(place) for place in locations], dtype=np.int64)
    return np.repeat(np.arange(len(locations), dtype=np.int64), widths)


def fee_band(place: Location) -> FeeBand:
    """What a day there costs, roughly."""
    fee = place.fee_cny_day
    return _band(fee, _FEES, more=FeeBand.MORE) if fee else FeeBand.NONE


def exact_band(place: Location) -> ExactBand:
    """How far off its position may be."""
    if place.position is None:
        return ExactBand.NONE
    return _band(place.position.exact_m, _METRES, more=ExactBand.MORE)


def _band(amount: int, bands: Iterable[tuple[int, _Band]], *, more: _Band) -> _Band:
    return next((band for top, band in bands if amount <= top), more)


def permit_ask(place: Location, permits: PermitBook) -> PermitAsk:
    """Whom to ask: an authority where a rule names one, else the owner where anybody is named."""
    rules = permits.find(place)
    if any(rule.authority is not None for rule in rules):
        return PermitAsk.AUTHORITY
    asked = place.permit or any(rule.consent is not None for rule in rules)
    return PermitAsk.OWNER if asked else PermitAsk.UNKNOWN
