"""How much of a set can fall away before a need has no place left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.location_set import Robustness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.suggest.matching.matching import Matching


def measure_robustness(matching: Matching, pairs: Sequence[int]) -> Robustness:
    """How many places of a set can fall out, whichever they are; ``pairs`` are those it plays.

    A need is lost when every place that can play it is gone, so the need with the fewest places
    decides. Only who can play what counts here: wishes about several needs, the budget and the
    number of places are not asked again.
    """
    columns, played = matching.pairs, np.asarray(pairs, dtype=np.int64)
    count = len(matching.needs)
    covered = np.zeros(count, dtype=bool)
    covered[columns.need[played]] = True
    if not covered.any():
        return Robustness(spare_within=0, spare_with_library=None, single_points=())
    chosen = np.zeros(len(matching.locations), dtype=bool)
    chosen[columns.location[played]] = True
    # Sorted by need and location: the first pair of each two stands for all of them.
    first = np.ones(len(columns), dtype=bool)
    same_need = columns.need[1:] == columns.need[:-1]
    first[1:] = ~(same_need & (columns.location[1:] == columns.location[:-1]))
    need, location = columns.need[first], columns.location[first]
    everywhere = np.bincount(need, minlength=count)
    within = np.bincount(need[chosen[location]], minlength=count)
    alone = covered & (everywhere == within)
    return Robustness(
        spare_within=int(within[covered].min()) - 1,
        spare_with_library=int(everywhere[alone].min()) - 1 if alone.any() else None,
        single_points=tuple(
            matching.needs[index].id for index in np.flatnonzero(covered & (everywhere == 1))
        ),
    )
