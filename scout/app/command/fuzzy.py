"""How well what was typed fits a name: the beginning best, letters in their order at the least."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.text import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable

_START, _WORD, _INSIDE, _LETTERS = 0, 1, 2, 3
_WIDEST = 3
"""Letters in their order may stand apart so many times as wide: further apart it is chance."""


def rank(typed: str, names: Iterable[str]) -> int | None:
    """How far the typed words are from the names, 0 the nearest; ``None`` where one is in none.

    >>> rank("exp", ["Export papers"]), rank("pap exp", ["Export papers"]), rank("x", ["Save"])
    (0, 1, None)
    """
    keys = [(fold_name(name), _initials(name)) for name in names if name]
    total = 0
    for word in typed.split():
        ranks = [found for key in keys if (found := _rank(fold_name(word), *key)) is not None]
        if not ranks:
            return None
        total += min(ranks)
    return total


def _initials(name: str) -> str:
    """The names of the words alone: what begins one begins there."""
    return " " + " ".join(map(fold_name, name.split()))


def _rank(word: str, name: str, words: str) -> int | None:
    if name.startswith(word):
        return _START
    if f" {word}" in words:
        return _WORD
    if word in name:
        return _INSIDE
    width = _width(word, name)
    return _LETTERS + width - len(word) if width and width <= _WIDEST * len(word) else None


def _width(word: str, name: str) -> int | None:
    """How much of the name the letters take up, begun at the first; ``None`` if not all are in."""
    start = at = name.find(word[:1])
    for letter in word[1:]:
        at = name.find(letter, at + 1) if at >= 0 else -1
    return at - start + 1 if at >= 0 else None
