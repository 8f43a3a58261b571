"""Recognise the kind of a story place from its name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.heading import IntExt
from scout.domain.setting import Setting
from scout.record import dataclass
from scout.script.place.place_head import Role, place_heads
from scout.script.place.place_name import place_words, read_levels
from scout.script.place.place_noun import Noun, NounFinder, fold_word

if TYPE_CHECKING:
    from scout.domain.vocabulary import Vocabulary

_SEGMENTS = re.compile(r"\s*[–—/·，。:：|>]\s*|\s+-+\s*|\s*-+\s+|(?<![a-z])-|-(?![a-z])|, *")
_BRACKETS = re.compile(r"[(\[【][^()\[\]【】]*[)\]】]")
_BETWEEN = re.compile(
    r"\b(?:behind|near|by|beside|next to|in front of|opposite|across from|under|above|below|"
    r"over|along|around|beyond|overlooking|between|inside|in|at|of|on|with|outside)\b"
)
_EXACT, _SEGMENT, _END, _HEAD, _INSIDE = 1.0, 0.95, 0.8, 0.6, 0.5
_LONGEST = 120  # signs of a name that are looked at; what is longer is no name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A kind, the word that said it, and how sure that is."""

    kind_id: str
    word: str
    sure: float


class SettingReader:
    """Reads places with one vocabulary; build it once a file."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._heads = place_heads()
        self._rooms = {fold_word(room) for room in place_words().rooms_en}
        self._nouns = NounFinder(vocabulary)
        self._variants: dict[str, dict[str, str]] = vocabulary.raw["settings"]["era_variants"]
        self._known: dict[tuple[str, IntExt | None], Setting] = {}

    def read(self, place: str | None, int_ext: IntExt | None) -> Setting:
        """The setting that a place name means; the kind is ``None`` where nothing fits.

        From sure to likely: the whole name is a word of the vocabulary; its last segment is; it
        ends with such a word; its head noun (家, 厅, room) says so; a word stands inside it. What
        stands before the end says of what it is a part: 医院走廊 is no 走廊 of a house.
        """
        if place is None:
            return Setting(place="")
        key = (place, int_ext)
        if key not in self._known:
            setting = self._read(place, int_ext)
            self._known[key] = replace(setting, levels=read_levels(setting.place))
        return self._known[key]

    def in_era(self, setting: Setting, bucket: str | None) -> Setting:
        """The same place as its era builds it: a street of 1985 is a street of the 1980s."""
        kind_id = self._variants.get(setting.kind_id or "", {}).get(bucket or "")
        return replace(setting, kind_id=kind_id) if kind_id else setting

    def _read(self, place: str, int_ext: IntExt | None) -> Setting:
        name = " ".join(unicodedata.normalize("NFKC", place).split())
        folded = name.casefold()
        bare = _BRACKETS.sub(" ", folded[:_LONGEST]).strip() or folded[:_LONGEST]
        found: _Found | None = None
        for segment in filter(None, (part.strip() for part in _SEGMENTS.split(bare))):
            found = self._add_segment(segment, found, int_ext=int_ext)
        if found is None:
            return Setting(place=name)
        kind_id = found.kind_id
        if int_ext is IntExt.EXT:
            kind_id = self._heads.outside_words.get(found.word, kind_id)
        exact = self._vocabulary.find_setting(folded) is not None
        return Setting(place=name, kind_id=kind_id, confidence=_EXACT if exact else found.sure)

    def _add_segment(
        self, text: str, before: _Found | None, *, int_ext: IntExt | None
    ) -> _Found | None:
        """What a segment names within those before it; HALLWAY, APARTMENT BUILDING is a hallway."""
        found = self._read_segment(text, before, int_ext=int_ext)
        alone = self._read_segment(text, None, int_ext=int_ext)
        if before is None or found is None or alone is None:
            return found
        if before.word not in self._rooms or found.word in self._rooms:
            return found
        kind_id = self._heads.within.get((alone.kind_id, before.kind_id), before.kind_id)
        return replace(before, kind_id=kind_id)

    def _read_segment(
        self, text: str, whole: _Found | None, *, int_ext: IntExt | None
    ) -> _Found | None:
        noun = self._nouns.find_last(text, int_ext)
        if noun is not None and not noun.rest:
            return self._join(whole, noun)
        if (cut := _BETWEEN.search(text)) is not None:
            behind = self._read_segment(text[cut.end() :].strip(), whole, int_ext=int_ext)
            front = text[: cut.start()].strip()
            if front:
                return self._read_segment(front, behind, int_ext=int_ext)
            return behind and self._before(behind) if cut.group() == "outside" else behind
        if noun is not None:
            rest = noun.rest.removesuffix("的")
            return self._join(self._read_segment(rest, None, int_ext=int_ext) or whole, noun)
        inside = self._nouns.find_inside(text, int_ext)
        if inside is None or inside.kind_id is None:
            return whole
        return _Found(kind_id=inside.kind_id, word=inside.word, sure=_INSIDE)

    def _join(self, whole: _Found | None, noun: Noun) -> _Found | None:
        """What a noun is within the whole that stands before it."""
        kind_id = noun.kind_id
        if noun.role is Role.NONE:
            return None
        if whole is not None:
            if noun.role is Role.THRESHOLD:
                return self._before(whole)
            joined = self._heads.within.get((whole.kind_id, kind_id or ""))
            if joined is None and _belongs(noun, whole):
                return whole
            kind_id = joined or kind_id
        if kind_id is None:
            return whole
        found = _Found(kind_id=kind_id, word=noun.word, sure=_sure(noun))
        return self._before(found) if noun.outside else found

    def _before(self, whole: _Found) -> _Found:
        """The place in front of a building or a room."""
        by_kind = self._heads.outside_kinds.get(whole.kind_id, whole.kind_id)
        kind_id = self._heads.outside_words.get(whole.word, by_kind)
        return _Found(kind_id=kind_id, word="", sure=whole.sure)


def _belongs(noun: Noun, whole: _Found) -> bool:
    """Whether a noun is but a part of its whole; the 江 in 望江楼 is none, it is its name."""
    return noun.role is Role.PART or (noun.role is Role.NAMED and whole.sure > _HEAD)


def _sure(noun: Noun) -> float:
    if noun.role is not Role.NAME:
        return _HEAD
    return _END if noun.rest else _SEGMENT
