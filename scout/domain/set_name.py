"""What a suggested set of places is called, everywhere alike."""

from __future__ import annotations

from scout.domain.message import Message, say

_NAMED = {
    "fewest_places": say("domain.set_fewest_places"),
    "best_fit": say("domain.set_best_fit"),
    "lowest_cost": say("domain.set_lowest_cost"),
    "closest_together": say("domain.set_closest_together"),
    "own_goal": say("domain.set_own_goal"),
    "backup": say("domain.set_backup"),
}


def name_set(label: str) -> Message:
    """The name of a set by its label; a label that is not known is an alternative."""
    if label in _NAMED:
        return _NAMED[label]
    kind, _, number = label.rpartition("_")
    if kind == "point":
        return say("domain.set_point", number=number)
    return say("domain.set_alternative", number=number)
