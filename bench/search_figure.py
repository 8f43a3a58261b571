"""Ten thousand places: the index, and each key that is typed into the search of the window."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from bench.figure import Amount, Figure, measure, pick_late
from bench.probe import ask_probe
from bench.search_probe import PLACES, make_library
from scout.actions.place_search import index_places, list_places
from scout.domain.place_filter import FacetKind, PlaceFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line

KEY_MS = 30.0
_FACETS = {FacetKind.ERA: frozenset({"late_qing"}), FacetKind.SIDE: frozenset({"INT"})}


def measure_search() -> Iterator[Line]:
    """Index, a search with facets, and keys in the window, each until it is painted."""
    library = make_library()
    seconds = measure(lambda: index_places(library), warm=False)
    yield Figure(name=f"search: index of {PLACES:,} places", seconds=seconds, unit="s")
    index, words = index_places(library), iter(range(10**9))
    yield Figure(
        name="search: words and facets with all counts",
        seconds=measure(
            lambda: list_places(index, PlaceFilter(text=f"shan {next(words)}", chosen=_FACETS))
        ),
        target_s=KEY_MS / 1000,
    )
    for name, keys in _type_keys().items():
        yield Amount(
            name=f"search: a key in the window, {name}, 99 of 100 of {len(keys)}",
            value=pick_late(keys),
            unit="ms",
            target=KEY_MS,
        )


def _type_keys() -> dict[str, list[float]]:
    with tempfile.TemporaryDirectory() as folder:
        found: dict[str, list[float]] = ask_probe("search_probe", folder, windowed=True)
        return found
