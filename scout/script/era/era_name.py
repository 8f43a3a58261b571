"""Names of eras in a text: alone, marked as an era (光绪年间), or anywhere in a slot made for one.

A bare dynasty character is never one: 夏 秦 唐 宋 元 明 清 汉 金 are surnames and words. In running
text a one-character dynasty needs 朝, 代, 末 or 初 behind it *and* a word before it that no surname
follows (在明朝, but not 林夏朝门口走 or 文明代表).
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from scout.domain.text import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.era import Era
    from scout.domain.vocabulary import Vocabulary

_SHORTEST = 2
_MARKERS = "年间|王朝|初年|末年|时期|时代|朝|代|末|初"
_AS_ERA = r"(?!风|装|剧|主题|范|味)"
# What a person does towards something, and the words that begin with 代.
_NO_DYNASTY = (
    r"(?:朝(?![着向她他它我你您自门窗屋院天地远左右上下里外东西南北这那对众走])"
    r"|代(?![表理码价号替言驾沟办课购谢数入班工为])|末(?![日尾端班])"
    r"|初(?![升次恋中春夏秋冬见步衷级始一二三])|王朝|年间|初年|末年|时期|时代)"
)
_AFTER_SIGN = r"\s,。.;:!?(《“”\"'、"
_AFTER_WORD = "在到是于自从回的去往过和与及像个了至由属叫说有这那大为成代如论"
_BEFORE = rf"(?:^|(?<=[{_AFTER_SIGN}{_AFTER_WORD}]))"
_CHARACTERS = "夏商秦汉隋唐宋辽金元明清"
_GREAT = r"大(?P<great>[秦汉唐宋明清])(?=王朝|朝廷|帝国|天子|皇帝|皇上|律|江山|盛世|子民|将士|百姓)"
_SPLIT = re.compile(r"[\s,.;:!?·・|/()（）【】\[\]“”\"'《》、，。；：！？—–-]+")
_LATIN_SPLIT = re.compile(r"\s*[,.;:|/()\[\]\"“”—–]+\s*|\s+-\s+")
_OPENING = re.compile(r"^(?:故事发生在|时间|那是|回到|来到|穿越到|在|中国|我国)")
_CLOSING = re.compile(
    r"(?:时期|时代|年间|年代|王朝|初年|末年|中期|早期|晚期|末期|初期|某年|的一天|篇)$"
)
_TIMELIKE = re.compile(
    r"(?:[^近当现]代|朝|末|初|时期|年间|年代|战争|抗战|民国|文革|改革开放|年间)$"
)
_LATIN_ERA = re.compile(r"dynasty|\bera\b|period|\breign\b|\bwar\b|revolution", re.IGNORECASE)
_MODERN = "contemporary"
# Their names (今天, 都市, 皇宫) are words of every day, and believed only alone.
_TODAY = frozenset({_MODERN, "ancient_generic"})


class NameReader:
    """Finds names of eras by one vocabulary.

    ``today`` are names of invented realms that mean the present day in this script (大夏 in a story
    of a war god).
    """

    def __init__(self, vocabulary: Vocabulary, *, today: frozenset[str] = frozenset()) -> None:
        self._vocabulary = vocabulary
        self._today = today

    def _of_name(self, name: str) -> Era | None:
        if name in self._today:
            return self._vocabulary.era_by_id[_MODERN]
        era = self._vocabulary.find_era(name)
        return None if era is None or era.kind == "marker" or name.isdecimal() else era

    @cached_property
    def _names(self) -> list[tuple[str, Era]]:
        """Every name of an era, the longest first; one-character names never stand alone."""
        pairs = [
            (name, era)
            for era in self._vocabulary.eras
            if era.kind != "marker"
            for name in (era.name.zh, era.name.en, *era.synonyms)
            if len(name) >= _SHORTEST
        ]
        pairs.sort(key=lambda pair: -len(pair[0]))
        return [(name.lower(), era) for name, era in pairs]

    @cached_property
    def _marked(self) -> re.Pattern[str]:
        """Names of several characters with a marker, dynasties by one with a word before them."""
        kinds = {"dynasty", "reign", "group", "event"}
        eras = [era for era in self._vocabulary.eras if era.kind in kinds and era.id not in _TODAY]
        known = {name for era in eras for name in (era.name.zh, *era.synonyms)}
        chinese = {name for name in known if re.fullmatch(r"[\u4e00-\u9fff]{2,5}", name)}
        latin = {name for name in known if name.isascii() and _LATIN_ERA.search(name)}
        stems = {name for name in chinese if not _TIMELIKE.search(name)}
        whole = {name for name in chinese if _TIMELIKE.search(name) and name[0] not in _CHARACTERS}
        return re.compile(
            rf"(?P<whole>{any_of(whole)}){_AS_ERA}"
            rf"|(?P<stem>{any_of(stems)})(?:{_MARKERS}){_AS_ERA}"
            rf"|{_BEFORE}(?P<dynasty>[{_CHARACTERS}]){_NO_DYNASTY}{_AS_ERA}"
            rf"|{_GREAT}|\b(?P<latin>{any_of(latin)})\b",
            re.IGNORECASE,
        )

    def find_marked(self, text: str) -> tuple[Era, str] | None:
        """A name that the words around it mark as an era: safe in running text."""
        for found in self._marked.finditer(text):
            era = self._vocabulary.find_era(found[0])
            if era is None and (name := found["dynasty"] or found["great"]):
                late = found[0] == "清末"
                era = self._vocabulary.find_era("晚清" if late else name + "朝")
            if era is None and found["dynasty"] == "夏":
                continue
            era = era or self._vocabulary.find_era(found["stem"] or "")
            # 夏末 and 夏初 are seasons, 金代 and 商代 are rare enough to be believed.
            if era is not None and found[0] not in {"夏末", "夏初"}:
                return era, found[0]
        return None

    def find_alone(self, text: str) -> tuple[Era, str] | None:
        """A name that is a whole piece of the text: ``民国·上海``, ``Present day``, 架空."""
        for piece in self._pieces(text):
            bare = _CLOSING.sub("", _OPENING.sub("", piece))
            for name in (piece, _OPENING.sub("", piece), bare):
                if len(name) >= _SHORTEST and (era := self._of_name(name)) is not None:
                    return era, name
        return None

    def find_anywhere(self, text: str) -> tuple[Era, str] | None:
        """A name anywhere, for texts that are about nothing but an era."""
        lower = text.lower()
        for name, era in self._names:
            if name in lower and (start := _find_word(name, lower)) is not None:
                return self._of_name(name) or era, text[start : start + len(name)]
        return None

    @staticmethod
    def _pieces(text: str) -> Iterator[str]:
        yield from (piece for piece in _SPLIT.split(text) if piece and not piece.isascii())
        if re.search("[A-Za-z]", text):
            yield from (piece for piece in _LATIN_SPLIT.split(text) if piece)


def _find_word(name: str, text: str) -> int | None:
    """Where a name stands in a text; a Latin one only as whole words."""
    if not name.isascii():
        return text.find(name)
    found = re.search(rf"\b{re.escape(name)}\b", text)
    return found.start() if found else None
