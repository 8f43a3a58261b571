"""A document as a script: a scene list where its tables are one, else its text.

Every document goes this way: Word, RTF, web page, Markdown, PDF.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from scout.script.document.block import Grid, Paragraph, Part
from scout.script.document.renumber import renumber
from scout.script.document.script_line import (
    split_lines,
    trusts_styles,
    write_chinese,
    write_latin,
)
from scout.script.draft import Draft
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain
from scout.script.table.table import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.script.document.block import Block
    from scout.script.document.script_line import Written

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_TITLE = re.compile(r"《([^》]+)》")


@dataclass
class _List:
    """The rows of a scene list that may go on over several tables, and their lines."""

    rows: list[tuple[str, ...]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def add(self, grid: Grid) -> None:
        self.rows += grid.rows
        self.lines += range(grid.line, grid.line + len(grid.rows))

    def line(self, row: int) -> int | None:
        return self.lines[row - 1] if 0 < row <= len(self.lines) else None


def read_document(
    blocks: Iterable[Block], *, kind: str, page_heads: Sequence[str] = (), spaced: bool = False
) -> Draft:
    """The draft that the blocks mean; no scenes where they are no script.

    ``page_heads`` are headers and footers: nothing but a title is believed of them. ``spaced``
    says that blank lines stand where the page has them, so a heading is to have one above it.
    """
    kept = [block for block in blocks if not _is_contents(block)]
    lists, rest = _part_lists(kept)
    text = _read_lines(split_lines(rest), spaced=spaced)
    tables = _read_lists(lists, kind)
    draft = text if len(text.scenes) >= len(tables.scenes) else tables
    draft.title = draft.title or text.title or _title(rest, page_heads)
    draft.format = kind
    return draft


def _is_contents(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.part is Part.CONTENTS


def _part_lists(blocks: list[Block]) -> tuple[list[_List], list[Block]]:
    """The scene lists among the tables, and everything else."""
    lists: list[_List] = []
    rest: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            rest.append(block)
        elif (draft := read_table(block.rows, kind="")) is not None and draft.scenes:
            lists.append(_List())
            lists[-1].add(block)
        elif lists and len(block.rows[0]) == len(lists[-1].rows[-1]):
            lists[-1].add(block)  # the same list after a page break, without its header
        else:
            rest.append(block)
    return lists, rest


def _read_lists(lists: list[_List], kind: str) -> Draft:
    whole = Draft(format=kind)
    for entry in lists:
        draft = read_table(entry.rows, kind=kind) or Draft()
        renumber(draft, entry.line)
        whole.title = whole.title or draft.title
        whole.scenes += draft.scenes
        whole.problems += draft.problems
        whole.episodes += draft.episodes
    return whole


def _read_lines(lines: list[Paragraph], *, spaced: bool) -> Draft:
    """Chinese or Latin script text, whichever finds more scenes; styles decide where they say."""
    if trusts_styles(lines):
        headings = [line.text for line in lines if line.part is Part.HEADING]
        chinese = any(_CHINESE.search(text) for text in headings)
        return _read_chinese(lines) if chinese else _read_latin(lines, spaced=spaced)
    plain = [replace(line, part=None) for line in lines]
    drafts = (_read_chinese(plain), _read_latin(plain, spaced=spaced))
    return max(drafts, key=lambda draft: len(draft.scenes))


def _read_chinese(lines: list[Paragraph]) -> Draft:
    written = write_chinese(lines)
    draft = read_chinese_text(written.lines)
    _mend(draft, written, unnumber=True)
    return draft


def _read_latin(lines: list[Paragraph], *, spaced: bool) -> Draft:
    written = write_latin(lines, spaced=spaced)
    draft = read_fountain("\n".join(line.text for line in written.lines))
    renumber(draft, lambda place: written.lines[place - 1].number)
    _mend(draft, written, unnumber=False)
    return draft


def _mend(draft: Draft, written: Written, *, unnumber: bool) -> None:
    """Take off what forced a heading, and add the names above speech to the cast."""
    for scene in draft.scenes:
        if scene.line in written.forced:
            heading = replace(scene.heading, raw=written.forced[scene.line])
            scene.heading = replace(heading, number=None) if unnumber else heading
    starts = [*[scene.line or 0 for scene in draft.scenes][1:], 10**9]
    for scene, end in zip(draft.scenes, starts, strict=False):
        scene.cast += [
            cue.text for cue in written.cues if (scene.line or 0) <= (cue.number or 0) < end
        ]


def _title(blocks: list[Block], page_heads: Sequence[str]) -> str:
    """The paragraph in the style of titles, else what stands in 《》 above every page."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.part is Part.TITLE and block.text.strip():
            title = " ".join(block.text.split())
            return title.strip("《》")
    return next((found[1] for text in page_heads if (found := _TITLE.search(text))), "")
