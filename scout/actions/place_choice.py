"""Which place of the story a person means: by its name, or by an unambiguous part of it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import fold_name, list_first

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.script import Script

_SHOWN = 6  # names of places in a refusal


class StoryPlaces:
    """Finds the places of a script, by the name they are read as or the one that is written."""

    def __init__(self, script: Script) -> None:
        self._names: dict[str, str] = {}
        self._scenes: dict[str, list[int]] = {}
        for scene in script.scenes:
            if not scene.setting.place:
                continue
            shown = fold_name(scene.setting.place)
            self._names.setdefault(shown, scene.setting.place)
            self._scenes.setdefault(shown, []).append(scene.index)

    def find(self, text: str) -> str | Message:
        """The name of the place, or the sentence that says why there is none."""
        wanted = fold_name(text)
        if wanted in self._names:
            return self._names[wanted]
        parts = [name for name in self._names if wanted and wanted in name]
        if len(parts) == 1:
            return self._names[parts[0]]
        if parts:
            return say("actions.correction_place_many", place=text, names=self._list(parts))
        near = get_close_matches(wanted, self._names, n=_SHOWN, cutoff=0.5)
        if near:
            return say("actions.correction_place_near", place=text, names=self._list(near))
        return say("actions.correction_place_unknown", place=text)

    def scenes(self, name: str) -> tuple[int, ...]:
        """The scenes at a place, in file order."""
        return tuple(self._scenes[fold_name(name)])

    def _list(self, names: list[str]) -> str:
        return list_first((self._names[name] for name in names), _SHOWN)
