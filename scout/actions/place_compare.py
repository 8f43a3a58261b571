"""Places beside each other: from which to which it takes how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.library import Library
    from scout.domain.travel import Travel

LEAST, MOST = 2, 4
"""How many places stand beside each other: more than four nobody reads."""


def list_ways(library: Library, ids: Sequence[str]) -> tuple[tuple[Travel | None, ...], ...]:
    """The way between each two of these places, row by row; an estimate.

    ``None`` from a place to itself, and where one of the two has no position.
    """
    at = [library.location(name).position for name in ids]
    return tuple(
        tuple(
            None
            if one is None or other is None or row == column
            else library.travel.between(one.point, other.point)
            for column, other in enumerate(at)
        )
        for row, one in enumerate(at)
    )
