"""A scene list on a printed page: its header tells where the columns are, its numbers the rows.

A page knows no cells. Each boundary between two columns stands between their headers, where the
fewest words below cross it.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from math import floor
from typing import TYPE_CHECKING

from scout.domain.column import Field
from scout.record import dataclass
from scout.script.document.block import Grid
from scout.script.table.alias import EXACT, find_field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.script.document.page_layout import Piece, PrintedLine

_KNOWN = 3  # different words of a header; fewer may be a line of anything
_MOST_COLUMNS, _LOOKED_AT = 100, 4000  # words, of a header and below it
_KEPT = 0.7  # of the lines of a page that goes on; those of a text run over all columns
_WHOLE = 0.6  # of the cells of a line that make it a row, where it has no number


@dataclass(frozen=True)
class PrintedTable:
    """The columns of a list: where each ends, and which of them counts the rows."""

    header: tuple[str, ...]
    ends: tuple[float, ...]
    counter: int

    def fits(self, lines: Sequence[PrintedLine]) -> bool:
        """Whether most lines of a page without a header keep to the columns."""
        kept = sum(bool(any(self.cells(line)[1:])) for line in lines)
        return kept >= _KEPT * len(lines)

    def cells(self, line: PrintedLine) -> list[str]:
        """The words of a line by their columns; of one that crosses a column, all in the first."""
        cells: list[list[str]] = [[] for _ in self.header]
        for word in line.words:
            cells[self._column(word)].append(word.text)
        if any(word.left + 1 < end < word.right for word in line.words for end in self.ends):
            return [line.text, *[""] * (len(self.header) - 1)]
        return [" ".join(words) for words in cells]

    def _column(self, word: Piece) -> int:
        return sum((word.left + word.right) / 2 > end for end in self.ends)


def find_table(lines: Sequence[PrintedLine]) -> tuple[int, PrintedTable] | None:
    """The line that is the header of a scene list, and the columns that stand below it."""
    for index, line in enumerate(lines):
        if not _KNOWN <= len(line.words) <= _MOST_COLUMNS:
            continue
        fields = [_field(word.text) for word in line.words]
        known = set(fields) - {None, Field.UNUSED}
        if len(known) >= _KNOWN and {Field.NUMBER, Field.PLACE} <= known:
            below = [word for entry in lines[index + 1 :] for word in entry.words]
            below = below[:_LOOKED_AT]
            ends = tuple(_end(*pair, below=below) for pair in pairwise(line.words))
            header = tuple(word.text for word in line.words)
            return index, PrintedTable(header, ends, fields.index(Field.NUMBER))
    return None


def read_rows(lines: Sequence[PrintedLine], table: PrintedTable, *, page: int) -> Grid | None:
    """The rows below a header; ``None`` where no line has a number in its column."""
    cells = [table.cells(line) for line in lines]
    whole = _WHOLE * len(table.header)
    starts = [
        index
        for index, row in enumerate(cells)
        if row[table.counter] or not any(row[1:]) or sum(map(bool, row)) >= whole
    ]
    if not any(cells[start][table.counter] and any(cells[start][1:]) for start in starts):
        return None
    parts: dict[int, list[list[str]]] = {start: [] for start in starts}
    for index, row in enumerate(cells):
        after = bisect_right(starts, index)
        around = starts[max(after - 1, 0) : after + (index not in parts)]
        near = min(around, key=lambda start: abs(_middle(lines[start]) - _middle(lines[index])))
        parts[near].append(row)
    rows = [tuple(map("".join, zip(*parts[start], strict=True))) for start in starts]
    return Grid(rows=(table.header, *rows), line=page, step=0)


def _field(text: str) -> Field | None:
    found = find_field(text)
    return found[0] if found is not None and found[1] == EXACT else None


def _middle(line: PrintedLine) -> float:
    return (line.top + line.bottom) / 2


def _end(left: Piece, right: Piece, *, below: Sequence[Piece]) -> float:
    """Where one column ends between two headers: before the word that the fewest others cross.

    Of several the last one, since words begin a column more often than they end one.
    """
    starts = {floor(word.left) for word in below if left.right < word.left < right.left}
    places = [*starts, floor(right.left)]
    return min(
        places,
        key=lambda place: (sum(word.left + 1 < place < word.right for word in below), -place),
    )
