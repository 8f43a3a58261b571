"""A counter as the text of an automatic number: 3, c, III, 三, 叁, 丙, ③.

The names are those of ST_NumberFormat in ECMA-376, 17.18.59.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
          (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]  # fmt: skip
_PLAIN, _PLAIN_UNITS = "零一二三四五六七八九", ("", "十", "百", "千")
_LEGAL, _LEGAL_UNITS = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LETTERS = 26
_TEN, _MYRIAD = 10, 10_000
_ROMAN_STOP = 4_000


def format_number(number: int, form: str) -> str:
    """The text of a counter from 0 to 32,767; forms that nobody numbers scenes with are Arabic.

    >>> forms = ("decimal", "chineseCounting", "upperRoman", "decimalZero", "upperLetter")
    >>> [format_number(27, form) for form in forms]
    ['27', '二十七', 'XXVII', '27', 'AA']
    """
    writer = _WRITERS.get(form)
    return str(number) if writer is None or number < 0 else writer(number)


def _chinese(number: int, *, digits: str = _PLAIN, units: tuple[str, ...] = _PLAIN_UNITS) -> str:
    """``一百零三``; the one of ten to nineteen is not said."""
    if number >= _MYRIAD:
        return "".join(digits[int(digit)] for digit in str(number))
    text = ""
    for place, digit in zip(range(len(str(number)) - 1, -1, -1), str(number), strict=True):
        if digit != "0":
            text += digits[int(digit)] + units[place]
        elif text and not text.endswith(digits[0]):
            text += digits[0]
    text = text.rstrip(digits[0]) or digits[0]
    return text.removeprefix(digits[1]) if text.startswith(digits[1] + _PLAIN_UNITS[1]) else text


def _roman(number: int) -> str:
    if not 0 < number < _ROMAN_STOP:
        return str(number)
    text = ""
    for weight, letters in _ROMAN:
        count, number = divmod(number, weight)
        text += letters * count
    return text


def _letter(number: int) -> str:
    """A to Z, then AA to ZZ: the letter is doubled, not counted on."""
    if not 0 < number <= _LETTERS * _TEN:
        return str(number)
    times, place = divmod(number - 1, _LETTERS)
    return chr(ord("A") + place) * (times + 1)


def _ordinal(number: int) -> str:
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _digits(signs: str) -> Callable[[int], str]:
    return lambda number: "".join(signs[int(digit)] for digit in str(number))


_WRITERS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda number: str(number).zfill(2),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalEnclosedCircle": _cycle("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": _cycle("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedParen": lambda number: f"({number})",
    "ideographEnclosedCircle": _cycle("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "chineseLegalSimplified": lambda number: _chinese(number, digits=_LEGAL, units=_LEGAL_UNITS),
    "ideographLegalTraditional": lambda number: _chinese(
        number, digits=_LEGAL_TRADITIONAL, units=_LEGAL_UNITS
    ),
    **dict.fromkeys(("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"),
                    _digits("〇一二三四五六七八九")),
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "taiwaneseCounting",
                     "taiwaneseCountingThousand", "japaneseCounting"), _chinese),
}  # fmt: skip
