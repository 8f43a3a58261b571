"""Whether two names mean one place of the story, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.script.place.place_name import HOME, place_words, take_apart

if TYPE_CHECKING:
    from collections.abc import Collection

    from scout.domain.message import Message

_DIGITS, _LETTERS = frozenset("0123456789"), frozenset("abcdefghijklmnopqrstuvwxyz")
_LONG, _LONG_LATIN = 5, 9
SPELLING, SYNONYM, TYPING, OWNERLESS = 0.95, 0.85, 0.6, 0.5


def compare_places(one: str, other: str, *, cast: Collection[str]) -> tuple[float, Message] | None:
    """How sure it is (0 to 1) that two names are one place, and the reason; ``None`` for two.

    ``cast``: the persons of the script, since 林夏家 and 林秋家 differ in one sign and are two.
    """
    first, second = take_apart(one), take_apart(other)
    if first.folded == second.folded:
        return SPELLING, say("script.same_spelling")
    if first.room != second.room:
        return None
    same_owner = bool(first.owner) and first.owner == second.owner
    if first.building == second.building == HOME and same_owner:
        return SYNONYM, say("script.same_home")
    if first.building == second.building and _is_typo(first.folded, second.folded):
        owners = {first.owner, second.owner}
        if len(owners) == 1 or not owners <= set(cast):
            return TYPING, say("script.same_but_one")
    return None


def leaves_out_owner(short: str, long: str) -> bool:
    """Whether one name is another without its owner: 公寓客厅 of 林夏公寓客厅."""
    less, more = take_apart(short), take_apart(long)
    return (
        less.building == more.building == HOME
        and bool(less.room)
        and less.room == more.room
        and not less.owner
        and bool(more.owner)
    )


def _is_typo(one: str, other: str) -> bool:
    """One sign changed in a long name, or one put in between, unless it tells places apart."""
    shorter, longer = sorted((one, other), key=len)
    latin = re.fullmatch(r"[\x00-\x7f]+", one + other) is not None
    if len(shorter) < (_LONG_LATIN if latin else _LONG) or len(longer) - len(shorter) > 1:
        return False
    start = 0
    while start < len(shorter) and shorter[start] == longer[start]:
        start += 1
    same = len(shorter) == len(longer)
    if not same and start in {0, len(shorter)}:  # 副总裁办公室, 车间一
        return False
    rest = shorter[start + 1 :] if same else shorter[start:]
    if rest != longer[start + 1 :]:
        return False
    changed = longer[start : start + 1] + (shorter[start : start + 1] if same else "")
    telling = place_words().telling | (set() if latin else _LETTERS) | _DIGITS
    return not telling & set(changed)
