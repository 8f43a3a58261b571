"""Word documents (.docx): paragraphs and tables in order, with their automatic numbers and styles.

Read from the XML itself and not through a library for Word: what a script needs (automatic
numbers, tracked changes, text boxes) lies below what the libraries show, and so the parts can be
counted while they are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.errors import Cancelled, ReadError
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.document.block import Grid, Paragraph
from scout.script.document.document_reader import read_document
from scout.script.document.merges import Merges
from scout.script.heading.chinese import parse_chinese_heading
from scout.script.limits import LIMITS
from scout.script.ooxml.numbering import read_numbering
from scout.script.ooxml.package import (
    Package,
    children,
    find_child,
    local_name,
    number_value,
    value,
)
from scout.script.ooxml.run import read_runs
from scout.script.ooxml.style import StyleSheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from scout.domain.progress import Progress
    from scout.script.document.block import Block
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_MAIN = re.compile(r"^word/document\d*\.xml$")
_PAGE_HEAD = re.compile(r"^word/(?:header|footer)\d*\.xml$")
_LIST_NUMBER = re.compile(r"^\w{1,4}[.．、)）]?$")
_WRAPPERS = frozenset(("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag"))
_CONTENTS = "Table of Contents"


def read_word(source: Source, progress: Progress) -> Draft:
    """The draft of a Word document; lines count paragraphs and table rows.

    Raises ``ReadError`` and ``Cancelled``.
    """
    try:
        package = Package(source)
        main = next(name for name in sorted(package.names) if _MAIN.match(name))
        document = _Document(package, source, progress=progress)
        blocks = list(document.read(package.iterate_body(main)))
        heads = _page_heads(package)
    except (ReadError, Cancelled):
        raise
    except Exception as error:  # the one border to zipfile and the XML parser
        raise source.refuse(say("script.broken_document")) from error
    draft = read_document(blocks, kind="docx", page_heads=heads)
    if document.embedded:
        message = say("script.embedded_part")
        draft.problems.append(Problem(message=message, severity=Severity.WARNING))
    return draft


def _page_heads(package: Package) -> list[str]:
    heads = []
    for name in sorted(package.names):
        root = package.find_tree(name) if _PAGE_HEAD.match(name) else None
        if root is not None:
            heads.append(" ".join(read_runs(entry).text for entry in children(root, "p")))
    return heads


class _Document:
    """The walk through one document; ``embedded`` says that a part of it is another file."""

    def __init__(self, package: Package, source: Source, *, progress: Progress) -> None:
        self._source, self._progress = source, progress
        self._styles = StyleSheet(package.find_tree("word/styles.xml"))
        root = package.find_tree("word/numbering.xml")
        self._numbering = read_numbering(root, style_numbers=self._styles.numbers)
        self._count = 0
        self._carried = ""
        self.embedded = False

    def read(self, elements: Iterable[Element]) -> Iterator[Block]:
        """The blocks of elements in order; raises ``LimitError`` for more than any script."""
        for element in elements:
            self._progress.check()
            if self._count > LIMITS.paragraphs:
                raise self._source.limit(say("script.too_many_paragraphs"))
            name = local_name(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in _WRAPPERS and not _is_contents(element):
                yield from self.read(element)
            elif name == "altChunk":
                self.embedded = True

    def _paragraph(self, element: Element) -> Iterator[Block]:
        properties = find_child(element, "pPr")
        style = value(find_child(properties, "pStyle")) or self._styles.default
        runs = read_runs(element)
        text = self._carried + ("" if self._styles.is_hidden(style) else runs.text)
        self._carried = ""
        if find_child(properties, "rPr", "del") is not None:
            self._carried = text  # its end is deleted: the next one goes on
        else:
            self._count += 1
            label = self._label(properties, style)
            text = f"{label} {text}" if label and not _has_number(text, label) else text
            yield Paragraph(text=text, line=self._count, part=self._styles.part(style))
        for box in runs.boxes:
            yield from self.read(box)

    def _label(self, properties: Element | None, style: str) -> str:
        """The automatic number; a paragraph's own word goes before its style's."""
        own = find_child(properties, "numPr")
        number, level, owner = self._styles.number(style)
        if (own_number := value(find_child(own, "numId"))) is not None:
            number, owner = own_number, style
        if (own_level := number_value(find_child(own, "ilvl"))) is not None:
            level = own_level
        if number is None or number == "0":
            return ""
        if level is None:
            level = self._numbering.find_level(number, owner)
        return self._numbering.label(number, level or 0)

    def _table(self, element: Element) -> Iterator[Block]:
        rows = [
            row
            for row in _list(element, "tr")
            if find_child(row, "trPr", "del") is None and _list(row, "tc")
        ]
        if all(len(_list(row, "tc")) == 1 for row in rows):  # a frame around text
            for row in rows:
                yield from self.read(_list(row, "tc")[0])
            return
        start, inner, grid = self._count + 1, [], []
        merges = Merges()
        for place, row in enumerate(rows[: LIMITS.table_rows]):
            cells = [""] * _width(find_child(row, "trPr", "gridBefore"), 0)
            for cell in _list(row, "tc"):
                blocks = list(self.read(cell))
                inner += [block for block in blocks if isinstance(block, Grid)]
                texts = [block.text for block in blocks if isinstance(block, Paragraph)]
                span = _width(find_child(cell, "tcPr", "gridSpan"), 1)
                merges.add(place, len(cells), span=span, goes_on=_goes_on(cell))
                cells += ["\n".join(texts), *[""] * (span - 1)]
            grid.append(tuple(cells[: LIMITS.table_columns]))
            self._count = start + place
        yield Grid(rows=tuple(grid), line=start, merged=merges.all)
        yield from inner


def _goes_on(cell: Element) -> bool:
    """Whether a cell belongs to the one above: ``vMerge`` says ``restart`` in the first alone."""
    down = find_child(cell, "tcPr", "vMerge")
    return down is not None and value(down) != "restart"


def _has_number(text: str, label: str) -> bool:
    """Whether a heading brings its own number, so that ``2.`` before it is a list's and not its."""
    heading = parse_chinese_heading(text) if _LIST_NUMBER.match(label) else None
    return heading is not None and "-" in (heading.number or "")


def _width(element: Element | None, default: int) -> int:
    """A count of columns, within what a table may have."""
    return min(max(number_value(element) or 0, default), LIMITS.table_columns)


def _list(parent: Element, wanted: str) -> list[Element]:
    """Rows or cells, also those that stand in a content control or were inserted."""
    found = []
    for child in parent:
        name = local_name(child)
        if name == wanted:
            found.append(child)
        elif name in _WRAPPERS:
            found += _list(child, wanted)
    return found


def _is_contents(element: Element) -> bool:
    """A table of contents: every heading again, with a page number."""
    gallery = find_child(element, "sdtPr", "docPartObj", "docPartGallery")
    return value(gallery) == _CONTENTS
