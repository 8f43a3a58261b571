"""A document as the lines of a script, each with the part that its style says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.script.document.block import Paragraph, Part
from scout.script.document.typed_reader import TypedParagraph
from scout.script.draft import Line
from scout.script.heading.chinese import parse_chinese_heading
from scout.script.heading.labelled import label_cells
from scout.script.heading.latin import parse_latin_heading
from scout.script.line.chinese_line import EPISODE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.script.document.block import Block, Grid

_NO_HEADING = re.compile(r"[:：。！？!?△▲]")
_LONGEST_HEADING = 60


def split_lines(blocks: Iterable[Block]) -> list[Paragraph]:
    """Every line of paragraphs and of grids that hold text, as a paragraph of its own."""
    lines: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines += _paragraph_lines(block)
        else:
            lines += _grid_lines(block)
    return lines


def _paragraph_lines(paragraph: Paragraph) -> list[Paragraph]:
    texts = paragraph.text.split("\n")
    if paragraph.part is Part.HEADING:  # the cast may follow after a soft break
        texts = [text for text in texts if text.strip()]
        parts = [Part.HEADING, *[None] * len(texts)]
    else:
        parts = [paragraph.part] * len(texts)
    return [
        Paragraph(text=text, line=paragraph.line, part=part)
        for text, part in zip(texts, parts, strict=False)
    ]


def _grid_lines(grid: Grid) -> list[Paragraph]:
    """A heading whose words stand in cells is one line; any other cell speaks for itself."""
    lines = []
    for line, row in enumerate(grid.rows, start=grid.line):
        cells = label_cells([cell.strip() for cell in row if cell.strip()])
        joined = " ".join(cells)
        whole = "\n" not in joined and len(joined) <= _LONGEST_HEADING and is_heading(joined)
        texts = [joined] if whole else [text for cell in cells for text in cell.split("\n")]
        lines += [Paragraph(text=text, line=line) for text in texts]
    return lines


def is_heading(text: str) -> bool:
    """Whether a line is a heading by its words, Chinese or Latin."""
    return parse_chinese_heading(text) is not None or parse_latin_heading(text) is not None


def trusts_styles(paragraphs: list[Paragraph]) -> bool:
    """Whether styles tell headings apart: not where none is one, nor where nearly all are."""
    texts = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    headings = [paragraph for paragraph in texts if paragraph.part is Part.HEADING]
    right = sum(is_heading(paragraph.text) for paragraph in headings)
    return bool(headings) and (2 * len(headings) <= len(texts) or 2 * right >= len(headings))


def type_line(paragraph: Paragraph) -> TypedParagraph:
    """A line whose style is believed; a title is no heading, nor is a sentence in their style."""
    text, part = paragraph.text.strip(), paragraph.part
    odd = _NO_HEADING.search(text) or EPISODE.match(text) or len(text) > _LONGEST_HEADING
    if part is Part.HEADING and odd and not is_heading(text):
        part = Part.ACTION
    return TypedParagraph(
        text=text, line=paragraph.line, part=Part.ACTION if part is Part.TITLE else part
    )


def space_headings(paragraphs: list[Paragraph]) -> list[Line]:
    """Lines with a blank one above each Latin heading: in a document paragraphs stand apart."""
    lines: list[Line] = []
    for paragraph in paragraphs:
        heading = parse_latin_heading(paragraph.text.strip()) is not None
        lines += [Line("", paragraph.line)] if heading else []
        lines.append(Line(paragraph.text, paragraph.line))
    return lines
