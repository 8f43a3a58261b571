"""Which scene a person means: by its printed number, or by its place in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import fold_name, list_first

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.script import Script

_INDEX = re.compile(r"#0*([0-9]{1,9})")
_SHOWN = 8  # scenes that an unclear number may mean


class SceneNames:
    """Finds scenes by number (``12A``, ``3-12``) or, where a number stands twice, by ``#17``."""

    def __init__(self, script: Script) -> None:
        self._count = len(script.scenes)
        self._ends = tuple(scene.number for scene in (*script.scenes[:1], *script.scenes[-1:]))
        self._by_number: dict[str, list[int]] = {}
        for scene in script.scenes:
            if scene.heading.number:
                number = fold_name(scene.heading.number)
                self._by_number.setdefault(number, []).append(scene.index)

    def find(self, text: str) -> int | Message:
        """The index of the scene, or the sentence that says why there is none."""
        name = fold_name(text)
        if (match := _INDEX.fullmatch(name)) and 1 <= int(match[1]) <= self._count:
            return int(match[1])
        found = self._by_number.get(name, [])
        if len(found) == 1:
            return found[0]
        if found:
            shown = list_first((f"#{index}" for index in found), _SHOWN)
            return say("actions.scene_ambiguous", scene=text, indexes=shown)
        if not self._count:
            return say("actions.scene_none", scene=text)
        first, last = self._ends[0], self._ends[-1]
        return say("actions.scene_unknown", scene=text, first=first, last=last, count=self._count)
