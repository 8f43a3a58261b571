"""Excel workbooks and CSV files as rows for the table reader."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from scout.domain.errors import LimitError, ReadError
from scout.domain.message import say
from scout.script.limits import LIMITS
from scout.script.table.table import read_table

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_SEPARATORS = ",;\t|"


def read_workbook(source: Source, progress: Progress) -> Draft | None:
    """The first sheet that is a scene list, or ``None``; raises ``ReadError``."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(source.content), read_only=True, data_only=True)
        for sheet in book.worksheets:
            rows = _rows(sheet, source, progress=progress)
            draft = read_table(rows, kind="xlsx")
            if draft is not None and draft.scenes:
                return draft
    except ReadError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, OSError, EOFError) as error:
        raise source.refuse(say("script.broken_workbook")) from error
    except Exception as error:
        if type(error).__module__.startswith(("zipfile", "zlib", "xml", "openpyxl", "lxml")):
            raise source.refuse(say("script.broken_workbook")) from error
        raise
    return None


def _rows(sheet: Any, source: Source, *, progress: Progress) -> list[list[Any]]:
    """The cells of a sheet, counted while reading: the size that a file claims is not believed."""
    rows: list[list[Any]] = []
    for row in sheet.iter_rows(values_only=True, max_col=LIMITS.table_columns):
        if len(rows) >= LIMITS.table_rows:
            raise LimitError(say("script.too_many_rows", limit=LIMITS.table_rows), file=source.name)
        rows.append([_cut(cell) for cell in row])
        if len(rows) % 500 == 0:
            progress.check()
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return rows


def _cut(cell: Any) -> Any:
    return cell[: LIMITS.cell_chars] if isinstance(cell, str) else cell


def read_csv(text: str, source: Source) -> Draft | None:
    """A scene list with any separator, or ``None`` where no row is a header."""
    best: Draft | None = None
    for separator in _SEPARATORS:
        if separator not in text[:20_000]:
            continue
        rows = _csv_rows(text, separator, source=source)
        draft = read_table(rows, kind="csv")
        if draft is not None and len(draft.scenes) > (len(best.scenes) if best else 0):
            best = draft
    return best


def _csv_rows(text: str, separator: str, *, source: Source) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text.replace("\0", "")), delimiter=separator):
            if len(rows) >= LIMITS.table_rows:
                raise LimitError(
                    say("script.too_many_rows", limit=LIMITS.table_rows), file=source.name
                )
            rows.append([cell[: LIMITS.cell_chars] for cell in row[: LIMITS.table_columns]])
    except csv.Error:
        return rows
    return rows
