"""Which texts of two drafts have a piece in common: of most pairs nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from scout.domain.fingerprint import Fingerprint

    Ints = npt.NDArray[np.int64]

_COMMON = 64  # a piece of text in more scenes than this is a turn of phrase and tells nothing


def find_common(
    mine: Sequence[Fingerprint], theirs: Sequence[Fingerprint]
) -> Iterator[tuple[int, int]]:
    """The pairs with a piece in common, as the number of each from 0, in rising order."""
    rows, pieces = _flatten(mine)
    columns, others = _flatten(theirs)
    order = np.argsort(others, kind="stable")
    columns, others = columns[order], others[order]
    first = np.searchsorted(others, pieces, side="left")
    count = np.searchsorted(others, pieces, side="right") - first
    telling = (count > 0) & (count <= _COMMON)
    rows, first, count = rows[telling], first[telling], count[telling]
    step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    partners = columns[np.repeat(first, count) + step]
    pairs = np.unique(np.repeat(rows, count) * max(1, len(theirs)) + partners)
    for pair in pairs.tolist():
        yield divmod(pair, max(1, len(theirs)))


def _flatten(fingerprints: Sequence[Fingerprint]) -> tuple[Ints, Ints]:
    """Every shingle, and before it the number of the fingerprint that it is of."""
    sizes = [len(one.shingles) for one in fingerprints]
    pieces = np.fromiter(
        (shingle for one in fingerprints for shingle in one.shingles), np.int64, sum(sizes)
    )
    return np.repeat(np.arange(len(sizes)), sizes), pieces
