"""What of a change concerns one date: whoever works on it reads this and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scout.schedule.change import DateChange, PlanChange


def change_on(change: PlanChange, day: date) -> PlanChange:
    """The scenes that come to the date or leave it, who gains or loses it, and its call."""
    return replace(
        change,
        scenes=tuple(move for move in change.scenes if day in {move.before, move.after}),
        cast=tuple(_pick(change.cast, day)),
        places=tuple(_pick(change.places, day)),
        calls=tuple(call for call in change.calls if call.day == day),
        reordered=tuple(one for one in change.reordered if one == day),
        kept=tuple(one for one in change.kept if one == day),
        retimed=tuple(one for one in change.retimed if one[0] == day),
    )


def _pick(changes: tuple[DateChange, ...], day: date) -> Iterator[DateChange]:
    for one in changes:
        if day in one.gained:
            yield replace(one, gained=(day,), lost=())
        elif day in one.lost:
            yield replace(one, gained=(), lost=(day,))
