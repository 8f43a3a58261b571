"""Ten thousand places: the index, and each key that is typed into the search of the window."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from bench.figure import Amount, Figure, measure, pick_late
from bench.probe import ask_probe
from bench.search_probe import PLACES, make_library
from scout.actions.place_search import count_facets, index_places, list_places
from scout.domain.place_filter import FacetKind, PlaceFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line

KEY_MS = 30.0
_FACETS = {FacetKind.ERA: frozenset({"late_qing"}), FacetKind.SIDE: frozenset({"INT"})}


def measure_search() -> Iterator[Line]:
    """Index, a search with facets, and keys in the window: until the list is painted, until all."""
    library = make_library()
    seconds = measure(lambda: index_places(library), warm=False)
    yield Figure(name=f"search: index of {PLACES:,} places", seconds=seconds, unit="s")
    index, words = index_places(library), iter(range(10**9))

    def search() -> None:
        wanted = PlaceFilter(text=f"shan {next(words)}", chosen=_FACETS)
        list_places(index, wanted)
        count_facets(index, wanted)

    yield Figure(
        name="search: words and facets with all counts",
        seconds=measure(search),
        target_s=KEY_MS / 1000,
    )
    for name, keys in _type_keys().items():
        listed, told = zip(*keys, strict=True)
        for what, waited in (("until listed", listed), ("until all is told", told)):
            yield Amount(
                name=f"search: a key, {name}, {what}, 99 of 100 of {len(keys)}",
                value=pick_late(waited),
                unit="ms",
                target=KEY_MS,
            )


def _type_keys() -> dict[str, list[tuple[float, float]]]:
    with tempfile.TemporaryDirectory() as folder:
        found: dict[str, list[tuple[float, float]]] = ask_probe(
            "search_probe", folder, windowed=True
        )
        return found
