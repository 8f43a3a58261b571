"""Trelby (.trelby): text, each line with a sign for how it breaks and one for what it is.

As Trelby's own description of the format (``fileformat.txt``) has it: ``>`` one space, ``+`` two,
``&`` nothing, ``|`` a forced break, ``.`` the last line of its paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.progress import Progress
from scout.script.document.block import Part
from scout.script.document.typed_reader import TypedParagraph, read_typed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.script.draft import Draft
    from scout.script.source.source import Source

_PARTS = {
    "\\": Part.HEADING,
    ".": Part.ACTION,
    "_": Part.CHARACTER,
    ":": Part.DIALOGUE,
    "(": Part.DIALOGUE,
    "/": Part.ACTION,
    "=": Part.SHOT,
    "%": Part.NOTE,
    "@": Part.EPISODE,
}
_BREAKS = {">": " ", "+": "  ", "&": "", "|": "\n"}
_LAST = "."
_SIGNS = 2
_VERSION = re.compile(r"^\ufeff?#Version \d+\s*$", re.MULTILINE)
_START = "#Start-Script"
_TITLE = re.compile(
    r"^#Title-String [^,]*,[^,]*,(?P<size>\d{1,4}),[^,]*,[^,]*,[^,]*,(?P<text>.+)$", re.MULTILINE
)


def read_trelby(text: str, source: Source) -> Draft | None:  # noqa: ARG001 - as all text readers
    """The draft of a Trelby script, or ``None`` where the text is none."""
    if not _VERSION.match(text):
        return None
    draft = read_typed(_paragraphs(text.split("\n")), "trelby", progress=Progress())
    titles = max(_TITLE.finditer(text), key=lambda found: int(found["size"]), default=None)
    draft.title = titles["text"].strip() if titles else ""
    return draft


def _paragraphs(lines: list[str]) -> Iterator[TypedParagraph]:
    """Lines joined into paragraphs; the number is that of the first line."""
    pieces: list[str] = []
    begins = 0
    for number, line in _body(lines):
        begins = begins or number
        pieces.append(line[_SIGNS:])
        if line[0] != _LAST:
            pieces.append(_BREAKS.get(line[0], " "))
            continue
        part = _PARTS.get(line[1], Part.ACTION)
        yield TypedParagraph(part=part, text="".join(pieces), line=begins)
        pieces, begins = [], 0


def _body(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The script's lines: behind its mark, which versions 1 and 2 do not have."""
    marks = (index for index, line in enumerate(lines) if line.strip() == _START)
    start = next(marks, None)
    inside = False
    for number, line in enumerate(lines[(start or 0) + 1 :], start=(start or 0) + 2):
        if start is None and line.startswith(("#Begin-", "#End-")):
            inside = line.startswith("#Begin-")
        elif len(line) >= _SIGNS and not inside and (start is not None or line[0] != "#"):
            yield number, line
