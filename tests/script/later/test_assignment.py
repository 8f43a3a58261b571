"""Pairs that together gain most, beside a search through all of them."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from scout.script.later.assignment import assign

GAINS = st.lists(
    st.dictionaries(st.integers(0, 5), st.integers(1, 9).map(float), max_size=6), max_size=6
)


def search(gains):
    """The most that any pairs gain."""

    @cache
    def most(row, taken):
        if row == len(gains):
            return 0.0
        alone = most(row + 1, taken)
        free = (column for column in gains[row] if column not in taken)
        return max([alone, *(gains[row][c] + most(row + 1, taken | frozenset({c})) for c in free)])

    return most(0, frozenset())


@settings(deadline=None)
@given(GAINS)
def test_no_other_pairs_gain_more(gains):
    """Each column stands once, each pair is one that was offered, and the sum is the most."""
    found = assign(gains, 6)
    assert len(set(found.values())) == len(found)
    assert search(gains) == sum(gains[row][column] for row, column in found.items())
