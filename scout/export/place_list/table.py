"""A list of places as CSV that Excel opens, and as a workbook; no text in it is ever a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from scout.domain.text import Bilingual
from scout.export.clean_text import clean_text, encode_text
from scout.export.place_list.sheet import ID

if TYPE_CHECKING:
    from datetime import datetime

    from scout.export.place_list.sheet import PlaceSheet

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
MARK = b"\xef\xbb\xbf"  # by which Excel knows UTF-8
_NARROW, _WIDE, _WIDEST = 10, 18, 40
_LONG = frozenset({"address", "note", "settings", "eras", "redress_eras", "permit"})


def write_csv(sheet: PlaceSheet) -> bytes:
    """Comma-separated, in UTF-8 with its mark; a cell that begins like a formula gets a ``'``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([ID, *(sheet.head(field) for field in sheet.fields)])
    for row in sheet.rows:
        texts = [row.cells.get(name, "") for name in (ID, *(field.id for field in sheet.fields))]
        writer.writerow([guard(clean_text(text)) for text in texts])
    return MARK + encode_text(out.getvalue())


def guard(text: str) -> str:
    """A text that no spreadsheet takes for a formula; a number below nothing is none.

    >>> guard("=1+1"), guard("-22.5"), guard("大万世居")
    ("'=1+1", '-22.5', '大万世居')
    """
    if not text.startswith(_FORMULA_SIGNS):
        return text
    try:
        float(text)
    except ValueError:
        return f"'{text}"
    return text


def write_workbook(sheet: PlaceSheet, revision: datetime) -> bytes:
    """One sheet with a title that says the datum, heads, and a row a place or spot."""
    from openpyxl import Workbook  # slow to load

    from scout.export.table import (
        Column,
        add_sheet,
        set_up_print,
        write_heads,
        write_row,
        write_title,
    )
    from scout.export.workbook import save_workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator, book.properties.title = "Scout", sheet.title
    label = sheet.order.datum.label
    page = add_sheet(book, Bilingual(zh=label, en=label), lang="en")
    write_title(page, 1, text=sheet.title)
    write_title(page, 2, text=sheet.note)
    fields = sheet.fields
    columns = [
        Column(head=ID, width=_WIDE),
        *(Column(head=sheet.head(field), width=_width(field.id)) for field in fields),
    ]
    heads = write_heads(page, 3, columns=columns, lang="en")
    for at, row in enumerate(sheet.rows, heads + 1):
        texts = [row.cells.get(name, "") for name in (ID, *(field.id for field in fields))]
        write_row(page, at, columns=columns, values=texts)
    set_up_print(page, heads=(3, heads), frozen=2)
    return save_workbook(book, revision)


def _width(name: str) -> int:
    if name in _LONG:
        return _WIDEST
    return _NARROW if name in {"lat", "lon", "datum", "exact_m", "kind", "state"} else _WIDE
