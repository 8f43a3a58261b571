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
    if fee := then.fee_cny - was.fee_cny:
        amount = f"{abs(fee):,}"
        more = say("actions.difference_fee_more", amount=amount)
        yield more if fee > 0 else say("actions.difference_fee_less", amount=amount)
    if places := then.locations - was.locations:
        count = abs(places)
        more = say("actions.difference_moves_more", amount=count)
        yield more if places > 0 else say("actions.difference_moves_less", amount=count)
    if fit := round(100 * (then.fit - was.fit), 1):
        more = say("actions.difference_fit_more", amount=abs(fit))
        yield more if fit > 0 else say("actions.difference_fit_less", amount=abs(fit))
    if minutes := then.spread_min - was.spread_min:
        more = say("actions.difference_spread_more", amount=abs(minutes))
        far = minutes > 0
        yield more if far else say("actions.difference_spread_less", amount=abs(minutes))
