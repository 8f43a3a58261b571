"""Headings without a break: ``李家夜内全家围坐`` and ``，晨，内老陈点火``.

A single sign is weak evidence inside running words, so both halves must stand together, and words
that only begin like one (外婆, 内心, 夜色) are not cut.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.script.heading.slot import (
    BEFORE_ZI,
    INT_EXT,
    TIME,
    Slot,
    read_both,
    read_slot,
    read_time,
)
from scout.script.heading.token import Token
from scout.script.heading.word import CHINESE_INT_EXT, CHINESE_TIMES

if TYPE_CHECKING:
    from scout.script.heading.style import Style

_NO_OUTSIDE = (
    "外(?:婆|公|面(?!是|有|传|下)|卖|套|国|地(?!上)|边(?!是|有)|头|甥|孙|科|滩|星|商|衣|出|来(?!了)"
    "|号|交|币|企|表|貌|界|人(?![们挤来山声群头潮流多影])|语|力|挂|加|观|援|环|省|贸|祖|伤|敷|传|露|泄|向|行|墙)"
)
_NO_INSIDE = (
    "内(?:心|衣|阁|地|裤|侍|监|科|疚|务|部|容|向|行|存|涵|幕|斗|讧|鬼|敛|脏|应|政|战|环|省|蒙|奸|定"
    "|卫|府|卿|功|力|伤|线|置|测|陆)"
)
# 内外婆 is 内 and 外婆, not 内外.
_IO = rf"(?:内(?={_NO_OUTSIDE})|外(?={_NO_INSIDE})|(?!{_NO_OUTSIDE}|{_NO_INSIDE})(?:{INT_EXT}))"
# 日本, 夜总会, 早餐: signs of time that only begin another word.
_NO_TIME = "[本记历子色幕里空饭餐已光雾常复后前是总班店校期市用报料]"
_TIME_FIRST = re.compile(rf"^(?P<place>.{{1,16}}?)(?P<turn>(?P<time>{TIME})[/·]?(?P<io>{_IO}))")
_IO_FIRST = re.compile(
    rf"^(?P<place>.{{1,16}}?)(?P<turn>(?P<io>内外|内景|外景|内|外)[/·]?(?P<time>{TIME})(?!{_NO_TIME}))"
)
_OPENS_BOTH = re.compile(rf"^(?P<turn>(?P<time>{TIME})(?P<io>{_IO}))")
_DAYS = re.compile(
    r"(?:[一二两三四五六七八九十几数近今即这那半\d某往平昨明前]|春|旬|节|假|生|周|工作|营业|自然|法定)$"
)
_ONE_TIME = re.compile(
    rf"^(?P<place>[\u4e00-\u9fffA-Za-z\d]{{2,12}}?)(?P<time>{TIME})(?!{_NO_TIME})"
)
_OPENS_IO = re.compile(rf"^(?P<io>{_IO})")
_NO_TIME_END = re.compile(
    r"(?:[周春节假生末平整当每今昨明半终工元旦]日|[今昨除前当每午半]夜|[最至提]早|[正端上下]午)$"
)
_LATE, _SHORTEST = 3, 2


@dataclass(frozen=True, slots=True)
class Fused:
    """Which word hides the slots, what they say, where its place ends and its action begins."""

    index: int
    slot: Slot
    place_end: int
    body_at: int


def find_fused(tokens: list[Token], style: Style) -> Fused | None:
    """The first of the words that hides time and INT/EXT, as far as a heading reaches."""
    words: list[Token] = []
    for token in tokens[:_LATE]:
        if token.kind != "word":
            break
        words.append(token)
    for index, token in enumerate(words):
        both = (index and _OPENS_BOTH.match(token.text)) or _TIME_FIRST.match(token.text)
        both = both or _IO_FIRST.match(token.text)
        if both and not _is_day(both, token.text):
            return _fuse(index, token, found=both)
    for index, token in enumerate(words if style.joined else ()):
        if (timed := _ONE_TIME.match(token.text)) is not None:
            slot = Slot(time=CHINESE_TIMES[timed["time"]], time_raw=timed["time"], order="T")
            return Fused(index, slot, token.start + timed.start("time"), token.start + timed.end())
    return None


def _is_day(found: re.Match[str], text: str) -> bool:
    """三日内, 前夜外: a number of days or a night of the calendar, no light."""
    return len(found["time"]) == 1 and _DAYS.search(text[: found.start("turn")]) is not None


def _fuse(index: int, token: Token, *, found: re.Match[str]) -> Fused:
    begin, end = found.span("turn")
    return Fused(index, read_both(found), token.start + begin, token.start + end)


def starts_with_int_ext(word: Token, style: Style) -> tuple[int, Slot] | None:
    """``内老陈点火`` right behind the time: the length of the sign and what it says."""
    if word.kind != "word" or word.gap.strip() not in {"", ",", "、", "。", "/", "."}:
        return None
    found = _OPENS_IO.match(word.text)
    if found is None and style.fuses and style.order.endswith("TI"):
        found = re.match(r"(?P<io>[内外])", word.text)
    if found is None:
        return None
    return found.end(), Slot(int_ext=CHINESE_INT_EXT[found["io"]], order="I")


def ends_with_time(word: Token) -> tuple[int, Slot] | None:
    """``书房夜 内``: the time at the end of the place, with the length of the place."""
    if _NO_TIME_END.search(word.text):
        return None
    for length in range(min(4, len(word.text) - 1), 0, -1):
        tail = word.text[-length:]
        if tail == "子夜" and word.text[-length - 1] in BEFORE_ZI:
            continue
        if read_time(tail) is not None and (slot := read_slot(tail)) is not None:
            return len(word.text) - length, slot
    return None


def split_slots(tokens: list[Token], style: Style) -> list[Token]:
    """``夜外街道`` as 夜外 and 街道, alone on its line or where the file writes the place last.

    日内 alone is left: it also means within days.
    """
    if not tokens or tokens[0].kind != "word":
        return tokens
    first = tokens[0]
    found = _OPENS_BOTH.match(first.text)
    if found is None or len(first.text) - found.end() < _SHORTEST:
        return tokens
    alone = len(tokens) == 1 and found[0] != "日内"
    if not (alone or style.order.startswith("TI")):
        return tokens
    end = first.start + found.end()
    slots = replace(first, text=found[0], end=end)
    return [slots, Token("word", first.text[found.end() :], end, first.end, ""), *tokens[1:]]
