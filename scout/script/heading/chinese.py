"""Chinese scene headings: a number, then time, inside or outside, and place in any order.

Real files write the same heading in a dozen ways (``1-1 日 内 总裁办公室``,
``场景一：夜 外 码头``, ``4．李家夜内全家围坐在桌前。``) and mix them inside one file.
So the number is recognised first; then the rest is cut into words and each says by itself whether
it is a time, an INT/EXT, an era or the place. The action often follows on the same line, so
nothing is anchored at the line's end.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.script.heading.chinese_number import NUMERAL, read_number
from scout.script.heading.word import CHINESE_INT_EXT, CHINESE_TIMES

_TIME = "|".join(sorted(CHINESE_TIMES, key=len, reverse=True))
_IO = "|".join(sorted(CHINESE_INT_EXT, key=len, reverse=True))
_N = rf"(?:\d{{1,4}}[A-Za-z]?|{NUMERAL}{{1,4}})"
_DASH = r"\s*[-－—–]\s*"
# How a heading may begin, the surest first. "strong" needs no time and no INT/EXT to be believed.
_STARTS = [
    (True, re.compile(rf"^第\s*(?P<e>{_N}){_DASH}(?P<s>{_N})\s*场\s*")),
    (True, re.compile(rf"^第\s*(?P<s>{_N})\s*场[\s:：、]*")),
    (True, re.compile(rf"^场景?\s*(?P<e>\d+){_DASH}(?P<s>\d+[A-Za-z]?)[\s:：]*")),
    (True, re.compile(rf"^场景\s*(?P<s>{_N})\s*[:：]?\s*")),
    (True, re.compile(rf"^(?P<e>{_N}){_DASH}(?P<s>{_N})\s*场(?!景)\s*")),
    (True, re.compile(r"^S(?P<s>\d{1,4})\s*[|｜]\s*", re.IGNORECASE)),
    (False, re.compile(rf"^(?P<e>\d{{1,3}}){_DASH}(?P<s>\d{{1,3}}[A-Za-z]?)(?![\d集年月./:])\s*")),
    (False, re.compile(rf"^(?P<s>{_N})\s*(?:[、，,]|[.．](?!\d))\s*")),
    (False, re.compile(r"^(?P<s>\d{1,3}[A-Za-z]?)\s+")),
]
_LABELLED = re.compile(
    r"^场\s*[:：]\s*(?P<s>\S+)\s+景\s*[:：]\s*(?P<place>.+?)\s+时\s*[:：]\s*(?P<time>\S+)"
    r"(?:\s+人\s*[:：]\s*(?P<cast>.*))?$"
)
_EPISODE = re.compile(rf"^第\s*{_N}\s*集\s+(?=\d)")
_BOXED = re.compile(r"^【\s*场景?\s*[:：]\s*(?P<rest>.+?)】$")
_BARE = re.compile(r"^(?:内外景|内景|外景)[\s。.·:：]")
_WORD = re.compile(
    r"[（(\[［【][^）)\]］】]*[）)\]］】]|[^\s，,、。|｜；;（(\[［【]+|[，,、。|｜；;]|\s+"
)
_JOINED = re.compile(rf"^(?P<time>{_TIME})/?(?P<io>{_IO})$|^(?P<io2>{_IO})/?(?P<time2>{_TIME})$")
_TAIL = re.compile(rf"^(?P<place>.+?)[·/](?P<time>{_TIME})$")
_FUSED = re.compile(rf"^(?P<place>.{{1,12}}?)(?P<time>{_TIME})(?P<io>内|外)(?P<body>.*)$")
_STORY_DATE = re.compile(rf"^(?P<time>{_TIME})?(?P<date>(?:19|20)\d\d\.\d{{1,2}}(?:\.\d{{1,2}})?)$")
_ERA_WORD = re.compile(r"^(?:[二三四五六七八九]十|\d0)年代$|^民国\S{1,3}年$|^\d{4}年$|年间$")
_FLASHBACK = re.compile(r"闪回|回忆|倒叙")
_ROOM_NUMBER = re.compile(r"^(?P<s>\d)(?P<place>\d{2,3}号)")
_SAID = re.compile(r"[：:“”\"！？!?]")
_NEAR = 25
_PLACE_WORDS = 4


@dataclass
class _Parts:
    """What the words of one heading have said so far."""

    time: TimeOfDay | None = None
    time_raw: str = ""
    int_ext: IntExt | None = None
    place: list[str] = field(default_factory=list)
    suffix: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    body: str = ""

    @property
    def sure(self) -> bool:
        return self.time is not None or self.int_ext is not None


def normalise(line: str) -> str:
    """Full-width forms made plain and the marks of lists, titles and action taken off."""
    text = unicodedata.normalize("NFKC", line).strip().strip("*").strip()
    text = text.lstrip("#>△▲∆ \t").strip()
    return text.strip("*").strip()


def parse_chinese_heading(line: str) -> Heading | None:
    """The heading that this line is, or ``None``; see the module for what is recognised."""
    text = normalise(line)
    if not text or len(text) > 2000 or text[0] in "《〈(":  # noqa: PLR2004 - no heading is longer
        return None
    if boxed := _BOXED.match(text):
        return _finish(line, None, parts=_cut(boxed["rest"]), strong=True)
    if labelled := _LABELLED.match(text):
        return _labelled(line, labelled)
    text = _EPISODE.sub("", text)
    if _BARE.match(text):
        return _finish(line, None, parts=_cut(text), strong=False)
    for strong, start in _STARTS:
        if found := start.match(text):
            return _after_number(line, text, strong=strong, found=found)
    return None


def _after_number(line: str, text: str, *, strong: bool, found: re.Match[str]) -> Heading | None:
    groups = found.groupdict()
    scene, rest = groups["s"], text[found.end() :]
    flags: tuple[str, ...] = ()
    if (
        groups.get("e")
        and (room := _ROOM_NUMBER.match(scene + rest))
        and found.end() == found.end("s")
    ):
        # 7-112号房间 is scene 7-1 in room 12.
        scene, rest, flags = room["s"], (scene + rest)[1:], ("ambiguous",)
    number = "-".join(_plain(part) for part in (groups.get("e"), scene) if part)
    parts = _cut(rest)
    parts.flags += flags
    dashed = bool(groups.get("e"))
    if (
        not strong
        and not dashed
        and (not parts.sure or _SAID.search(rest[:_NEAR].split("人物")[0]))
    ):
        return None
    if dashed and not strong and not parts.sure and (len(rest) > _NEAR or _SAID.search(rest)):
        return None
    return _finish(line, number, parts=parts, strong=strong or dashed)


def _plain(number: str) -> str:
    """``十二`` as ``12``; ``12A`` stays."""
    value = read_number(number)
    return str(value) if value is not None else number


def _labelled(line: str, found: re.Match[str]) -> Heading:
    parts = _cut(found["time"])
    parts.place = [found["place"]]
    parts.body = (found["cast"] and f"人物：{found['cast']}") or ""
    heading = _finish(line, _plain(found["s"]), parts=parts, strong=True)
    if heading is None:
        raise AssertionError("a labelled heading is always one")
    return heading


def _finish(line: str, number: str | None, *, parts: _Parts, strong: bool) -> Heading | None:
    if not strong and not parts.sure:
        return None
    place = "-".join(parts.place).strip("-·:： ") or None
    return Heading(
        raw=line.strip(),
        number=number,
        int_ext=parts.int_ext,
        place=place,
        time=parts.time,
        time_raw=parts.time_raw,
        suffix=" ".join(parts.suffix),
        flags=tuple(parts.flags),
        body=parts.body.strip(),
    )


def _cut(rest: str) -> _Parts:
    """Take the words of a heading one by one until the action begins."""
    parts = _Parts()
    separator = ""
    for found in _WORD.finditer(rest):
        word = found[0]
        if word.isspace() or word in "，,、。|｜；;":
            separator = word if not word.isspace() or not separator.strip() else separator
            continue
        if word in {"·", "-", "/"}:
            continue
        if not _take(parts, word, separator=separator, rest=rest[found.start() :]):
            parts.body = rest[found.start() :]
            break
        if parts.body:
            break
        separator = ""
    return parts


def _take(parts: _Parts, word: str, *, separator: str, rest: str) -> bool:
    """Let one word say what it is; false where the action begins with it."""
    if word[0] in "（([［【":
        return _take_bracket(parts, word.strip("（()）[]［］【】 "))
    if _take_known(parts, word) or _take_fused(parts, word, separator=separator, rest=rest):
        return True
    if parts.time is not None and parts.int_ext is not None and parts.place:
        return False
    if word.startswith(("人物", "出场")) or len(parts.place) >= _PLACE_WORDS:
        return False
    if parts.place and separator == " " and not parts.sure:
        parts.place[-1] += f" {word}"
    elif parts.place and separator in {"，", ",", "。"} and parts.sure:
        return False
    else:
        parts.place.append(word)
    return True


def _take_known(parts: _Parts, word: str) -> bool:
    """A word that is a time, an INT/EXT, both, a story date or an era."""
    if word in CHINESE_TIMES and parts.time is None:
        parts.time, parts.time_raw = CHINESE_TIMES[word], word
    elif word in CHINESE_INT_EXT and parts.int_ext is None:
        parts.int_ext = CHINESE_INT_EXT[word]
    elif (joined := _JOINED.match(word)) and not parts.sure:
        _set_time(parts, joined["time"] or joined["time2"])
        parts.int_ext = CHINESE_INT_EXT[joined["io"] or joined["io2"]]
    elif dated := _STORY_DATE.match(word):
        if dated["time"]:
            _set_time(parts, dated["time"])
        parts.suffix.append(dated["date"])
    elif _ERA_WORD.search(word):
        parts.suffix.append(word)
    elif (tail := _TAIL.match(word)) and parts.time is None and not parts.place:
        parts.place.append(tail["place"])
        _set_time(parts, tail["time"])
    else:
        return False
    return True


def _take_fused(parts: _Parts, word: str, *, separator: str, rest: str) -> bool:
    """Words without a break: ``李家夜内全家`` and ``，内老陈点火``."""
    if not parts.sure and not parts.place and (fused := _FUSED.match(word)):
        parts.place.append(fused["place"])
        _set_time(parts, fused["time"])
        parts.int_ext = CHINESE_INT_EXT[fused["io"]]
        parts.body = rest[fused.end("io") :]
        return True
    comma = separator in {"，", ",", "、"}
    if comma and parts.time and parts.place and parts.int_ext is None and word[0] in "内外":
        parts.int_ext = CHINESE_INT_EXT[word[0]]
        parts.body = rest[1:]
        return True
    return False


def _set_time(parts: _Parts, word: str) -> None:
    parts.time, parts.time_raw = CHINESE_TIMES[word], word


def _take_bracket(parts: _Parts, inner: str) -> bool:
    """``（日，外）`` says time and INT/EXT; ``【闪回】`` and ``（1942年）`` speak of the era."""
    words = [word for word in re.split(r"[\s，,、/]+", inner) if word]
    known = [word for word in words if word in CHINESE_TIMES or word in CHINESE_INT_EXT]
    if known and len(known) == len(words):
        return all(_take_known(parts, word) for word in words)
    if _FLASHBACK.search(inner):
        parts.flags.append("flashback")
    parts.suffix.append(inner)
    return True
