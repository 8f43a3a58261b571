"""Read a script or a scene list, and say how the columns of a list are to be understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.column import FIELD_NAMES, TableOrder
from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.domain.text import Bilingual
from scout.script.reader import open_book, read_script
from scout.script.table.alias import name_field
from scout.script.table.book import show_columns
from scout.script.table.header import clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.column import Mapping
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.script.table.book import Book


def read(
    path: Path,
    library: Library,
    *,
    order: TableOrder | None = None,
    progress: Progress | None = None,
) -> Script:
    """The script in a file; raises ``ReadError`` or ``LimitError`` where there is none.

    ``order`` chooses the sheet of a workbook and says what its columns hold.
    """
    return read_script(path, library.vocabulary, order=order, progress=progress)


def open_table(path: Path, *, progress: Progress | None = None) -> Book | None:
    """The sheets of a file that is a table, to try columns on; ``None`` for any other file."""
    return open_book(path, progress=progress)


def try_columns(table: Book, order: TableOrder | None = None) -> Mapping | None:
    """How a table is understood under an order, with the number of scenes that it then has."""
    return show_columns(table, order=order)


def read_table_order(columns: Iterable[str], sheet: str = "") -> TableOrder:
    """The order that ``拍摄地=place`` and a sheet's name give; a later word for a column wins.

    Raises ``ReadError`` where a field is unknown, listing those that there are.
    """
    pairs = {}
    for text in columns:
        column, sign, word = text.rpartition("=")
        field = name_field(word) if sign else None
        if field is None or not column.strip():
            raise ReadError(say("actions.unknown_field", text=text, fields=_field_list()))
        pairs[clean(column)] = field
    return TableOrder(sheet=sheet, columns=tuple(pairs.items()))


def _field_list() -> Bilingual:
    """Every field with its id, as a user may write either."""
    names = {field: name.both() for field, name in FIELD_NAMES.items()}
    return Bilingual(
        zh="、".join(f"{field.value}（{name.zh}）" for field, name in names.items()),
        en=", ".join(f"{field.value} ({name.en})" for field, name in names.items()),
    )
