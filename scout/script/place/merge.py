"""Offer the names that are probably one place of the story, and merge those the user names.

Never where the file contradicts it: one name inside only and the other outside only, one in 1942
only and the other in 2025 only.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING

from scout.domain.heading import IntExt
from scout.domain.message import say
from scout.domain.place_merge import MergeOffer
from scout.domain.text import fold_name
from scout.script.place.place_name import take_apart
from scout.script.place.same_place import OWNERLESS, compare_places, leaves_out_owner
from scout.script.setting_reader import SettingReader

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from scout.domain.message import Message
    from scout.domain.script import Scene, Script
    from scout.domain.vocabulary import Vocabulary

_MARKER = "montage_none"
_MANY = 250  # names; a longer script compares only those that share a room or a beginning


@dataclass
class _Place:
    """One name with its scenes."""

    name: str
    scenes: list[Scene] = field(default_factory=list)

    @property
    def sides(self) -> set[IntExt]:
        return {scene.heading.int_ext for scene in self.scenes if scene.heading.int_ext is not None}

    @property
    def eras(self) -> set[str]:
        return {scene.era.bucket for scene in self.scenes if scene.era.bucket is not None}


def suggest_merges(script: Script) -> tuple[MergeOffer, ...]:
    """The pairs of names that are probably one place, the surest first, then in file order."""
    places = _gather(script)
    cast = {name for scene in script.scenes for name in scene.cast}
    offers = []
    for one, other in _pairs(places):
        found = compare_places(one.name, other.name, cast=cast)
        if found is not None and not _contradict(one, other):
            keep, less = (one, other) if len(one.scenes) >= len(other.scenes) else (other, one)
            offers.append(_offer(keep, less, confidence=found[0], reason=found[1]))
    offers += _ownerless(places)
    offers.sort(key=lambda offer: -offer.confidence)
    return _each_once(offers)


def _each_once(offers: Iterable[MergeOffer]) -> tuple[MergeOffer, ...]:
    """Of three names of one place two offers, both to the name that is kept in the end."""
    kept: dict[str, str] = {}
    settled = []
    for offer in offers:
        keep = offer.keep
        while keep in kept:
            keep = kept[keep]
        if offer.other not in kept and keep != offer.other:
            kept[offer.other] = keep
            settled.append(replace(offer, keep=keep))
    return tuple(settled)


def merge_places(script: Script, names: Mapping[str, str], *, vocabulary: Vocabulary) -> Script:
    """The script with places under other names; ``names`` maps folded names to those to use."""
    settings = SettingReader(vocabulary)
    return replace(
        script, scenes=tuple(_rename(scene, names, settings=settings) for scene in script.scenes)
    )


def _rename(scene: Scene, names: Mapping[str, str], *, settings: SettingReader) -> Scene:
    name = names.get(fold_name(scene.setting.place))
    if name is None:
        return scene
    setting = settings.read(name, scene.heading.int_ext)
    return replace(scene, setting=settings.in_era(setting, scene.era.bucket))


def _gather(script: Script) -> list[_Place]:
    places: dict[str, _Place] = {}
    for scene in script.scenes:
        name = scene.setting.place
        if name and scene.setting.kind_id != _MARKER:
            places.setdefault(fold_name(name), _Place(name)).scenes.append(scene)
    return list(places.values())


def _pairs(places: list[_Place]) -> Iterable[tuple[_Place, _Place]]:
    """The pairs worth comparing, each once: those that share their room and a sign of the rest."""
    if len(places) <= _MANY:
        yield from combinations(places, 2)
        return
    groups: defaultdict[tuple[str, str], list[_Place]] = defaultdict(list)
    for place in places:
        parts = take_apart(place.name)
        for sign in {parts.folded[:1], parts.folded[1:2]}:
            groups[parts.room, sign].append(place)
    seen = set()
    for group in groups.values():
        for one, other in combinations(group, 2):
            if (one.name, other.name) not in seen:
                seen.add((one.name, other.name))
                yield one, other


def _contradict(one: _Place, other: _Place) -> bool:
    """Whether the file itself says that they are two: inside against outside, or another time."""
    sides, others = one.sides, other.sides
    sided = sides and others and IntExt.BOTH not in sides | others and not sides & others
    timed = one.eras and other.eras and not one.eras & other.eras
    return bool(sided or timed)


def _ownerless(places: Collection[_Place]) -> list[MergeOffer]:
    """公寓·客厅 is 林夏公寓客厅 where the script has no other flat with a 客厅."""
    offers = []
    for short in places:
        owners = [place for place in places if leaves_out_owner(short.name, place.name)]
        whose = {take_apart(place.name).owner for place in owners}
        if len(whose) == 1:
            keep = max(owners, key=lambda place: len(place.scenes))
            if not _contradict(short, keep):
                reason = say("script.same_but_owner")
                offers.append(_offer(keep, short, confidence=OWNERLESS, reason=reason))
    return offers


def _offer(keep: _Place, less: _Place, *, confidence: float, reason: Message) -> MergeOffer:
    return MergeOffer(
        keep=keep.name,
        other=less.name,
        reason=reason,
        confidence=confidence,
        scenes=tuple(scene.index for scene in less.scenes),
    )
