"""The part of a place that a row speaks of: what it can play, inside or outside, and its sizes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.fact_field import load_fact_fields
from scout.domain.fact_value import FactFault, read_value
from scout.domain.heading import IntExt
from scout.domain.location import EraFit, PlaysAs, Spot
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scout.domain.location import Fact
    from scout.domain.vocabulary import Vocabulary

FIRST = "spot-1"
_BETWEEN = re.compile(r"(?:[,，;；、\n|]+|\s+/\s+)(?![^(（]*[)）])")  # not within brackets
_ASIDE = re.compile(r"\s*[(（\[][^)）\]]*[)）\]]\s*$")
_TIGHT = re.compile(r"\s*[(（\[](?:tight|vfx|特效|窄|小景别|特写)[)）\]]\s*$", re.IGNORECASE)


def make_spot(
    texts: Mapping[str, str], facts: Sequence[Fact], *, vocabulary: Vocabulary
) -> tuple[Spot, tuple[str, ...]]:
    """The spot of a row, which plays nothing where the row does not say; and odd words in it."""
    odd: list[str] = []
    eras = {
        **dict(_eras(texts.get("redress_eras", ""), vocabulary, plays=PlaysAs.DRESSING, odd=odd)),
        **dict(_eras(texts.get("eras", ""), vocabulary, plays=PlaysAs.AS_IS, odd=odd)),
    }
    settings: dict[str, None] = {}
    for word in _words(texts.get("settings", "")):
        kind = vocabulary.find_setting(word) or vocabulary.find_setting(_ASIDE.sub("", word))
        if kind is None:
            odd.append(word)
        else:
            settings[kind.id] = None
    area = _size("area_m2", texts, odd=odd)
    spot = Spot(
        id=FIRST,
        name=_name(texts.get("spot_name", "")),
        eras=tuple(EraFit(era=era, plays=how) for era, how in eras.items()),
        settings=tuple(settings),
        int_ext=_side(texts.get("int_ext", ""), odd),
        area_m2=None if area is None else max(1, round(area)),
        height_m=_size("height_m", texts, odd=odd),
        depth_m=_size("depth_m", texts, odd=odd),
        facts=tuple(facts),
    )
    return spot, tuple(odd)


def _name(text: str) -> Bilingual:
    told = " ".join(text.split())
    zh, _, en = told.partition(" / ")
    return Bilingual(zh=zh, en=en or zh) if zh else Bilingual(zh="子景1", en="Spot 1")


def _words(text: str) -> Iterator[str]:
    return (word.strip() for word in _BETWEEN.split(text) if word.strip())


def _eras(
    text: str, vocabulary: Vocabulary, *, plays: PlaysAs, odd: list[str]
) -> Iterator[tuple[str, PlaysAs]]:
    """The buckets of the eras that are named, each with how well it is played."""
    for word in _words(text):
        bare = _TIGHT.sub("", word)
        era = vocabulary.find_era(bare) or vocabulary.find_era(_ASIDE.sub("", bare))
        if era is None or era.bucket is None:
            odd.append(word)
        else:
            yield era.bucket, plays if bare == word else PlaysAs.TIGHT


def _side(text: str, odd: list[str]) -> IntExt:
    """Inside or outside; both where nobody says."""
    try:
        value = read_value(load_fact_fields().by_id["int_ext"], text)
    except FactFault:
        value = None
        odd.append(text)
    return IntExt(value) if value else IntExt.BOTH


def _size(name: str, texts: Mapping[str, str], *, odd: list[str]) -> float | None:
    try:
        value: float | None = read_value(load_fact_fields().by_id[name], texts.get(name, ""))
    except FactFault:
        odd.append(texts[name])
        return None
    return value
