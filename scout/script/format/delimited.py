"""CSV, TSV and their like as a sheet for the table reader, whatever separates the columns."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import TYPE_CHECKING

from scout.domain.column import TableOrder
from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.script.limits import LIMITS
from scout.script.table.book import Book, read_book
from scout.script.table.header import find_header
from scout.script.table.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.script.draft import Draft
    from scout.script.source.source import Source

_SEPARATORS = ",;\t|，；｜、^~"
_HEAD = 50_000  # signs in which a separator and a header show
_SAID = re.compile(r"^\ufeff?\"?sep=(.)\"?\n", re.IGNORECASE)  # Excel's own first line
_QUOTED_LINES = 30  # in one cell; more is a quotation mark that was never closed
_EVEN = 0.6
ENOUGH_COLUMNS = 3
"""Of a list of scenes or places; a list of names and numbers has two."""


def read_delimited(text: str, source: Source, *, order: TableOrder | None = None) -> Draft | None:
    """The scenes of a list with any separator, or ``None`` where no row is a header.

    Raises ``ReadError`` where a column of the order is there with no separator.
    """
    best: Draft | None = None
    order = order or TableOrder()
    refused: ReadError | None = None
    for book in _books(text, source, order=order):
        try:
            draft = read_book(book, order=order)
        except ReadError as error:
            refused = error
            continue
        if draft is not None and _worth(draft) > (_worth(best) if best else (0, 0)):
            best = draft
    if best is None and refused is not None:
        raise refused
    return best


def open_delimited(text: str, source: Source, *, columns: int = ENOUGH_COLUMNS) -> Book | None:
    """The text as a sheet by its likeliest separator; ``None`` where it has no columns.

    Prose is full of commas, but its lines have never the same number of them.
    """
    books = ((_evenness(book, columns), book) for book in _books(text, source))
    evenness, best = max(books, key=lambda pair: pair[0], default=(0.0, None))
    return best if evenness >= _EVEN else None


def _books(text: str, source: Source, *, order: TableOrder | None = None) -> Iterator[Book]:
    """The text as a table by each separator that it has; only those with a header, if asked."""
    said = _SAID.match(text)
    separators = said[1] if said else [sign for sign in _SEPARATORS if sign in text[:_HEAD]]
    body = "\n" + text[said.end() :] if said else text  # the line stays counted
    for sign in separators:
        if order is None or order.columns or _has_header(body[:_HEAD], sign, source=source):
            rows = _rows(body, sign, source=source)
            sheet = Sheet("", rows, carries=True, is_loose=True)
            yield Book(source.name, "csv", (sheet,))


def _has_header(head: str, separator: str, *, source: Source) -> bool:
    """Whether the beginning of a text has a header: a whole script is not split in vain."""
    return find_header(Sheet("", _rows(head, separator, source=source))) is not None


def _worth(draft: Draft) -> tuple[int, int]:
    """More scenes are better, then more columns that are understood."""
    columns = draft.mapping.columns if draft.mapping else ()
    return len(draft.scenes), sum(column.field is not None for column in columns)


def _evenness(book: Book, columns: int) -> float:
    """The share of the rows that have the commonest width, of so many columns or more."""
    widths = [len(row) for row in book.sheets[0].rows if any(row)]
    wide = Counter(width for width in widths if width >= columns)
    return max(wide.values(), default=0) / len(widths) if len(widths) > 1 else 0.0


def _rows(text: str, separator: str, *, source: Source) -> list[list[str]]:
    """The rows; where a quotation mark is never closed, quotes are taken as plain signs."""
    clean = text.replace("\0", "")
    try:
        reader = csv.reader(io.StringIO(clean), delimiter=separator, skipinitialspace=True)
        rows = _take(reader, source)
    except csv.Error:
        rows = None
    if rows is None or any(cell.count("\n") > _QUOTED_LINES for row in rows for cell in row):
        rows = _take((line.split(separator) for line in clean.split("\n")), source)
    return rows


def _take(lines: Iterable[list[str]], source: Source) -> list[list[str]]:
    rows: list[list[str]] = []
    for line in lines:
        if len(rows) >= LIMITS.table_rows:
            raise source.limit(say("script.too_many_rows", limit=LIMITS.table_rows))
        rows.append([cell[: LIMITS.cell_chars] for cell in line[: LIMITS.table_columns]])
    return rows
