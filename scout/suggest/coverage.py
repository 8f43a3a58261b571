"""Every need at every place in words: why it fits there at its best spot, or what forbids it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.coverage import CellState, CoverageCell
from scout.suggest.explain import tell_reasons
from scout.suggest.matrix import best_pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from scout.suggest.array import Flags
    from scout.suggest.matching.matching import Matching


def fill_cells(
    matching: Matching, location_ids: Collection[str], *, check: Callable[[], None]
) -> Iterator[CoverageCell]:
    """The cells of all needs at these places; none where a place is of another sort.

    ``check`` is called often; it may raise to stop the work.
    """
    shown = np.array([place.id in location_ids for place in matching.locations], dtype=bool)
    best = best_pairs(matching)
    for pair in best[shown[matching.pairs.location[best]]].tolist():
        check()
        found = matching.candidate(pair)
        yield CoverageCell(
            need_id=found.need_id,
            location_id=found.location_id,
            spot_id=found.spot_id,
            state=CellState.PLAYS,
            fit=found.fit,
            length=matching.needs[matching.pairs.need[pair]].length,
            reasons=tell_reasons(found),
        )
    for need in range(len(matching.needs)):
        check()
        yield from _refusals(matching, need, shown=shown)


def _refusals(matching: Matching, need: int, *, shown: Flags) -> Iterator[CoverageCell]:
    """The nearest spot of each place that may not play a need."""
    refused = matching.shut(need)
    place = matching.table.location[refused.spot]
    for row in refused.nearest(place).tolist():
        if shown[place[row]]:
            told = matching.refusal(need, refused, row=row)
            yield CoverageCell(
                need_id=matching.needs[need].id,
                location_id=told.location.id,
                spot_id=told.spot.id,
                state=CellState.REFUSED,
                fit=0.0,
                length=matching.needs[need].length,
                reasons=told.causes,
            )
