"""Which marks of a flashback hold whole scenes, and which pass inside one.

``【闪回】`` before a heading opens a span that ``【闪回结束】`` ends; many scripts never write the
end, and many flash back for two lines in the middle of a scene. Neither may shift the era of all
that follows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Event = Literal["opens", "closes", "heading", "episode"]


@dataclass
class Flashbacks:
    """By the index of their lines: openings and ends that count, and openings of one scene only."""

    opens: set[int] = field(default_factory=set)
    closes: set[int] = field(default_factory=set)
    single: set[int] = field(default_factory=set)


def pair_flashbacks(events: Sequence[tuple[int, Event]]) -> Flashbacks:
    """Match every opening with its end, reading the marks, headings and episodes in order."""
    found = Flashbacks()
    for place, (index, kind) in enumerate(events):
        if kind == "opens":
            _match(found, events[place + 1 :], opening=index)
    return found


def _match(found: Flashbacks, rest: Sequence[tuple[int, Event]], *, opening: int) -> None:
    headings = 0
    for index, kind in rest:
        if kind == "heading":
            headings += 1
        elif kind == "closes":
            if headings:
                found.opens.add(opening)
                found.closes.add(index)
            return
        else:
            break
    if rest and rest[0] == (opening + 1, "heading"):
        found.opens.add(opening)
        found.single.add(opening)
