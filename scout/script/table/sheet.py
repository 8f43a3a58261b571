"""A sheet before it is understood: rows of cells, and which of them are merged."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import fields
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from scout.record import dataclass
from scout.script.limits import LIMITS
from scout.script.table.cell import Cell, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MERGED_CELLS = 1_000_000  # of all merges together; a whole merged column is a million


class Merge(NamedTuple):
    """Merged cells from a corner to a corner, both included, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int

    def down(self, rows: int) -> Merge:
        """The same cells so many rows further down."""
        return self._replace(top=self.top + rows, bottom=self.bottom + rows)


@dataclass(frozen=True)
class Sheet:
    """``carries`` says that a blank setting means the one above, as in lists grouped by hand.

    ``is_loose`` says that commas may be no columns at all: then a list needs a header.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    merged: tuple[Merge, ...] = ()
    is_hidden: bool = False
    carries: bool = False
    is_loose: bool = False

    def __getstate__(self) -> dict[str, object]:
        """What the file holds, without what was worked out from it: that may be far larger."""
        return {entry.name: getattr(self, entry.name) for entry in fields(self)}

    def cell(self, row: int, column: int) -> Cell:
        """The value of a cell; what is merged has the value of its corner."""
        merge = self.merges.get((row, column))
        if merge is not None:
            row, column = merge.top, merge.left
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    @cached_property
    def merges(self) -> dict[tuple[int, int], Merge]:
        """The merge of every merged cell inside the sheet's own rows."""
        found: dict[tuple[int, int], Merge] = {}
        for merge in self.merged:
            bottom = min(merge.bottom, len(self.rows) - 1)
            right = min(merge.right, LIMITS.table_columns - 1)
            area = max(0, bottom - merge.top + 1) * max(0, right - merge.left + 1)
            if len(found) + area > _MERGED_CELLS:
                continue
            for row in range(merge.top, bottom + 1):
                for column in range(merge.left, right + 1):
                    found[row, column] = merge
        return found

    @cached_property
    def width(self) -> int:
        """How many columns the widest row has, up to its last filled cell."""
        return max((_filled_width(self.rows[index]) for index in self._filled), default=0)

    def texts(self, row: int) -> list[str]:
        """The row's own cells as text, without what is merged into it."""
        return [text_of(cell) for cell in self.rows[row]]

    def filled(self, start: int = 0) -> Iterator[int]:
        """The rows that hold anything, from ``start`` on."""
        return islice(self._filled, bisect_left(self._filled, start), None)

    @cached_property
    def _filled(self) -> list[int]:
        return [
            index
            for index, row in enumerate(self.rows)
            if row and any(text_of(cell) for cell in row)
        ]


def _filled_width(row: Sequence[Cell]) -> int:
    width = len(row)
    while width and row[width - 1] in {None, ""}:
        width -= 1
    return width
