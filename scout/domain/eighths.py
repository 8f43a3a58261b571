"""The length of a scene in eighths of a page, the unit of every breakdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

EIGHTHS_A_PAGE = 8
_MIXED = re.compile(r"^(?:(?P<pages>\d+)\s*(?:\s|又|\+)\s*)?(?P<top>\d+)\s*/\s*(?P<bottom>\d+)$")
_DECIMAL = re.compile(r"^\d+(?:\.\d+)?$")


@dataclass(frozen=True, slots=True, order=True)
class Eighths:
    """A whole number of eighths of a page, never negative.

    >>> Eighths.parse("1 3/8") + Eighths.parse("0.5页")
    Eighths(count=15)
    >>> str(Eighths(15))
    '1 7/8'
    """

    count: int = 0

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError("a scene cannot be shorter than nothing; write eighths as 3/8")

    @classmethod
    def parse(cls, text: str) -> Eighths:
        """Read ``1 3/8``, ``3/8``, ``2`` or ``1.5页``; raises ``ValueError`` on anything else.

        A decimal is a number of pages, rounded up to the next eighth, since a scene that is in
        the script takes some of the day.
        """
        text = text.strip().removesuffix("页").strip()
        if (mixed := _MIXED.match(text)) and int(mixed["bottom"]):
            part = Fraction(int(mixed["top"]), int(mixed["bottom"]))
            return cls.of_pages(int(mixed["pages"] or 0) + part)
        if _DECIMAL.match(text):
            return cls.of_pages(Fraction(text))
        raise ValueError(f"not a length in pages: {text!r}; write 1 3/8, 3/8 or 1.5")

    @classmethod
    def of_pages(cls, pages: Fraction | float) -> Eighths:
        """The eighths that hold so many pages, rounded up."""
        exact = Fraction(pages).limit_denominator(1000) * EIGHTHS_A_PAGE
        return cls(-(-exact.numerator // exact.denominator))

    @property
    def pages(self) -> float:
        """The same length as a decimal number of pages."""
        return self.count / EIGHTHS_A_PAGE

    def __add__(self, other: Eighths) -> Eighths:
        return Eighths(self.count + other.count)

    def __str__(self) -> str:
        pages, rest = divmod(self.count, EIGHTHS_A_PAGE)
        if not rest:
            return str(pages)
        return f"{pages} {rest}/8" if pages else f"{rest}/8"
