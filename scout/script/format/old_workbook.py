"""Workbooks of Excel 97 to 2003 and of WPS (.xls, .et) as sheets for the table reader."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from scout.domain.errors import ScoutError
from scout.domain.message import say
from scout.script.limits import LIMITS
from scout.script.table.book import Book
from scout.script.table.cell import Cell, Stamp
from scout.script.table.sheet import Sheet

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.source.source import Source

_CHECK_ROWS = 500


def open_old_workbook(source: Source, progress: Progress) -> Book:
    """Every sheet of a workbook; raises ``ReadError`` where it is damaged or locked.

    The library holds a whole sheet before it gives the first row, so the file has a lower ceiling
    than others. It tells neither number formats nor merged cells without reading all of the looks.
    """
    import xlrd

    size, limit = len(source.content), LIMITS.old_workbook_bytes
    if size > limit:
        raise source.limit(
            say("script.too_large", size_mb=size // 1024**2, limit_mb=limit // 1024**2)
        )
    try:
        book = xlrd.open_workbook(
            file_contents=source.content, logfile=io.StringIO(), on_demand=True, ragged_rows=True
        )
        sheets = tuple(_sheet(book, index, progress=progress) for index in range(book.nsheets))
    except ScoutError:
        raise
    except Exception as error:  # the one border to xlrd, which leaks whatever unpacking bytes does
        locked = isinstance(error, xlrd.XLRDError) and "encrypted" in str(error)
        code = say("script.refused_password") if locked else say("script.broken_workbook")
        raise source.refuse(code) from error
    return Book(source.name, "xls", sheets)


def _sheet(book: Any, index: int, *, progress: Progress) -> Sheet:
    sheet = book.sheet_by_index(index)
    rows = []
    for place in range(min(sheet.nrows, LIMITS.table_rows)):
        if place % _CHECK_ROWS == 0:
            progress.check()
        cells = zip(sheet.row_types(place), sheet.row_values(place), strict=True)
        row = [_value(value, kind, datemode=book.datemode) for kind, value in cells]
        rows.append(row[: LIMITS.table_columns])
    book.unload_sheet(index)
    return Sheet(sheet.name, rows, is_hidden=sheet.visibility != 0, carries=True)


def _value(value: Any, kind: int, *, datemode: int) -> Cell:
    """A cell as the table reader takes it: days are stamps, errors and blanks nothing."""
    import xlrd

    if kind == xlrd.XL_CELL_DATE:
        try:
            return Stamp(xlrd.xldate_as_datetime(value, datemode))
        except (ValueError, OverflowError):
            return value
    if kind in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR}:
        return None
    return value[: LIMITS.cell_chars] if isinstance(value, str) else value
