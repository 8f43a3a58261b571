"""Plain tables as a workbook: a sheet each, with a title, heads and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import Message
from scout.domain.text import Bilingual
from scout.export.table import (
    Column,
    add_sheet,
    set_up_print,
    start_book,
    write_heads,
    write_row,
    write_title,
)
from scout.export.word import name_in
from scout.export.workbook import save_workbook
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scout.export.drawing import PaperLang
    from scout.export.table import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePage:
    """``name`` of the sheet, ``title`` above the table; rows have a cell for each column."""

    name: Message
    title: Message
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value | Message | Bilingual, ...], ...]


def write_tables(
    title: Message, pages: Sequence[TablePage], *, lang: PaperLang, revision: datetime
) -> bytes:
    """The workbook; the same tables at the same revision give the same bytes."""
    book = start_book(name_in(title, lang))
    for page in pages:
        sheet = add_sheet(book, page.name, lang=lang)
        write_title(sheet, 1, text=name_in(page.title, lang))
        last = write_heads(sheet, 2, columns=page.columns, lang=lang)
        for at, row in enumerate(page.rows, last + 1):
            values = [_worded(value, lang) for value in row]
            write_row(sheet, at, columns=page.columns, values=values)
        set_up_print(sheet, heads=(2, last), frozen=1)
    return save_workbook(book, revision)


def _worded(value: Value | Message | Bilingual, lang: PaperLang) -> Value:
    return name_in(value, lang) if isinstance(value, Message | Bilingual) else value
