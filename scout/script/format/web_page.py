"""Web pages: what Word and Excel save as one, and what office systems send out as ``.xls``."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.script.document.block import Grid, Paragraph
from scout.script.document.document_reader import read_document
from scout.script.document.style_name import read_style_name
from scout.script.limits import LIMITS
from scout.script.source.web_token import cut_page, find_class
from scout.script.table.sheet import Merge

if TYPE_CHECKING:
    from scout.script.document.block import Block, Part
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|table)[\s>]", re.IGNORECASE)
_SPAN = re.compile(r"\b(?P<over>col|row)span\s*=\s*[\"']?(?P<count>\d{1,4})", re.IGNORECASE)
_BLOCKS = frozenset(("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "pre"))
_SILENT = frozenset(("script", "style", "title", "xml", "template", "select"))
_BEGINNING = 4_000


def read_web_page(text: str, source: Source) -> Draft | None:
    """The draft of a web page, or ``None``; lines count paragraphs and table rows."""
    beginning = text[:_BEGINNING]
    if not beginning.lstrip().startswith("<") or _PAGE.search(beginning) is None:
        return None
    page = _Page()
    for tag, token in cut_page(text, source, silent=_SILENT):
        page.read(tag, token)
        if page.count > LIMITS.paragraphs:
            raise source.limit(say("script.too_many_paragraphs"))
        if len(page.rows) > LIMITS.table_rows:
            raise source.limit(say("script.too_many_rows", limit=LIMITS.table_rows))
    page.end_page()
    return read_document(page.blocks, kind="web-page")


@dataclass
class _Page:
    """The reader's state: the paragraph, cell and table that are open; ``span`` of no cell is 0.

    ``hanging`` says for a column down to which row a cell from above reaches.
    """

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    hanging: dict[int, int] = field(default_factory=dict)
    span: int = 0
    height: int = 1
    part: Part | None = None
    count: int = 0

    def read(self, tag: str, token: re.Match[str]) -> None:
        """One tag, or a piece of text."""
        if token["text"]:
            self.pieces.append(re.sub(r"[ \t\r\n]+", " ", html.unescape(token["text"])))
        elif token["end"]:
            self._close(tag)
        elif tag:
            self._open(tag, token["more"])

    def _open(self, tag: str, more: str) -> None:
        if tag == "br":
            self.pieces.append("\n")
        elif tag in _BLOCKS:
            self.end_block()
            self.part = read_style_name(find_class(more))
        elif tag == "tr":
            self._end_row()
        elif tag in {"td", "th"}:
            self._end_cell()
            spans = {found["over"].lower(): int(found["count"]) for found in _SPAN.finditer(more)}
            self.span = min(max(spans.get("col", 1), 1), LIMITS.table_columns)
            self.height = max(spans.get("row", 1), 1)

    def _close(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_block()
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_row()
            self.end_table()

    def _take(self) -> str:
        lines = [line.strip() for line in "".join(self.pieces).split("\n")]
        self.pieces = []
        return "\n".join(lines)

    def end_block(self) -> None:
        """A paragraph ends; in a cell it is a line of it."""
        if self.span:
            self.pieces.append("\n")
            return
        text = self._take()
        if text.strip():
            self.end_table()
            self.count += 1
            self.blocks.append(Paragraph(text=text, line=self.count, part=self.part))
        self.part = None

    def _end_cell(self) -> None:
        if not self.span:
            self.end_block()
            return
        row = len(self.rows)
        while self.hanging.get(len(self.cells), -1) >= row:
            self.cells.append("")
        left = len(self.cells)
        self.cells += [self._take().strip("\n"), *[""] * (self.span - 1)]
        merge = Merge(row, left, row + self.height - 1, left + self.span - 1)
        if merge[:2] != merge[2:] and merge.right < LIMITS.table_columns:
            self.merged.append(merge)
            self.hanging.update(dict.fromkeys(range(left, merge.right + 1), merge.bottom))
        self.span = 0

    def _end_row(self) -> None:
        self._end_cell()
        if self.cells:
            self.rows.append(tuple(self.cells[: LIMITS.table_columns]))
        self.cells = []

    def end_table(self) -> None:
        """The rows so far are a table."""
        rows, merged = tuple(self.rows), tuple(self.merged)
        self.rows, self.merged, self.hanging = [], [], {}
        if rows:
            self.blocks.append(Grid(rows=rows, line=self.count + 1, merged=merged))
            self.count += len(rows)

    def end_page(self) -> None:
        """Whatever is open ends."""
        self._end_row()
        self.end_table()
