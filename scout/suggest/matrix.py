"""What could be shot where: every need at the best spot of every location that can play it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.matrix import Cell, Matrix
from scout.suggest.play import weigh_pages

if TYPE_CHECKING:
    from collections.abc import Collection

    from scout.suggest.array import Ints
    from scout.suggest.matching.matching import Matching


def build_matrix(matching: Matching, *, location_ids: Collection[str] | None = None) -> Matrix:
    """Needs against these locations; without a choice, against all that can play something.

    A need that nothing can play is a row without cells.
    """
    best = best_pairs(matching)
    if location_ids is not None:
        wanted = [place.id in location_ids for place in matching.locations]
        best = best[np.array(wanted, dtype=bool)[matching.pairs.location[best]]]
    cells = _cells(matching, best)
    pages: dict[str, int] = defaultdict(int)
    for cell in cells:
        pages[cell.location_id] += cell.eighths
    known = {place.id for place in matching.locations}
    columns = [name for name in (pages if location_ids is None else location_ids) if name in known]
    columns.sort(key=lambda name: (-pages.get(name, 0), name))
    number = {name: index for index, name in enumerate(columns)}
    row = {need.id: index for index, need in enumerate(matching.needs)}
    cells.sort(key=lambda cell: (row[cell.need_id], number[cell.location_id]))
    return Matrix(need_ids=tuple(row), location_ids=tuple(columns), cells=tuple(cells))


def find_playable(matching: Matching, location_id: str) -> tuple[Cell, ...]:
    """What else could be shot at a location: the needs that it can play, the best fit first.

    Nothing where the location is unknown.
    """
    best = best_pairs(matching)
    here = [index for index, place in enumerate(matching.locations) if place.id == location_id]
    cells = _cells(matching, best[np.isin(matching.pairs.location[best], here)])
    return tuple(sorted(cells, key=lambda cell: (-cell.fit, cell.need_id)))


def best_pairs(matching: Matching) -> Ints:
    """For each need and location the pair that fits best, then costs least, then stands first."""
    pairs = matching.pairs
    order = np.lexsort((pairs.spot, pairs.cny, -pairs.fit, pairs.location, pairs.need))
    need, location = pairs.need[order], pairs.location[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (need[1:] != need[:-1]) | (location[1:] != location[:-1])
    return order[first]


def _cells(matching: Matching, pairs: Ints) -> list[Cell]:
    columns, table = matching.pairs, matching.table
    pages = weigh_pages(matching.needs).tolist()
    found = []
    for pair in pairs.tolist():
        need, place = int(columns.need[pair]), matching.locations[columns.location[pair]]
        cell = Cell(
            need_id=matching.needs[need].id,
            location_id=place.id,
            spot_id=place.spots[table.number[columns.spot[pair]]].id,
            fit=int(columns.fit[pair]) / 1000,
            eighths=pages[need],
        )
        found.append(cell)
    return found
