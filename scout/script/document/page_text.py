"""Printed pages as running text: page numbers, repeated heads and (CONTINUED) are taken out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.script.document.block import Paragraph
from scout.script.document.page_table import find_table, read_rows
from scout.script.document.script_line import is_heading
from scout.script.heading.latin import parse_latin_heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.script.document.block import Block, Grid
    from scout.script.document.page_layout import PrintedLine

_EDGE = 0.12  # of the page's height, above and below: where heads and page numbers stand
_REPEATED = 0.4  # of the pages have the same words there
_BLANK = 1.4  # of the usual step between lines; more is a blank line
_USUAL = 5  # the step that a fifth of all do not exceed
_SAME_LINE = 0.5  # of the height of a line; less is a raised sign or the next column
_NUMBER = re.compile(
    r"^[-–—(\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／]\s*(?:共\s*)?\d{1,4}\s*页?)?[-–—).\s]*$"
    r"|^page\s+\d+(?:\s+of\s+\d+)?$|^第\s*\d+\s*页.{0,3}共\s*\d+\s*页$",
    re.IGNORECASE,
)
_CONTINUED = re.compile(
    r"^(?:\d+\w{0,2}\s+)?[(（]?(?:CONTINUED|MORE|续|续上页|接上页|转下页)[:：]?[)）]?"
    r"(?:\s*\(\d+\))?(?:\s+\d+\w{0,2})?$",
    re.IGNORECASE,
)
_REVISED = re.compile(r"\s+\*+$")  # a star in the margin says that a line is new in this draft
_HYPHEN = re.compile(r"(?<=[a-z])-$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPage:
    """A page with its lines from top to bottom; its height in points."""

    number: int
    height: float
    lines: tuple[PrintedLine, ...]


def read_pages(pages: list[PrintedPage]) -> Iterator[Block]:
    """The lines of the text, then the scene lists among them; their number is that of the page."""
    repeated = _repeated(pages)
    kept = [_without_furniture(page, repeated=repeated) for page in pages]
    grids = list(_take_tables(kept))
    yield from _read_text(kept)
    yield from grids


def _without_furniture(page: PrintedPage, *, repeated: set[str]) -> PrintedPage:
    lines = [line for line in page.lines if not _is_furniture(page, line, repeated=repeated)]
    return replace(page, lines=tuple(lines))


def _take_tables(pages: list[PrintedPage]) -> Iterator[Grid]:
    """The scene list of each page; its lines are taken from the page.

    A page without a header goes on with the columns of the one before.
    """
    table = None
    for at, page in enumerate(pages):
        found = find_table(page.lines)
        if found is None and table is not None and not table.fits(page.lines):
            table = None
        first, table = found if found is not None else (-1, table)
        grid = table and read_rows(page.lines[first + 1 :], table, page=page.number)
        if grid:
            pages[at] = replace(page, lines=page.lines[: max(first, 0)])
            yield grid
        else:
            table = None


def _read_text(pages: list[PrintedPage]) -> Iterator[Paragraph]:
    texts: list[tuple[str, int]] = []
    step = _usual_step(pages)
    for page in pages:
        below = None
        for line in page.lines:
            text = _text(line)
            if _CONTINUED.match(text):
                continue
            gap = 0.0 if below is None else below - line.top
            below = line.top
            if (step and gap > _BLANK * step) or (gap == 0 and is_heading(text)):
                texts.append(("", page.number))
            _add(texts, text, page=page.number)
    return (Paragraph(text=text, line=page) for text, page in texts)


def _text(line: PrintedLine) -> str:
    """A line without a star in the margin; a number in both margins stands once."""
    pieces = [piece.text for piece in line.pieces]
    number = pieces[-1] if len(pieces) > 1 and pieces[-1][0].isdigit() else None
    if number is not None and pieces[0].startswith(number):
        pieces.pop()
    return _REVISED.sub("", " ".join(pieces).strip())


def _add(texts: list[tuple[str, int]], text: str, *, page: int) -> None:
    """Add a line, joined with the one before where a word or a heading was broken."""
    before = texts[-1][0] if texts else ""
    if _HYPHEN.search(before) and text[:1].islower():
        word, _, rest = text.partition(" ")
        texts[-1] = (_HYPHEN.sub("", before) + word, texts[-1][1])
        text = rest
    elif _goes_on(before, text):
        texts[-1] = (f"{before} {text}", texts[-1][1])
        return
    if text:
        texts.append((text, page))


def _goes_on(before: str, text: str) -> bool:
    """Whether a Latin heading was too long for its line: no time yet, and capitals right below."""
    heading = parse_latin_heading(before) if before == before.upper() else None
    capitals = text == text.upper() and text != text.lower()
    return heading is not None and heading.time is None and capitals and not is_heading(text)


def _usual_step(pages: list[PrintedPage]) -> float:
    """From line to line inside a paragraph: among the smaller steps of all pages.

    Not the median: where every line of action stands alone, most steps have a blank line in them.
    """
    steps = sorted(
        above.top - below.top
        for page in pages
        for above, below in pairwise(page.lines)
        if above.top - below.top > _SAME_LINE * (above.top - above.bottom)
    )
    return steps[len(steps) // _USUAL] if steps else 0.0


def _repeated(pages: list[PrintedPage]) -> set[str]:
    """The words that stand at the edge of many pages, whatever numbers are among them."""
    counts = Counter(
        key for page in pages for key in {_key(line) for line in page.lines if _at_edge(page, line)}
    )
    least = max(2, _REPEATED * len(pages))
    return {key for key, count in counts.items() if count >= least}


def _key(line: PrintedLine) -> str:
    return re.sub(r"\d+", "#", line.text.strip())


def _at_edge(page: PrintedPage, line: PrintedLine) -> bool:
    return line.bottom > (1 - _EDGE) * page.height or line.top < _EDGE * page.height


def _is_furniture(page: PrintedPage, line: PrintedLine, *, repeated: set[str]) -> bool:
    if not _at_edge(page, line):
        return False
    text = line.text.strip()
    return bool(_NUMBER.match(text)) or (_key(line) in repeated and not is_heading(text))
