"""民兵小顺子 and 小顺子 are one person: a name with a calling before it is read as the name alone.

Only where nothing speaks against it: he speaks under the short name in that very scene, another
scene lists him so, and what stands before it is no age, no likeness and nobody's name. A call sheet
would call two actors else, and hold one too short.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.script.heading.plain import normalise
from scout.script.line.chinese_line import find_speaker

if TYPE_CHECKING:
    from collections.abc import Collection

    from scout.script.draft import Draft, DraftScene

_LEAST = 2  # signs of a name, and of what stands before it
_MOST = 8  # signs of either; longer ones are no names
_OTHER_SELF = re.compile(
    r"幼年|少年|童年|青年|中年|老年|晚年|年轻|年少|年幼|小时|儿时|成年|长大|时期|冒牌|替身|克隆|"
    r"分身|双胞|未来|前世|今生|过去|另一|的$|之$"
)
"""Words that make somebody else of a name, or the same person played by another actor."""
_REACH = 300  # signs of a line in which a speaker is looked for


def join_titled_names(draft: Draft) -> None:
    """Read each name with a calling before it as the name that the person speaks under."""
    names = {name for scene in draft.scenes for name in scene.cast}
    short = {name: found for name in names if (found := _find_short(name, names)) is not None}
    for scene in draft.scenes if short else ():
        if any(name in short for name in scene.cast):
            speakers = _list_speakers(scene)
            scene.cast = [
                short[name] if short.get(name) in speakers and name not in speakers else name
                for name in scene.cast
            ]


def _find_short(name: str, names: Collection[str]) -> str | None:
    """The name of the list that this one is with a calling before it."""
    for cut in range(_LEAST, min(len(name) - _LEAST, _MOST) + 1):
        title, short = name[:cut], name[cut:]
        if len(short) <= _MOST and short in names and _is_calling(title, names):
            return short
    return None


def _is_calling(title: str, names: Collection[str]) -> bool:
    """Whether what stands before a name makes nobody else of it."""
    parts = (
        title[first:end]
        for first in range(len(title))
        for end in range(first + _LEAST, len(title) + 1)
    )
    return not _OTHER_SELF.search(title) and not any(part in names for part in parts)


def _list_speakers(scene: DraftScene) -> set[str]:
    said = (find_speaker(normalise(line.text[:_REACH])) for line in scene.prose)
    return {name for name in said if name is not None}
