"""By which words a place is found, and what somebody's words ask for: the same in every database.

Databases cut texts into words in ways of their own, and Chinese hardly at all. So the cutting is
done here, and they only look words up: each pair of Chinese neighbours is a word (a sign by itself
is the beginning of one), a run of other letters and digits is one, and names are there as they are
typed in pinyin from each of their signs on (大万世居: ``dawanshiju``, ``wanshiju``, ``dwsj``, …).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING

from scout.domain.pinyin import spell
from scout.places.search import fold, make_searchable

if TYPE_CHECKING:
    from scout.domain.place_record import PlaceRecord

LINE_SIGNS = 20_000
"""So much of a place is looked at; the shipped ones have at most some two thousand."""
WORD_SIGNS = 60
"""So much of a word is looked up; a database keeps no word of any length."""

# From here on (radicals, kana, ideographs) each sign is a word by itself.
_FIRST_SIGN = "\u2e80"
# Letters and digits of the one sort or the other.
_RUN = re.compile(r"[^\W_\0-\u2e7f]+|[^\W_\u2e80-\U0010ffff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whole words, beginnings of words, and texts of the line: all of them must be there."""

    whole: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def line_of(record: PlaceRecord) -> str:
    """Everything of a place that a search looks at, on one line."""
    place = record.place
    names = (place.name.zh, *(spot.name.zh for spot in place.spots))
    typed = dict.fromkeys(word for name in names for word in _spell_from_each(name))
    return clean(" ".join((make_searchable(place), fold(record.note), *typed)))[:LINE_SIGNS]


def words_of(line: str) -> frozenset[str]:
    """The words under which a line is found."""
    found: set[str] = set()
    for run in _RUN.findall(line):
        if run[0] < _FIRST_SIGN:
            found.add(run[:WORD_SIGNS])
        else:
            found.add(run[-1])
            found.update(map(add, run, run[1:]))
    return frozenset(found)


def ask(words: str) -> Question:
    """What somebody's words ask for; a word without a letter or digit asks for nothing."""
    whole, beginnings, texts = dict[str, None](), dict[str, None](), dict[str, None]()
    for word in clean(fold(words)).split():
        runs = _RUN.findall(word)
        for run in runs:
            if run[0] < _FIRST_SIGN:
                beginnings[run[:WORD_SIGNS]] = None
            else:
                whole.update(dict.fromkeys(map(add, run, run[1:])))
                beginnings.update(dict.fromkeys(run if len(run) == 1 else ()))
        if runs and not _is_a_word(word):
            texts[word] = None
    return Question(whole=tuple(whole), beginnings=tuple(beginnings), texts=tuple(texts))


def clean(text: str) -> str:
    """The same without what no database keeps: halves of signs, and the sign of number 0."""
    return text.encode(errors="replace").decode().replace("\0", " ")


def _is_a_word(word: str) -> bool:
    """Whether looking it up says all: it is one or two signs, or letters alone."""
    if not word.isalnum() or len(word) > WORD_SIGNS:
        return False
    signs = sum(sign >= _FIRST_SIGN for sign in word)
    return signs == 0 or (signs == len(word) <= 2)  # noqa: PLR2004 - a pair


@lru_cache(maxsize=4096)  # halls and gates have the same names everywhere
def _spell_from_each(name: str) -> tuple[str, ...]:
    spelled = (spell(name[at:]) for at in range(1, len(name)))
    return tuple(dict.fromkeys(word for words in spelled for word in words.split()))
