"""Full-width forms made plain, sign for sign, so that a place in the plain text is one in the raw.

Files carry ``７－２　茶馆　夜　內`` and, out of PDF, radicals that only look like 日 or 内. Every
sign is replaced by exactly one, so offsets found in the plain text cut the text as it was written.
"""

from __future__ import annotations

import re
import unicodedata

_BLOCKS = (
    (0xA0, 0xA0),  # no-break space
    (0x2000, 0x200A),  # spaces of many widths
    (0x2460, 0x2468),  # ① to ⑨
    (0x2F00, 0x2FD5),  # radicals: ⽇ ⼣
    (0x3000, 0x3000),  # the ideographic space
    (0xF900, 0xFAFF),  # compatibility ideographs
    (0xFF01, 0xFF5E),  # full-width forms
)
# The signs of heading words alone; places are cut out of the text as written.
_TRADITIONAL = "補場內時間晝後淩黃號兩連續閃憶結終劇現實轉現拂曉點鐘雲陰霧"
_SIMPLE = "补场内时间昼后凌黄号两连续闪忆结终剧现实转现拂晓点钟云阴雾"
_FORMS = {
    code: plain
    for first, last in _BLOCKS
    for code in range(first, last + 1)
    if len(plain := unicodedata.normalize("NFKC", chr(code))) == 1
}
_FORMS |= {ord(sign): "-" for sign in "‐‑‒–—―−─━ー"}
_FORMS |= {ord("﹣"): "-", ord("・"): "·", ord("•"): "·", ord("‧"): "·"}
_FORMS |= {ord("〔"): "[", ord("〕"): "]", ord("〖"): "【", ord("〗"): "】"}
_FORMS |= {ord("\ufeff"): " ", ord("\u200b"): " ", ord("\v"): " ", ord("\f"): " "}
_FORMS |= {ord("*"): " ", ord("`"): " "}  # emphasis may stand inside: **场景：** 客厅
_FORMS |= {ord(sign): " " for sign in "★☆※"}
_FORMS |= dict(zip(map(ord, _TRADITIONAL), _SIMPLE, strict=True))
_MARKS = "*#>△▲∆▷▶◆●■□○▽ \t_"
_ITEM = re.compile(r"-\s+(?=[\u4e00-\u9fff【])")  # of a list: - 场景：客厅
_BEYOND_LATIN = "\u25ff"
# The pictures that writers put before a line: 🎬 📍 🔸 ✨ ❤️.
_PICTURES = re.compile(
    r"[\u2600-\u2775\u2794-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff\s]+"
)


def make_plain(text: str) -> str:
    """The same text in plain forms, sign for sign."""
    return text.translate(_FORMS)


def strip_marks(text: str) -> str:
    """The text without the marks of lists, titles, emphasis and action around it."""
    bare = text.strip().lstrip(_MARKS)
    if (item := _ITEM.match(bare)) is not None:
        bare = bare[item.end() :].lstrip(_MARKS)
    if bare[:1] > _BEYOND_LATIN and (found := _PICTURES.match(bare)) is not None:
        bare = bare[found.end() :].lstrip(_MARKS)
    return bare.rstrip("*_ \t")


def normalise(line: str) -> str:
    """A line as the readers compare it: plain forms, no marks around."""
    return strip_marks(make_plain(line))


def cut_written(line: str, found: re.Match[str], *, group: str) -> str:
    """What a pattern found in a line as ``normalise`` has it, in the signs that were written."""
    start = make_plain(line).find(normalise(line))
    first, last = found.span(group)
    return line[start + first : start + last].strip() if first >= 0 else ""
