"""The parts of an Excel workbook as XML: its sheets, its words, its formats, the rows of a sheet.

openpyxl reads the same, but takes half a minute for 20,000 rows, keeps neither merged cells nor
formats while it streams, and does not know the Chinese date formats. Parts are read piece by piece
with a look at who waits; a document type, which no office program writes, is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import TYPE_CHECKING
from xml.parsers.expat import ParserCreate

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from scout.script.limits import LIMITS
from scout.script.table.cell import Cell, Stamp
from scout.script.table.sheet import Block

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable, Iterator

_PIECE_BYTES = 256 * 1024
_LAST_ROW = 1_048_576  # of any spreadsheet
_LAST_DAY = 2_958_465  # 31 December 9999
_REF = re.compile(r"^([A-Z]{1,3})(\d{1,7})$")
_FIXED = re.compile(r"^0\.(0+)(?:_.)?$")
# What the numbers of built-in formats mean in a Chinese Excel; ECMA-376 part 1, 18.8.30 (zh-cn).
_YEAR_MONTH, _MONTH_DAY, _CLOCK = 'yyyy"年"m"月"', 'm"月"d"日"', 'h"时"mm"分"'
_CHINESE_FORMATS: dict[int, str] = {
    **dict.fromkeys((27, 36, 50, 52, 57), _YEAR_MONTH),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), _MONTH_DAY),
    **dict.fromkeys((32, 33, 34, 35, 55, 56), _CLOCK),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
}

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class SheetPart:
    """Where a sheet lies in the archive."""

    name: str
    part: str
    is_hidden: bool


@dataclass(slots=True)
class Words:
    """What the cells of all sheets refer to; ``formats`` are the number formats of the styles."""

    strings: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    from_1904: bool = False


@dataclass(slots=True)
class Grid:
    """The rows of a sheet by number, counted from 0, and its merged cells."""

    rows: dict[int, tuple[Cell, ...]] = field(default_factory=dict)
    merged: list[Block] = field(default_factory=list)


def list_sheets(archive: zipfile.ZipFile) -> tuple[list[SheetPart], bool]:
    """The sheets in their order, and whether their days count from 1904."""
    targets: dict[str, str] = {}
    for tag, attributes in _tags(archive, "xl/_rels/workbook.xml.rels"):
        if tag == "Relationship" and attributes["Type"].endswith("/worksheet"):
            target = attributes["Target"]
            targets[attributes["Id"]] = target.lstrip("/") if target[:1] == "/" else f"xl/{target}"
    sheets, from_1904 = [], False
    for tag, attributes in _tags(archive, "xl/workbook.xml"):
        if tag == "workbookPr":
            from_1904 = attributes.get("date1904") in {"1", "true"}
        elif tag == "sheet":
            link = next((value for name, value in attributes.items() if name.endswith(":id")), "")
            if link in targets:
                hidden = attributes.get("state", "visible") != "visible"
                sheets.append(SheetPart(attributes["name"], targets[link], hidden))
    return sheets, from_1904


def read_words(archive: zipfile.ZipFile, *, from_1904: bool, check: Callable[[], None]) -> Words:
    """Shared strings and number formats; a workbook may have neither."""
    words, parts = Words(from_1904=from_1904), set(archive.namelist())
    if "xl/sharedStrings.xml" in parts:
        parser = _StringParser(words.strings)
        for _ in _feed(archive, "xl/sharedStrings.xml", parser=parser):
            check()
    if "xl/styles.xml" in parts:
        words.formats = _formats(archive)
    return words


def read_grid(
    archive: zipfile.ZipFile, part: str, *, words: Words, watch: Callable[[float, Grid], None]
) -> Grid:
    """The cells of a sheet; ``watch`` hears the share that is read, and may stop it by raising."""
    grid = Grid()
    for share in _feed(archive, part, parser=_SheetParser(grid, words)):
        watch(share, grid)
    return grid


class _Parser:
    """What expat calls; tags come without their prefix."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """A tag opens."""

    def text(self, text: str) -> None:
        """Text inside it."""

    def end(self, tag: str) -> None:
        """It closes."""


class _StringParser(_Parser):
    """Shared strings: the pieces of a rich text are joined, its phonetic marks are not read."""

    def __init__(self, strings: list[str]) -> None:
        self._strings = strings
        self._pieces: list[str] = []
        self._is_text = self._is_mark = False

    def start(self, tag: str, attributes: Attributes) -> None:  # noqa: ARG002 - one signature
        if tag == "si":
            self._pieces = []
        elif tag == "rPh":
            self._is_mark = True
        elif tag == "t":
            self._is_text = not self._is_mark

    def text(self, text: str) -> None:
        if self._is_text:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        if tag == "si":
            self._strings.append("".join(self._pieces)[: LIMITS.cell_chars])
        elif tag == "rPh":
            self._is_mark = False
        elif tag == "t":
            self._is_text = False


class _SheetParser(_Parser):
    """The rows of a sheet; cells may lack their address and then follow one another."""

    def __init__(self, grid: Grid, words: Words) -> None:
        self._grid, self._words = grid, words
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
            self._grid.rows[self._row] = tuple(self._cells)

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
            block = Block(int(top) - 1, _column(left), int(bottom) - 1, _column(right))
            if block.top <= block.bottom and block.left <= block.right:
                self._grid.merged.append(block)


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


def _formats(archive: zipfile.ZipFile) -> list[str]:
    """The number format of each cell style."""
    own: dict[int, str] = {}
    formats, inside = [], False
    for tag, attributes in _tags(archive, "xl/styles.xml"):
        if tag == "numFmt":
            own[int(attributes["numFmtId"])] = attributes["formatCode"]
        elif tag in {"cellXfs", "cellStyles", "dxfs"}:
            inside = tag == "cellXfs"
        elif tag == "xf" and inside:
            number = int(attributes.get("numFmtId", "0"))
            known = BUILTIN_FORMATS.get(number) or _CHINESE_FORMATS.get(number, "General")
            formats.append(own.get(number, known))
    return formats


def _column(address: str) -> int:
    """The column of an address, counted from 0."""
    index = 0
    for letter in address:
        if not letter.isalpha():
            break
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


class _TagParser(_Parser):
    """Only the tags, one after the other."""

    def __init__(self) -> None:
        self.tags: list[tuple[str, Attributes]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        self.tags.append((tag, attributes))


def _tags(archive: zipfile.ZipFile, part: str) -> list[tuple[str, Attributes]]:
    parser = _TagParser()
    for _ in _feed(archive, part, parser=parser):
        pass
    return parser.tags


def _feed(archive: zipfile.ZipFile, part: str, *, parser: _Parser) -> Iterator[float]:
    """Read a part piece by piece; yields the share that is read. ``ExpatError`` where broken."""
    expat = ParserCreate()
    expat.buffer_text = True
    expat.StartDoctypeDeclHandler = _refuse
    expat.CharacterDataHandler = parser.text

    def open_root(tag: str, attributes: Attributes) -> None:
        """Strip the prefixes only where a program writes any: a sheet has a million tags."""
        if ":" in tag:
            expat.StartElementHandler = lambda tag, more: parser.start(_local(tag), more)
            expat.EndElementHandler = lambda tag: parser.end(_local(tag))
        else:
            expat.StartElementHandler, expat.EndElementHandler = parser.start, parser.end
        parser.start(_local(tag), attributes)

    expat.StartElementHandler = open_root
    size, read = max(archive.getinfo(part).file_size, 1), 0
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE_BYTES):
            expat.Parse(piece, False)
            read += len(piece)
            yield read / size
    expat.Parse(b"", True)


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]


def _refuse(*_parts: object) -> None:
    raise ValueError("a document type in a workbook")
