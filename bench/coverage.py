"""What a production asks for as plain set covering: which location can play which need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scout.suggest.matching.matching import Matching

Coverage = np.ndarray[tuple[int, int], np.dtype[np.bool_]]


def cover(matching: Matching) -> Coverage:
    """True where a location has a spot for a need; needs that nothing plays are left out."""
    table = np.zeros((len(matching.needs), len(matching.locations)), dtype=np.bool_)
    table[matching.pairs.need, matching.pairs.location] = True
    played: Coverage = table[table.any(axis=1)]
    return played
