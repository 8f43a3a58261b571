"""A document as a script: a scene list where its tables are one, else its text.

Every document goes this way: Word, RTF, web page, Markdown, PDF.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.progress import Progress
from scout.script.document.block import Grid, Paragraph, Part
from scout.script.document.script_line import (
    space_headings,
    split_lines,
    trusts_styles,
    type_line,
)
from scout.script.document.typed_reader import read_typed
from scout.script.draft import Draft, Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain
from scout.script.renumber import renumber
from scout.script.table.table import read_table, show_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.script.document.block import Block
    from scout.script.table.sheet import Merge

_TITLE = re.compile(r"《([^》]+)》")


@dataclass
class _List:
    """The rows of a scene list that may go on over several tables, and their lines."""

    rows: list[tuple[str, ...]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)

    def add(self, grid: Grid) -> None:
        self.merged += [merge.down(len(self.rows)) for merge in grid.merged]
        self.rows += grid.rows
        self.lines += [grid.line + grid.step * row for row in range(len(grid.rows))]

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
    draft.lines = _shown(kept)
    return draft


def _shown(blocks: Iterable[Block]) -> list[Line]:
    """The document as a person sees it, a row of a table as one line."""
    shown: list[Line] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            shown += [Line(text, block.line) for text in block.text.split("\n") if text.strip()]
        else:
            shown += [
                Line(show_row(row), block.line + block.step * index)
                for index, row in enumerate(block.rows)
            ]
    return shown


def _is_contents(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.part is Part.CONTENTS


def _part_lists(blocks: list[Block]) -> tuple[list[_List], list[Block]]:
    """The scene lists among the tables, and everything else."""
    lists: list[_List] = []
    rest: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            rest.append(block)
        elif _is_list(block):
            lists.append(_List())
            lists[-1].add(block)
        elif lists and len(block.rows[0]) == len(lists[-1].rows[-1]):
            lists[-1].add(block)  # the same list after a page break, without its header
        else:
            rest.append(block)
    return lists, rest


def _is_list(grid: Grid) -> bool:
    draft = read_table(grid.rows, kind="", merged=grid.merged)
    return draft is not None and bool(draft.scenes)


def _read_lists(lists: list[_List], kind: str) -> Draft:
    whole = Draft(format=kind)
    for entry in lists:
        draft = read_table(entry.rows, kind=kind, merged=entry.merged) or Draft()
        renumber(draft, entry.line)
        whole.title = whole.title or draft.title
        whole.scenes += draft.scenes
        whole.problems += draft.problems
        whole.episodes += draft.episodes
    return whole


def _read_lines(lines: list[Paragraph], *, spaced: bool) -> Draft:
    """By their styles where these say what is a heading, else by their words."""
    if trusts_styles(lines):
        return read_typed(map(type_line, lines), "", progress=Progress(), strict=True)
    latin = space_headings(lines) if not spaced else [Line(line.text, line.line) for line in lines]
    screenplay = read_fountain("\n".join(line.text for line in latin))
    renumber(screenplay, lambda place: latin[place - 1].number)
    chinese = read_chinese_text([Line(line.text, line.line) for line in lines])
    return max(chinese, screenplay, key=lambda draft: len(draft.scenes))


def _title(blocks: list[Block], page_heads: Sequence[str]) -> str:
    """The paragraph in the style of titles, else what stands in 《》 above every page."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.part is Part.TITLE and block.text.strip():
            title = " ".join(block.text.split())
            return title.strip("《》")
    return next((found[1] for text in page_heads if (found := _TITLE.search(text))), "")
