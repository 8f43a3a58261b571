"""Every set of a small production, one need after the other, for questions about a set.

Nothing of ``scout.suggest`` is imported.
"""

from __future__ import annotations

from itertools import product
from math import prod

from referee.measure import find_broken, measure_set
from referee.rule import is_named

MOST = 20_000  # sets that are tried; productions with more are left out


def count_sets(choices):
    """How many sets there are to try, whether wishes allow them or not."""
    return prod(len(found) for found in choices.values() if found)


def pick_best(instance, choices, *, key):
    """The least ``key`` of all sets that keep the wishes of an instance, and the choices of it.

    ``key`` is asked about choices, one a need; ``None`` where no set keeps the wishes.
    """
    needs = [need for need in instance.needs if choices[need.id]]
    best = None
    for played in product(*(choices[need.id].values() for need in needs)) if needs else ():
        value = key(played)
        if (best is None or value < best[0]) and keeps_wishes(played, instance):
            best = (value, played)
    return best


def keeps_wishes(played, instance):
    """Whether choices, one a need, keep all wishes that are not about a single choice."""
    wishes = instance.wishes
    at = {choice.need: choice.place for choice in played}
    locations = {place.id: place for place in instance.locations}
    if not all(any(is_named({name}, *place) for place in at.values()) for name in wishes.keep):
        return False
    if find_broken(wishes, at, locations=locations):
        return False
    values = measure_set(played, instance)
    return (wishes.at_most is None or values.places <= wishes.at_most) and (
        wishes.budget_cny is None or values.cost <= wishes.budget_cny
    )
