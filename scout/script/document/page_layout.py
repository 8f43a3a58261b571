"""Signs on a printed page put back into lines: by where they stand, since a page knows no lines.

Lengths are in points, from the lower left corner of the page.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORD_GAP = 0.2  # of the size of a sign; a space is about a quarter
_WIDE_GAP = 2.5  # between the number in the margin and the heading, and between columns
_SAME_LINE = 0.5
_OVERPRINT = 0.2  # bold that is made by printing twice
_GUTTERS = [place / 100 for place in range(40, 61, 2)]  # where a page may be cut, by its width
_ENOUGH = 0.35  # of the lines stand on either side of a gutter
_LONG = 8.0  # signs; shorter pieces are names and numbers, not a column of text
_FEW_PIECES = 0.1  # of the lines of a page may have three pieces; more are a table


@dataclass(frozen=True, slots=True)
class Glyph:
    """One sign and its box."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> float:
        """The height of its box, at least a hair."""
        return max(self.top - self.bottom, 0.1)

    @property
    def middle(self) -> float:
        """The middle of its height."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Signs without a wide gap between them."""

    left: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a page; its pieces from left to right, and its words, of any gap."""

    top: float
    bottom: float
    pieces: tuple[Piece, ...]
    words: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """The whole line, with a space for every gap."""
        return " ".join(piece.text for piece in self.pieces)


def find_lines(glyphs: Iterable[Glyph], *, width: float) -> list[PrintedLine]:
    """The lines of a page from top to bottom; of two columns the left one first."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda entry: -entry.middle):
        last = rows[-1][0] if rows else None
        if last is not None and last.middle - glyph.middle < _SAME_LINE * last.size:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return _part_columns([_line(row) for row in rows], width=width)


def _line(row: list[Glyph]) -> PrintedLine:
    row.sort(key=lambda glyph: glyph.left)
    words: list[Piece] = []
    text, start = row[0].sign, row[0]
    wide: set[int] = set()  # the words with a wide gap before them
    for before, glyph in pairwise(row):
        gap = glyph.left - before.right
        size = max(before.size, glyph.size)
        if glyph.sign == before.sign and glyph.left - before.left < _OVERPRINT * size:
            continue
        if gap > _WORD_GAP * size:
            words.append(Piece(start.left, before.right, text))
            text, start = glyph.sign, glyph
            if gap > _WIDE_GAP * size:
                wide.add(len(words))
        else:
            text += glyph.sign
    words.append(Piece(start.left, row[-1].right, text))
    top, bottom = max(glyph.top for glyph in row), min(glyph.bottom for glyph in row)
    return PrintedLine(top, bottom, tuple(_join_words(words, wide)), tuple(words))


def _join_words(words: list[Piece], wide: set[int]) -> list[Piece]:
    """The words between wide gaps as one piece each."""
    starts = [0, *sorted(wide)]
    parts = [words[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    return [
        Piece(part[0].left, part[-1].right, " ".join(word.text for word in part)) for part in parts
    ]


def _part_columns(lines: list[PrintedLine], *, width: float) -> list[PrintedLine]:
    many = sum(len(line.pieces) > 2 for line in lines)  # noqa: PLR2004 - two columns
    if many > _FEW_PIECES * len(lines):
        return lines
    for share in _GUTTERS:
        left, right = _cut(lines, share * width)
        if all(
            len(side) >= max(3, _ENOUGH * len(lines)) and _is_text(side) for side in (left, right)
        ):
            whole = [line for line in lines if _crosses(line, share * width)]
            if len(whole) <= _FEW_PIECES * len(lines):
                return sorted(whole, key=lambda line: -line.top) + left + right
    return lines


def _crosses(line: PrintedLine, gutter: float) -> bool:
    return any(piece.left < gutter < piece.right for piece in line.pieces)


def _cut(
    lines: Sequence[PrintedLine], gutter: float
) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """The pieces left and right of a gutter as lines of their own."""
    sides: tuple[list[PrintedLine], list[PrintedLine]] = ([], [])
    for line in lines:
        if _crosses(line, gutter):
            continue
        for side, right in zip(sides, (False, True), strict=True):
            pieces = tuple(piece for piece in line.pieces if (piece.left >= gutter) is right)
            if pieces:
                side.append(PrintedLine(line.top, line.bottom, pieces))
    return sides


def _is_text(lines: list[PrintedLine]) -> bool:
    return sum(len(line.text) for line in lines) >= _LONG * len(lines)
