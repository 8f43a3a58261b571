"""A heading cut into its words, brackets, dates and the separators between them."""

from __future__ import annotations

import re
from typing import Literal

from scout.record import dataclass

Kind = Literal["word", "bracket", "date", "clock", "said"]

# “忘忧”咖啡厅: a name in quotation marks that is part of a word, and nothing that anybody says.
_QUOTED = r"[“\"「『《][^“”\"「」『』《》,。!?:\s]{1,10}[”\"」』》](?=[\u4e00-\u9fff])"
_IN_WORD = r"[^\s,、。.;|/·\-+→_()\[\]【】:“”\"!?「」『』《…△▲]"
_TOKEN = re.compile(
    r"(?P<gap>[\s,、。.;|/·\-+→_]+)"
    r"|(?P<bracket>\([^()]{0,60}\)|\[[^\[\]]{0,60}\]|【[^【】]{0,60}】)"
    r"|(?P<date>(?:19|20)\d\d[./年-]\d{1,2}(?:[./月-]\d{1,2}日?|月)?)"
    r"|(?P<clock>\d{1,2}:\d{2})"
    rf"|(?P<word>(?:[内外]景?/[内外]景?|{_QUOTED}|(?!(?:19|20)\d\d[./年]\d){_IN_WORD})+)"
    r"|(?P<said>[:“”\"!?「」『』《…△▲])"
    r"|."
)
_KINDS: dict[str, Kind] = {
    "bracket": "bracket",
    "date": "date",
    "clock": "clock",
    "said": "said",
}
WINDOW = 90


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its span in the heading and the separator before it."""

    kind: Kind
    text: str
    start: int
    end: int
    gap: str


def tokenise(plain: str, start: int) -> list[Token]:
    """The tokens from ``start``, within the window in which a heading must say what it says.

    Ends behind the first sign of speech, since no heading holds any.
    """
    tokens: list[Token] = []
    gap = ""
    for found in _TOKEN.finditer(plain, start, start + WINDOW):
        kind = found.lastgroup
        if kind == "gap":
            gap = found[0]
            continue
        told = _KINDS.get(kind or "", "word")
        tokens.append(Token(told, found[0], found.start(), found.end(), gap))
        gap = ""
        if kind == "said":
            break
    return tokens
