"""How well a name answers what was typed: it is that, begins so, has it in it, or sounds like it.

A name is compared by its runs of letters, without blanks and points, as ``大万·a12``.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from scout.domain.pinyin import spell
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# From here on (radicals, kana, ideographs) each sign is a word by itself.
FIRST_SIGN = "\u2e80"
# Letters and digits of the one sort or the other.
RUN = re.compile(r"[^\W_\0-\u2e7f]+|[^\W_\u2e80-\U0010ffff]+")


class Relevance(IntEnum):
    """The best first; ``ELSEWHERE``: not in the name, but in spots, facts, address or note."""

    SAME = 0
    BEGINS = 1
    IN_NAME = 2
    IN_PINYIN = 3
    ELSEWHERE = 4


@dataclass(frozen=True, slots=True)
class NameForms:
    """A name in each language as it is compared.

    ``parts`` are what is left of each run from each sign on, and each run of other letters;
    ``typed`` is the Chinese one in pinyin from each sign on, in full and by first letters.
    """

    whole: tuple[str, ...]
    parts: tuple[str, ...]
    typed: tuple[str, ...]


def key_of(text: str) -> str:
    """A folded text by its runs of letters alone."""
    return "·".join(RUN.findall(text))


@lru_cache(maxsize=4096)
def forms_of(names: tuple[str, ...]) -> NameForms:
    """The forms of folded names, the Chinese one first."""
    whole = tuple(filter(None, dict.fromkeys(map(key_of, names))))
    parts = dict.fromkeys(
        part for name in names for run in RUN.findall(name) for part in _parts(run)
    )
    return NameForms(whole, tuple(parts), spell_from_each(names[0], first=0))


@lru_cache(maxsize=4096)  # halls and gates have the same names everywhere
def spell_from_each(name: str, *, first: int = 1) -> tuple[str, ...]:
    """How a name is typed in pinyin from each of its signs on, from the ``first`` one."""
    spelled = (spell(name[at:]) for at in range(first, len(name)))
    return tuple(dict.fromkeys(word for words in spelled for word in words.split()))


def rank(names: tuple[str, ...], asked: Sequence[str]) -> Relevance:
    """How well folded names answer folded words, of which at least one has a letter."""
    forms, runs = forms_of(names), RUN.findall(" ".join(asked))
    whole = "·".join(runs)
    if whole in forms.whole:
        return Relevance.SAME
    if any(name.startswith(whole) for name in forms.whole):
        return Relevance.BEGINS
    if all(_begins(forms.parts, run) for run in runs):
        return Relevance.IN_NAME
    if all(_begins(forms.parts, run) or _begins(forms.typed, run) for run in runs):
        return Relevance.IN_PINYIN
    return Relevance.ELSEWHERE


def _begins(texts: Sequence[str], run: str) -> bool:
    return any(text.startswith(run) for text in texts)


def _parts(run: str) -> Iterator[str]:
    return (run[at:] for at in range(len(run) if run[0] >= FIRST_SIGN else 1))
