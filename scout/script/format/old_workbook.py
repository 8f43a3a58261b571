"""Workbooks of Excel 97 to 2003 and of WPS (.xls, .et) as rows for the table reader."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.script.document.block import even_rows
from scout.script.limits import LIMITS
from scout.script.table.table import read_table

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.draft import Draft
    from scout.script.source.source import Source


def read_old_workbook(source: Source, progress: Progress) -> Draft | None:
    """The first sheet that is a scene list, or ``None``; raises ``ReadError``.

    The library holds a whole sheet before it gives the first row, so the file has a lower ceiling
    than others. Merged cells have their text in the first one, as in a newer workbook.
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
        for index in range(book.nsheets):
            draft = read_table(_rows(book, index, progress=progress), kind="xls")
            if draft is not None and draft.scenes:
                return draft
            book.unload_sheet(index)
    except ReadError:
        raise
    except Exception as error:  # the one border to xlrd, which leaks whatever unpacking bytes does
        locked = isinstance(error, xlrd.XLRDError) and "encrypted" in str(error)
        code = say("script.refused_password") if locked else say("script.broken_workbook")
        raise source.refuse(code) from error
    return None


def _rows(book: Any, index: int, *, progress: Progress) -> list[list[Any]]:
    sheet = book.sheet_by_index(index)
    rows = []
    for place in range(min(sheet.nrows, LIMITS.table_rows)):
        if place % 500 == 0:
            progress.check()
        cells = zip(sheet.row_types(place), sheet.row_values(place), strict=True)
        row = [_value(value, kind, datemode=book.datemode) for kind, value in cells]
        rows.append(row[: LIMITS.table_columns])
    return even_rows(rows, blank=None)


def _value(value: Any, kind: int, *, datemode: int) -> Any:
    """A cell as openpyxl gives it: dates are dates, errors and blanks nothing."""
    import xlrd

    if kind == xlrd.XL_CELL_DATE:
        try:
            return xlrd.xldate_as_datetime(value, datemode)
        except (ValueError, OverflowError):
            return value
    if kind in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR}:
        return None
    return value[: LIMITS.cell_chars] if isinstance(value, str) else value
