"""The merged cells of a table, put together from what each cell says of itself."""

from __future__ import annotations

from scout.script.table.sheet import Merge


class Merges:
    """Cells from top to bottom, each with its columns and whether it goes on from above."""

    def __init__(self) -> None:
        self._done: list[Merge] = []
        self._open: dict[int, Merge] = {}

    @property
    def all(self) -> tuple[Merge, ...]:
        """Those that hold more than one cell."""
        found = [*self._done, *self._open.values()]
        return tuple(merge for merge in found if merge[:2] != merge[2:])

    def add(self, row: int, column: int, *, span: int, goes_on: bool) -> None:
        """One cell, counted from 0, over so many columns; ``goes_on``: it is part of that above."""
        above = self._open.get(column)
        if goes_on and above is not None and above.bottom == row - 1:
            self._open[column] = above._replace(bottom=row)
            return
        if above is not None:
            self._done.append(above)
        self._open[column] = Merge(row, column, row, column + span - 1)
