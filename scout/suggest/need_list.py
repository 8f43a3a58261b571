"""Collapse the scenes of a script into needs: one story place in one era, inside or outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.need import Need
from scout.domain.text import fold_name
from scout.suggest.flame import speaks_of_flame

if TYPE_CHECKING:
    from scout.domain.heading import IntExt
    from scout.domain.script import Scene, Script

_MARKER = "montage_none"
_Key = tuple[str, "str | None", "IntExt | None"]


def collect_needs(script: Script) -> tuple[Need, ...]:
    """The needs in the order of their first scene, ``n01`` and so on; ``n001`` from a hundred on.

    The same place in two eras is two needs, and inside and outside of a place are two. Scenes
    without a place (a montage, a title) ask for none.
    """
    groups: dict[_Key, list[Scene]] = {}
    for scene in script.scenes:
        if scene.setting.place and scene.setting.kind_id != _MARKER:
            key = (fold_name(scene.setting.place), scene.era.bucket, scene.heading.int_ext)
            groups.setdefault(key, []).append(scene)
    width = max(2, len(str(len(groups))))
    return tuple(
        _need(f"n{number:0{width}}", scenes) for number, scenes in enumerate(groups.values(), 1)
    )


def _need(name: str, scenes: list[Scene]) -> Need:
    first = scenes[0]
    starts = [scene.era.year_from for scene in scenes if scene.era.year_from is not None]
    ends = [scene.era.year_to for scene in scenes if scene.era.year_to is not None]
    return Need(
        id=name,
        setting=first.setting,
        era=first.era.bucket,
        int_ext=first.heading.int_ext,
        scenes=tuple(scene.index for scene in scenes),
        times=frozenset(scene.light for scene in scenes if scene.light is not None),
        length=sum((scene.length for scene in scenes), Eighths()),
        year_from=min(starts, default=None),
        year_to=max(ends, default=None),
        people=max(len({fold_name(name) for name in scene.cast}) for scene in scenes),
        fire=any(_burns(scene) for scene in scenes),
    )


def _burns(scene: Scene) -> bool:
    """Whether what is kept of a scene, its heading and its synopsis, speaks of flame."""
    heading = scene.heading
    told = (scene.setting.place, heading.suffix, heading.body, scene.synopsis)
    return speaks_of_flame("\n".join(told))
