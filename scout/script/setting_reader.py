"""Recognise the kind of a story place from its name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from scout.domain.heading import IntExt
from scout.domain.setting import Setting

if TYPE_CHECKING:
    from scout.domain.setting import SettingKind
    from scout.domain.vocabulary import Vocabulary

_SEGMENTS = re.compile(r"\s*[-–—/·，,。:：]\s*")
_EXACT, _SEGMENT, _INSIDE, _HEAD = 1.0, 0.95, 0.8, 0.6
_SHORTEST = 2


class SettingReader:
    """Reads places with one vocabulary; build it once a file."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        rules = vocabulary.raw["settings"]["head_rules"]
        self._suffixes = sorted(rules["zh_suffix"].items(), key=lambda pair: -len(pair[0]))
        self._heads = sorted(rules["en_head"].items(), key=lambda pair: -len(pair[0]))
        self._variants: dict[str, dict[str, str]] = vocabulary.raw["settings"]["era_variants"]

        self._known: dict[tuple[str, IntExt | None], Setting] = {}

    @cached_property
    def _names(self) -> list[tuple[str, SettingKind]]:
        """Every name of a kind, the longest first."""
        pairs = [
            (name.casefold(), kind)
            for kind in self._vocabulary.settings
            for name in (kind.name.zh, kind.name.en, *kind.synonyms)
            if len(name) >= _SHORTEST
        ]
        return sorted(pairs, key=lambda pair: -len(pair[0]))

    def read(self, place: str | None, int_ext: IntExt | None) -> Setting:
        """The setting that a place name means; the kind is ``None`` where nothing fits.

        From sure to likely: the whole name is a word of the vocabulary; its last segment is; a
        word of the vocabulary stands inside it; its head noun (家, 厅, room) says so.
        """
        if place is None:
            return Setting(place="")
        key = (place, int_ext)
        if key not in self._known:
            self._known[key] = self._read(place, int_ext)
        return self._known[key]

    def _read(self, place: str, int_ext: IntExt | None) -> Setting:
        name = " ".join(unicodedata.normalize("NFKC", place).split())
        folded = name.casefold()
        if (kind := self._vocabulary.find_setting(folded)) is not None:
            return Setting(place=name, kind_id=kind.id, confidence=_EXACT)
        segments = [part for part in _SEGMENTS.split(folded) if part]
        for segment in reversed(segments):
            if (kind := self._vocabulary.find_setting(segment)) is not None:
                return Setting(place=name, kind_id=kind.id, confidence=_SEGMENT)
        for segment in reversed(segments):
            if (kind := self._find_inside(segment, int_ext)) is not None:
                return Setting(place=name, kind_id=kind.id, confidence=_INSIDE)
        for segment in reversed(segments):
            if (kind_id := self._find_head(segment)) is not None:
                return Setting(place=name, kind_id=kind_id, confidence=_HEAD)
        return Setting(place=name)

    def in_era(self, setting: Setting, bucket: str | None) -> Setting:
        """The same place as its era builds it: a street of 1985 is a street of the 1980s."""
        kind_id = self._variants.get(setting.kind_id or "", {}).get(bucket or "")
        return replace(setting, kind_id=kind_id) if kind_id else setting

    def _find_inside(self, segment: str, int_ext: IntExt | None) -> SettingKind | None:
        """The word that ends last in the segment (the head noun), the longest one there."""
        hits = [
            (segment.rfind(name) + len(name), len(name), name, kind)
            for name, kind in self._names
            if _stands_in(name, segment)
        ]
        if not hits:
            return None
        end, length = max((hit[0], hit[1]) for hit in hits)
        best = [kind for stop, size, _, kind in hits if (stop, size) == (end, length)]
        fitting = [kind for kind in best if kind.int_ext in {int_ext, IntExt.BOTH}]
        return (fitting or best)[0]

    def _find_head(self, segment: str) -> str | None:
        bare = re.sub(r"[\d\s()（）]+$|(?:里|内|外|中|上|旁|边)$", "", segment)
        for suffix, kind_id in self._suffixes:
            if bare.endswith(suffix) or segment.endswith(suffix):
                return str(kind_id)
        for head, kind_id in self._heads:
            if segment.endswith(head) and _ends_word(segment[: -len(head)]):
                return str(kind_id)
        return None


def _stands_in(name: str, segment: str) -> bool:
    """Latin names as whole words; found by hand, since a pattern for each name takes far longer."""
    if not name.isascii():
        return name in segment
    start = segment.find(name)
    while start >= 0:
        after = segment[start + len(name) :]
        if _ends_word(segment[:start]) and _ends_word(after[:1]):
            return True
        start = segment.find(name, start + 1)
    return False


def _ends_word(before: str) -> bool:
    """Whether a new word may begin behind this text."""
    return not before or not (before[-1].isalnum() or before[-1] == "_")
