"""Chinese numerals as scene numbers, years and decades use them."""

from __future__ import annotations

_VALUES = {sign: value for value, sign in enumerate("零一二三四五六七八九")}
_VALUES |= {"〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_DIGITS = 18  # longer is no number of anything, and Python refuses to print the longest
NUMERALS = "零〇○一二两三四五六七八九十百千"
NUMERAL = f"[{NUMERALS}]"
NUMBER = rf"(?:\d{{1,4}}|{NUMERAL}{{1,5}})"  # of a scene, an episode, a chapter, of years


def read_number(text: str) -> int | None:
    """The number that Arabic digits or Chinese numerals write, or ``None``.

    >>> [read_number(text) for text in ("24", "二十四", "十", "一百零三", "一九四五", "元", "x")]
    [24, 24, 10, 103, 1945, 1, None]
    """
    text = text.strip()
    if text.isdecimal():
        return int(text) if len(text) <= _DIGITS else None
    if text == "元":
        return 1
    if not text or any(sign not in _VALUES and sign not in _UNITS for sign in text):
        return None
    if not any(sign in _UNITS for sign in text):
        return int("".join(str(_VALUES[sign]) for sign in text))
    total, digit = 0, 0
    for sign in text:
        if sign in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[sign], 0
        else:
            digit = _VALUES[sign]
    return total + digit
