"""Which need a person means: by its id or by the place of the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import fold_name, list_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.message import Message
    from scout.domain.need import Need

_ID = re.compile(r"n0*([0-9]{1,9})")
_SHOWN = 8  # ids of needs that an unclear name may mean


class NeedNames:
    """Finds needs by id (``n07``, ``N7``), place of the story, or an unambiguous part of that."""

    def __init__(self, needs: Sequence[Need]) -> None:
        self._needs = needs
        self._by_number = {_number(need.id): need.id for need in needs}
        self._names = [(fold_name(need.setting.place), need.id) for need in needs]

    def find(self, text: str) -> str | Message:
        """The id of the need, or the sentence that says why there is none."""
        name = fold_name(text)
        if (number := _number(name)) and number in self._by_number:
            return self._by_number[number]
        same = [need_id for place, need_id in self._names if place == name]
        found = same or [need_id for place, need_id in self._names if name and name in place]
        if len(found) == 1:
            return found[0]
        if found:
            return say("actions.wish_need_ambiguous", need=text, ids=list_first(found, _SHOWN))
        if not self._needs:
            return say("actions.wish_no_needs", need=text)
        first, last = self._needs[0].id, self._needs[-1].id
        return say("actions.wish_need_unknown", need=text, first=first, last=last)


def _number(name: str) -> str:
    """The number of an id without leading zeros, or nothing."""
    match = _ID.fullmatch(name.casefold())
    return match[1] if match else ""
