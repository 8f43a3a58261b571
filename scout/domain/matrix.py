"""Needs against locations: what could be shot where."""

from __future__ import annotations

from scout.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A need at the best spot of a location for it; ``fit`` is 0 to 1, ``eighths`` of a page."""

    need_id: str
    location_id: str
    spot_id: str
    fit: float
    eighths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Rows are needs, columns locations; a location that cannot play a need has no cell there.

    Rows in the order of the script; columns by the pages that they can play, most first; cells row
    by row in the order of the columns.
    """

    need_ids: tuple[str, ...]
    location_ids: tuple[str, ...]
    cells: tuple[Cell, ...]
