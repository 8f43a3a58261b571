"""How alike two scenes of two drafts are, for all pairs at once.

What is said and done counts most, then the place, then who is in it. A number says nothing: it is
what changes first. Where either scene has no text the rest decides by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from scout.domain.text import fold_name
from scout.script.later.common_piece import find_common

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    import numpy.typing as npt

    from scout.domain.script import Scene

    Grid = npt.NDArray[np.float32]

_Key = TypeVar("_Key", bound="Hashable")


class _Weight(NamedTuple):
    """What each part of a scene counts; together 1 with the text."""

    text: float = 0.50
    place: float = 0.20
    cast: float = 0.12
    side: float = 0.06
    time: float = 0.06
    length: float = 0.06


_WEIGHT = _Weight()


class Likeness(NamedTuple):
    """How alike each old scene (row) is to each new one (column), 0 to 1; ``text``: by it alone."""

    whole: Grid
    text: Grid


def compare_scenes(old: Sequence[Scene], new: Sequence[Scene]) -> Likeness:
    """The likeness of all pairs of scenes."""
    grid = _WEIGHT.place * _compare_places(old, new)
    grid += _WEIGHT.cast * _compare_cast(old, new)
    grid += _WEIGHT.side * _compare_codes(old, new, key=lambda scene: scene.heading.int_ext)
    grid += _WEIGHT.time * _compare_codes(old, new, key=lambda scene: scene.heading.time)
    grid += _WEIGHT.length * _compare_lengths(old, new)
    told_old = np.array([scene.fingerprint.digest != 0 for scene in old], dtype=bool)
    told_new = np.array([scene.fingerprint.digest != 0 for scene in new], dtype=bool)
    silent = ~(told_old[:, None] & told_new[None, :])
    grid[silent] /= 1 - _WEIGHT.text
    text = _compare_texts(old, new)
    grid += _WEIGHT.text * text
    return Likeness(grid, text)


def _compare_texts(old: Sequence[Scene], new: Sequence[Scene]) -> Grid:
    """The likeness of fingerprints, each pair of texts once however often it stands there."""
    rows, mine = _number(old, key=lambda scene: scene.fingerprint)
    columns, theirs = _number(new, key=lambda scene: scene.fingerprint)
    table = np.zeros((len(mine), len(theirs)), dtype=np.float32)
    for row, column in find_common(mine, theirs):
        table[row, column] = mine[row].likeness(theirs[column])
    grid: Grid = table[rows[:, None], columns[None, :]]
    return grid


def _number(
    scenes: Sequence[Scene], *, key: Callable[[Scene], _Key]
) -> tuple[npt.NDArray[np.int32], list[_Key]]:
    """What the scenes have of something, each once, and the number of what each scene has."""
    numbers: dict[_Key, int] = {}
    found = [numbers.setdefault(key(scene), len(numbers)) for scene in scenes]
    return np.array(found, dtype=np.int32), list(numbers)


def _compare_codes(
    old: Sequence[Scene], new: Sequence[Scene], *, key: Callable[[Scene], str | None]
) -> Grid:
    """1 for the same, else 0."""
    rows, columns = (np.array([key(one) or "" for one in scenes]) for scenes in (old, new))
    same: Grid = (rows[:, None] == columns[None, :]).astype(np.float32)
    return same


def _compare_places(old: Sequence[Scene], new: Sequence[Scene]) -> Grid:
    """1 for the same place, less for names that share signs (Dice): 祠堂 and 祠堂-后院."""
    rows, mine = _number(old, key=lambda scene: fold_name(scene.setting.place))
    columns, theirs = _number(new, key=lambda scene: fold_name(scene.setting.place))
    both, sums = _count_common(list(map(set, mine)), list(map(set, theirs)))
    table = np.where(sums > 0, 2 * both / np.maximum(sums, 1), 1).astype(np.float32)
    grid: Grid = table[rows[:, None], columns[None, :]]
    return grid


def _compare_cast(old: Sequence[Scene], new: Sequence[Scene]) -> Grid:
    """The share of names that both have among those that either has; 1 for two without a name."""
    both, sums = _count_common(
        *([set(map(fold_name, scene.cast)) for scene in scenes] for scenes in (old, new))
    )
    grid: Grid = np.where(sums > 0, both / np.maximum(sums - both, 1), 1).astype(np.float32)
    return grid


def _count_common(old: Sequence[set[str]], new: Sequence[set[str]]) -> tuple[Grid, Grid]:
    """How many members each two sets have in common, and how many both have together."""
    codes: dict[str, int] = {}
    for members in (*old, *new):
        for one in sorted(members):
            codes.setdefault(one, len(codes))
    rows, columns = (_mark(sets, codes) for sets in (old, new))
    return rows @ columns.T, rows.sum(axis=1)[:, None] + columns.sum(axis=1)[None, :]


def _mark(sets: Sequence[set[str]], codes: dict[str, int]) -> Grid:
    marks = np.zeros((len(sets), max(1, len(codes))), dtype=np.float32)
    for row, members in enumerate(sets):
        marks[row, [codes[one] for one in members]] = 1
    return marks


def _compare_lengths(old: Sequence[Scene], new: Sequence[Scene]) -> Grid:
    """The shorter by the longer."""
    rows, columns = (
        np.array([max(1, scene.length.count) for scene in scenes], dtype=np.float32)
        for scenes in (old, new)
    )
    shorter = np.minimum(rows[:, None], columns[None, :])
    grid: Grid = (shorter / np.maximum(rows[:, None], columns[None, :])).astype(np.float32)
    return grid
