"""Excel workbooks as sheets for the table reader: values, number formats, merged cells."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from scout.domain.message import say
from scout.domain.progress import Progress
from scout.script.limits import LIMITS
from scout.script.ooxml.sheet_part import SheetCells, read_cells
from scout.script.ooxml.workbook_part import list_sheets, read_words
from scout.script.table.book import Book
from scout.script.table.sheet import Sheet

if TYPE_CHECKING:
    from scout.script.ooxml.workbook_part import SheetPart, Words
    from scout.script.source.source import Source
    from scout.script.table.cell import Cell

_BROKEN = (
    ValueError, KeyError, IndexError, TypeError, OSError, EOFError, NotImplementedError,
    OverflowError, ExpatError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
_OPENED, _READ = 0.2, 0.4  # the shares of the whole work at which the rows begin and end


def open_workbook(source: Source, progress: Progress | None = None) -> Book:
    """Every sheet of a workbook; raises ``ReadError`` where it is damaged."""
    progress = progress or Progress()
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            parts, from_1904 = list_sheets(archive)
            words = read_words(archive, from_1904=from_1904, check=progress.check)
            sheets = tuple(
                _sheet(archive, part, words=words, source=source, progress=progress)
                for part in parts
            )
    except _BROKEN as error:
        raise source.refuse(say("script.broken_workbook")) from error
    return Book(source.name, "xlsx", sheets)


def _sheet(
    archive: zipfile.ZipFile, part: SheetPart, *, words: Words, source: Source, progress: Progress
) -> Sheet:
    def watch(share: float, cells: SheetCells) -> None:
        if len(cells.rows) > LIMITS.table_rows:
            raise source.limit(say("script.too_many_rows", limit=LIMITS.table_rows))
        what = say("script.reading_rows", rows=len(cells.rows), sheet=part.name)
        progress.report(_OPENED + share * (_READ - _OPENED), what)

    cells = read_cells(archive, part.part, words=words, watch=watch)
    return Sheet(
        name=part.name,
        rows=_dense(cells),
        merged=tuple(cells.merged),
        is_hidden=part.is_hidden,
        carries=True,
    )


def _dense(cells: SheetCells) -> list[tuple[Cell, ...]]:
    """The rows with the empty ones between them; what a stray cell far below has, is none."""
    rows: list[tuple[Cell, ...]] = []
    for index in sorted(cells.rows):
        rows += [()] * (index - len(rows))
        rows.append(cells.rows[index])
    return rows
