"""How long a scene is on paper where the file does not say: pages as the trade counts them."""

from __future__ import annotations

from scout.domain.eighths import Eighths
from scout.record import dataclass


@dataclass(frozen=True, slots=True)
class PageSize:
    """Signs of a line, and lines of an eighth of a page."""

    signs: int
    lines: int

    def count_lines(self, text: str) -> int:
        """The lines that a paragraph takes; none where it is empty."""
        return -(-len(text) // self.signs)

    def count_eighths(self, lines: int) -> Eighths:
        """The length of so many lines, at least an eighth."""
        return Eighths(max(1, -(-lines // self.lines)))


LATIN_PAGE = PageSize(60, 7)  # about 55 lines a page
CHINESE_PAGE = PageSize(35, 5)  # 40 lines a page
