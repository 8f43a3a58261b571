"""What is different between two suggested sets, in words: places, needs, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet
    from scout.domain.message import Message


def tell_difference(
    before: LocationSet, after: LocationSet, *, library: Library
) -> tuple[Message, ...]:
    """What somebody gets who takes the second set instead of the first; one sentence where nothing.

    Money and minutes are estimates. A place more is a company move more, at least.
    """
    comes = sorted(set(after.location_ids) - set(before.location_ids))
    goes = sorted(set(before.location_ids) - set(after.location_ids))
    told = []
    if comes:
        told.append(say("actions.difference_comes", places=_name(comes, library)))
    if goes:
        told.append(say("actions.difference_goes", places=_name(goes, library)))
    if moved := _count_moved(before, after):
        told.append(say("actions.difference_moved", count=moved))
    told += _tell_figures(before, after)
    return tuple(told) or (say("actions.difference_none"),)


def _name(ids: Iterable[str], library: Library) -> Bilingual:
    names = [library.location(name).name for name in ids]
    zh, en = (name.zh for name in names), (name.en for name in names)
    return Bilingual(zh="、".join(zh), en=", ".join(en))


def _count_moved(before: LocationSet, after: LocationSet) -> int:
    """The needs that are played at another spot."""
    was, then = (
        {
            one.candidate.need_id: (one.candidate.location_id, one.candidate.spot_id)
            for one in entry.assignments
        }
        for entry in (before, after)
    )
    return sum(where != was.get(need) for need, where in then.items())


def _tell_figures(before: LocationSet, after: LocationSet) -> Iterator[Message]:
    """Each figure that is another, with the word for more or for less."""
    was, then = before.figures, after.figures
    changes = (
        ("fee", then.fee_cny - was.fee_cny),
        ("moves", then.locations - was.locations),
        ("fit", round(100 * (then.fit - was.fit), 1)),
        ("spread", then.spread_min - was.spread_min),
    )
    for name, change in changes:
        if change:
            way = "more" if change > 0 else "less"
            amount = f"{abs(change):,}"
            yield say(f"actions.difference_{name}_{way}", amount=amount)
