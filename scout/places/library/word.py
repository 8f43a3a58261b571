"""By which words a place is found, and what somebody's words ask for: the same in every database.

Databases cut texts into words in ways of their own, and Chinese hardly at all. So the cutting is
done here, and they only look words up: each pair of Chinese neighbours is a word (a sign by itself
is the beginning of one), a run of other letters and digits is one, and names are there as they are
typed in pinyin from each of their signs on (大万世居: ``dawanshiju``, ``wanshiju``, ``dwsj``, …).
What a name is, has in it and sounds like are words too, each sort behind a mark of its own: by them
the places that answer best are found first.
"""

from __future__ import annotations

from operator import add
from typing import TYPE_CHECKING

from scout.places.relevance import FIRST_SIGN, RUN, forms_of, spell_from_each
from scout.places.search import fold, make_searchable
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.place_record import PlaceRecord

LINE_SIGNS = 20_000
"""So much of a place is looked at; the shipped ones have at most some two thousand."""
WORD_SIGNS = 60
"""So much of a word is looked up; a database keeps no word of any length."""

# No word of a text begins so: folded, these signs are others.
_NAME, _PART, _TYPED = "＝＋～"
_END = "\x1f"


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
    typed = dict.fromkeys(word for name in names for word in spell_from_each(name))
    name = "".join(f"{' '.join(clean(fold(text)).split())}{_END}" for text in _names(record))
    text = clean(" ".join((make_searchable(place), fold(record.note), *typed)))
    return (name + text.replace(_END, " "))[:LINE_SIGNS]


def _names(record: PlaceRecord) -> tuple[str, str]:
    return record.place.name.zh, record.place.name.en


def words_of(line: str) -> frozenset[str]:
    """The words under which a line is found."""
    found: set[str] = set()
    for run in RUN.findall(line):
        if run[0] < FIRST_SIGN:
            found.add(run[:WORD_SIGNS])
        else:
            found.add(run[-1])
            found.update(map(add, run, run[1:]))
    found.update(_words_of_names(tuple(line.split(_END)[:-1])))
    return frozenset(found)


def _words_of_names(names: tuple[str, ...]) -> Iterator[str]:
    if not names:  # of a line that was made before there were such words
        return
    forms = forms_of(names)
    for mark, texts in ((_NAME, forms.whole), (_PART, forms.parts), (_TYPED, forms.typed)):
        yield from (mark + text[:WORD_SIGNS] for text in texts)


def ask(words: str) -> Question:
    """What somebody's words ask for; a word without a letter or digit asks for nothing."""
    whole, beginnings, texts = dict[str, None](), dict[str, None](), dict[str, None]()
    for word in clean(fold(words)).split():
        runs = RUN.findall(word)
        for run in runs:
            if run[0] < FIRST_SIGN:
                beginnings[run[:WORD_SIGNS]] = None
            else:
                whole.update(dict.fromkeys(map(add, run, run[1:])))
                beginnings.update(dict.fromkeys(run if len(run) == 1 else ()))
        if runs and not _is_a_word(word):
            texts[word] = None
    return Question(whole=tuple(whole), beginnings=tuple(beginnings), texts=tuple(texts))


@dataclass(frozen=True, slots=True, kw_only=True)
class NameQuestion:
    """A name that is or begins with ``whole``; or each of ``parts`` begins one of these words."""

    whole: str = ""
    is_begun: bool = False
    parts: tuple[tuple[str, ...], ...] = ()


def ask_names(words: str) -> tuple[NameQuestion, ...]:
    """What the names of the places are asked for that answer best, the best of them first."""
    runs = RUN.findall(clean(fold(words)))
    if not runs:
        return ()
    whole = _NAME + "·".join(runs)[:WORD_SIGNS]
    in_name = [_PART + run[:WORD_SIGNS] for run in runs]
    typed = [_TYPED + run[:WORD_SIGNS] for run in runs]
    return (
        NameQuestion(whole=whole),
        NameQuestion(whole=whole, is_begun=True),
        NameQuestion(parts=tuple((part,) for part in in_name)),
        NameQuestion(parts=tuple(zip(in_name, typed, strict=True))),
    )


def clean(text: str) -> str:
    """The same without what no database keeps: halves of signs, and the sign of number 0."""
    return text.encode(errors="replace").decode().replace("\0", " ")


def _is_a_word(word: str) -> bool:
    """Whether looking it up says all: it is one or two signs, or letters alone."""
    if not word.isalnum() or len(word) > WORD_SIGNS:
        return False
    signs = sum(sign >= FIRST_SIGN for sign in word)
    return signs == 0 or (signs == len(word) <= 2)  # noqa: PLR2004 - a pair
