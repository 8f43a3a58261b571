"""A document written out as the lines of a script, the way a script in plain text has them.

Where styles say what a paragraph is, the lines are put so that the readers of script text take
them for that and nothing else: a heading that its words alone would not show is forced, speech
that looks like a heading is not one, a name above its speech stands before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.script.document.block import Paragraph, Part
from scout.script.draft import Line
from scout.script.heading.chinese import parse_chinese_heading
from scout.script.heading.latin import parse_latin_heading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.script.document.block import Block, Grid

_EPISODE = re.compile(r"^\s*第\s*\S{1,5}\s*集")
_LABEL = re.compile(r"^\s*(?:出场)?(?:人物|角色|人)\s*[:：]")
_NO_HEADING = re.compile(r"[:：。！？!?△▲]")
_LONGEST_HEADING = 60
_FORCED_NUMBER = "场景 1 "  # read as a heading whatever follows; the number is taken off again


@dataclass
class Written:
    """Lines for a reader of script text; what to mend in the draft that it makes of them.

    ``forced`` are the headings as they stand in the document by their line, ``cues`` the names
    above speech.
    """

    lines: list[Line] = field(default_factory=list)
    forced: dict[int, str] = field(default_factory=dict)
    cues: list[Line] = field(default_factory=list)

    def add(self, text: str, number: int) -> None:
        """One more line."""
        self.lines.append(Line(text, number))


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
        cells = [cell.strip() for cell in row if cell.strip()]
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


def write_chinese(paragraphs: list[Paragraph]) -> Written:
    """Lines for the reader of Chinese script text."""
    written = Written()
    name = ""
    for place, paragraph in enumerate(paragraphs):
        follows = paragraphs[place + 1].part if place + 1 < len(paragraphs) else None
        text = paragraph.text.strip()
        if paragraph.part is Part.CHARACTER and text and not _LABEL.match(text):
            if follows is Part.DIALOGUE:
                name = text
                written.cues.append(Line(_bare_name(text), paragraph.line))
            else:
                written.add(f"人物：{text}", paragraph.line)
        elif paragraph.part is Part.HEADING:
            _write_heading(written, paragraph, known=parse_chinese_heading(text) is not None)
        elif paragraph.part is Part.DIALOGUE and name:
            written.add(f"{name}：{text}", paragraph.line)
            name = ""
        else:
            body = paragraph.part is not None and parse_chinese_heading(text) is not None
            written.add(f"—{text}" if body else paragraph.text, paragraph.line)
    return written


def _write_heading(written: Written, paragraph: Paragraph, *, known: bool) -> None:
    text = paragraph.text.strip()
    plain = _EPISODE.match(text) or _NO_HEADING.search(text) or len(text) > _LONGEST_HEADING
    if known or plain:
        written.add(paragraph.text, paragraph.line)
        return
    written.forced[paragraph.line] = text
    written.add(_FORCED_NUMBER + text, paragraph.line)


def write_latin(paragraphs: list[Paragraph], *, spaced: bool) -> Written:
    """Lines for the reader of Fountain; a blank one above each heading unless they are there."""
    written = Written()
    for paragraph in paragraphs:
        text, number = paragraph.text.strip(), paragraph.line
        heading = parse_latin_heading(text) is not None
        if paragraph.part is Part.HEADING and text:
            if not heading and text[0].isalnum():
                written.forced[number] = text
                text = f".{text}"
            written.lines += [Line("", number), Line(text, number), Line("", number)]
        elif paragraph.part is Part.CHARACTER:
            written.lines += [Line("", number), Line(text.upper(), number)]
        elif paragraph.part is Part.EPISODE:
            written.lines += [Line("", number), Line(f"# {text}", number), Line("", number)]
        elif paragraph.part is None and heading and not spaced:
            written.lines += [Line("", number), Line(text, number)]
        else:
            body = heading and paragraph.part is not None
            written.add(f"!{text}" if body else paragraph.text, number)
    return written


def _bare_name(text: str) -> str:
    return re.sub(r"\s*[（(].*?[）)]\s*", "", text).strip(" :：")
