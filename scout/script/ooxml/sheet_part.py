"""The rows of one sheet of an Excel workbook: values as they are shown, and merged cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import TYPE_CHECKING

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from scout.script.limits import LIMITS
from scout.script.ooxml.xml_part import PartParser, feed_part
from scout.script.table.cell import Cell, Stamp
from scout.script.table.sheet import Merge

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable

    from scout.script.ooxml.workbook_part import Words
    from scout.script.ooxml.xml_part import Attributes

_LAST_ROW = 1_048_576  # of any spreadsheet
_LAST_DAY = 2_958_465  # 31 December 9999
_REF = re.compile(r"^([A-Z]{1,3})(\d{1,7})$")
_FIXED = re.compile(r"^0\.(0+)(?:_.)?$")


@dataclass(slots=True)
class SheetCells:
    """The rows of a sheet by number, counted from 0, and its merged cells."""

    rows: dict[int, tuple[Cell, ...]] = field(default_factory=dict)
    merged: list[Merge] = field(default_factory=list)


def read_cells(
    archive: zipfile.ZipFile, part: str, *, words: Words, watch: Callable[[float, SheetCells], None]
) -> SheetCells:
    """The cells of a sheet; ``watch`` hears the share that is read, and may stop it by raising."""
    cells = SheetCells()
    for share in feed_part(archive, part, parser=_SheetParser(cells, words)):
        watch(share, cells)
    return cells


class _SheetParser(PartParser):
    """The rows of a sheet; cells may lack their address and then follow one another."""

    def __init__(self, cells: SheetCells, words: Words) -> None:
        self._sheet, self._words = cells, words
        self._row = self._column = -1
        self._cells: list[Cell] = []
        self._kind = self._style = ""
        self._pieces: list[str] = []
        self._is_text = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "c":
            address = attributes.get("r")
            self._column = _column(address) if address else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._pieces = []
        elif tag in {"v", "t"}:
            self._is_text = True
        elif tag == "row":
            self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
            self._column, self._cells = -1, []
        elif tag == "mergeCell":
            self._merge(attributes["ref"])

    def text(self, text: str) -> None:
        if self._is_text:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        if tag in {"v", "t"}:
            self._is_text = False
        elif tag == "c" and self._pieces and 0 <= self._column < LIMITS.table_columns:
            value = self._value("".join(self._pieces))
            self._cells += [None] * (self._column + 1 - len(self._cells))
            self._cells[self._column] = value
        elif tag == "row" and self._cells and 0 <= self._row < _LAST_ROW:
            self._sheet.rows[self._row] = tuple(self._cells)

    def _value(self, text: str) -> Cell:
        if self._kind == "s":
            return self._words.strings[int(text)]
        if self._kind in {"str", "inlineStr", "e"}:
            return text[: LIMITS.cell_chars]
        if self._kind == "b":
            return text == "1"
        if self._kind == "d":
            return Stamp(datetime.fromisoformat(text))
        formats, style = self._words.formats, int(self._style)
        look = formats[style] if style < len(formats) else "General"
        return _number(text, look, from_1904=self._words.from_1904)

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        corners = [_REF.match(corner) for corner in (first, last or first)]
        if corners[0] and corners[1]:
            (left, top), (right, bottom) = (corner.groups() for corner in corners if corner)
            merge = Merge(int(top) - 1, _column(left), int(bottom) - 1, _column(right))
            few = len(self._sheet.merged) < LIMITS.table_rows
            if merge.top <= merge.bottom and merge.left <= merge.right and few:
                self._sheet.merged.append(merge)


def _number(text: str, look: str, *, from_1904: bool) -> Cell:
    """A number as it is shown: as a day, as a time, with its zeros, or plain."""
    value = float(text)
    if look != "General":
        if is_date_format(look) and 0 <= value <= _LAST_DAY:
            epoch = CALENDAR_MAC_1904 if from_1904 else CALENDAR_WINDOWS_1900
            moment = from_excel(value, epoch)
            if isinstance(moment, datetime):
                return Stamp(moment, look)
            if isinstance(moment, time):
                return moment
        if found := _FIXED.match(look):
            return f"{value:.{len(found[1])}f}"
    return int(value) if value.is_integer() and "." not in text else value


def _column(address: str) -> int:
    """The column of an address, counted from 0."""
    index = 0
    for letter in address:
        if not letter.isalpha():
            break
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
