"""Everything that a directory keeps of somebody, as one table: forms, imports, exports read it.

The table is ``seeds/vocabulary/party_fields.json``, in the form of the facts of places.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.fact_field import FactTable, fold_header, load_fact_fields
from scout.domain.text import Bilingual
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scout.domain.text import Lang

_FILE = paths.SEEDS / "vocabulary" / "party_fields.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyWord:
    """A known offer or role: its id, its name, and other names for it.

    ``subject`` is what a role is held at, empty for an offer.
    """

    id: str
    name: Bilingual
    others: tuple[str, ...] = ()
    subject: str = ""


@dataclass(frozen=True)
class PartyWords:
    """Known words of one sort, in the order in which they are offered."""

    words: tuple[PartyWord, ...]
    by_name: Mapping[str, PartyWord]

    def read(self, text: str) -> str:
        """The id of a word in any of its names; an own word as it is."""
        known = self.by_name.get(fold_header(text))
        return known.id if known else " ".join(text.split())

    def name(self, word: str, lang: Lang) -> str:
        """What an id is called in a language; an own word as it is."""
        known = self.by_name.get(fold_header(word))
        return known.name.pick(lang) if known else word


def party_fields() -> FactTable:
    """What is kept of somebody, in the order in which it is asked."""
    return load_fact_fields(_FILE)


@cache
def party_offers() -> PartyWords:
    """What people and companies of the trade offer."""
    return _words(
        PartyWord(id=name, name=Bilingual(zh=zh, en=en), others=tuple(others))
        for name, zh, en, *others in _load()["offers"]
    )


@cache
def party_roles() -> PartyWords:
    """What somebody can be to a place or a production."""
    return _words(
        PartyWord(id=name, name=Bilingual(zh=zh, en=en), others=tuple(others), subject=subject)
        for name, subject, zh, en, *others in _load()["roles"]
    )


def _load() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return data


def _words(found: Iterable[PartyWord]) -> PartyWords:
    words = tuple(found)
    by_name: dict[str, PartyWord] = {}
    for word in words:
        for name in (word.id, word.name.zh, word.name.en, *word.others):
            by_name.setdefault(fold_header(name), word)
    return PartyWords(words, by_name)
