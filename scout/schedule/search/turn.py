"""Whole days change dates: what is shot together stays so, and the cast is held for less."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

    from scout.schedule.search.ledger import Sets


def turn_dates(sets: Sets, *, dice: random.Random) -> Sets:
    """Two days have changed places, one has moved among the others, or a few are turned round."""
    used = [number for number, tasks in enumerate(sets) if tasks]
    if len(used) < 2:  # noqa: PLR2004 - one day has no order
        return sets
    first, last = sorted(dice.sample(range(len(used)), 2))
    days = [sets[number] for number in used]
    way = dice.randrange(4)
    if way == 0:
        days[first], days[last] = days[last], days[first]
    elif way == 1:
        days.insert(last, days.pop(first))
    elif way == 2:  # noqa: PLR2004 - the third of four ways
        days.insert(first, days.pop(last))
    else:
        days[first : last + 1] = reversed(days[first : last + 1])
    turned = list(sets)
    for number, tasks in zip(used, days, strict=True):
        turned[number] = tasks
    return tuple(turned)
