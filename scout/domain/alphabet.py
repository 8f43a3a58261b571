"""Names in the order in which a reader looks them up: Chinese ones by pinyin."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEVEL_1 = b"\xb0\xa1", b"\xd7\xf9"
"""The first and the last code of the common characters in GB/T 2312."""
# Rare characters of place names and settings, each before a common one that sounds alike.
_ALIKE = (
    "祠词 圳镇 辇碾 梓紫 陂碑 榕荣 驿易 瑜余 伽加 坳奥 庵安 冢肿 巅颠 馄魂 饨屯 舫仿 吖阿 咪眯 "
    "昕新 荟会 榄览 鲲昆 翡匪 壆博 茜欠 邸底 丞成 镖标 檐严 鬟环 浣换 橘局 銮峦 榭谢 诏照 怡移 "
    "胭烟 隍黄 禅缠 忏颤 殡宾 狩受 塾熟 盥贯 跆台 沌顿 冥明 岽东 滘叫 塱朗"
)
_COMMON = {pair[0]: pair[1] for pair in _ALIKE.split()}


def alphabet_key(text: str) -> tuple[tuple[int, bytes], ...]:
    """What sorts names by the alphabet.

    GB/T 2312 holds its 3,755 common characters in the order of their pinyin; rare ones stand with
    one that sounds alike where that is known, else after all others. A character with several
    readings stands at the one that the standard gives it.

    >>> sorted(["祠堂", "Bar", "办公室", "岽上", "码头"], key=alphabet_key)
    ['Bar', '办公室', '祠堂', '岽上', '码头']
    """
    return tuple(map(_letter_key, unicodedata.normalize("NFKC", text).casefold()))


def sort_names(names: Sequence[str]) -> list[int]:
    """The numbers of the names in the order of the alphabet; equals as they came."""
    keys = [alphabet_key(name) for name in names]
    return sorted(range(len(keys)), key=keys.__getitem__)


@cache
def _letter_key(letter: str) -> tuple[int, bytes]:
    if letter.isascii():
        return 0, letter.encode()
    code = common_code(letter)
    if LEVEL_1[0] <= code <= LEVEL_1[1]:
        return 1, code
    return 2, letter.encode("utf-32-be", errors="surrogatepass")


def common_code(letter: str) -> bytes:
    """The code of a character in GB/T 2312, or of a common one that sounds alike; else nothing."""
    return _COMMON.get(letter, letter).encode("gb2312", errors="ignore")
