"""A library that is searched at every key: texts in one string, facets and orders as arrays.

What takes long, folding and spelling ten thousand names, is done once; a search then takes a few
milliseconds and no loop over the places.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.alphabet import sort_names
from scout.domain.place_book import PlaceBook
from scout.domain.place_filter import FITS, FacetKind, Listing, PlaceFilter, PlaceOrder
from scout.geo.arc import arcs_km, stand_in_space
from scout.places.facet import Facet, make_facets, number_places
from scout.places.permit import load_permits
from scout.places.search import fold, make_searchable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Location
    from scout.domain.place_filter import Counts
    from scout.domain.point import Wgs84
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary
    from scout.geo.arc import Reals
    from scout.places.facet import Flags, Ints

LANGS: tuple[Lang, ...] = ("zh", "en")
_WORDS = 64  # whose answers are kept: what was typed last


class PlaceIndex:
    """Finds places of one library; another library needs another index."""

    def __init__(
        self,
        locations: Sequence[Location],
        vocabulary: Vocabulary,
        *,
        book: PlaceBook = PlaceBook(),
    ) -> None:
        self.locations = tuple(locations)
        self._facets = make_facets(
            self.locations, vocabulary=vocabulary, permits=load_permits(), book=book
        )
        self._place = number_places(self.locations)
        texts = [make_searchable(location) for location in self.locations]
        lines = [f"{text}\n".encode(errors="replace") for text in texts]
        self._text = np.frombuffer(b"".join(lines), dtype=np.uint8)
        self._often = np.bincount(self._text, minlength=256)
        self._ends = np.cumsum([len(line) for line in lines], dtype=np.int64)
        self._having = lru_cache(_WORDS)(self._find_word)
        self._typed: tuple[bytes, Ints] = b"", np.empty(0, dtype=np.int64)
        """The word looked for last, and where it stands."""
        self._rank = {lang: self._name_rank(lang) for lang in LANGS}
        self._arranged_for: tuple[object, ...] = ()
        self._arranged: tuple[Ints, tuple[float, ...]] = np.empty(0, dtype=np.int64), ()

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self.locations)

    def find(self, wanted: PlaceFilter) -> Listing:
        """The places that meet a filter, in its order."""
        found = _all_of([self._said(wanted), *self._masks(wanted).values()])
        shown = np.zeros(self.count, dtype=bool)
        shown[self._place[found]] = True
        order, distance_km = self._arrange(wanted)
        return Listing(rows=tuple(order[shown[order]].tolist()), distance_km=distance_km)

    def tally(self, wanted: PlaceFilter) -> Counts:
        """What each value of each facet would leave of them."""
        said, masks = self._said(wanted), self._masks(wanted)
        return {
            kind: facet.count(
                _all_of([said, *(mask for other, mask in masks.items() if other is not kind)]),
                self._place,
            )
            for kind, facet in self._all_facets(wanted).items()
        }

    def _said(self, wanted: PlaceFilter) -> Flags:
        """The spots of the places with all the words."""
        return self._having_all(wanted.text)[self._place]

    def _masks(self, wanted: PlaceFilter) -> dict[FacetKind, Flags]:
        """The spots that meet each facet of which something is asked."""
        return {
            kind: facet.mask(chosen, len(self._place))
            for kind, facet in self._all_facets(wanted).items()
            if (chosen := self._chosen(wanted, kind))
        }

    def _all_facets(self, wanted: PlaceFilter) -> dict[FacetKind, Facet]:
        return {FacetKind.FIT: self._fit_facet(wanted), **self._facets}

    def _chosen(self, wanted: PlaceFilter, kind: FacetKind) -> frozenset[str]:
        """The values asked for; nothing is asked of the fit where no need is selected."""
        if kind is FacetKind.FIT and wanted.fits is None:
            return frozenset()
        return frozenset(wanted.chosen.get(kind, ()))

    def _fit_facet(self, wanted: PlaceFilter) -> Facet:
        """All spots of the places that can play the selected need."""
        fits = wanted.fits or {}
        able = np.zeros(self.count, dtype=bool)
        able[[self._number[name] for name in fits if name in self._number]] = True
        spots = np.flatnonzero(able[self._place])
        return Facet(values=(FITS,), value=np.zeros(len(spots), dtype=np.int64), spot=spots)

    @cached_property
    def _number(self) -> dict[str, int]:
        return {location.id: number for number, location in enumerate(self.locations)}

    # Words ------------------------------------------------------------------------------------

    def _having_all(self, text: str) -> Flags:
        return _all_of([np.ones(self.count, dtype=bool), *map(self._having, fold(text).split())])

    def _find_word(self, word: str) -> Flags:
        """The places in whose text a word stands."""
        hits = self._hit(word.encode(errors="replace"))
        starts = np.concatenate(([0], self._ends))[: self.count]
        following = np.append(hits, len(self._text))[np.searchsorted(hits, starts)]
        found: Flags = following < self._ends
        return found

    def _hit(self, word: bytes) -> Ints:
        """Where the bytes of a word stand, sorted: among the hits of the one that it continues.

        Else where its rarest byte stands, and then the others.
        """
        signs = np.frombuffer(word, dtype=np.uint8)
        begun, hits = self._typed
        known = len(begun)
        if not (known and word.startswith(begun)):
            known, rarest = 0, int(np.argmin(self._often[signs]))
            hits = np.flatnonzero(self._text == signs[rarest]) - rarest
        hits = hits[(hits >= 0) & (hits <= len(self._text) - len(signs))]
        for step in range(known, len(signs)):
            hits = hits[self._text[hits + step] == signs[step]]
        self._typed = word, hits
        return hits

    # Orders -----------------------------------------------------------------------------------

    def _arrange(self, wanted: PlaceFilter) -> tuple[Ints, tuple[float, ...]]:
        """All places sorted, with their distances; as before while only the words are others."""
        asked = wanted.order, wanted.lang, wanted.near, wanted.fits
        if asked != self._arranged_for:
            distance = self._distance_km(wanted.near) if wanted.near is not None else None
            told = () if distance is None else tuple(distance.tolist())
            self._arranged = self._order(wanted, distance), told
            self._arranged_for = asked
        return self._arranged

    def _order(self, wanted: PlaceFilter, distance: Reals | None) -> Ints:
        """The numbers of all places, sorted."""
        name = self._rank[wanted.lang]
        key: Ints | Reals = name
        if wanted.order is PlaceOrder.FEE:
            key = self._fees
        elif wanted.order is PlaceOrder.NEAR and distance is not None:
            key = distance
        elif wanted.order is PlaceOrder.FIT and wanted.fits is not None:
            key = np.full(self.count, np.inf)
            for place, fit in wanted.fits.items():
                if place in self._number:
                    key[self._number[place]] = -fit
        return np.lexsort((name, key))  # nan, an unknown distance, is sorted last

    def _name_rank(self, lang: Lang) -> Ints:
        """Where each place stands in the alphabet."""
        rank = np.empty(self.count, dtype=np.int64)
        rank[sort_names([place.name.pick(lang) for place in self.locations])] = np.arange(
            self.count
        )
        return rank

    @cached_property
    def _fees(self) -> Reals:
        return np.array([location.fee_cny_day or np.inf for location in self.locations])

    def _distance_km(self, point: Wgs84) -> Reals:
        """How far each place is from a point, in kilometres; ``nan`` without a position."""
        rows, where = self._placed
        far = np.full(self.count, np.nan)
        far[rows] = arcs_km(where, stand_in_space([point]))[:, 0]
        return far

    @cached_property
    def _placed(self) -> tuple[list[int], Reals]:
        """The places with a position, and where they stand."""
        placed = [(n, one.position.point) for n, one in enumerate(self.locations) if one.position]
        return [number for number, _ in placed], stand_in_space([point for _, point in placed])


def _all_of(masks: Sequence[Flags]) -> Flags:
    both: Flags = np.logical_and.reduce(masks)
    return both
