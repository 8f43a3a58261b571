"""The words of a place, joined as they were written; where a place ends that follows its slots."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from scout.script.heading.suffix import speaks_of_time, tells_when

if TYPE_CHECKING:
    from scout.script.heading.style import Style
    from scout.script.heading.token import Token

_LONGEST_WORD, _LONGEST_PLACE = 16, 24
_LINKS = frozenset("-/·|→+_")
_STOP = re.compile(r"[。.,;!?]")
_WIDE = re.compile(r"[\t|]|\s{2}")
_COMMAS = frozenset("、,/")
_LONGEST_NAME = 6
_EVERYBODY = frozenset(
    {"全员", "全体", "全体演员", "所有人", "众人", "众", "大家", "群演", "群众", "路人", "无"}
)
_PLACE_END = re.compile(r"[厅室房院店馆廊台门口街园厂库站桥边里内外处所区寺庙殿层]$")  # 客厅、走廊
_LABELS = ("人物", "出场", "登场", "角色", "道具", "演员", "时长", "主要人物")


def join_place(raw: str, words: list[Token]) -> str:
    """``医院。病房`` as ``医院-病房``; spaces, dots, dashes and strokes as they were written."""
    place = ""
    for word in words:
        text = raw[word.start : word.end]
        place += _link(raw[word.start - len(word.gap) : word.start]) + text if place else text
    return place.strip(" -—·:：|/、")


def _link(gap: str) -> str:
    bare = gap.strip()
    if not bare:
        return " " if gap else ""
    return "-" if any(sign in "。.，,；;|｜" for sign in bare) else bare


def place_behind(tokens: list[Token], index: int, *, style: Style) -> list[Token]:
    """The words from ``index`` that are the place where nothing before was one.

    The first word is; more words are where a dash or a dot joins them, or where they stand apart by
    a space and the line ends with them in no more than a place's length.
    """
    first, rest = tokens[index], tokens[index + 1 :]
    if first.kind != "word" or len(first.text) > _LONGEST_WORD or first.text.startswith(_LABELS):
        return []
    found = [first]
    for at, token in enumerate(rest):
        if opens_cast(rest[at:], style):
            break
        if token.kind == "bracket" and not token.gap and not speaks_of_time(token.text[1:-1]):
            found.append(token)
            continue
        if token.kind != "word" or not _joins(token, tokens[index:], style=style):
            break
        found.append(token)
    return found


def opens_cast(tokens: list[Token], style: Style) -> bool:
    """``⇥方棠、组员``: whether the words behind a wide gap are names, and not the place's."""
    if tokens[0].kind != "word" or not _WIDE.search(tokens[0].gap):
        return False
    named = takewhile(
        lambda token: token.kind == "word" and token.gap.strip() in _COMMAS, tokens[1:]
    )
    words = [tokens[0].text, *(token.text for token in named)]
    if len(words) != len(tokens) or any(map(_PLACE_END.search, words)):
        return False
    known = words[0] in style.names or words[0] in _EVERYBODY
    return known or style.lists or (len(words) > 1 and all(len(w) <= _LONGEST_NAME for w in words))


def _joins(token: Token, tokens: list[Token], *, style: Style) -> bool:
    if token.text in style.names or tells_when(token.text) or token.text.startswith(_LABELS):
        return False
    if set(token.gap.strip()) and set(token.gap.strip()) <= _LINKS:
        return len(token.text) <= _LONGEST_WORD
    if token.gap.strip() == "、":
        return len(token.text) <= 8  # noqa: PLR2004 - 客厅、走廊
    if token.gap.strip():
        return False
    quiet = not any(_STOP.search(other.gap) or other.kind == "said" for other in tokens[1:])
    length = sum(len(other.text) for other in tokens)
    return quiet and length <= _LONGEST_PLACE and not style.fuses
