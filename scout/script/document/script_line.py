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


@dataclass(frozen=True, slots=True, kw_only=True)
class StyledLine:
    """A line of a document with its part."""

    text: str
    number: int
    part: Part | None = None


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


def split_lines(blocks: Iterable[Block]) -> list[StyledLine]:
    """Every line of paragraphs and of grids that hold text."""
    lines: list[StyledLine] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines += _paragraph_lines(block)
        else:
            lines += _grid_lines(block)
    return lines


def _paragraph_lines(paragraph: Paragraph) -> list[StyledLine]:
    texts = paragraph.text.split("\n")
    if paragraph.part is Part.HEADING:  # the cast may follow after a soft break
        texts = [text for text in texts if text.strip()]
        parts = [Part.HEADING, *[None] * len(texts)]
    else:
        parts = [paragraph.part] * len(texts)
    return [
        StyledLine(text=text, number=paragraph.number, part=part)
        for text, part in zip(texts, parts, strict=False)
    ]


def _grid_lines(grid: Grid) -> list[StyledLine]:
    """A heading whose words stand in cells is one line; any other cell speaks for itself."""
    lines = []
    for number, row in enumerate(grid.rows, start=grid.number):
        cells = [cell.strip() for cell in row if cell.strip()]
        joined = " ".join(cells)
        whole = "\n" not in joined and len(joined) <= _LONGEST_HEADING and is_heading(joined)
        texts = [joined] if whole else [text for cell in cells for text in cell.split("\n")]
        lines += [StyledLine(text=text, number=number) for text in texts]
    return lines


def is_heading(text: str) -> bool:
    """Whether a line is a heading by its words, Chinese or Latin."""
    return parse_chinese_heading(text) is not None or parse_latin_heading(text) is not None


def trusts_styles(lines: list[StyledLine]) -> bool:
    """Whether styles tell headings apart: not where none is one, nor where nearly all are."""
    texts = [line for line in lines if line.text.strip()]
    headings = [line for line in texts if line.part is Part.HEADING]
    right = sum(is_heading(line.text) for line in headings)
    return bool(headings) and (2 * len(headings) <= len(texts) or 2 * right >= len(headings))


def write_chinese(lines: list[StyledLine]) -> Written:
    """Lines for the reader of Chinese script text."""
    written = Written()
    name = ""
    for place, line in enumerate(lines):
        follows = lines[place + 1].part if place + 1 < len(lines) else None
        text = line.text.strip()
        if line.part is Part.CHARACTER and text and not _LABEL.match(text):
            if follows is Part.DIALOGUE:
                name = text
                written.cues.append(Line(_bare_name(text), line.number))
            else:
                written.add(f"人物：{text}", line.number)
        elif line.part is Part.HEADING:
            _write_heading(written, line, known=parse_chinese_heading(text) is not None)
        elif line.part is Part.DIALOGUE and name:
            written.add(f"{name}：{text}", line.number)
            name = ""
        else:
            body = line.part is not None and parse_chinese_heading(text) is not None
            written.add(f"—{text}" if body else line.text, line.number)
    return written


def _write_heading(written: Written, line: StyledLine, *, known: bool) -> None:
    text = line.text.strip()
    plain = _EPISODE.match(text) or _NO_HEADING.search(text) or len(text) > _LONGEST_HEADING
    if known or plain:
        written.add(line.text, line.number)
        return
    written.forced[line.number] = text
    written.add(_FORCED_NUMBER + text, line.number)


def write_latin(lines: list[StyledLine], *, spaced: bool) -> Written:
    """Lines for the reader of Fountain; a blank one above each heading unless they are there."""
    written = Written()
    for line in lines:
        text, number = line.text.strip(), line.number
        heading = parse_latin_heading(text) is not None
        if line.part is Part.HEADING and text:
            if not heading and text[0].isalnum():
                written.forced[number] = text
                text = f".{text}"
            written.lines += [Line("", number), Line(text, number), Line("", number)]
        elif line.part is Part.CHARACTER:
            written.lines += [Line("", number), Line(text.upper(), number)]
        elif line.part is Part.EPISODE:
            written.lines += [Line("", number), Line(f"# {text}", number), Line("", number)]
        elif line.part is None and heading and not spaced:
            written.lines += [Line("", number), Line(text, number)]
        else:
            body = heading and line.part is not None
            written.add(f"!{text}" if body else line.text, number)
    return written


def _bare_name(text: str) -> str:
    return re.sub(r"\s*[（(].*?[）)]\s*", "", text).strip(" :：")
