"""Years later, years earlier: how far a caption moves the story, in years.

Days, months and minutes (【字幕：1分钟前】, 三个月后) move it within its era.
"""

from __future__ import annotations

import re

from scout.script.heading.chinese_number import NUMBER, NUMERAL, read_number

_CHINESE = re.compile(
    rf"(?P<n>{NUMBER})\s*(?P<unit>年|个?世纪)(?:(?P<way>以?[前后]|之[前后])(?!后)|过去了)"
)
_PASSED = re.compile(rf"(?:又|再)?过了?(?P<n>\d{{1,3}}|{NUMERAL}{{1,4}})年")
_NUMBERS = {
    "A": 1, "ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5, "SIX": 6, "SEVEN": 7, "EIGHT": 8,
    "NINE": 9, "TEN": 10, "ELEVEN": 11, "TWELVE": 12, "FIFTEEN": 15, "SIXTEEN": 16, "EIGHTEEN": 18,
    "TWENTY": 20, "THIRTY": 30, "FORTY": 40, "FIFTY": 50, "SIXTY": 60, "HUNDRED": 100,
}  # fmt: skip
_LATIN = re.compile(
    rf"\b(?:(?:A|ONE)\s+)?(?P<n>\d{{1,4}}|{'|'.join(_NUMBERS)})\s+(?P<unit>YEAR|DECADE|CENTUR)"
    r"(?:S|Y|IES)?\s+(?P<way>LATER|EARLIER|AFTER|BEFORE|AGO|PREVIOUSLY)\b",
    re.IGNORECASE,
)
_UNITS = {"年": 1, "世纪": 100, "个世纪": 100, "YEAR": 1, "DECADE": 10, "CENTUR": 100}
_VAGUE = re.compile(
    r"(?:多|数|几|若干|很多|许多|十几|几十)年(?:以|之)?[前后]"
    r"|\b(?:MANY|SOME|SEVERAL|A FEW)?\s?YEARS (?:LATER|EARLIER|AGO)\b",
    re.IGNORECASE,
)
_BACK = frozenset({"EARLIER", "BEFORE", "AGO", "PREVIOUSLY"})


def find_shift(text: str) -> int | None:
    """The years that a text moves the story, negative for back; ``None`` where it moves none.

    >>> [find_shift(text) for text in ("十年后", "又过了五年", "TWO YEARS EARLIER", "1分钟前")]
    [10, 5, -2, None]
    """
    if (found := _CHINESE.search(text)) is not None:
        years = (read_number(found["n"]) or 0) * _UNITS[found["unit"]]
        return -years if "前" in (found["way"] or "") else years
    if (found := _PASSED.search(text)) is not None:
        return read_number(found["n"])
    if (found := _LATIN.search(text)) is not None:
        told = found["n"].upper()
        years = (int(told) if told.isdecimal() else _NUMBERS[told]) * _UNITS[found["unit"].upper()]
        return -years if found["way"].upper() in _BACK else years
    return None


def name_shift(text: str) -> tuple[str, ...]:
    """The flag of a heading whose suffix moves the story: ``shift:-20y``; none for others."""
    years = find_shift(text)
    return (f"shift:{years:+}y",) if years else ()


def is_vague(text: str) -> bool:
    """Whether a text moves the story by years without saying how many: 多年以后."""
    return find_shift(text) is None and _VAGUE.search(text) is not None
