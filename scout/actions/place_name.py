"""Which location a person means: by its id, or by its name in either language."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import fold_name, list_first

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.message import Message

_SHOWN = 8  # ids of places that an unclear name may mean


class PlaceNames:
    """Finds locations by id, by a Chinese or English name, or an unambiguous part of one."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def _names(self) -> list[tuple[str, str, str]]:
        """Folded only where somebody asks by name: a library may have 200,000 places."""
        return [
            (fold_name(place.name.zh), fold_name(place.name.en), place.id)
            for place in self._library.locations
        ]

    def find(self, text: str) -> str | Message:
        """The id of the location, or the sentence that says why there is none."""
        text = text.strip()
        if self._library.knows(text):
            whole, slash, _ = text.partition("/")
            return say("actions.whole_place", place=text, whole=whole) if slash else text
        name = fold_name(text)
        found = [place for zh, en, place in self._names if name in {zh, en}]
        if not found and name:
            found = [place for zh, en, place in self._names if name in zh or name in en]
        if len(found) == 1:
            return found[0]
        if found:
            return say("actions.place_ambiguous", place=text, ids=list_first(found, _SHOWN))
        return say("actions.unknown_place", place=text)
