"""Who of those that speak in a script is named in its action, as in ``Mei runs down the hill``.

A Latin script lists nobody below its headings. Who is on the page without a word is called all the
same: a name in capitals, or with a capital at the head of each word, as the cue has it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_MOST = 4  # words of a name
_OWNED = re.compile(r"['’][sS]$")
"""``Mei's phone`` is no Mei."""


def find_named(text: str, known: Mapping[str, str]) -> list[str]:
    """The names that stand in a line of action, in its order; ``known`` by their capitals.

    >>> find_named("Mei and OKO (40) hear Bo's bell.", {"MEI": "MEI", "OKO": "OKO", "BO": "BO"})
    ['MEI', 'OKO']
    """
    return list(dict.fromkeys(known[said] for said in _list_said(text) if said in known))


def _list_said(text: str) -> Iterator[str]:
    """Every run of words that may be a name, in capitals."""
    words = [word.rstrip(".-") for word in _WORD.findall(text)]
    for first in range(len(words)):
        for end in range(first + 1, min(first + _MOST, len(words)) + 1):
            run = words[first:end]
            if not all(word[0].isupper() for word in run):
                break
            if not _OWNED.search(run[-1]):
                yield " ".join(run).upper()
