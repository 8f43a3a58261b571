"""Which places are asked for on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from scout.actions.library import Library
    from scout.places.search import PlaceQuery


def query_of(parsed: argparse.Namespace, library: Library) -> PlaceQuery:
    """The search that ``--era``, ``--setting``, ``--kind``, ``--text`` and ``--near`` make."""
    from scout.actions.places import PlaceWords, read_query

    asked = ("text", "era", "setting", "kind", "near")
    words = PlaceWords(**{name: getattr(parsed, name) or "" for name in asked})
    return read_query(words, library)
