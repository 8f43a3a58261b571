"""The numbers of the cast, which stand on every strip and line in place of the names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.domain.script import Script


def number_cast(script: Script) -> dict[str, int]:
    """Each name with its number from 1: who has the most scenes first, then who comes first.

    The trade numbers by billing, which no script states; scenes are the nearest to it. The whole
    script is counted, so that no number changes when the plan does.
    """
    scenes = Counter(name for scene in script.scenes for name in dict.fromkeys(scene.cast))
    ranked = sorted(scenes, key=lambda name: -scenes[name])
    return {name: number for number, name in enumerate(ranked, 1)}
