"""Signs that the bundled typeface lacks: found before printing and shown as 〓, never dropped.

PDF/A turns a missing glyph into an error, and a plain PDF into an empty box. The geta mark 〓 is
the typesetter's own sign for "sign missing here".
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

from fontTools.ttLib import TTFont

from scout import paths

GETA = "〓"
_FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
_FORMAT, _CONTROL, _MARK = "Cf", "Cc", "Mn"
_VARIATION = range(0xFE00, 0xFE10)
_VARIATION_MORE = range(0xE0100, 0xE01F0)


@cache
def covered_signs() -> frozenset[int]:
    """The code points that both weights of the bundled typeface can show."""
    covers = []
    for name in _FONTS:
        with TTFont(paths.RESOURCES / "fonts" / name, lazy=True) as font:
            covers.append(frozenset(font.getBestCmap()))
    return frozenset.intersection(*covers)


class GlyphCheck:
    """Cleans text for print and remembers what had to be replaced."""

    def __init__(self) -> None:
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The signs that the typeface lacks, each once, in the order they were met."""
        return tuple(self._missing)

    def clean(self, text: str) -> str:
        """The text with controls as spaces, invisible signs dropped, and 〓 for what is missing."""
        signs = covered_signs()
        if all(ord(sign) in signs and sign >= " " for sign in text):
            return text
        return "".join(self._sign(sign) for sign in unicodedata.normalize("NFC", text))

    def clean_all(self, value: Any) -> Any:
        """The same for every text inside lists and dictionaries."""
        if isinstance(value, str):
            return self.clean(value)
        if isinstance(value, dict):
            return {key: self.clean_all(entry) for key, entry in value.items()}
        if isinstance(value, list | tuple):
            return [self.clean_all(entry) for entry in value]
        return value

    def _sign(self, sign: str) -> str:
        if sign == "\n":
            return sign
        category = unicodedata.category(sign)
        if category == _CONTROL:
            return " "
        if category == _FORMAT or ord(sign) in _VARIATION or ord(sign) in _VARIATION_MORE:
            return ""
        if ord(sign) in covered_signs():
            return sign
        self._missing[sign] = None
        return "" if category == _MARK else GETA
