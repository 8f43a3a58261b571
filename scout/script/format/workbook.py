"""Excel workbooks as sheets for the table reader: values, number formats, merged cells."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any

from scout.domain.errors import LimitError, ScoutError
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.script.limits import LIMITS
from scout.script.table.book import Book, read_book
from scout.script.table.cell import Stamp
from scout.script.table.sheet import Block, Sheet

if TYPE_CHECKING:
    from scout.domain.column import TableOrder
    from scout.script.draft import Draft
    from scout.script.source import Source
    from scout.script.table.cell import Cell

_LAST_ROW = 1_048_576  # of any spreadsheet
_CHECK_ROWS = 500
_MERGED = re.compile(rb'mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_FIXED = re.compile(r"^0\.(0+)(?:_.)?$")


def read_workbook(
    source: Source, progress: Progress, *, order: TableOrder | None = None
) -> Draft | None:
    """The scenes of the sheet that is a scene list, or ``None``; raises ``ReadError``."""
    return read_book(open_workbook(source, progress), order=order, progress=progress)


def open_workbook(source: Source, progress: Progress | None = None) -> Book:
    """Every sheet of a workbook; raises ``ReadError`` where it is damaged."""
    from openpyxl import load_workbook

    progress = progress or Progress()
    try:
        book = load_workbook(io.BytesIO(source.content), read_only=True, data_only=True)
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            sheets = [
                _sheet(sheet, source, archive=archive, progress=progress)
                for sheet in book.worksheets
            ]
    except ScoutError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, OSError, EOFError) as error:
        raise source.refuse(say("script.broken_workbook")) from error
    except Exception as error:
        if type(error).__module__.startswith(("zipfile", "zlib", "xml", "openpyxl", "lxml")):
            raise source.refuse(say("script.broken_workbook")) from error
        raise
    return Book(source.name, "xlsx", tuple(sheets))


def _sheet(sheet: Any, source: Source, *, archive: zipfile.ZipFile, progress: Progress) -> Sheet:
    part = sheet._worksheet_path  # noqa: SLF001 - the way to the merged cells, unknown to openpyxl here
    return Sheet(
        name=sheet.title,
        rows=_rows(sheet, source, progress=progress),
        merged=_merged(archive.read(part)),
        is_hidden=sheet.sheet_state != "visible",
        carries=True,
    )


def _rows(sheet: Any, source: Source, *, progress: Progress) -> list[tuple[Cell, ...]]:
    """The cells of a sheet, its filled rows counted while reading.

    The size that a file claims is not believed, and a stray cell in the last row costs nothing but
    the empty rows before it.
    """
    rows: list[tuple[Cell, ...]] = []
    filled, before = 0, None
    for index, row in enumerate(
        sheet.iter_rows(max_row=_LAST_ROW, max_col=LIMITS.table_columns), start=1
    ):
        if index % _CHECK_ROWS == 0:
            progress.report(min(0.4, 0.2 + index / 100_000), say("script.reading_rows", rows=index))
        # openpyxl fills a gap with one and the same row; a far cell makes a million of it.
        cells = () if row is before else _cells(row)
        before = row
        filled += bool(cells)
        if filled > LIMITS.table_rows:
            raise LimitError(say("script.too_many_rows", limit=LIMITS.table_rows), file=source.name)
        rows.append(cells)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _cells(row: tuple[Any, ...]) -> tuple[Cell, ...]:
    width = len(row)
    while width and row[width - 1].value is None:
        width -= 1
    return tuple(_value(cell) for cell in row[:width])


def _value(cell: Any) -> Cell:
    """The value; of a day and of a decimal also how it is shown, which says what was typed."""
    value = cell.value
    if isinstance(value, str):
        return value[: LIMITS.cell_chars]
    if isinstance(value, datetime):
        return Stamp(value, str(cell.number_format))
    if isinstance(value, float) and (found := _FIXED.match(str(cell.number_format))):
        return f"{value:.{len(found[1])}f}"
    return value


def _merged(content: bytes) -> tuple[Block, ...]:
    """The merged cells, which stand in the sheet's part after its rows."""
    blocks = []
    for left, top, right, bottom in _MERGED.findall(content, content.rfind(b"</sheetData>")):
        corner = Block(int(top) - 1, _column(left), int(bottom) - 1, _column(right))
        if corner.top <= corner.bottom and corner.left <= corner.right:
            blocks.append(corner)
    return tuple(blocks)


def _column(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - ord("A") + 1
    return index - 1
