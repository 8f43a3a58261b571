"""What era words mean in one story, as the user says: 现代 is 2025, 古代 is an invented dynasty."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.correction import Correction
    from scout.domain.era import Era
    from scout.domain.vocabulary import Vocabulary
    from scout.script.era.era_reader import EraFinding, EraReader

_BROAD = frozenset({"group", "bucket"})


class EraMeanings:
    """Replaces what a script leaves open; what states its year is left alone."""

    def __init__(
        self, meanings: Iterable[Correction], reader: EraReader, *, vocabulary: Vocabulary
    ) -> None:
        self._vocabulary = vocabulary
        self._by_word: dict[str, EraFinding] = {}
        self._by_era: list[tuple[Era, EraFinding]] = []
        for entry in meanings:
            meant = reader.find_word(entry.value)
            if meant is None:
                continue
            self._by_word[entry.target.strip()] = meant
            if (known := vocabulary.find_era(entry.target)) is not None:
                self._by_era.append((known, meant))

    def __bool__(self) -> bool:
        return bool(self._by_word)

    def find_word(self, text: str) -> EraFinding | None:
        """The meaning of a word of the user's own that stands in a text: 前世, 下界."""
        for word, meant in self._by_word.items():
            if word and word in text and self._vocabulary.find_era(word) is None:
                return replace(meant, text=word)
        return None

    def settle(self, found: EraFinding) -> EraFinding:
        """A finding as it is meant in this story."""
        if found.year_from is not None:
            return found
        for known, meant in self._by_era:
            same = known.id == found.era.id
            broad = {known.kind, found.era.kind} <= _BROAD and known.bucket == found.era.bucket
            if same or broad:
                return replace(meant, text=found.text)
        return found
