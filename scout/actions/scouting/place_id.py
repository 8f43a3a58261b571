"""The ids of places that a user adds: no two projects or desks give theirs the same one."""

from __future__ import annotations

from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_STEM, _DIGITS = "place-", 12


def make_place_id(told: str, *, is_taken: Callable[[str], bool]) -> str:
    """``place-`` and twelve hexadecimal digits, for what is told of a place, which nobody has yet.

    By a number they would meet: the first place of one project would hide that of another in the
    library of an office. Of the same words it is the same, so that a list that two projects have
    taken over is the same places in both.
    """
    digests = (sha256(f"{number} {told}".encode()).hexdigest() for number in count())
    names = (f"{_STEM}{digest[:_DIGITS]}" for digest in digests)
    return next(name for name in names if not is_taken(name))
