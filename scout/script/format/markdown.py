"""Markdown: headings at the level that scenes have, bold headings, tables; marks taken off.

Fountain has ``#`` too, for acts: text is taken for Markdown only where a heading of a scene stands
behind ``#`` or in bold, or where a table does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from scout.script.document.block import Grid, Paragraph, Part
from scout.script.document.document_reader import read_document
from scout.script.document.script_line import is_heading
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.script.document.block import Block
    from scout.script.draft import Draft

_TITLE = re.compile(r"^(?!#\d+\w?[\t,;])(?P<level>#{1,6})\s*(?P<text>.*?)\s*#*$")
_BOLD = re.compile(r"^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*|__)(?P<text>.+?)(?:\*\*|__)\s*$")
_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$")
_BREAK = re.compile(r"^\s*(?:[-*_]\s*){3,}$|^\s*=+\s*$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_BULLET = re.compile(r"^\s*[-*+]\s+")
_EMPHASIS = re.compile(r"(\*{1,3}|__|~~|`)(?=\S)(.{1,500}?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FRONT = re.compile(r"\A---\n(?P<inner>(?:[^\n]*\n){1,60}?)---\n")
_FRONT_TITLE = re.compile(r"^title:\s*[\"']?(?P<title>[^\"'\n]+)", re.MULTILINE)


def read_markdown(text: str) -> Draft | None:
    """The draft of a Markdown text, or ``None`` where it is none; lines are those of the file."""
    front = _FRONT.match(text)
    text = _COMMENT.sub(_breaks, _FRONT.sub(_breaks, text))
    lines = text.split("\n")
    if not any(_is_sign(line) for line in lines):
        return None
    draft = read_document(_blocks(lines), kind="markdown")
    if front is not None and (title := _FRONT_TITLE.search(front["inner"])) is not None:
        draft.title = title["title"].strip()
    return draft


def _breaks(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _is_sign(line: str) -> bool:
    """Whether a line is something that only Markdown has."""
    if _RULE.match(line):
        return True
    marked = _TITLE.match(line) or _BOLD.match(line)
    return marked is not None and is_heading(_plain(marked["text"]))


def _blocks(lines: list[str]) -> Iterator[Block]:
    levels = _scene_levels(lines)
    number = 0
    while number < len(lines):
        line = lines[number]
        if number + 1 < len(lines) and "|" in line and _RULE.match(lines[number + 1]):
            grid = _grid(lines, number)
            number += len(grid.rows)
            yield grid
            continue
        number += 1
        if _FENCE.match(line) or _BREAK.match(line):
            continue
        yield _paragraph(line, number=number, levels=levels)


def _scene_levels(lines: list[str]) -> set[int]:
    """The levels of ``#`` where at least half are headings of scenes: so are the others there."""
    votes: dict[int, list[bool]] = defaultdict(list)
    for line in lines:
        if (title := _TITLE.match(line)) is not None:
            votes[len(title["level"])].append(is_heading(_plain(title["text"])))
    return {level for level, found in votes.items() if any(found) and 2 * sum(found) >= len(found)}


def _paragraph(line: str, *, number: int, levels: set[int]) -> Paragraph:
    title = _TITLE.match(line)
    if title is not None:
        part = Part.HEADING if len(title["level"]) in levels else None
        return Paragraph(text=_plain(title["text"]), line=number, part=part)
    text = _plain(line)
    bare = _BULLET.sub("", text.lstrip("> "))
    return Paragraph(text=bare if is_heading(bare) else text, line=number)


def _grid(lines: list[str], start: int) -> Grid:
    """A table with its rule as an empty row, so that rows keep the lines of the file."""
    rows = []
    for line in lines[start : start + LIMITS.table_rows]:
        if "|" not in line:
            break
        cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
        texts = [_plain(cell.strip()) for cell in cells[: LIMITS.table_columns]]
        rows.append(tuple([""] * len(texts) if _RULE.match(line) else texts))
    return Grid(rows=tuple(rows), line=start + 1)


def _plain(text: str) -> str:
    """A line without its marks."""
    text = re.sub(r"<br\s*/?>", "\n", text)
    text = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text))
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub(r"\2", text)).rstrip()
