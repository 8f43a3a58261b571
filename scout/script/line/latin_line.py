"""What a line of a Latin screenplay is, if no heading: a caption, a mark of a flashback."""

from __future__ import annotations

import re

CAPTION = re.compile(
    r"^(?:SUPER|TITLE|CAPTION|SUPERIMPOSE|CHYRON|INSERT TITLE|ON SCREEN)\b"
    r"[^:：]{0,40}[:：]\s*(?P<text>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_WORDS = [
    "ONE",
    "TWO",
    "THREE",
    "FOUR",
    "FIVE",
    "SIX",
    "SEVEN",
    "EIGHT",
    "NINE",
    "TEN",
    "ELEVEN",
    "TWELVE",
]
NUMBER_WORD = rf"(?:\d{{1,3}}|{'|'.join(reversed(_WORDS))})"
EPISODE = re.compile(
    rf"^[#*_\s]*(?:EPISODE|EP\.?)\s*#?\s*(?P<n>{NUMBER_WORD})[*_\s]*"
    r"(?:(?:[:.–—-]\s*|\s+(?-i:(?=[A-Z\d\"“])))(?P<title>[^.!?]{0,60}?))?[*_\s]*$",
    re.IGNORECASE,
)
CLOSES = re.compile(
    r"BACK TO (?:THE )?PRESENT|END (?:OF )?(?:FLASH\s?BACK|DREAM|NIGHTMARE)", re.IGNORECASE
)
OPENS = re.compile(
    r"^(?:(?:BEGIN|START) (?:OF )?)?(?:FLASH\s?BACK|DREAM(?= SEQUENCE|:))\b"
    r"\s*(?:TO|:|-|SEQUENCE)?\s*"
    r"(?P<text>[^a-z]{0,80}):?$"
)


def read_number_word(text: str) -> int:
    """The number that a ``NUMBER_WORD`` is: 3 or THREE."""
    return int(text) if text.isdecimal() else _WORDS.index(text.upper()) + 1
