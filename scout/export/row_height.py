"""Rows of a sheet as high as their wrapped texts need: not every program sees to that itself."""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_LINE_PT, _ROOM_PT = 14.0, 3.0
"""Of eleven points, the size that workbooks have; above and below the lines."""
_USUAL_SIGNS = 8.43
"""The width of a column of which nothing is said (Excel's own)."""
_HIGHEST_PT = 409.0  # Excel has none above
_WIDE = ("W", "F", "A")


def fit_rows(sheet: Worksheet) -> None:
    """Give each row the height of its longest text; a height that was given stays."""
    widths = _list_widths(sheet)
    for row, cells in enumerate(sheet.iter_rows(), 1):
        lines = max(
            (_count_lines(cell, width=widths.get((row, place), 0.0) or _width_of(sheet, place))
             for place, cell in enumerate(cells, 1)),
            default=1,
        )  # fmt: skip
        if lines > 1 and sheet.row_dimensions[row].height is None:
            sheet.row_dimensions[row].height = min(_HIGHEST_PT, _LINE_PT * lines + _ROOM_PT)


def _list_widths(sheet: Worksheet) -> dict[tuple[int, int], float]:
    """The widths of merged cells, by row and column of the first of each."""
    return {
        (area.min_row, area.min_col): sum(
            _width_of(sheet, place) for place in range(area.min_col, area.max_col + 1)
        )
        for area in sheet.merged_cells
    }


def _width_of(sheet: Worksheet, column: int) -> float:
    letter, known = get_column_letter(column), sheet.column_dimensions
    return float(known[letter].width) if letter in known else _USUAL_SIGNS


def _count_lines(cell: Cell | MergedCell, *, width: float) -> int:
    """How many lines a text takes in so many signs."""
    text = cell.value
    if not isinstance(text, str) or not cell.alignment.wrap_text:
        return 1
    # A word that does not fit leaves room at the end of its line: about a twelfth.
    return sum(max(1, math.ceil(_measure(line) * 13 / 12 / width)) for line in text.split("\n"))


def _measure(text: str) -> int:
    """In signs as wide as a digit; Chinese takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in _WIDE else 1 for sign in text)
