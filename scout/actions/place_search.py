"""Search the library at every key, and hold its places against a need; side by side elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.alphabet import sort_names
from scout.domain.place_filter import Listing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.actions.library import Library
    from scout.domain.place_filter import Counts, PlaceFilter
    from scout.domain.progress import Progress
    from scout.domain.text import Lang
    from scout.domain.wish import Wishes
    from scout.places.index import PlaceIndex
    from scout.suggest.engine import Engine


def list_names(library: Library, lang: Lang) -> Listing:
    """All places by name, before there is an index."""
    names = [location.name.pick(lang) for location in library.locations]
    return Listing(rows=tuple(sort_names(names)))


def index_places(library: Library) -> PlaceIndex:
    """What :func:`list_places` searches; takes a second for ten thousand places."""
    from scout.places.index import PlaceIndex  # slow to load, and names can be listed before

    return PlaceIndex(library.locations, library.vocabulary, book=library.book)


def list_places(index: PlaceIndex, wanted: PlaceFilter) -> Listing:
    """The places that meet a filter."""
    return index.find(wanted)


def count_facets(index: PlaceIndex, wanted: PlaceFilter) -> Counts:
    """How many places each value of each facet would leave of them."""
    return index.tally(wanted)


def fit_places(
    engine: Engine, wishes: Wishes, *, progress: Progress | None = None
) -> Mapping[str, Mapping[str, float]]:
    """How well each place plays each need, by the ids of both; raises ``Cancelled``.

    Places that cannot play a need are not named.
    """
    from scout.suggest.matrix import build_matrix

    fits: dict[str, dict[str, float]] = {}
    for cell in build_matrix(engine.match(wishes, progress=progress)).cells:
        fits.setdefault(cell.need_id, {})[cell.location_id] = cell.fit
    return fits
