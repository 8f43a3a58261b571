"""INT/EXT and time of day in a cell: 日, 内/外, 日内, ``D/N``, ``NIGHT EXT``, ``инт``."""

from __future__ import annotations

import re
from functools import lru_cache

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.text import fold_latin
from scout.script.heading import slot
from scout.script.heading.latin_word import LATIN_INT_EXT, LATIN_TIMES
from scout.script.heading.word import CHINESE_INT_EXT, CHINESE_TIMES

_TIMES: dict[str, TimeOfDay] = {
    **CHINESE_TIMES,
    **LATIN_TIMES,
    **dict.fromkeys(
        ("D", "D/N", "T", "T/N", "J", "J/N", "DAY/NIGHT", "TAG/NACHT", "ДЕНЬ", "ДЕНЬ/НОЧЬ"),
        TimeOfDay.DAY,
    ),
    **dict.fromkeys(("N", "НОЧЬ", "ВЕЧЕР"), TimeOfDay.NIGHT),
    **dict.fromkeys(("УТРО", "M"), TimeOfDay.MORNING),
    **dict.fromkeys(("РАССВЕТ",), TimeOfDay.DAWN),
    **dict.fromkeys(("ЗАКАТ", "СУМЕРКИ", "РЕЖИМ", "密度"), TimeOfDay.DUSK),
}
_SIDES: dict[str, IntExt] = {
    **CHINESE_INT_EXT,
    **LATIN_INT_EXT,
    **dict.fromkeys(("ИНТ", "ИНТЕРЬЕР", "ПАВ", "ПАВИЛЬОН"), IntExt.INT),
    **dict.fromkeys(("НАТ", "НАТУРА", "ЭКСТ"), IntExt.EXT),
    **dict.fromkeys(("ИНТ/НАТ", "НАТ/ИНТ"), IntExt.BOTH),
}
_SPLIT = re.compile(r"[\s/、,，.·\-—–+]+")
_OUTSIDE = "A"  # außen; as well a unit, a grade: no column is one of sides for it alone
_SEASON = re.compile(r"^[早晚暮][春夏秋冬]")  # late autumn is no late hour
_COUNTED = re.compile(
    r"^(?P<light>D|N|DAY|NIGHT|TAG|NACHT|JOUR|NUIT)\s*\d{1,3}$"
)  # D1, N2: with the day of the story
_LONGEST_WORD = max(map(len, CHINESE_TIMES))
_LIGHT_CHARS = 40  # more is a sentence


@lru_cache(maxsize=4096)
def read_side(text: str) -> IntExt | None:
    """Interior, exterior or both; ``None`` for any other word."""
    word = fold_latin(re.sub(r"[\s景.]", "", text)).replace("／", "/")
    if {"内", "外"} == set(word.replace("內", "内")) - {"/", "、", "-"}:
        return IntExt.BOTH
    return IntExt.EXT if word == _OUTSIDE else _SIDES.get(word)


def is_side(text: str) -> bool:
    """Whether the whole text is a side and can hardly be anything else."""
    return text != _OUTSIDE and read_side(text) is not None


@lru_cache(maxsize=4096)
def read_time(text: str) -> TimeOfDay | None:
    """The time of day that a cell names, by its longest beginning where the rest is not known.

    >>> read_time("晚霞满天"), read_time("晚八点"), read_time("晚秋")
    (<TimeOfDay.DUSK: 'dusk'>, <TimeOfDay.NIGHT: 'night'>, None)
    """
    word = _bare(text)
    known = _find_time(text) or slot.read_time(word)
    if known is not None or _SEASON.match(word):
        return known
    begins = (word[:length] for length in range(min(len(word), _LONGEST_WORD), 0, -1))
    return next((CHINESE_TIMES[begin] for begin in begins if begin in CHINESE_TIMES), None)


@lru_cache(maxsize=4096)
def is_time(text: str) -> bool:
    """Whether the whole text is a time of day."""
    if _find_time(text) is not None:
        return True
    parts = [part for part in _SPLIT.split(text.strip()) if part]
    return len(parts) > 1 and all(fold_latin(part) in _TIMES for part in parts)


def _find_time(text: str) -> TimeOfDay | None:
    word = fold_latin(text.strip()).rstrip(".")
    if (counted := _COUNTED.match(word)) is not None:
        word = counted["light"]
    return _TIMES.get(_bare(text)) or _TIMES.get(word)


def _bare(text: str) -> str:
    """日景 and 夜戏 without their last sign, 日／夜 with a narrow stroke."""
    return re.sub(r"\s", "", text).removesuffix("景").removesuffix("戏").replace("／", "/")


@lru_cache(maxsize=4096)
def split_light(text: str) -> tuple[str, str] | None:
    """Time and side of a cell that holds both, as written; ``None`` where it does not."""
    if len(text) > _LIGHT_CHARS:
        return None
    parts = [part for part in _SPLIT.split(text.strip()) if part]
    for cut in range(1, len(parts)):
        for time, side in ((parts[:cut], parts[cut:]), (parts[cut:], parts[:cut])):
            if is_time("/".join(time)) and read_side("/".join(side)) is not None:
                return "/".join(time), "/".join(side)
    joined = "".join(parts).replace("景", "")
    for cut in range(1, len(joined)):
        for time_text, side_text in ((joined[:cut], joined[cut:]), (joined[cut:], joined[:cut])):
            if not joined.isascii() and is_time(time_text) and read_side(side_text) is not None:
                return time_text, side_text
    return None


def part_light(number: str) -> tuple[str, str]:
    """A scene number and the light that stands behind it in its cell: 1-1 日内; else all of it."""
    first, _, rest = number.strip().partition(" ")
    lit = bool(rest) and (split_light(rest) is not None or is_time(rest))
    return (first, rest.strip()) if lit and first[-1:].isalnum() else (number, "")
