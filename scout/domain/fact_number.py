"""Numbers as people write them beside a place: money, minutes, days, metres, square metres.

Every reader raises ``ValueError`` for what is no such number, or one that no place has.
"""

from __future__ import annotations

import re

from scout.domain.hours import DAY_MIN, HOUR_MIN, read_minute
from scout.domain.text import fold_words

MOST_CNY = 100_000_000  # 元: more is a slip of the keyboard, and would swamp every sum
MOST_DAYS, MOST_MINUTES, MOST_METRES, MOST_M2 = 3650, 14 * DAY_MIN, 20_000.0, 10_000_000.0
MOST_NUMBER = 1_000_000.0
WEEK = 7
_ROUNDING = 1e-6

_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>.*)")
_MONEY = re.compile(
    r"(?:¥|rmb|cny|约)?\s*(?P<number>\d+(?:\.\d+)?)\s*(?P<times>[千万k]?)\s*"
    r"(?:元|块|yuan|cny|rmb)?\s*(?:(?:/|每|per|an?)\s*\S{1,6})?"
)
_TIMES = {"": 1, "k": 1000, "千": 1000, "万": 10_000}
_MINUTES = re.compile(
    r"(?:(?P<h>\d+(?:\.\d+)?)\s*(?:个?(?P<half>半)?(?:小时|钟头)|hours?|hrs?|h)(?P<more>半)?)?\s*"
    r"(?:(?P<m>\d+(?:\.\d+)?)\s*(?:分钟?|minutes?|mins?|m))?"
)
_DAYS = re.compile(
    r"(?P<number>\d+)\s*(?:个?(?:工作)?[天日]|(?:working\s+)?days?|d|(?P<week>个?周|weeks?|w))?"
)
_LENGTHS = {"": 1.0, "m": 1.0, "米": 1.0, "metres": 1.0, "meters": 1.0, "cm": 0.01, "厘米": 0.01,
            "km": 1000.0, "公里": 1000.0}  # fmt: skip
_AREAS = {"", "m2", "㎡", "平方米", "平米", "平方", "平", "sqm", "sq m"}


def plain_number(text: str) -> str:
    """Without full-width forms, case and the separators of thousands."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", fold_words(text)).replace("￥", "¥")


def read_number(text: str, units: frozenset[str] = frozenset()) -> float:
    """A number of at least nothing, alone or with one of these units behind it."""
    found = _NUMBER.fullmatch(plain_number(text))
    if found is None or found["unit"] not in {"", "°", *units}:
        raise ValueError(text)
    return _at_most(float(found["number"]), MOST_NUMBER)


def read_money(text: str) -> int:
    """Whole 元: ``¥3,000``, ``300 元/小时``, ``1.2 万``."""
    found = _MONEY.fullmatch(plain_number(text))
    if found is None:
        raise ValueError(text)
    yuan = float(found["number"]) * _TIMES[found["times"]]
    if abs(yuan - round(yuan)) > _ROUNDING:
        raise ValueError(text)
    return round(_at_most(yuan, MOST_CNY))


def read_minutes(text: str, *, in_hours: bool) -> int:
    """Minutes, more than none: ``4 h``, ``1:30``, ``半小时``; ``in_hours``: a bare number is."""
    typed = plain_number(text)
    if typed == "半小时":
        return HOUR_MIN // 2
    if typed.replace(".", "", 1).isdecimal():
        return _whole_minutes(float(typed) * (HOUR_MIN if in_hours else 1))
    if ":" in typed:
        return _whole_minutes(read_minute(typed))
    found = _MINUTES.fullmatch(typed)
    if found is None or not (found["h"] or found["m"]):
        raise ValueError(text)
    halves = HOUR_MIN / 2 * bool(found["half"] or found["more"])
    return _whole_minutes(float(found["h"] or 0) * HOUR_MIN + halves + float(found["m"] or 0))


def read_days(text: str) -> int:
    """Whole days: ``10``, ``10 个工作日``, ``2 weeks``."""
    found = _DAYS.fullmatch(plain_number(text))
    if found is None:
        raise ValueError(text)
    return int(_at_most(int(found["number"]) * (WEEK if found["week"] else 1), MOST_DAYS))


def read_metres(text: str) -> float:
    """Metres, more than none: ``3.2``, ``320 cm``, ``1.2 公里``."""
    found = _NUMBER.fullmatch(plain_number(text))
    if found is None or found["unit"] not in _LENGTHS:
        raise ValueError(text)
    return _size(float(found["number"]) * _LENGTHS[found["unit"]], MOST_METRES)


def read_area(text: str) -> float:
    """Square metres, more than none: ``120``, ``1,200 平方米``."""
    found = _NUMBER.fullmatch(plain_number(text))
    if found is None or found["unit"] not in _AREAS:
        raise ValueError(text)
    return _size(float(found["number"]), MOST_M2)


def number_as_text(number: float) -> str:
    """A number without an exponent and without idle noughts.

    >>> [number_as_text(number) for number in (12_000_000, 3.20, 22.682912)]
    ['12000000', '3.2', '22.682912']
    """
    return f"{number:.6f}".rstrip("0").rstrip(".")


def minutes_as_text(minutes: int) -> tuple[str, str]:
    """In Chinese and in English, in hours where these come out even or by the half."""
    if minutes >= HOUR_MIN and minutes % (HOUR_MIN // 2) == 0:
        hours = number_as_text(minutes / HOUR_MIN)
        return f"{hours} 小时", f"{hours} h"
    return f"{minutes} 分钟", f"{minutes} min"


def _whole_minutes(minutes: float) -> int:
    whole = round(_at_most(minutes, MOST_MINUTES))
    if whole <= 0:
        raise ValueError(minutes)
    return whole


def _size(size: float, most: float) -> float:
    rounded = round(_at_most(size, most), 3)
    if rounded <= 0:
        raise ValueError(size)
    return rounded


def _at_most(number: float, most: float) -> float:
    if not 0 <= number <= most:
        raise ValueError(number)
    return number
