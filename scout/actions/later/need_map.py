"""Which need of the later draft each need of the old one is: the one that has its scenes now."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scout.domain.text import fold_name
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.need import Need
    from scout.domain.script import Script
    from scout.script.later.draft_change import DraftChange


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedMap:
    """``new_of``: the new need of each old one that lives on, by their ids.

    ``left``: for an old need whose scenes are in several new ones, the others of these.
    """

    new_of: Mapping[str, str]
    left: Mapping[str, tuple[str, ...]]


def map_needs(
    old: Sequence[Need], new: Sequence[Need], *, change: DraftChange, script: Script
) -> NeedMap:
    """The new need with most pages of each old one; ``script`` is the old draft.

    Where none of its scenes lives on, the need of the same place, era and side, if there is one:
    new scenes may play there.
    """
    home = {scene: need.id for need in new for scene in need.scenes}
    same = {_key(need): need.id for need in reversed(new)}
    new_of: dict[str, str] = {}
    left: dict[str, tuple[str, ...]] = {}
    for need in old:
        pages: Counter[str] = Counter()
        for scene in need.scenes:
            there = home.get(change.new_of.get(scene, 0))
            if there is not None:
                pages[there] += 1 + script.scene(scene).length.count
        twin = same.get(_key(need))
        if pages:
            best = max(pages, key=lambda name: (pages[name], name == twin))
            new_of[need.id] = best
            if others := tuple(name for name in sorted(pages) if name != best):
                left[need.id] = others
        elif twin is not None:
            new_of[need.id] = twin
    return NeedMap(new_of=new_of, left=left)


def _key(need: Need) -> tuple[str, str | None, str | None]:
    return fold_name(need.setting.place), need.era, need.int_ext
