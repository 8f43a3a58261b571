"""What the end of a place's name says of its kind, ``seeds/vocabulary/place_heads.json``."""

from __future__ import annotations

import json
from enum import Enum, auto
from functools import cache

from scout import paths
from scout.record import dataclass


class Role(Enum):
    """What a word at the end of a name is.

    ``NAME``: a word of the vocabulary. ``HEAD``: a head noun that is likely to say the kind.
    ``NAMED``: one that does so only behind a name: 林夏房, not 账房. ``PART``: a part of whatever
    stands before it: 包厢. ``THRESHOLD``: the place before a door: 门口. ``NONE``: of no kind.
    """

    NAME = auto()
    HEAD = auto()
    NAMED = auto()
    PART = auto()
    THRESHOLD = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHeads:
    """Words with their role and kind, and what kinds make of one another.

    ``outside_words`` and ``outside_kinds`` say what is in front of a building; ``within`` what a
    part is in a whole; ``plain`` the adjectives that say nothing of the kind.
    """

    words: dict[str, tuple[Role, str | None]]
    outside_words: dict[str, str]
    outside_kinds: dict[str, str]
    within: dict[tuple[str, str], str]
    plain: frozenset[str]


_ROLES = {
    "heads": Role.HEAD,
    "named": Role.NAMED,
    "parts": Role.PART,
    "thresholds": Role.THRESHOLD,
}


@cache
def place_heads() -> PlaceHeads:
    """The shipped words and rules."""
    file = paths.SEEDS / "vocabulary" / "place_heads.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    words: dict[str, tuple[Role, str | None]] = {
        word: (role, kind or None)
        for group, role in _ROLES.items()
        for kind, members in data[group].items()
        for word in members
    }
    words |= dict.fromkeys(data["none"], (Role.NONE, None))
    return PlaceHeads(
        words=words,
        outside_words=_turn(data["outside_words"]),
        outside_kinds=data["outside_kinds"],
        within={
            (whole, part): result
            for whole, results in data["within"].items()
            for part, result in _turn(results).items()
        },
        plain=frozenset(data["plain"]),
    )


def _turn(groups: dict[str, list[str]]) -> dict[str, str]:
    return {word: kind for kind, members in groups.items() for word in members}
