"""A workbook of several sheets: which of them is the scene list."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.domain.column import Mapping, OtherSheet, TableOrder
from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.domain.progress import Progress
from scout.record import dataclass
from scout.script.table.columns import name_columns
from scout.script.table.header import Header
from scout.script.table.joined import BETWEEN, go_on, join_sheets, numbers_of
from scout.script.table.table import SheetReading, preview, read_sheet

if TYPE_CHECKING:
    from scout.script.draft import Draft
    from scout.script.table.sheet import Sheet

_SAME_SHARE = 0.9  # of the scene numbers; a list in another order may have lost a few
_ENOUGH_CELLS = 3


@dataclass(frozen=True)
class Book:
    """The sheets of a file; ``kind`` names the format in the script."""

    file: str
    kind: str
    sheets: tuple[Sheet, ...]


def read_book(
    book: Book, *, order: TableOrder | None = None, progress: Progress | None = None
) -> Draft | None:
    """The draft of the sheet that is the scene list, or ``None`` where none is.

    Raises ``ReadError`` where the order names a sheet or a column that is not there.
    """
    order, progress = order or TableOrder(), progress or Progress()
    readings = _read_sheets(book, TableOrder(sheet=order.sheet), progress=progress)
    if not readings and order.columns:
        readings = _read_sheets(book, order, progress=progress)
    if not readings:
        return None
    parts = _pick(book, readings, order=order)
    if order.columns:  # letters are those of one sheet
        readings |= _read_sheets(replace(book, sheets=tuple(parts)), order, progress=progress)
    best = join_sheets([(sheet, readings[sheet.name]) for sheet in parts])
    _check_columns(best.mapping, order, file=book.file)
    draft = best.draft
    draft.format = book.kind
    others = [sheet for sheet in book.sheets if sheet not in parts and sheet.width]
    draft.problems += [_of_other(sheet, readings.get(sheet.name), best=best) for sheet in others]
    draft.mapping = replace(best.mapping, others=tuple(_other(s, readings) for s in others))
    return draft


def _read_sheets(book: Book, order: TableOrder, *, progress: Progress) -> dict[str, SheetReading]:
    """Every sheet that is a scene list, by its name."""
    readings = {}
    for count, sheet in enumerate(_asked(book, order)):
        progress.report(0.4 + 0.3 * count / len(book.sheets), say("script.reading"))
        reading = read_sheet(sheet, order=order, progress=progress)
        if reading is not None:
            readings[sheet.name] = reading
    return readings


def show_columns(
    book: Book, *, order: TableOrder | None = None, progress: Progress | None = None
) -> Mapping | None:
    """How the columns are understood, even where no scene is found; ``None`` without a table."""
    order = order or TableOrder()
    draft = read_book(book, order=order, progress=progress)
    if draft is not None and draft.mapping is not None:
        return draft.mapping
    sheets = [sheet for sheet in _asked(book, order) if sheet.width >= _ENOUGH_CELLS]
    if not sheets:
        return None
    sheet = max(sheets, key=lambda sheet: sum(1 for _ in sheet.filled()))
    columns = name_columns(sheet, Header(), order=order)
    others = tuple(OtherSheet(name=s.name, scenes=0) for s in book.sheets if s is not sheet)
    return Mapping(
        sheet=sheet.name, header_rows=(), columns=columns, rows=preview(sheet, 0), others=others
    )


def _asked(book: Book, order: TableOrder) -> list[Sheet]:
    """The sheets to look at: the one named, else all that are shown."""
    if order.sheet:
        said = order.sheet.strip()
        names = {said} if any(sheet.name.strip() == said for sheet in book.sheets) else None
        names = names or {name.strip() for name in said.split(BETWEEN)}
        named = [sheet for sheet in book.sheets if sheet.name.strip() in names]
        if len(named) < len(names):
            names_there = ", ".join(sheet.name for sheet in book.sheets)
            message = say("script.no_sheet", sheet=order.sheet, names=names_there)
            raise ReadError(message, file=book.file)
        return named
    return [sheet for sheet in book.sheets if not sheet.is_hidden] or list(book.sheets)


def _pick(book: Book, readings: dict[str, SheetReading], *, order: TableOrder) -> list[Sheet]:
    """The sheets that are the list together, in their order.

    The one with the most scenes and those that go on from it; of several with the same scenes, the
    one in script order.
    """
    there = [sheet for sheet in book.sheets if sheet.name in readings]
    if order.sheet:
        return there
    most = max(readings, key=lambda name: readings[name].mapping.scenes)
    same = [
        sheet
        for sheet in there
        if sheet.name == most or _is_same(readings[sheet.name], readings[most])
    ]
    best = max(same, key=lambda sheet: _order_share(readings[sheet.name]))
    parts = [best]
    for sheet in there:
        if all(go_on(readings[sheet.name], readings[part.name]) for part in parts):
            parts.append(sheet)
    return sorted(parts, key=book.sheets.index)


def _is_same(one: SheetReading, other: SheetReading) -> bool:
    """Whether two sheets list the same scenes, in whatever order."""
    first, second = numbers_of(one), numbers_of(other)
    return len(first & second) >= _SAME_SHARE * max(len(first), len(second), 1)


def _order_share(reading: SheetReading) -> float:
    """How much of a list is in the order of the script, 0 to 1."""
    keys = [_key(scene.heading.number or "") for scene in reading.draft.scenes]
    rising = sum(a <= b for a, b in pairwise(keys))
    return rising / max(len(keys) - 1, 1)


def _key(number: str) -> tuple[tuple[int, str], ...]:
    """Its numbers in order, however long they are: Python turns no more than 4300 digits."""
    parts = "".join(sign if sign.isdecimal() else " " for sign in number).split()
    digits = [part.lstrip("0") for part in parts]
    return tuple((len(part), part) for part in digits)


def _check_columns(mapping: Mapping, order: TableOrder, *, file: str) -> None:
    """Every column that the user names is there; raises ``ReadError`` listing what there is."""
    used = {
        key
        for column in mapping.columns
        for key in (column.header, column.header.rpartition(" / ")[2], column.letter)
    }
    wrong = [name for name, _ in order.columns if name not in used and name.upper() not in used]
    if wrong:
        names = ", ".join(f"{column.letter} {column.header}".strip() for column in mapping.columns)
        message = say("script.no_column", column=", ".join(sorted(wrong)), names=names)
        raise ReadError(message, file=file)


def _of_other(sheet: Sheet, reading: SheetReading | None, *, best: SheetReading) -> Problem:
    """What is told of a sheet that was not read."""
    if reading is None or not reading.mapping.scenes:
        message, severity = say("script.sheet_no_list", sheet=sheet.name), Severity.NOTE
    elif _is_same(reading, best):
        message = say("script.sheet_same", sheet=sheet.name, read=best.mapping.sheet)
        severity = Severity.NOTE
    else:
        count = reading.mapping.scenes
        message = say("script.sheet_unread", sheet=sheet.name, scenes=count)
        severity = Severity.WARNING
    return Problem(message=message, severity=severity, sheet=sheet.name)


def _other(sheet: Sheet, readings: dict[str, SheetReading]) -> OtherSheet:
    reading = readings.get(sheet.name)
    return OtherSheet(name=sheet.name, scenes=reading.mapping.scenes if reading else 0)
