"""Find the noun that a place's name ends with: 沈家祠堂外 ends with 祠堂, OLD TEA-HOUSE with it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from scout.domain.heading import IntExt
from scout.record import dataclass
from scout.script.place.place_head import PlaceHeads, Role, place_heads

if TYPE_CHECKING:
    from scout.domain.setting import SettingKind
    from scout.domain.vocabulary import Vocabulary

_WHERE = re.compile(
    r"(?:里面|外面|前面|后面|旁边|附近|深处|角落|一角|尽头|边上|之上|之下|之中|拐角|后排|前排|中央|中间|门内|门边|隔壁|底部|顶部|"
    r"里|内|中|上|下|外|前|后|旁|边|侧)$"
)
_FLOOR = re.compile(
    r"(?:(?<![0-9a-z])(?:[a-z]?[0-9]+[a-z]?|[a-z])|(?<=\S)[一二三四五六七八九十百]+(?=[号楼层室栋座]))"
    r"(?:号楼|号院|号|楼|层|室|栋|座|单元)?$"
)
_OUT = frozenset({"外", "外面", "前面", "前"})
_TOKEN = re.compile(r"[a-z0-9'’]+")
_AMERICAN = {
    "centre": "center",
    "theatre": "theater",
    "harbour": "harbor",
    "jewellery": "jewelry",
    "parlour": "parlor",
    "neighbour": "neighbor",
}
_BRITISH = re.compile("|".join(_AMERICAN))
_MOST_WORDS = 5
_MOST_SIGNS = 12
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """The word, what it is, its kind if it has one, and the name without it.

    ``outside``: a word behind it says that the place is before it (祠堂外).
    """

    word: str
    role: Role
    kind_id: str | None
    rest: str
    outside: bool = False


class NounFinder:
    """Finds nouns by one vocabulary; build it once a file."""

    def __init__(self, vocabulary: Vocabulary, heads: PlaceHeads | None = None) -> None:
        self._heads = heads or place_heads()
        self._kinds: dict[str, list[SettingKind]] = defaultdict(list)
        for kind in vocabulary.settings:
            for name in dict.fromkeys((kind.name.zh, kind.name.en, *kind.synonyms)):
                self._kinds[fold_word(name.casefold())].append(kind)
        self._words = {fold_word(word): told for word, told in self._heads.words.items()}

    def find_last(self, text: str, int_ext: IntExt | None) -> Noun | None:
        """The noun at the end of a name in small letters, behind which only says where (里, 二楼).

        Of several the one that begins first: 马车内 is a 马车, no 车内.
        """
        found = [
            noun
            for bare, outside in _bare_forms(text)
            if (noun := self._at_end(bare, int_ext, outside=outside)) is not None
        ]
        return min(found, key=lambda noun: len(noun.rest), default=None)

    def find_inside(self, text: str, int_ext: IntExt | None) -> Noun | None:
        """The word of the vocabulary that ends last within a name whose end is not known."""
        for end in range(len(text) - 1, 1, -1):
            if not text.isascii() or text[end] == " ":
                noun = self._at_end(text[:end].rstrip(), int_ext)
                if noun is not None and noun.role is Role.NAME:
                    return noun
        return None

    def _at_end(self, text: str, int_ext: IntExt | None, *, outside: bool = False) -> Noun | None:
        for word, rest in _endings(text):
            role, kind_id = self._meaning(word, int_ext)
            if role is None or (role is Role.NAMED and not self._is_name(rest)):
                continue
            return Noun(word=word, role=role, kind_id=kind_id, rest=rest, outside=outside)
        return None

    def _is_name(self, rest: str) -> bool:
        """Whether what stands before a noun is a name: 林夏, MIA'S, the old; or nothing at all."""
        if not rest.isascii():
            return len(rest) >= _SHORTEST_NAME
        tokens = _TOKEN.findall(rest)
        if all(token in self._heads.plain or token.isdecimal() for token in tokens):
            return True
        return str(tokens[-1]).endswith(("'s", "s'", "’s", "s’"))

    def _meaning(self, word: str, int_ext: IntExt | None) -> tuple[Role | None, str | None]:
        if word in self._words:
            return self._words[word]
        kinds = self._kinds.get(word, []) or self._kinds.get(_singular(word), [])
        if kinds and len(word) >= _SHORTEST_NAME:
            fitting = [kind for kind in kinds if kind.int_ext in {int_ext, IntExt.BOTH}]
            return Role.NAME, (fitting or kinds)[0].id
        return self._words.get(_singular(word), (None, None))


def _bare_forms(text: str) -> list[tuple[str, bool]]:
    """The name, and what is left of it without words for where at its end; before the door?"""
    forms, outside = [(text, False)], False
    while (cut := _WHERE.search(text) or _FLOOR.search(text)) and cut.start():
        outside = outside or cut.group() in _OUT
        text = text[: cut.start()].rstrip()
        forms.append((text, outside))
    return forms


def _endings(text: str) -> list[tuple[str, str]]:
    """Each ending of a name that may be a word, the longest first, with what is before it."""
    if not text.isascii():
        return [
            (fold_word(text[start:]), text[:start].rstrip())
            for start in range(max(0, len(text) - _MOST_SIGNS), len(text))
        ]
    tokens = list(_TOKEN.finditer(text))
    return [
        (fold_word(text[token.start() :]), text[: token.start()].rstrip())
        for token in tokens[-_MOST_WORDS:]
    ]


def fold_word(word: str) -> str:
    """Latin words without spaces and signs between them, as spelt in America: TEA-HOUSE."""
    if not word.isascii():
        return word
    joined = re.sub(r"[^a-z0-9]+", "", word)
    return _BRITISH.sub(lambda found: _AMERICAN[found.group()], joined)


def _singular(word: str) -> str:
    """DOCKS are a dock, PADDIES a paddy; a word in Chinese is itself."""
    if not word.isascii():
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
