"""What one word of a heading says by itself: a time of day, inside or outside, or both at once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from scout.domain.text import any_of
from scout.record import dataclass
from scout.script.heading.latin_word import FOREIGN_TIMES, LATIN_INT_EXT, LATIN_TIMES
from scout.script.heading.word import CHINESE_INT_EXT, CHINESE_TIMES

if TYPE_CHECKING:
    from scout.domain.heading import IntExt, TimeOfDay


BEFORE_ZI = "院房屋亭巷园村林棚寨馆铺池窑台坝场厂摊轿车店坑沟岛谷箱胡厨竹桃"
"""Behind which 子 belongs to the place: 方家院子夜外 is the yard at night, no yard at midnight."""
TIME = any_of(word for word in CHINESE_TIMES if "/" not in word).replace(
    "子夜", f"(?<![{BEFORE_ZI}])子夜"
)
INT_EXT = any_of(CHINESE_INT_EXT)
_BEFORE = (
    r"(?:次日|翌日|隔日|第二天|第[一二三四五六七八九十\d]{1,2}[天日]|当天|当日|同日|前日|某日|某天|数日后|几[天日]后"
    r"|[一二两三四五六七八九十\d]{1,3}[天日年]后|早些时候|春|夏|秋|冬|雨|雪)?"
)
_HOUR = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[点时](?:半|整|\d{1,2}分?)?"
_AFTER = rf"(?:\([^()]{{1,6}}\)|雨|雪|时分|{_HOUR})?"
_TIMED = re.compile(
    rf"^{_BEFORE}(?P<first>{TIME}){_AFTER}(?:(?:转|到|至|入|接|/|-|→|、)?(?P<second>{TIME}))?$"
)
_JOINED = re.compile(rf"^(?P<time>{TIME})[/·、-]?(?P<io>{INT_EXT})$")
_TURNED = re.compile(rf"^(?P<io>{INT_EXT})[/·、-]?(?P<time>{TIME})$")
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Slot:
    """A word that fills a slot of a heading other than the place."""

    time: TimeOfDay | None = None
    time_raw: str = ""
    int_ext: IntExt | None = None
    order: str = ""


@lru_cache(maxsize=8192)
def read_slot(word: str) -> Slot | None:
    """What the word fills, or ``None`` for a word that is no slot.

    >>> [read_slot(word).order for word in ("夜", "外景", "日内", "内夜", "次日清晨")]
    ['T', 'I', 'TI', 'IT', 'T']
    """
    if len(word) > _LONGEST:
        return None
    if word in CHINESE_INT_EXT:
        return Slot(int_ext=CHINESE_INT_EXT[word], order="I")
    if (time := read_time(word)) is not None:
        return Slot(time=time, time_raw=word, order="T")
    if joined := _JOINED.match(word) or _TURNED.match(word):
        return read_both(joined)
    return _read_latin(word)


def read_both(found: re.Match[str]) -> Slot:
    """The slot of a word whose ``time`` and ``io`` a pattern has found, in their order."""
    return Slot(
        time=CHINESE_TIMES[found["time"]],
        time_raw=found["time"],
        int_ext=CHINESE_INT_EXT[found["io"]],
        order="TI" if found.start("time") < found.start("io") else "IT",
    )


def read_time(word: str) -> TimeOfDay | None:
    """The light that a Chinese word asks for; of 日转夜 the first, of 次日清晨 the second."""
    if word in CHINESE_TIMES:
        return CHINESE_TIMES[word]
    found = _TIMED.match(word)
    return CHINESE_TIMES[found["first"]] if found else None


def _read_latin(word: str) -> Slot | None:
    """``INT``, ``DAY`` in an otherwise Chinese heading; single letters mean nothing."""
    upper = word.upper()
    if not word.isascii() or len(word) < 3:  # noqa: PLR2004 - I and E alone are letters
        return None
    if upper in LATIN_INT_EXT:
        return Slot(int_ext=LATIN_INT_EXT[upper], order="I")
    if upper in LATIN_TIMES and upper not in FOREIGN_TIMES:
        return Slot(time=LATIN_TIMES[upper], time_raw=word, order="T")
    return None
