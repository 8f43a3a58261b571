"""Rich text (.rtf): paragraphs with their styles, tables, automatic numbers, any code page.

Read by ourselves: what turns RTF into plain text loses the styles, which say what is a heading,
and the double bytes of GBK and Big5 whose second is written as a letter. Words as in Microsoft's
Rich Text Format Specification 1.9.1.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.record import dataclass
from scout.script.document.block import Grid, Paragraph
from scout.script.document.document_reader import read_document
from scout.script.document.merges import Merges
from scout.script.document.style_name import read_style_name
from scout.script.limits import LIMITS
from scout.script.source.decode import weigh

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.document.block import Block
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<break>[\r\n]+)|(?P<text>[^\\{}\r\n]+|\\)",
    re.DOTALL,
)
_SPECIAL = re.compile(r"[\\{}]")
_PAGES = {134: "gb18030", 136: "big5hkscs", 128: "cp932", 129: "cp949", 204: "cp1251",
          238: "cp1250", 161: "cp1253", 162: "cp1254"}  # fmt: skip
_CODE_PAGES = {
    936: "gb18030",
    54936: "gb18030",
    950: "big5hkscs",
    65001: "utf-8",
    10000: "mac_roman",
}
_SIGNS = {"line": "\n", "page": "\n", "column": "\n", "tab": "\t", "emdash": "—", "endash": "–",
          "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
          "emspace": "\u3000", "enspace": " ", "qmspace": " "}  # fmt: skip
_SYMBOLS = {"~": " ", "_": "-", "-": "", "\n": "\r", "\r": "\r"}
# Groups whose text is not on the page; unknown ones marked with \* are not either.
_LEFT_OUT = frozenset(
    (
        *("colortbl", "info", "pict", "object", "listtable", "listoverridetable", "revtbl", "pn"),
        *("rsidtbl", "generator", "themedata", "xmlnstbl", "latentstyles", "datastore", "fldinst"),
        *("footnote", "annotation", "atnid", "atnauthor", "bkmkstart", "bkmkend", "sp", "shprslt"),
        *("nonesttables", "tc", "xe", "filetbl", "template", "header", "headerl", "headerr"),
        *("headerf", "footer", "footerl", "footerr", "footerf", "ftnsep", "ftnsepc"),
    )
)
_READ = frozenset(("shpinst", "shptxt", "shp", "listtext", "pntext", "fldrslt", "ud"))
_DEEPEST = 1_000  # groups in groups; Word writes some thirty
_GOOD = 2.0
_CHECK_TOKENS = 10_000


def read_rtf(source: Source, progress: Progress) -> Draft:
    """The draft of a rich text; lines count paragraphs. Raises ``ReadError``, ``Cancelled``."""
    page = _Page()
    text = source.content.decode("latin-1")
    place = count = 0
    while (token := _TOKEN.match(text, place)) is not None:
        place, count = token.end(), count + 1
        if token["word"] == "bin":
            place += max(0, int(token["value"] or 0))
        if count % _CHECK_TOKENS == 0:
            progress.check()
        page.read(token)
        if len(page.groups) > _DEEPEST:
            raise source.limit(say("script.too_deep"))
        if page.count > LIMITS.paragraphs or count > LIMITS.tokens:
            raise source.limit(say("script.too_many_paragraphs"))
        if page.now.left_out:  # a picture is megabytes of digits
            special = _SPECIAL.search(text, place)
            place = special.start() if special else len(text)
    page.end_paragraph()
    page.end_table()
    count = sum(len(block.text) for block in page.blocks if isinstance(block, Paragraph))
    if count > LIMITS.text_chars:
        raise source.limit(say("script.too_long", count=count))
    return read_document(page.blocks, kind="rtf")


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the closing brace."""

    left_out: bool = False
    hidden: bool = False
    font: int = -1
    skip: int = 1
    style: int = 0
    table: str = ""  # the table of the head that this group is in: fonts or styles
    in_cell: bool = False


@dataclass
class _Page:
    """The reader's state: what is read, and the text that is not yet decoded."""

    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    blocks: list[Block] = field(default_factory=list)
    fonts: dict[int, int] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    page: str = "cp1252"
    raw: bytearray = field(default_factory=bytearray)
    units: list[int] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)
    merges: Merges = field(default_factory=Merges)
    downs: list[bool] = field(default_factory=list)  # which cells of the row go on from above
    goes_on: bool = False
    to_skip: int = 0
    starred: bool = False
    count: int = 0

    @property
    def now(self) -> _Group:
        return self.groups[-1]

    def change(self, **values: bool | int | str) -> None:
        """Change what holds in this group."""
        self.groups[-1] = replace(self.now, **values)  # type: ignore[arg-type] # checked by name

    def read(self, token: re.Match[str]) -> None:
        """One token of the file."""
        if token["brace"]:
            self._brace(token["brace"])
        elif token["hex"]:
            self._bytes(bytes([int(token["hex"], 16)]))
        elif token["text"]:
            self._bytes(token["text"].encode("latin-1"))
        elif token["sign"]:
            self._sign(token["sign"])
        elif token["word"]:
            self._word(token["word"], int(token["value"]) if token["value"] else None)

    def _brace(self, brace: str) -> None:
        self._flush()
        self.to_skip = 0
        self.starred = False
        if brace == "{":
            self.groups.append(self.now)
        elif len(self.groups) > 1:
            self.groups.pop()

    def _sign(self, sign: str) -> None:
        if sign in "{}\\":
            self._bytes(sign.encode())
        elif sign == "*":
            self.starred = True
        elif _SYMBOLS.get(sign) == "\r":
            self._flush()
            self.end_paragraph()
        else:
            self._say(_SYMBOLS.get(sign, ""))

    def _bytes(self, data: bytes) -> None:
        """Bytes of text, less those that stand in for a Unicode sign."""
        dropped = min(self.to_skip, len(data))
        self.to_skip -= dropped
        if len(data) > dropped and self.units:
            self._flush()
        self.raw += data[dropped:]

    def _word(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            if self.raw:
                self._flush()
            self.units.append(number & 0xFFFF)
            self.to_skip = self.now.skip
            return
        self._flush()
        starred, self.starred = self.starred, False
        if word in _LEFT_OUT or (starred and word not in _READ):
            self.change(left_out=True)
        elif word in {"fonttbl", "stylesheet"}:
            self.change(table=word)
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        elif word in {"trowd", "clvmrg", "cellx"}:
            self._define_cell(word)
        elif word in {"par", "sect", "cell", "nestcell", "row", "nestrow"}:
            self._break(word)
        else:
            self._property(word, number)

    def _define_cell(self, word: str) -> None:
        """What a row says of its cells before their text: ``clvmrg`` is merged with that above."""
        if self.now.left_out:
            return
        if word == "trowd":
            self.downs = []
        elif word == "cellx":
            self.downs.append(self.goes_on)
        self.goes_on = word == "clvmrg"

    def _property(self, word: str, number: int | None) -> None:
        """A word that changes what holds from here on."""
        if word == "ansicpg" and number is not None:
            self.page = _CODE_PAGES.get(number, f"cp{number}")
        elif word == "uc":
            self.change(skip=max(0, number or 0))
        elif word == "f" and number is not None:
            self.change(font=number)
        elif word == "fcharset" and self.now.table == "fonttbl":
            self.fonts[self.now.font] = number or 0
        elif word == "s" and number is not None:
            self.change(style=number)
        elif word == "pard":
            self.change(style=0, in_cell=False)
        elif word == "intbl":
            self.change(in_cell=True)
        elif word in {"v", "deleted"}:
            self.change(hidden=number != 0)
        elif word == "plain":
            self.change(hidden=False)

    def _flush(self) -> None:
        """Decode what was gathered, by the font's character set or the file's code page."""
        if self.units:
            data = b"".join(unit.to_bytes(2, "little") for unit in self.units)
            self._say(data.decode("utf-16-le", errors="replace"))
            self.units.clear()
        if self.raw:
            data, self.raw = bytes(self.raw), bytearray()
            encoding = _PAGES.get(self.fonts.get(self.now.font, 0), self.page)
            self._say(_decode(data, encoding))

    def _say(self, text: str) -> None:
        if self.now.table == "stylesheet" and not self.now.left_out:
            name = self.styles.get(self.now.style, "") + text
            self.styles[self.now.style] = name
        elif not (self.now.left_out or self.now.hidden or self.now.table):
            self.written.append(text)

    def _break(self, word: str) -> None:
        if self.now.left_out or self.now.table:
            return
        if word in {"cell", "nestcell"}:
            self.cells.append(self._take().strip("\n"))
        elif word in {"row", "nestrow"}:
            cells = self.cells[: LIMITS.table_columns]
            for column, down in enumerate(self.downs[: len(cells)] if word == "row" else ()):
                self.merges.add(len(self.rows), column, span=1, goes_on=down)
            self.rows.append(tuple(cells))
            self.cells = []
        elif self.now.in_cell:
            self.written.append("\n")
        else:
            self.end_paragraph()

    def _take(self) -> str:
        text = "".join(self.written)
        self.written = []
        return text

    def end_paragraph(self) -> None:
        """What was written is a paragraph, in the style that holds."""
        self._flush()
        self.end_table()
        self.count += 1
        part = read_style_name(self.styles.get(self.now.style, "").strip(" ;"))
        self.blocks.append(Paragraph(text=self._take(), line=self.count, part=part))

    def end_table(self) -> None:
        """The rows so far are a table."""
        rows = tuple(row for row in self.rows if row)
        if rows:
            merged = self.merges.all if len(rows) == len(self.rows) else ()
            self.blocks.append(Grid(rows=rows, line=self.count + 1, merged=merged))
            self.count += len(rows)
        self.rows, self.merges = [], Merges()


def _decode(data: bytes, encoding: str) -> str:
    """Text in the stated code page, or in a Chinese one where the statement makes no sense."""
    if data.isascii():
        return data.decode("ascii")
    try:
        text = data.decode(encoding, errors="replace")
    except LookupError:
        text = data.decode("cp1252", errors="replace")
    if weigh(text) >= 0:
        return text
    others = [data.decode(name, errors="replace") for name in ("gb18030", "big5hkscs")]
    best = max(others, key=weigh)
    return best if weigh(best) >= _GOOD else text
