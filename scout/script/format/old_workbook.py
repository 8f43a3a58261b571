"""Workbooks of Excel 97 to 2003 and of WPS (.xls, .et) as sheets for the table reader."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from scout.domain.errors import ScoutError
from scout.domain.message import say
from scout.script.limits import LIMITS
from scout.script.table.book import Book
from scout.script.table.cell import Cell, Stamp
from scout.script.table.sheet import Merge, Sheet

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.source.source import Source

_CHECK_ROWS = 500


def open_old_workbook(source: Source, progress: Progress) -> Book:
    """Every sheet of a workbook; raises ``ReadError`` where it is damaged or locked.

    The library holds a whole sheet before it gives the first row, so the file has a lower ceiling
    than others.
    """
    size, limit = len(source.content), LIMITS.old_workbook_bytes
    if size > limit:
        raise source.limit(
            say("script.too_large", size_mb=size // 1024**2, limit_mb=limit // 1024**2)
        )
    try:
        sheets = _read_sheets(source, progress, with_looks=True)
    except ScoutError:
        raise
    except Exception:  # noqa: BLE001 - see below
        sheets = _read_without_looks(source, progress)
    return Book(source.name, "xls", sheets)


def _read_without_looks(source: Source, progress: Progress) -> tuple[Sheet, ...]:
    """The values alone, where another program wrote formats that the library does not follow."""
    import xlrd

    try:
        return _read_sheets(source, progress, with_looks=False)
    except ScoutError:
        raise
    except Exception as error:  # the one border to xlrd, which leaks whatever unpacking bytes does
        locked = isinstance(error, xlrd.XLRDError) and "encrypted" in str(error)
        code = say("script.refused_password") if locked else say("script.broken_workbook")
        raise source.refuse(code) from error


def _read_sheets(source: Source, progress: Progress, *, with_looks: bool) -> tuple[Sheet, ...]:
    import xlrd

    book = xlrd.open_workbook(
        file_contents=source.content,
        logfile=io.StringIO(),
        on_demand=True,
        ragged_rows=True,
        formatting_info=with_looks,
    )
    return tuple(_sheet(book, index, progress=progress) for index in range(book.nsheets))


def _sheet(book: Any, index: int, *, progress: Progress) -> Sheet:
    sheet = book.sheet_by_index(index)
    rows = []
    for row in range(min(sheet.nrows, LIMITS.table_rows)):
        if row % _CHECK_ROWS == 0:
            progress.check()
        width = min(sheet.row_len(row), LIMITS.table_columns)
        rows.append([_value(book, sheet, row=row, column=column) for column in range(width)])
    merged = tuple(
        Merge(top, left, end - 1, last - 1) for top, end, left, last in sheet.merged_cells
    )
    book.unload_sheet(index)
    return Sheet(sheet.name, rows, merged, is_hidden=sheet.visibility != 0, carries=True)


def _value(book: Any, sheet: Any, *, row: int, column: int) -> Cell:
    """A cell as the table reader takes it: days are stamps, errors and blanks nothing."""
    import xlrd

    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind == xlrd.XL_CELL_DATE:
        try:
            moment = xlrd.xldate_as_datetime(value, book.datemode)
        except (ValueError, OverflowError):
            return float(value)
        return Stamp(moment, _look(book, sheet, row=row, column=column))
    if kind in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR}:
        return None
    return value[: LIMITS.cell_chars] if isinstance(value, str) else value


def _look(book: Any, sheet: Any, *, row: int, column: int) -> str:
    """The number format of a cell, empty where formats were not read."""
    if not book.formatting_info:
        return ""
    style = book.xf_list[sheet.cell_xf_index(row, column)]
    return str(book.format_map[style.format_key].format_str)
