"""Read a script or a scene list, and say how the columns of a list are to be understood."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from scout.actions.apart import fetch, work_on
from scout.actions.correct import check_meanings, correct
from scout.domain.column import FIELD_NAMES, TableOrder
from scout.domain.correction import Corrections
from scout.domain.errors import ReadError, WishError
from scout.domain.message import say
from scout.domain.text import Bilingual
from scout.record import dataclass
from scout.script.place.merge import suggest_merges
from scout.script.table.alias import name_field
from scout.script.table.cell import plain
from scout.store.database import is_project

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.column import Mapping
    from scout.domain.correction import Correction
    from scout.domain.place_merge import MergeOffer
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.domain.vocabulary import Vocabulary
    from scout.script.apart.readers import Readers
    from scout.script.source.source import Source
    from scout.script.table.book import Book


def read(
    path: Path,
    library: Library,
    *,
    order: TableOrder | None = None,
    corrections: Corrections | None = None,
    progress: Progress | None = None,
) -> Script:
    """The script in a file, with what the user says against its reading.

    ``order`` chooses the sheet of a workbook and says what its columns hold. Of a project it is the
    script as the user left it, mended and corrected. Raises ``ReadError``
    or ``LimitError`` where there is no script, and ``WishError`` where a correction names no scene,
    no place or no era.
    """
    said = corrections or Corrections()
    check_meanings(said, library)
    if is_project(path):
        return correct(_read_kept(path, said, order=order), said, library=library)
    work = partial(_read_script, path, library.vocabulary, order=order, meanings=said.meanings)
    script = work_on(path.name, work, progress=progress, readers=library.readers)
    return correct(script, said, library=library)


# The readers take a quarter of a second to load: only where a file is read, mostly not here.
def _read_script(
    path: Path,
    vocabulary: Vocabulary,
    *,
    order: TableOrder | None,
    meanings: Iterable[Correction],
    progress: Progress,
) -> Script:
    from scout.script.reader import read_script

    return read_script(path, vocabulary, order=order, progress=progress, meanings=meanings)


def _read_kept(path: Path, said: Corrections, *, order: TableOrder | None) -> Script:
    """The script of a project as the user left it: what is said of its file was said there."""
    # Most files are scripts: what reads projects loads when there is one.
    from scout.store.project_file import read_project

    script = read_project(path).project.script
    if script is None:
        raise ReadError(say("actions.project_empty"), file=path.name)
    if said.meanings or (order and (order.sheet or order.columns)):
        raise WishError(say("actions.project_said_there"))
    return script


def offer_merges(script: Script) -> tuple[MergeOffer, ...]:
    """The names of places that are probably one, the surest first."""
    return suggest_merges(script)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLook:
    """A table opened once, and how its columns are understood under an order.

    ``mapping`` is ``None`` where the order fits no sheet.
    """

    path: Path
    source: Source
    table: Book
    order: TableOrder
    mapping: Mapping | None

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of all sheets, empty for a text file."""
        return tuple(sheet.name for sheet in self.table.sheets if sheet.name)


def look_at_table(
    path: Path,
    *,
    source: Source | None = None,
    order: TableOrder | None = None,
    progress: Progress | None = None,
    readers: Readers | None = None,
) -> TableLook | None:
    """Open a file that is a table, to try columns on it; ``None`` for any other file.

    ``source``: what was read of it before.
    """
    source = source or fetch(path, progress=progress, readers=readers)
    order = order or TableOrder()
    work = partial(_open_table, source, order=order)
    table, mapping = work_on(path.name, work, progress=progress, readers=readers)
    if table is None or mapping is None:
        return None
    return TableLook(path=path, source=source, table=table, order=order, mapping=mapping)


def _open_table(
    source: Source, *, order: TableOrder, progress: Progress
) -> tuple[Book | None, Mapping | None]:
    from scout.script.reader import open_book

    table = open_book(source, progress=progress)
    if table is None:
        return None, None
    return table, _show_columns(table, order=order, progress=progress)


def _show_columns(table: Book, *, order: TableOrder, progress: Progress) -> Mapping | None:
    from scout.script.table.book import show_columns

    return show_columns(table, order=order, progress=progress)


def look_again(
    look: TableLook,
    order: TableOrder,
    *,
    progress: Progress | None = None,
    readers: Readers | None = None,
) -> TableLook:
    """The same table under another order, without reading the file again."""
    work = partial(_show_columns, look.table, order=order)
    mapping = work_on(look.path.name, work, progress=progress, readers=readers)
    return replace(look, order=order, mapping=mapping)


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
        pairs[plain(column)] = field
    return TableOrder(sheet=sheet, columns=tuple(pairs.items()))


def _field_list() -> Bilingual:
    """Every field with its id, as a user may write either."""
    names = {field: name.both() for field, name in FIELD_NAMES.items()}
    return Bilingual(
        zh="、".join(f"{field.value}（{name.zh}）" for field, name in names.items()),
        en=", ".join(f"{field.value} ({name.en})" for field, name in names.items()),
    )
